/** Whether this thread keeps up: a call that is let in while it does not is heard late, and makes the others late. */
import type { Timing } from '../media/frame-clock.ts';

const LOOK_EVERY_MS = 100;
/** How many looks count: half a second. */
const LOOKS = 5;

/** Looks ten times a second how late it comes. */
export class LoopWatch {
  readonly #timing: Timing;
  readonly #late: number[] = [];
  #timer: { clear(): void } | undefined;

  constructor(timing: Timing) {
    this.#timing = timing;
  }

  /** The latest that a look came in the last half second, milliseconds. */
  get lagMs(): number {
    return Math.max(0, ...this.#late);
  }

  start(): void {
    const due = this.#timing.now() + LOOK_EVERY_MS;
    this.#timer = this.#timing.setTimer(() => {
      this.#late.push(this.#timing.now() - due);
      if (this.#late.length > LOOKS) this.#late.shift();
      this.start();
    }, LOOK_EVERY_MS);
  }

  stop(): void {
    this.#timer?.clear();
  }
}
