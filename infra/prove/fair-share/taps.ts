/** A kiosk's taps, one after the other: each is a check-in that counts, taken back again between two of them. */
import { randomUUID } from 'node:crypto';
import { setTimeout as wait } from 'node:timers/promises';
import type { Family } from '../acting/families.ts';
import { send } from '../acting/graphql.ts';
import { persistedId } from '../acting/persisted.ts';

const UNDO = `mutation ($input: UndoAttendanceInput!) { wish: undoAttendance(input: $input) { userErrors { code } } }`;
const CHECK_IN = { persisted: persistedId('kiosk', 'KioskCheckIn') };
const PAUSE_MS = 5;

/** One tap, as the kiosk saw it. */
export interface Tap {
  readonly at: number;
  readonly tookMs: number;
}

/** The kiosk that taps. */
export class TappingKiosk {
  readonly errors: string[] = [];
  readonly graphql: string;
  readonly token: string;
  readonly families: readonly Family[];
  #next = 0;

  constructor(graphql: string, token: string, families: readonly Family[]) {
    this.graphql = graphql;
    this.token = token;
    this.families = families;
  }

  /** One family checks in; gives how long the answer took. */
  async tap(): Promise<Tap> {
    const family = this.families[this.#next++ % this.families.length] as Family;
    const idempotencyKey = randomUUID();
    const at = performance.now();
    await this.#ask(CHECK_IN, { idempotencyKey, ...family, verification: 'CARD' });
    const tookMs = performance.now() - at;
    await this.#ask(
      { query: UNDO },
      { idempotencyKey: randomUUID(), originalIdempotencyKey: idempotencyKey },
    );
    await wait(PAUSE_MS);
    return { at, tookMs };
  }

  /** So many taps; fewer when they take too long together. */
  async taps(count: number, atMostMs: number): Promise<Tap[]> {
    const taps: Tap[] = [];
    for (const since = performance.now(); taps.length < count && performance.now() - since < atMostMs; )
      taps.push(await this.tap());
    return taps;
  }

  async #ask(operation: { persisted: string } | { query: string }, input: object): Promise<void> {
    const { status, answer } = await send<Record<string, { userErrors?: { code: string }[] }>>(
      this.graphql,
      this.token,
      operation,
      { input },
    );
    const refused = Object.values(answer.data ?? {}).flatMap((payload) => payload?.userErrors ?? []);
    if (status !== 200 || answer.errors || refused.length)
      this.errors.push(`answered ${status}: ${JSON.stringify(answer).slice(0, 200)}`);
  }
}
