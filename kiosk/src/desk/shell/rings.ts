import type { HelpRequest } from './help-state.ts';

/** So long somebody may still stand at a kiosk that rings: after that it is at rest, and nobody is there. */
const STANDS_MS = 3 * 60_000;
const KEY = 'porchlight.desk.rings';
const MOST = 50;

/**
 * Since when each ring of a kiosk has been heard at this desk. By this computer's own clock from its first look: the
 * server's may stand elsewhere. Kept in the tab, so that a reload does not begin to ring again.
 */
export class Rings {
  readonly #drawer: Pick<Storage, 'getItem' | 'setItem'>;
  readonly #now: () => number;

  constructor(drawer: Pick<Storage, 'getItem' | 'setItem'>, now: () => number) {
    this.#drawer = drawer;
    this.#now = now;
  }

  /** Whether a kiosk has rung so long that nobody stands there any more. A ring that begins anew counts anew. */
  over({ id, requestedAt, call }: HelpRequest): boolean {
    if (call) return false;
    const heard = JSON.parse(this.#drawer.getItem(KEY) ?? '{}') as Record<string, number>;
    const ring = `${id} ${requestedAt}`;
    const since = heard[ring];
    if (since !== undefined) return this.#now() - since > STANDS_MS;
    const kept = Object.entries(heard).slice(1 - MOST);
    this.#drawer.setItem(KEY, JSON.stringify(Object.fromEntries([...kept, [ring, this.#now()]])));
    return false;
  }
}
