/** Sends again what got no answer (RFC 3261 timers A, E and G, and a dialog's repeated 200). */
import type { Timing } from '../media/frame-clock.ts';
import { T1_MS, T2_MS, TRANSACTION_MS } from './timers.ts';

/** One thing that is repeated at 0.5, 1, 2, 4 … s, at most `capMs` apart, until it is stopped or 32 s have passed. */
export class Repetition {
  readonly #timing: Timing;
  readonly #send: () => void;
  readonly #gaveUp: () => void;
  readonly #capMs: number;
  readonly #until: number;
  #timer: { clear(): void } | undefined;

  /** `send` was called once already; `gaveUp` is called when nobody has stopped it in time. */
  constructor(timing: Timing, send: () => void, gaveUp: () => void, capMs = T2_MS) {
    this.#timing = timing;
    this.#send = send;
    this.#gaveUp = gaveUp;
    this.#capMs = capMs;
    this.#until = timing.now() + TRANSACTION_MS;
    this.#arm(T1_MS);
  }

  /** The answer came: nothing more is sent, and nobody gives up. */
  stop(): void {
    this.#timer?.clear();
    this.#timer = undefined;
  }

  #arm(waitMs: number): void {
    const left = this.#until - this.#timing.now();
    this.#timer =
      left > waitMs
        ? this.#timing.setTimer(() => {
            this.#arm(Math.min(waitMs * 2, this.#capMs));
            this.#send();
          }, waitMs)
        : this.#timing.setTimer(() => {
            this.#timer = undefined;
            this.#gaveUp();
          }, left);
  }
}
