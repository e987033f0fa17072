/** One clock for every leg of a thread: a tick each 20 ms that never drifts, legs spread over four phases. */
import { FRAME_MS } from './frame.ts';

/** Called each 20 ms. */
export type Tick = () => void;

/** Time and timers, passed in. */
export interface Timing {
  /** Milliseconds, never going back. */
  now(): number;
  setTimer(callback: () => void, ms: number): { clear(): void };
}

/** Real time of this thread. */
export const realTiming: Timing = {
  now: () => performance.now(),
  setTimer(callback, ms) {
    const timer = setTimeout(callback, ms);
    return { clear: () => clearTimeout(timer) };
  },
};

const PHASES = 4;
const PHASE_MS = FRAME_MS / PHASES;
/** Further behind than this (a suspended machine), missed frames are given up rather than sent in a burst. */
const GIVE_UP_MS = 200;

/** Runs only while something ticks, so it keeps no process alive for nothing. */
export class FrameClock {
  readonly #timing: Timing;
  readonly #phases: Set<Tick>[] = Array.from({ length: PHASES }, () => new Set<Tick>());
  #timer: { clear(): void } | undefined;
  #dueAt = 0;
  #phase = 0;

  constructor(timing: Timing = realTiming) {
    this.#timing = timing;
  }

  /** Ticks from the next turn of the emptiest phase on. */
  add(tick: Tick): void {
    const emptiest = this.#phases.reduce((least, phase) => (phase.size < least.size ? phase : least));
    emptiest.add(tick);
    if (this.#timer) return;
    this.#dueAt = this.#timing.now();
    this.#arm();
  }

  /** No more ticks. */
  delete(tick: Tick): void {
    for (const phase of this.#phases) phase.delete(tick);
    if (this.#phases.some((phase) => phase.size > 0)) return;
    this.#timer?.clear();
    this.#timer = undefined;
  }

  #arm(): void {
    const wait = Math.max(0, Math.floor(this.#dueAt - this.#timing.now()));
    this.#timer = this.#timing.setTimer(() => this.#run(), wait);
  }

  #run(): void {
    this.#timer = undefined;
    if (this.#timing.now() - this.#dueAt > GIVE_UP_MS) this.#dueAt = this.#timing.now();
    while (this.#timing.now() >= this.#dueAt) {
      for (const tick of [...(this.#phases[this.#phase] ?? [])]) tick();
      this.#phase = (this.#phase + 1) % PHASES;
      this.#dueAt += PHASE_MS;
    }
    if (this.#phases.some((phase) => phase.size > 0)) this.#arm();
  }
}
