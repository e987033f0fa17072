import { setTimeout as wait } from 'node:timers/promises';

const LATER_MS = 250;
const MOST = 2_000;

/** Keeps who asked too much waiting for a moment; not more of them than can be remembered. */
export class Patience {
  #waiting = 0;

  /** Waits; false at once when too many wait already. */
  async passed(): Promise<boolean> {
    if (this.#waiting >= MOST) return false;
    this.#waiting += 1;
    await wait(LATER_MS);
    this.#waiting -= 1;
    return true;
  }
}
