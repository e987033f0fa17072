import 'fake-indexeddb/auto';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { cipherWith, storageKey } from '../storage/cipher.ts';
import { type KioskDatabase, openDatabase } from '../storage/database.ts';
import { createOutbox, type Delivery, type Outbox, type OutboxParts } from './outbox.ts';
import type { AttendanceWish, TicketWish, Wish } from './wish.ts';

let database: KioskDatabase;
let open: Outbox[] = [];
let name = 0;

beforeEach(async () => {
  name += 1;
  database = await openDatabase(`outbox-${name}`);
  open = [];
});

afterEach(() => {
  for (const outbox of open) outbox.stop();
  database.close();
});

/** A server that stores each key once and may lose its answers: the wish is done, but nobody hears of it. */
function scriptedServer(fate: (attempt: number) => 'answer' | 'lose the answer' | 'lose the request') {
  const stored = new Map<string, Wish>();
  const order: string[] = [];
  const sounds: string[] = [];
  let attempts = 0;
  return {
    stored,
    order,
    sounds,
    get attempts() {
      return attempts;
    },
    async deliver(wish: Wish, recording: Blob | null): Promise<Delivery> {
      attempts += 1;
      const what = fate(attempts);
      if (what === 'lose the request') return { kind: 'unreachable' };
      if (!stored.has(wish.key)) {
        stored.set(wish.key, wish);
        order.push(wish.key);
        if (recording !== null) sounds.push(await recording.text());
      }
      return what === 'answer' ? { kind: 'accepted' } : { kind: 'unreachable' };
    },
  };
}

async function start(deliver: OutboxParts['deliver'], extra: Partial<OutboxParts> = {}): Promise<Outbox> {
  const cipher = cipherWith(await storageKey(database));
  const outbox = createOutbox({
    database,
    cipher,
    deliver,
    now: () => 1_000,
    later: () => () => undefined,
    ...extra,
  });
  open.push(outbox);
  return outbox;
}

const wish = (key: string): AttendanceWish => ({
  kind: 'checkIn',
  key,
  at: '2026-09-01T07:52:00+08:00',
  childIds: ['child-canary'],
  familyMemberId: 'member',
  verification: 'CARD',
});

/** Wakes the outbox until nothing is left; a retry that never succeeds would end the test red. */
async function settleAll(outbox: Outbox): Promise<void> {
  for (let round = 0; round < 5_000; round += 1) {
    await outbox.flush();
    if ((await database.count('waiting')) === 0) return;
  }
}

test('1,000 taps over a line that loses every other answer and every third request: none lost, none doubled', async () => {
  const server = scriptedServer((attempt) =>
    attempt % 3 === 0 ? 'lose the request' : attempt % 2 === 0 ? 'lose the answer' : 'answer',
  );
  let outbox = await start(server.deliver);
  const keys = Array.from({ length: 1_000 }, (_, index) => `tap-${String(index).padStart(4, '0')}`);
  for (const [index, key] of keys.entries()) {
    await outbox.put(wish(key));
    if (index % 100 !== 99) continue;
    outbox.stop(); // the page is reloaded in the middle of it
    outbox = await start(server.deliver);
  }
  await settleAll(outbox);
  expect(server.order).toEqual(keys);
  expect(server.stored.size).toBe(1_000);
  expect(server.attempts).toBeGreaterThan(1_300);
  expect(await outbox.waiting()).toEqual([]);
  expect(await outbox.refused()).toEqual([]);
});

test('a tap is on disk before it is acknowledged, whether or not the server answers', async () => {
  const outbox = await start(() => new Promise(() => undefined));
  await outbox.put(wish('kept'));
  expect(await outbox.waiting()).toEqual([wish('kept')]);
});

test('taps at the same moment keep their order', async () => {
  const server = scriptedServer(() => 'answer');
  const outbox = await start(server.deliver);
  const ticket: TicketWish = {
    kind: 'ticket',
    key: 'spoken',
    at: '2026-09-01T07:52:00+08:00',
    ticketKind: 'FEEDBACK',
    category: 'OTHER',
    familyMemberId: null,
    trackingCode: '390125',
  };
  await Promise.all([
    outbox.put(ticket, new Blob(['a long recording'.repeat(1_000)])),
    outbox.put(wish('second')),
    outbox.put(wish('third')),
  ]);
  await settleAll(outbox);
  expect(server.order).toEqual(['spoken', 'second', 'third']);
  expect(server.sounds[0]).toContain('a long recording');
});

test('what the server refuses is kept for staff, and what follows is delivered', async () => {
  const settled: string[] = [];
  const outbox = await start(
    async ({ key }) =>
      key === 'late' ? { kind: 'refused', code: 'ALREADY_DEPARTED' } : { kind: 'accepted' },
    { onSettled: ({ key }, { kind }) => settled.push(`${key} ${kind}`) },
  );
  await outbox.put(wish('late'));
  await outbox.put(wish('next'));
  await settleAll(outbox);
  expect(await outbox.refused()).toEqual([{ kind: 'checkIn', code: 'ALREADY_DEPARTED', at: 1_000 }]);
  expect(settled).toEqual(['late refused', 'next accepted']);
});

test('a row edited by hand is refused and shown, never sent', async () => {
  const server = scriptedServer(() => 'lose the request');
  const away = await start(server.deliver);
  await away.put(wish('edited'));
  away.stop();
  const [key] = await database.getAllKeys('waiting');
  const [row] = await database.getAll('waiting');
  if (key === undefined || row === undefined) throw new Error('nothing waits');
  new Uint8Array(row.wish.data)[3] = 0;
  new Uint8Array(row.wish.data)[4] = 0;
  await database.put('waiting', row, key);
  const back = scriptedServer(() => 'answer');
  const outbox = await start(back.deliver);
  await settleAll(outbox);
  expect(back.order).toEqual([]);
  expect(await outbox.refused()).toEqual([{ kind: null, code: 'EDITED', at: 1_000 }]);
});

test('nothing on disk can be read without the key', async () => {
  const outbox = await start(async () => ({ kind: 'unreachable' }));
  await outbox.put(wish('secret-key-canary'));
  const [row] = await database.getAll('waiting');
  const bytes = new TextDecoder('latin1').decode(row?.wish.data);
  expect(bytes).not.toContain('canary');
  expect((await storageKey(database)).extractable).toBe(false);
});

test('waits longer after each miss, and tries at once when woken', async () => {
  const waits: number[] = [];
  let away = true;
  const outbox = await start(async () => (away ? { kind: 'unreachable' } : { kind: 'accepted' }), {
    later: (_, ms) => {
      waits.push(ms);
      return () => undefined;
    },
  });
  await outbox.put(wish('one'));
  for (let tries = 0; tries < 7; tries += 1) await outbox.flush();
  expect(waits).toEqual(expect.arrayContaining([1_000, 2_000, 4_000, 8_000, 10_000]));
  away = false;
  await outbox.flush();
  expect(await outbox.waiting()).toEqual([]);
});
