/** Time that a test moves by itself. */
import type { Timing } from '../media/frame-clock.ts';

interface Entry {
  readonly at: number;
  readonly order: number;
  readonly callback: () => void;
}

/** Timers fire in order while `advance` runs; promises settle between two timers. */
export class VirtualTime implements Timing {
  readonly #entries = new Set<Entry>();
  #now: number;
  #order = 0;

  constructor(startAt = 0) {
    this.#now = startAt;
  }

  now(): number {
    return this.#now;
  }

  /** Timers that wait; 0 when a test has left nothing behind. */
  get pending(): number {
    return this.#entries.size;
  }

  setTimer(callback: () => void, ms: number): { clear(): void } {
    const entry = { at: this.#now + ms, order: ++this.#order, callback };
    this.#entries.add(entry);
    return { clear: () => void this.#entries.delete(entry) };
  }

  /** Moves time on by `ms`, firing what is due. */
  async advance(ms: number): Promise<void> {
    const until = this.#now + ms;
    await settled();
    for (let next = this.#next(until); next; next = this.#next(until)) {
      this.#entries.delete(next);
      this.#now = Math.max(this.#now, next.at);
      next.callback();
      await settled();
    }
    this.#now = until;
  }

  #next(until: number): Entry | undefined {
    let first: Entry | undefined;
    for (const entry of this.#entries) {
      if (entry.at > until) continue;
      if (!first || entry.at < first.at || (entry.at === first.at && entry.order < first.order))
        first = entry;
    }
    return first;
  }
}

/** Lets every promise that can settle now do so. */
function settled(): Promise<void> {
  return new Promise((resolve) => setImmediate(resolve));
}
