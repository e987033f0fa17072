/** Requests that we send: repeated until somebody answers, or given up (RFC 3261 §17.1, RFC 6026). */
import { randomBytes } from 'node:crypto';
import type { Timing } from '../media/frame-clock.ts';
import type { SipResponse } from './message.ts';
import { Repetition } from './repetition.ts';
import { TRANSACTION_MS } from './timers.ts';
import type { Address } from './wire.ts';

/** What becomes of a request. */
export interface Outcome {
  provisional?(response: SipResponse): void;
  /** The final answer; an INVITE's 200 comes again each time it is repeated, and once from each telephone that took it. */
  final(response: SipResponse): void;
  /** Nobody answered for 32 seconds. */
  timedOut(): void;
}

/** A request as it goes out. */
export interface Outgoing {
  readonly method: string;
  readonly branch: string;
  readonly bytes: Buffer;
  readonly to: Address;
  /** For an INVITE: the acknowledgement of a refusal. */
  readonly acknowledge?: (refusal: SipResponse) => Buffer;
}

/** A branch that no other request has. */
export const newBranch = (): string => `z9hG4bK${randomBytes(12).toString('hex')}`;

interface Running {
  readonly request: Outgoing;
  readonly outcome: Outcome;
  repetition: Repetition | undefined;
  /** A refusal was given on; its repetitions are only acknowledged. */
  refused: boolean;
  accepted: boolean;
  expiry: { clear(): void } | undefined;
}

/** Every request of ours that waits for an answer, or had one a short time ago. */
export class ClientTransactions {
  readonly #timing: Timing;
  readonly #send: (bytes: Buffer, to: Address) => void;
  readonly #running = new Map<string, Running>();

  constructor(timing: Timing, send: (bytes: Buffer, to: Address) => void) {
    this.#timing = timing;
    this.#send = send;
  }

  /** Requests that nobody has answered. */
  get unanswered(): number {
    return [...this.#running.values()].filter((one) => !one.refused && !one.accepted).length;
  }

  /** Sends it. */
  begin(request: Outgoing, outcome: Outcome): void {
    const key = keyOf(request.branch, request.method);
    const send = (): void => this.#send(request.bytes, request.to);
    const running: Running = {
      request,
      outcome,
      repetition: new Repetition(
        this.#timing,
        send,
        () => {
          this.#forget(key);
          outcome.timedOut();
        },
        request.method === 'INVITE' ? Number.POSITIVE_INFINITY : undefined,
      ),
      refused: false,
      accepted: false,
      expiry: undefined,
    };
    this.#running.set(key, running);
    send();
  }

  /** A response that came. One that nobody waits for is dropped. */
  receive(response: SipResponse): void {
    const key = keyOf(response.vias[0]?.params.get('branch') ?? '', response.cseq.method);
    const running = this.#running.get(key);
    if (!running) return;
    if (response.status < 200) this.#provisional(running, response);
    else if (running.request.method !== 'INVITE') this.#ended(key, running, response);
    else if (response.status < 300) this.#accepted(key, running, response);
    else this.#refused(key, running, response);
  }

  /** Ends every timer. */
  stop(): void {
    for (const key of [...this.#running.keys()]) this.#forget(key);
  }

  /** An INVITE that was cancelled waits for its last word no longer than any request. */
  abandon(branch: string): void {
    const key = keyOf(branch, 'INVITE');
    const running = this.#running.get(key);
    if (running) this.#expireIn(key, running);
  }

  // Somebody is there: an INVITE is not repeated any more, other requests are (RFC 3261 §17.1.2.2). A telephone may ring
  // for long; whoever dialled says when it has been long enough.
  #provisional(running: Running, response: SipResponse): void {
    if (running.accepted || running.refused) return;
    if (running.request.method === 'INVITE') running.repetition?.stop();
    running.outcome.provisional?.(response);
  }

  #ended(key: string, running: Running, response: SipResponse): void {
    this.#forget(key);
    running.outcome.final(response);
  }

  #accepted(key: string, running: Running, response: SipResponse): void {
    if (running.refused) return;
    running.accepted = true;
    this.#expireIn(key, running);
    running.outcome.final(response);
  }

  #refused(key: string, running: Running, response: SipResponse): void {
    const acknowledgement = running.request.acknowledge?.(response);
    if (acknowledgement) this.#send(acknowledgement, running.request.to);
    if (running.refused || running.accepted) return;
    running.refused = true;
    this.#expireIn(key, running);
    running.outcome.final(response);
  }

  #expireIn(key: string, running: Running): void {
    running.repetition?.stop();
    running.repetition = undefined;
    running.expiry ??= this.#timing.setTimer(() => this.#forget(key), TRANSACTION_MS);
  }

  #forget(key: string): void {
    const running = this.#running.get(key);
    running?.repetition?.stop();
    running?.expiry?.clear();
    this.#running.delete(key);
  }
}

const keyOf = (branch: string, method: string): string => `${branch} ${method}`;
