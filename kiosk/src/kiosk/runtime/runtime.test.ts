import 'fake-indexeddb/auto';
import { beforeEach, describe, expect, test } from 'vitest';
import type { Delivery } from '../outbox/outbox.ts';
import { createOutbox } from '../outbox/outbox.ts';
import type { AttendanceWish, Wish } from '../outbox/wish.ts';
import type { Recorder } from '../recorder/recorder.ts';
import { codePool } from '../roster/codes.ts';
import { rosterKeeper } from '../roster/keeper.ts';
import { createLedger } from '../roster/ledger.ts';
import { smallRoster } from '../roster/roster.fixture.ts';
import { cardFingerprint } from '../roster/roster.ts';
import type { SessionEvent } from '../session/events.ts';
import { initialState } from '../session/state.ts';
import { grandmother } from '../session/visit.fixture.ts';
import { type Cipher, cipherWith, storageKey } from '../storage/cipher.ts';
import { type KioskDatabase, openDatabase } from '../storage/database.ts';
import { type EffectParts, runEffect } from './effects.ts';
import { createPhotos } from './photos.ts';
import type { Questions } from './questions.ts';
import { createRosterRoom } from './roster-room.ts';
import { startSession } from './session-store.ts';
import { isResting, showCard } from './visit-loop.ts';

let database: KioskDatabase;
let cipher: Cipher;
let count = 0;

beforeEach(async () => {
  count += 1;
  database = await openDatabase(`runtime-${count}`);
  cipher = cipherWith(await storageKey(database));
});

/** A clock that stands still until it is moved; what is due runs then. */
function handClock() {
  let time = 0;
  let due: { at: number; wake: () => void }[] = [];
  return {
    now: () => time,
    later(wake: () => void, ms: number) {
      const entry = { at: time + ms, wake };
      due.push(entry);
      return () => {
        due = due.filter((other) => other !== entry);
      };
    },
    move(ms: number) {
      time += ms;
      const ready = due.filter(({ at }) => at <= time);
      due = due.filter(({ at }) => at > time);
      for (const { wake } of ready) wake();
    },
  };
}

const checkIn: AttendanceWish = {
  kind: 'checkIn',
  key: 'w1',
  at: '2026-09-01T07:52:00Z',
  childIds: ['an'],
  familyMemberId: 'g',
  verification: 'CARD',
};

const silent: Recorder = {
  start: async () => undefined,
  stop: async () => undefined,
  take: () => null,
  drop: () => undefined,
  level: () => 0,
};

const unasked = () => Promise.reject(new Error('not asked here'));
const noFamily: EffectParts['family'] = {
  openDelegation: unasked,
  delegations: unasked,
  delegate: unasked,
  revoke: unasked,
  changePin: unasked,
};

/** Effects whose every part is scripted; `events` is what the machine is told. */
function effects(parts: Partial<EffectParts> = {}) {
  const events: SessionEvent[] = [];
  const done: string[] = [];
  const all: EffectParts = {
    outbox: { put: async () => undefined },
    codes: { take: async () => '390125' },
    room: { add: () => done.push('shown') },
    roster: () => smallRoster(),
    questions: { prove: async () => ({ memberId: 'g' }), lookUp: async () => 'TRACKING_CODE_UNKNOWN' },
    family: noFamily,
    card: () => null,
    recorder: silent,
    sound: (name) => done.push(name),
    speak: () => done.push('speak'),
    hush: () => done.push('hush'),
    forget: () => done.push('forget'),
    now: () => 5,
    ...parts,
  };
  return {
    events,
    done,
    run: (effect: Parameters<typeof runEffect>[1]) => runEffect(all, effect, (event) => events.push(event)),
  };
}

describe('what the machine asks for', () => {
  test('a wish is told as stored only when it is on disk, a ticket with its code', async () => {
    const kept: Wish[] = [];
    const { run, events } = effects({ outbox: { put: async (wish) => void kept.push(wish) } });
    const ticket = {
      kind: 'ticket',
      key: 't',
      at: '',
      ticketKind: 'FEEDBACK',
      category: 'MEALS',
      familyMemberId: null,
      trackingCode: null,
    } as const;
    await run({ type: 'store', wish: ticket, withRecording: false });
    expect(kept).toEqual([{ ...ticket, trackingCode: '390125' }]);
    expect(events).toEqual([{ type: 'stored', key: 't', at: 5, trackingCode: '390125' }]);
  });

  test('a full disk is told', async () => {
    const { run, events, done } = effects({ outbox: { put: () => Promise.reject(new Error('quota')) } });
    await run({ type: 'store', wish: checkIn, withRecording: false });
    expect(events).toEqual([{ type: 'notStored', key: 'w1', at: 5 }]);
    expect(done).toEqual([]);
  });

  test('a PIN that fits brings the family, one that does not brings the reason, no network is no refusal', async () => {
    const fits = effects();
    await fits.run({ type: 'prove', memberId: 'g', pin: '135790' });
    expect(fits.events[0]).toMatchObject({ type: 'proved', family: { memberId: 'g' } });
    const wrong = effects({ questions: { prove: async () => 'PROOF_FAILED', lookUp: async () => 'AWAY' } });
    await wrong.run({ type: 'prove', memberId: 'g', pin: '111111' });
    expect(wrong.events).toEqual([{ type: 'notProved', problem: 'PROOF_FAILED' }]);
    const away = effects({
      questions: { prove: () => Promise.reject(new TypeError()), lookUp: async () => 'AWAY' },
    });
    await away.run({ type: 'prove', phone: '1', pin: '111111' });
    expect(away.events).toEqual([{ type: 'notProved', problem: 'AWAY' }]);
  });

  test('a code collects only who is inside, and says so before anything is confirmed', async () => {
    const opens = (childIds: string[]) =>
      effects({
        family: {
          ...noFamily,
          openDelegation: async () => ({ id: 'd', childIds, collectorName: null, date: '2026-09-01' }),
        },
      });
    const inside = opens(['an', 'cy']);
    await inside.run({ type: 'openDelegation', code: '390125' });
    expect(inside.events).toMatchObject([{ type: 'delegationOpened', delegation: { childIds: ['cy'] } }]);
    const gone = opens(['an']);
    await gone.run({ type: 'openDelegation', code: '390125' });
    expect(gone.events).toEqual([{ type: 'declined', problem: 'NOT_PRESENT' }]);
  });

  test('a microphone that may not be used, and a recording without sound, are told', async () => {
    const denied = effects({ recorder: { ...silent, start: () => Promise.reject(new Error('denied')) } });
    await denied.run({ type: 'startRecording' });
    expect(denied.events).toEqual([{ type: 'recordingFailed' }]);
    const empty = effects({ recorder: { ...silent, take: () => new Blob([]) } });
    await empty.run({ type: 'stopRecording' });
    expect(empty.events).toEqual([{ type: 'recordingFailed' }]);
  });
});

describe('the session that lives', () => {
  test('time alone resets it, with one timer', () => {
    const clock = handClock();
    const asked: string[] = [];
    const session = startSession(initialState('zh-CN'), clock, ({ type }) => asked.push(type));
    session.dispatch({ type: 'card', family: grandmother(), at: clock.now(), clock: '08:00' });
    expect(isResting(session)).toBe(false);
    clock.move(30_000);
    expect(session.state.get().warned).toBe(true);
    clock.move(20_000);
    expect(session.state.get()).toEqual(initialState('zh-CN'));
    expect(asked).toContain('reset');
  });

  test('a card is known without network, at the kindergarten’s own hour', async () => {
    const clock = handClock();
    const session = startSession(initialState('zh-CN'), clock, () => undefined);
    const roster = smallRoster(await cardFingerprint('k1', '123456'));
    const show = showCard({
      session,
      roster: () => roster,
      readAloud: { hush: () => undefined },
      sound: () => undefined,
      now: clock.now,
      pixelsPerMillimetre: () => 4,
    });
    await show('123456');
    expect(session.state.get().screen).toMatchObject({ name: 'who', selected: ['an', 'bo'] });
    await show('999999');
    expect(session.state.get().screen.name).toBe('unknownCard');
  });
});

/** A room over a server that can be away; the room's own promises are awaited by `settled`. */
async function room(server: { away: boolean; asked: number }, resting = () => true) {
  const clock = handClock();
  const questions: Questions = {
    async roster() {
      server.asked += 1;
      if (server.away) throw new TypeError('network');
      return smallRoster();
    },
    codes: async () => ['111116', '222224'],
    prove: async () => 'AWAY',
    lookUp: async () => 'AWAY',
  };
  const deliver = async (): Promise<Delivery> => ({ kind: 'unreachable' });
  const outbox = createOutbox({ database, cipher, deliver, now: clock.now, later: clock.later });
  const codes = codePool(database, cipher);
  const keeper = rosterKeeper(database, cipher, () => Promise.reject(new Error('no photo')));
  const made = createRosterRoom({
    keeper,
    questions,
    codes,
    outbox,
    clock,
    serverTime: { now: () => Date.parse('2026-09-01T07:00:00Z'), learn: () => undefined },
    resting,
  });
  return { made, clock, codes, outbox };
}

/** So many minutes pass; whatever they set going gets its turn. */
async function minutes(clock: ReturnType<typeof handClock>, many: number): Promise<void> {
  for (let minute = 0; minute < many; minute += 1) {
    clock.move(60_000);
    await new Promise((resolve) => setImmediate(resolve));
  }
}

describe('the roster', () => {
  test('comes from the server, is kept, and is there again without it', async () => {
    const first = await room({ away: false, asked: 0 });
    await first.made.start([]);
    await expect.poll(() => first.made.roster.get()?.kindergarten.name).toBe('阳光幼儿园');
    await expect.poll(() => first.codes.take()).toBe('111116');
    const again = await room({ away: true, asked: 0 });
    await again.made.start([]);
    expect(again.made.roster.get()?.kindergarten.name).toBe('阳光幼儿园');
    first.outbox.stop();
    again.outbox.stop();
  });

  test('is asked for every minute, and not while somebody stands there', async () => {
    const server = { away: false, asked: 0 };
    let resting = true;
    const { made, clock, codes, outbox } = await room(server, () => resting);
    await made.start([]);
    await expect.poll(() => made.roster.get()).not.toBeNull();
    await expect.poll(() => codes.take()).not.toBeNull(); // the first round is over
    resting = false;
    await minutes(clock, 5);
    expect(server.asked).toBe(1);
    resting = true;
    await minutes(clock, 1);
    expect(server.asked).toBe(2);
    outbox.stop();
  });

  test('shows what was done here before the server knows it, and takes back what it refuses', async () => {
    const { made, outbox } = await room({ away: false, asked: 0 });
    await made.start([]);
    await expect.poll(() => made.roster.get()).not.toBeNull();
    const first = () => made.roster.get()?.children[0];
    const status = () => first()?.status;
    made.add(checkIn);
    expect(status()).toBe('PRESENT');
    made.settled(checkIn, true);
    expect(status()).toBe('PRESENT');
    made.add({ ...checkIn, key: 'w2', kind: 'checkOut' });
    expect(first()).toMatchObject({ status: 'PRESENT', askedForAt: checkIn.at });
    made.settled({ ...checkIn, key: 'w2', kind: 'checkOut' }, false);
    expect(first()).toMatchObject({ status: 'PRESENT', askedForAt: null });
    outbox.stop();
  });

  test('a snapshot asked for before a wish was accepted does not hide it', () => {
    const ledger = createLedger([checkIn]);
    ledger.settle('w1', 200);
    ledger.snapshot(150);
    expect(ledger.wishes()).toEqual([checkIn]);
    ledger.snapshot(250);
    expect(ledger.wishes()).toEqual([]);
  });
});

test('photos are opened once, and are gone after the reset', async () => {
  const opened: string[] = [];
  const photos = createPhotos(async (id) => {
    opened.push(id);
    return new Blob(['face']);
  });
  const address = (await photos.address('p1')) ?? '';
  expect(await photos.address('p1')).toBe(address);
  expect(opened).toEqual(['p1']);
  photos.clear();
  await expect
    .poll(() =>
      fetch(address).then(
        () => 'there',
        () => 'gone',
      ),
    )
    .toBe('gone');
});
