/** Requests that came: each is dealt with once, however often it is repeated (RFC 3261 §17.2, RFC 6026). */
import type { Timing } from '../media/frame-clock.ts';
import type { SipRequest } from './message.ts';
import { Repetition } from './repetition.ts';
import { T4_MS, TRANSACTION_MS } from './timers.ts';
import type { Address } from './wire.ts';

/** One request that is being answered. */
export class ServerTransaction {
  readonly request: SipRequest;
  readonly #owner: ServerTransactions;
  readonly #key: string;
  readonly #replyTo: Address;
  #last: Buffer | undefined;
  #status = 0;
  #repetition: Repetition | undefined;
  #forget: { clear(): void } | undefined;

  constructor(owner: ServerTransactions, key: string, request: SipRequest, replyTo: Address) {
    this.#owner = owner;
    this.#key = key;
    this.request = request;
    this.#replyTo = replyTo;
  }

  /** True once the final answer was given. */
  get answered(): boolean {
    return this.#status >= 200;
  }

  /** Sends a response; after a final one every other is dropped. */
  respond(status: number, bytes: Buffer): void {
    if (this.answered) return;
    this.#status = status;
    this.#last = bytes;
    this.resend();
    if (status >= 200) this.#completed();
  }

  /** The request came again: so does its answer. A 200 to an INVITE is its call's to repeat. */
  repeated(): void {
    if (!(this.request.method === 'INVITE' && this.#status >= 200 && this.#status < 300)) this.resend();
  }

  resend(): void {
    if (this.#last) this.#owner.send(this.#last, this.#replyTo);
  }

  /** The refusal of an INVITE was acknowledged. */
  acknowledged(): void {
    this.#repetition?.stop();
    this.#expire(T4_MS);
  }

  stop(): void {
    this.#repetition?.stop();
    this.#forget?.clear();
  }

  #completed(): void {
    if (this.request.method === 'INVITE' && this.#status >= 300)
      this.#repetition = new Repetition(
        this.#owner.timing,
        () => this.resend(),
        () => this.#owner.forget(this.#key),
      );
    else this.#expire(TRANSACTION_MS);
  }

  #expire(ms: number): void {
    this.#forget?.clear();
    this.#forget = this.#owner.timing.setTimer(() => this.#owner.forget(this.#key), ms);
  }

  /** A refusal that nobody has acknowledged yet. */
  get unconfirmed(): boolean {
    return this.#repetition !== undefined && this.#forget === undefined;
  }
}

/** Every request that is being answered or was a short time ago. */
export class ServerTransactions {
  readonly timing: Timing;
  readonly send: (bytes: Buffer, to: Address) => void;
  readonly #running = new Map<string, ServerTransaction>();

  constructor(timing: Timing, send: (bytes: Buffer, to: Address) => void) {
    this.timing = timing;
    this.send = send;
  }

  /** How many requests are remembered. */
  get size(): number {
    return this.#running.size;
  }

  /** Refusals that wait for their acknowledgement. */
  get unconfirmed(): number {
    return [...this.#running.values()].filter((one) => one.unconfirmed).length;
  }

  /** The transaction that a request belongs to, as it came before; for ACK and CANCEL that of their INVITE. */
  known(request: SipRequest): ServerTransaction | undefined {
    return this.#running.get(keyOf(request));
  }

  /** The INVITE that a CANCEL or the ACK of a refusal is about. */
  inviteOf(request: SipRequest): ServerTransaction | undefined {
    return this.#running.get(keyOf(request, 'INVITE'));
  }

  /** True when the same request came another way: forked on its way to us (RFC 3261 §8.2.2.2). */
  merged(request: SipRequest): boolean {
    const key = keyOf(request);
    return [...this.#running].some(
      ([known, { request: other }]) =>
        known !== key &&
        other.method === request.method &&
        other.callId === request.callId &&
        other.cseq.number === request.cseq.number &&
        other.from.params.get('tag') === request.from.params.get('tag'),
    );
  }

  /** Remembers a request from now on. */
  begin(request: SipRequest, replyTo: Address): ServerTransaction {
    const key = keyOf(request);
    const transaction = new ServerTransaction(this, key, request, replyTo);
    this.#running.set(key, transaction);
    return transaction;
  }

  forget(key: string): void {
    this.#running.get(key)?.stop();
    this.#running.delete(key);
  }

  /** Ends every timer. */
  stop(): void {
    for (const key of [...this.#running.keys()]) this.forget(key);
  }
}

const COOKIE = 'z9hG4bK';

// Old senders have no branch that says it is theirs alone: for them the call's own signs count (RFC 3261 §17.2.3).
function keyOf({ vias, callId, cseq, from, uri, method }: SipRequest, as = method): string {
  const [via] = vias;
  const branch = via?.params.get('branch') ?? '';
  if (branch.startsWith(COOKIE)) return `${as} ${branch} ${via?.host.toLowerCase()} ${via?.port ?? ''}`;
  return `${as} ${callId} ${cseq.number} ${from.params.get('tag') ?? ''} ${uri} ${via?.host}`;
}
