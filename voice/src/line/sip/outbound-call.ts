/** A call that we make, until somebody answers or nobody does. */
import { randomUUID } from 'node:crypto';
import { newTag, SDP_TYPE } from './answers.ts';
import { sdpOf } from './bodies.ts';
import { newBranch, type Outgoing } from './client-transactions.ts';
import { contained } from './contained.ts';
import { type CallEvents, type CallSound, Conversation } from './conversation.ts';
import { addressOfUri, type DialogState, dialogOfResponse, inDialog, ourUri, via } from './dialog.ts';
import { type Headers, type SipResponse, writeMessage } from './message.ts';
import type { SipPort } from './port.ts';
import { type Address, resolved } from './wire.ts';

/** How dialling goes on. */
export interface DialEvents extends CallEvents {
  /** The far end, or something on the way, is alive. */
  progress(): void;
  answered(): void;
  /** A final status, or undefined when nothing answered at all. */
  refused(status: number | undefined): void;
}

const SEQUENCE = 1;

/** Somebody is called. */
export class OutboundCall {
  readonly #endpoint: SipPort;
  readonly #target: string;
  readonly #sound: CallSound;
  readonly #events: DialEvents;
  readonly #callId = randomUUID();
  readonly #tag = newTag();
  readonly #branch = newBranch();
  /** The acknowledgement by the tag of the far end that it is for. */
  readonly #acknowledged = new Map<string, Outgoing>();
  #to: Address | undefined;
  #conversation: Conversation | undefined;
  #alive = false;
  #over = false;
  #cancelled = false;

  constructor(endpoint: SipPort, target: string, sound: CallSound, events: DialEvents) {
    this.#endpoint = endpoint;
    this.#target = target;
    this.#sound = sound;
    this.#events = events;
  }

  /** Sends the INVITE. Rejects when the address cannot be found or no port is free. */
  async invite(): Promise<void> {
    const { outboundProxy } = this.#endpoint.self;
    const wanted = outboundProxy ?? addressOfUri(this.#target);
    if (!wanted) throw new Error('an address that cannot be dialled');
    const [to, sdp] = await Promise.all([resolved(wanted), this.#sound.offer()]);
    if (this.#cancelled) return;
    this.#to = to;
    const request: Outgoing = {
      method: 'INVITE',
      branch: this.#branch,
      to,
      bytes: this.#write('INVITE', this.#head(), sdp),
      acknowledge: (refusal) => this.#write('ACK', this.#head(refusal.headers.get('to'))),
    };
    this.#endpoint.client.begin(request, {
      provisional: () => this.#isAlive(),
      final: (response) => contained(() => this.#final(response), this.#endpoint.fault),
      timedOut: () => this.#refused(undefined),
    });
  }

  /** Ends it: takes the INVITE back, or says goodbye. */
  async hangUp(): Promise<void> {
    if (this.#conversation) return this.#conversation.hangUp();
    this.#cancelled = true;
    // Nothing may be taken back before somebody has shown that it arrived (RFC 3261 §9.1); it is not repeated any more.
    if (this.#alive && !this.#over) this.#cancel();
    else this.#endpoint.client.abandon(this.#branch);
  }

  #isAlive(): void {
    this.#alive = true;
    this.#events.progress();
    if (this.#cancelled && !this.#over) this.#cancel();
  }

  #cancel(): void {
    this.#over = true;
    if (!this.#to) return;
    const bytes = this.#write('CANCEL', this.#head());
    const nothing = { final: () => undefined, timedOut: () => undefined };
    this.#endpoint.client.begin({ method: 'CANCEL', branch: this.#branch, bytes, to: this.#to }, nothing);
    this.#endpoint.client.abandon(this.#branch);
  }

  async #final(response: SipResponse): Promise<void> {
    if (response.status >= 300) return this.#refused(response.status);
    const tag = response.to.params.get('tag') ?? '';
    const known = this.#acknowledged.get(tag);
    if (known) return this.#endpoint.send(known.bytes, known.to);
    const dialog = this.#dialogOf(response);
    const acknowledgement = await inDialog(dialog, this.#endpoint.self, 'ACK', SEQUENCE);
    this.#acknowledged.set(tag, acknowledgement);
    this.#endpoint.send(acknowledgement.bytes, acknowledgement.to);
    const conversation = new Conversation(this.#endpoint, dialog, this.#sound, this.#events);
    // Taken back too late, or taken by a second telephone: that one is let go again.
    if (this.#cancelled || this.#conversation) return void (await conversation.hangUp());
    if (!this.#sound.accept(sdpOf(response) ?? '')) {
      this.#refused(488);
      return void (await conversation.hangUp());
    }
    this.#conversation = conversation;
    this.#endpoint.remember(conversation);
    this.#events.answered();
  }

  #refused(status: number | undefined): void {
    if (this.#conversation) return;
    this.#over = true;
    this.#events.refused(status);
  }

  #dialogOf(response: SipResponse): DialogState {
    const to = this.#to ?? { host: '', port: 0 };
    return dialogOfResponse(response, { uri: this.#target, localTag: this.#tag, sequence: SEQUENCE, to });
  }

  #head(to = `<${this.#target}>`): Headers {
    const { self } = this.#endpoint;
    return [
      via(self, this.#branch),
      ['Max-Forwards', '70'],
      ['From', `<${ourUri(self)}>;tag=${this.#tag}`],
      ['To', to],
      ['Call-ID', this.#callId],
    ];
  }

  #write(method: string, head: Headers, sdp?: string): Buffer {
    const headers: Headers = [
      ...head,
      ['CSeq', `${SEQUENCE} ${method}`],
      ['User-Agent', 'Porchlight'],
      ...(sdp === undefined ? [] : this.#endpoint.offerHeaders),
    ];
    const body = sdp === undefined ? undefined : { type: SDP_TYPE, text: sdp };
    return writeMessage(`${method} ${this.#target} SIP/2.0`, headers, body);
  }
}
