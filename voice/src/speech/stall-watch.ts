/** Notices a voice that has stopped without a word: neither Azure nor a child process has a time-out of its own. */
import type { Timing } from '../line/media/frame-clock.ts';

/** How long to wait. */
export interface StallLimits {
  readonly firstMs: number;
  readonly betweenMs: number;
}

/** Calls back once if nothing came for too long; `heard` after each piece, `stop` at the end. */
export class StallWatch {
  readonly #timing: Timing;
  readonly #limits: StallLimits;
  readonly #onStall: () => void;
  #timer: { clear(): void };

  constructor(timing: Timing, limits: StallLimits, onStall: () => void) {
    this.#timing = timing;
    this.#limits = limits;
    this.#onStall = onStall;
    this.#timer = timing.setTimer(onStall, limits.firstMs);
  }

  heard(): void {
    this.#timer.clear();
    this.#timer = this.#timing.setTimer(this.#onStall, this.#limits.betweenMs);
  }

  stop(): void {
    this.#timer.clear();
  }
}
