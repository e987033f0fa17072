/** Sends again what got no answer (RFC 3261 timers A, E and G), which SIP.js leaves to reliable transports. */
import type { Timing } from '../media/frame-clock.ts';

const T1_MS = 500;
const T2_MS = 4000;
const GIVE_UP_MS = 64 * T1_MS;

/** Repetitions under way, by transaction. */
export class Retransmitter {
  readonly #timing: Timing;
  readonly #running = new Map<string, { clear(): void }>();

  constructor(timing: Timing) {
    this.#timing = timing;
  }

  /** Repetitions that still wait for their answer. */
  get waiting(): number {
    return this.#running.size;
  }

  /** Repeats `send` at 0.5, 1, 2, 4 … s, never more than `capMs` apart, until `stop` or 32 s have passed. */
  start(transaction: string, send: () => void, capMs = T2_MS): void {
    this.stop(transaction);
    this.#arm(transaction, send, T1_MS, capMs, this.#timing.now() + GIVE_UP_MS);
  }

  /** The answer came. */
  stop(transaction: string): void {
    this.#running.get(transaction)?.clear();
    this.#running.delete(transaction);
  }

  stopAll(): void {
    for (const timer of this.#running.values()) timer.clear();
    this.#running.clear();
  }

  #arm(transaction: string, send: () => void, waitMs: number, capMs: number, until: number): void {
    const repeat = (): void => {
      if (this.#timing.now() >= until) {
        this.stop(transaction);
        return;
      }
      send();
      this.#arm(transaction, send, Math.min(waitMs * 2, capMs), capMs, until);
    };
    this.#running.set(transaction, this.#timing.setTimer(repeat, waitMs));
  }
}
