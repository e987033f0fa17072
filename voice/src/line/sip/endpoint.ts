/** Our end of SIP: reads what comes, gives each request to the call it belongs to, and answers what belongs to none. */
import type { Timing } from '../media/frame-clock.ts';
import { ALLOWED_METHODS, isKnownMethod, replyAddress, type Said, writeResponse } from './answers.ts';
import { readable } from './bodies.ts';
import { ClientTransactions } from './client-transactions.ts';
import { contained, containedTiming } from './contained.ts';
import { ourUri, type Self } from './dialog.ts';
import type { Gatekeeper } from './gatekeeper.ts';
import { InboundCall } from './inbound-call.ts';
import { type Headers, readMessage, type SipRequest } from './message.ts';
import type { CallInside, SipPort } from './port.ts';
import { type ServerTransaction, ServerTransactions } from './server-transactions.ts';
import { readUri } from './values.ts';
import { type Address, Wire, type WireOptions } from './wire.ts';

/** How we are reached and who is told. */
export interface EndpointOptions extends WireOptions {
  /** The address others reach us at. */
  readonly publicHost: string;
  readonly outboundProxy: Address | undefined;
  readonly gatekeeper: Gatekeeper;
  readonly timing: Timing;
  /** A call comes in: it has to be let ring or refused now. */
  readonly onCall: (call: InboundCall) => void;
  /** Something of ours threw; it was kept to the call it happened in. */
  readonly onFault: (error: unknown) => void;
}

const TAGLESS = '';

/** One UDP socket with everything that is said over it. */
export class Endpoint implements SipPort {
  readonly timing: Timing;
  readonly client: ClientTransactions;
  readonly #options: EndpointOptions;
  readonly #wire: Wire;
  readonly #server: ServerTransactions;
  readonly #conversations = new Map<string, CallInside>();
  readonly #ringing = new Map<ServerTransaction, InboundCall>();
  readonly #sources = new WeakMap<SipRequest, Address>();

  constructor(options: EndpointOptions) {
    this.#options = options;
    this.timing = containedTiming(options.timing, this.fault);
    this.#wire = new Wire(options);
    this.#server = new ServerTransactions(this.timing, this.send);
    this.client = new ClientTransactions(this.timing, this.send);
  }

  /** Opens the port; rejects when it cannot be had. */
  open(): Promise<void> {
    return this.#wire.open((datagram, from) => contained(() => this.#receive(datagram, from), this.fault));
  }

  /** Closes the port; nothing is repeated any more. */
  async close(): Promise<void> {
    this.#server.stop();
    this.client.stop();
    await this.#wire.close();
  }

  get port(): number {
    return this.#wire.port;
  }

  /** Requests and refusals that the far end has not confirmed. */
  get unconfirmed(): number {
    return this.client.unanswered + this.#server.unconfirmed;
  }

  get self(): Self {
    const { publicHost, outboundProxy } = this.#options;
    return { host: publicHost, port: this.port, outboundProxy };
  }

  get offerHeaders(): Headers {
    return [
      ['Contact', `<${ourUri(this.self)}>`],
      ['Allow', ALLOWED_METHODS.join(', ')],
    ];
  }

  readonly abilities: Said = {
    headers: [
      ['Allow', ALLOWED_METHODS.join(', ')],
      ['Accept', 'application/sdp'],
    ],
  };

  readonly send = (bytes: Buffer, to: Address): void => this.#wire.send(bytes, to);

  readonly fault = (error: unknown): void => this.#options.onFault(error);

  remember(call: CallInside): void {
    const { callId, localTag } = call.dialog;
    this.#conversations.set(dialogKey(callId, localTag), call);
  }

  forget({ dialog: { callId, localTag } }: CallInside): void {
    this.#conversations.delete(dialogKey(callId, localTag));
  }

  response(request: SipRequest, status: number, said: Said = {}): Buffer {
    const [via] = request.vias;
    const source = this.#sources.get(request) ?? { host: via?.host ?? '', port: via?.port ?? 0 };
    return writeResponse(request, source, status, said);
  }

  refuseMethod(transaction: ServerTransaction): void {
    const status = isKnownMethod(transaction.request.method) ? 405 : 501;
    this.#refuse(transaction, status, [['Allow', ALLOWED_METHODS.join(', ')]]);
  }

  #receive(datagram: Buffer, from: Address): void {
    if (!this.#options.gatekeeper.admits(datagram, from.host, this.timing.now())) return;
    const reading = readMessage(datagram);
    if ('refuse' in reading) this.#refuseUnread(reading.refuse, reading.status, from);
    // A datagram that says neither who sent it nor what it is cannot be answered.
    if (!('message' in reading)) return;
    const { message } = reading;
    if (message.kind === 'response') this.client.receive(message);
    else this.#request(message, from);
  }

  #refuseUnread(request: SipRequest, status: number, from: Address): void {
    if (request.method === 'ACK') return;
    this.send(writeResponse(request, from, status), replyAddress(request, from));
  }

  #request(request: SipRequest, from: Address): void {
    this.#sources.set(request, from);
    const known = this.#server.known(request);
    if (request.method === 'ACK') this.#acknowledged(request);
    else if (known) known.repeated();
    else this.#begin(request, from);
  }

  #begin(request: SipRequest, from: Address): void {
    const outside = request.method === 'INVITE' && !request.to.params.has('tag');
    const merged = outside && this.#server.merged(request);
    const transaction = this.#server.begin(request, replyAddress(request, from));
    try {
      if (merged) this.#refuse(transaction, 482);
      else this.#dispatch(transaction, from);
    } catch (error) {
      this.fault(error);
      this.#refuse(transaction, 500);
    }
  }

  #acknowledged(request: SipRequest): void {
    const invite = this.#server.inviteOf(request);
    if (invite) invite.acknowledged();
    else this.#conversationOf(request)?.acknowledge(request);
  }

  #dispatch(transaction: ServerTransaction, from: Address): void {
    const { request } = transaction;
    const required = request.headers.list('require');
    const conversation = this.#conversationOf(request);
    if (request.method === 'CANCEL') this.#cancel(transaction);
    else if (required.length > 0) this.#refuse(transaction, 420, [['Unsupported', required.join(', ')]]);
    else if (conversation) contained(() => conversation.receive(transaction), conversation.fault);
    else this.#outside(transaction, from);
  }

  /** A request that belongs to no call of ours. */
  #outside(transaction: ServerTransaction, from: Address): void {
    const { request } = transaction;
    const lost = request.to.params.has('tag') || request.method === 'BYE' || request.method === 'INFO';
    if (lost) this.#refuse(transaction, 481);
    else if (request.method === 'INVITE') this.#invite(transaction, from);
    else if (request.method === 'OPTIONS')
      transaction.respond(200, this.response(request, 200, this.abilities));
    else this.refuseMethod(transaction);
  }

  #cancel(transaction: ServerTransaction): void {
    const invite = this.#server.inviteOf(transaction.request);
    if (!invite) this.#refuse(transaction, 481);
    else transaction.respond(200, this.response(transaction.request, 200));
    if (invite) this.#ringing.get(invite)?.cancelled();
  }

  #invite(transaction: ServerTransaction, from: Address): void {
    const { request } = transaction;
    const scheme = readUri(request.uri)?.scheme ?? '';
    if (!['sip', 'sips', 'tel'].includes(scheme)) this.#refuse(transaction, 416);
    else if (!readable(request)) this.#refuse(transaction, 415, [['Accept', 'application/sdp']]);
    else this.#ring(transaction, from);
  }

  #ring(transaction: ServerTransaction, from: Address): void {
    transaction.respond(100, this.response(transaction.request, 100));
    const call = new InboundCall(this, transaction, from);
    this.#ringing.set(transaction, call);
    this.#options.onCall(call);
  }

  settled(transaction: ServerTransaction): void {
    this.#ringing.delete(transaction);
  }

  #conversationOf({ callId, to, from }: SipRequest): CallInside | undefined {
    const conversation = this.#conversations.get(dialogKey(callId, to.params.get('tag') ?? TAGLESS));
    const theirs = from.params.get('tag');
    return conversation?.dialog.remoteTag === theirs ? conversation : undefined;
  }

  #refuse(transaction: ServerTransaction, status: number, headers: Headers = []): void {
    transaction.respond(status, this.response(transaction.request, status, { headers }));
  }
}

const dialogKey = (callId: string, localTag: string): string => `${callId}\n${localTag}`;
