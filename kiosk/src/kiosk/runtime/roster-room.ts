import type { Outbox } from '../outbox/outbox.ts';
import type { Wish } from '../outbox/wish.ts';
import { asOf, wishesOn } from '../roster/as-of.ts';
import type { CodePool } from '../roster/codes.ts';
import { dateIn } from '../roster/days.ts';
import type { RosterKeeper } from '../roster/keeper.ts';
import { createLedger } from '../roster/ledger.ts';
import { withWaiting } from '../roster/overlay.ts';
import type { Roster } from '../roster/roster.ts';
import type { Questions } from './questions.ts';
import type { ServerTime } from './server-time.ts';
import type { Clock } from './session-store.ts';
import { createStore, type Store } from './store.ts';

const EVERY_MS = 60_000;
const SOON_MS = 3_000;
const CODES = 10;

/** The roster as it stands: the last snapshot, and on top what happened here since. */
export interface RosterRoom {
  roster: Pick<Store<Roster | null>, 'get' | 'subscribe'>;
  /** Looks what is kept on the device, then asks the server now and every minute while `resting`. */
  start(waiting: Wish[]): Promise<void>;
  /** Something changed elsewhere: asks soon. */
  stale(): void;
  add(wish: Wish): void;
  settled(wish: Wish, accepted: boolean): void;
}

/** What the room is made of. */
export interface RosterRoomParts {
  keeper: RosterKeeper;
  questions: Questions;
  codes: CodePool;
  outbox: Pick<Outbox, 'waiting'>;
  clock: Clock;
  serverTime: ServerTime;
  /** Nobody stands here; only then does the screen change by itself. */
  resting: () => boolean;
}

/** Keeps the roster fresh while nobody stands at the kiosk. */
export function createRosterRoom({
  keeper,
  questions,
  codes,
  outbox,
  clock,
  serverTime,
  resting,
}: RosterRoomParts): RosterRoom {
  const shown = createStore<Roster | null>(null);
  let snapshot: Roster | null = null;
  let ledger = createLedger([]);
  let cancel: () => void = () => undefined;
  /** Something changed elsewhere since the server was asked. */
  let changed = false;

  function show(): void {
    if (snapshot === null) return;
    const now = serverTime.now();
    const today = asOf(snapshot, dateIn(new Date(now), snapshot.kindergarten.timeZone));
    shown.set(withWaiting(today, wishesOn(today, ledger.wishes(), now - clock.now())));
  }

  async function refill(): Promise<void> {
    const reserved = await questions.codes(CODES);
    const inUse = (await outbox.waiting()).flatMap((wish) =>
      wish.kind === 'ticket' ? (wish.trackingCode ?? []) : [],
    );
    await codes.fill(reserved, inUse);
  }

  async function refresh(): Promise<void> {
    const askedAt = clock.now();
    const fresh = await questions.roster();
    snapshot = fresh;
    serverTime.learn(fresh.generatedAt, askedAt);
    ledger.snapshot(askedAt);
    show();
    await keeper.save(fresh);
    await refill();
  }

  /** Nothing is lost when the server is away, or while somebody stands here: the next round comes. */
  async function round(): Promise<void> {
    if (resting() || snapshot === null) {
      changed = false;
      await refresh().catch(show); // away: the day may have changed all the same
    }
    plan(changed ? SOON_MS : EVERY_MS);
  }

  /** In a busy morning something changes all the time: that does not put the next round off. */
  function stale(): void {
    if (changed) return;
    changed = true;
    plan(SOON_MS);
  }

  function plan(ms: number): void {
    cancel();
    cancel = clock.later(() => void round(), ms);
  }

  return {
    roster: shown,
    async start(waiting) {
      ledger = createLedger(waiting);
      snapshot = await keeper.load();
      show();
      void round();
    },
    stale,
    add(wish) {
      ledger.add(wish);
      show();
    },
    settled(wish, accepted) {
      if (accepted) ledger.settle(wish.key, clock.now());
      else ledger.strike(wish.key);
      show();
    },
  };
}
