/** The timers of one call, by name: setting one replaces the one before; ending the call clears them all. */
import type { Timing } from '../line/media/frame-clock.ts';

/** What a call waits for. */
export type TimerName =
  | 'silence'
  | 'hold'
  | 'actionLimit'
  | 'recordingLimit'
  | 'silentCall'
  | 'longCall'
  | 'farewell'
  | 'answer';

/** One call's timers. */
export class Timers {
  readonly #timing: Timing;
  readonly #running = new Map<TimerName, { clear(): void }>();

  constructor(timing: Timing) {
    this.#timing = timing;
  }

  /** Milliseconds since 1970. */
  now(): number {
    return this.#timing.now();
  }

  /** Calls back once after so many milliseconds, unless cleared or set anew. */
  set(name: TimerName, ms: number, callback: () => void): void {
    this.clear(name);
    const fire = () => {
      this.#running.delete(name);
      callback();
    };
    this.#running.set(name, this.#timing.setTimer(fire, ms));
  }

  clear(...names: readonly TimerName[]): void {
    for (const name of names) {
      this.#running.get(name)?.clear();
      this.#running.delete(name);
    }
  }

  clearAll(): void {
    this.clear(...this.#running.keys());
  }
}
