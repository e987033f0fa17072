/** SIP over UDP under SIP.js, with everything that SIP.js leaves to reliable transports. */
import { createSocket, type RemoteInfo, type Socket } from 'node:dgram';
import { lookup } from 'node:dns/promises';
import { isIP } from 'node:net';
import { type Transport, TransportState } from 'sip.js';
import { EmitterImpl } from 'sip.js/lib/api/emitter.js';
import { Timers } from 'sip.js/lib/core/timers.js';
import { realTiming } from '../media/frame-clock.ts';
import type { Gatekeeper } from './gatekeeper.ts';
import { Retransmitter } from './retransmitter.ts';
import {
  type Address,
  addressToUs,
  branchOf,
  methodOf,
  noteSource,
  OUR_ADDRESS_TOKEN,
  requestTarget,
  responseTarget,
  routeOf,
  statusOf,
} from './sip-text.ts';

// SIP.js sets these to 0 for reliable transports; over UDP a transaction has to outlive the repetitions.
Object.assign(Timers, { TIMER_D: 32_000, TIMER_I: 5_000, TIMER_J: 32_000, TIMER_K: 5_000 });

/** Where to listen, who may talk to us, and through whom we dial. */
export interface UdpTransportOptions {
  readonly host: string;
  /** 0: any free port. */
  readonly port: number;
  /** The address others reach us at. */
  readonly publicHost: string;
  readonly gatekeeper: Gatekeeper;
  /** The gateway for requests without a route. */
  readonly outboundProxy: Address | undefined;
  /** Sees each datagram as it is sent; false: it is lost on the way (tests of loss). */
  readonly onSend?: (message: string) => boolean;
}

/** The transport that `UserAgent` is given. */
export class UdpTransport implements Transport {
  readonly protocol = 'UDP';
  readonly stateChange = new EmitterImpl<TransportState>();
  onConnect: (() => void) | undefined;
  onDisconnect: ((error?: Error) => void) | undefined;
  onMessage: ((message: string) => void) | undefined;
  readonly #options: UdpTransportOptions;
  readonly #retransmitter = new Retransmitter(realTiming);
  #state: TransportState = TransportState.Disconnected;
  #socket: Socket | undefined;

  constructor(_logger: unknown, options: UdpTransportOptions) {
    this.#options = options;
  }

  get state(): TransportState {
    return this.#state;
  }

  /** The port we listen on, once connected. */
  get port(): number {
    return this.#socket?.address().port ?? this.#options.port;
  }

  /** Requests and refusals that the far end has not confirmed. */
  get unconfirmed(): number {
    return this.#retransmitter.waiting;
  }

  isConnected(): boolean {
    return this.#state === TransportState.Connected;
  }

  async connect(): Promise<void> {
    if (this.isConnected()) return;
    this.#become(TransportState.Connecting);
    const socket = createSocket({ type: 'udp4', recvBufferSize: 1 << 20 });
    await new Promise<void>((resolve, reject) => {
      socket.once('error', reject);
      socket.bind(this.#options.port, this.#options.host, resolve);
    });
    socket.removeAllListeners('error');
    socket.on('error', () => undefined); // one failed datagram is repeated, not fatal
    socket.on('message', (datagram, from) => this.#receive(datagram, from));
    this.#socket = socket;
    this.#become(TransportState.Connected);
    this.onConnect?.();
  }

  async disconnect(): Promise<void> {
    const socket = this.#socket;
    if (!socket) return;
    this.#socket = undefined;
    this.#retransmitter.stopAll();
    await new Promise<void>((resolve) => socket.close(resolve));
    this.#become(TransportState.Disconnected);
    this.onDisconnect?.();
  }

  dispose(): Promise<void> {
    return this.disconnect();
  }

  /** Sends a message to where it says it goes. Rejects when that cannot be found out. */
  async send(text: string): Promise<void> {
    const message = text.replaceAll(OUR_ADDRESS_TOKEN, `${this.#options.publicHost}:${this.port}`);
    const status = statusOf(message);
    if (status === undefined) await this.#sendRequest(message);
    else this.#sendResponse(message, status);
  }

  async #sendRequest(message: string): Promise<void> {
    const proxy = routeOf(message) ? undefined : this.#options.outboundProxy;
    const target = await resolved(proxy ?? requestTarget(message));
    const method = methodOf(message);
    this.#out(message, target);
    if (message.startsWith('ACK ')) return;
    const send = (): void => this.#out(message, target);
    this.#retransmitter.start(
      request(message),
      send,
      method === 'INVITE' ? Number.POSITIVE_INFINITY : undefined,
    );
  }

  #sendResponse(message: string, status: number): void {
    const target = responseTarget(message);
    if (!target) return;
    this.#out(message, target);
    if (methodOf(message) !== 'INVITE' || status < 300) return; // 2xx are repeated by SIP.js itself
    this.#retransmitter.start(refusal(message), () => this.#out(message, target));
  }

  #out(message: string, to: Address): void {
    if (this.#options.onSend?.(message) === false) return;
    this.#socket?.send(Buffer.from(message), to.port, to.host, () => undefined);
  }

  #receive(datagram: Buffer, from: RemoteInfo): void {
    if (!this.#options.gatekeeper.admits(datagram, from.address, realTiming.now())) return;
    const message = datagram.toString('utf8');
    const ready = statusOf(message) === undefined ? this.#request(message, from) : this.#response(message);
    try {
      this.onMessage?.(ready);
    } catch {
      // A message that SIP.js cannot parse is dropped, as a lost one would be.
    }
  }

  #request(message: string, from: RemoteInfo): string {
    if (message.startsWith('ACK ')) this.#retransmitter.stop(refusal(message));
    // Also inside a dialog: not every device sends to the Contact that it was given.
    return addressToUs(noteSource(message, { host: from.address, port: from.port }));
  }

  #response(message: string): string {
    // Any answer stops an INVITE's repetitions, the final one those of other requests.
    if (methodOf(message) === 'INVITE' || (statusOf(message) ?? 0) >= 200)
      this.#retransmitter.stop(request(message));
    return message.replaceAll(`${this.#options.publicHost}:${this.port}`, OUR_ADDRESS_TOKEN);
  }

  #become(state: TransportState): void {
    this.#state = state;
    this.stateChange.emit(state);
  }
}

function request(message: string): string {
  return `request ${branchOf(message)} ${methodOf(message)}`;
}

function refusal(message: string): string {
  return `refusal ${branchOf(message)}`;
}

async function resolved(target: Address | undefined): Promise<Address> {
  if (!target) throw new Error('a SIP message without a target');
  if (isIP(target.host)) return target;
  return { host: (await lookup(target.host, 4)).address, port: target.port };
}
