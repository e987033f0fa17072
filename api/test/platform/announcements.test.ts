import { randomInt } from 'node:crypto';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { cursorOf } from '../../src/platform/announcements/cursor.ts';
import { inWork } from '../../src/platform/unit-of-work.ts';
import { builder } from '../world/home.ts';
import { openWorld, type World } from '../world.ts';

let world: World;
beforeAll(async () => {
  world = await openWorld({ config: { RATE_BURST: 5_000 } });
});
afterAll(() => world.close());

interface Heard {
  announcements: { cursor: string; kind: string; subjectId: string };
}
const LISTEN = 'subscription($after: Cursor) { announcements(after: $after) { cursor kind subjectId } }';
const now = async () =>
  (await world.as(world.sunshine.principal).query<{ cursor: string }>('{ cursor }')).cursor;
const place = (cursor: string) => Number(Buffer.from(cursor, 'base64url').toString().split(':')[1]);

/** So many events in one transaction, or one each. */
async function announce(count: number, together: boolean): Promise<void> {
  const happen = (times: number) =>
    inWork(world.surroundings, builder(world.sunshine.row), true, async (work) => {
      for (let index = 0; index < times; index += 1)
        work.announce({ kind: 'PEOPLE_CHANGED', subjectType: 'Kindergarten', subjectId: world.sunshine.row });
    });
  if (together) return happen(count);
  await Promise.all(Array.from({ length: count }, () => happen(1)));
}

test('two hundred mutations at once are announced in the order of their commits, without a gap', async () => {
  const family = await world.family(world.sunshine, { children: 8 });
  const after = await now();
  const socket = await world.socket(world.sunshine.principal);
  const heard = await socket.subscribe<Heard>(LISTEN);
  const kiosk = world.as(world.sunshine.kiosks[0]);
  await Promise.all(
    Array.from({ length: 200 }, (_, index) =>
      kiosk.mutate(index % 3 ? 'checkInChildren' : 'checkOutChildren', {
        childIds: [family.children[index % 8]?.id],
        familyMemberId: family.mother.id,
        verification: 'CARD',
      }),
    ),
  );
  const count = place(await now()) - place(after);
  expect(count).toBeGreaterThanOrEqual(8);
  const events = await heard.first(count);
  expect(events.map(({ announcements }) => place(announcements.cursor))).toEqual(
    Array.from({ length: count }, (_, index) => place(after) + index + 1),
  );
  // A row's transaction id grows when it writes first; its place is taken last. What counts is that nobody ever saw a later place without the earlier.
  const { rows } = await world.owner.query(
    'select position::int from announcement where kindergarten_id = $1 order by position',
    [world.sunshine.row],
  );
  expect(rows.map(({ position }) => position)).toEqual(rows.map((_, index) => index + 1));
});

test('a client that loses its socket again and again misses nothing and hears nothing twice', async () => {
  const TOTAL = 2_000;
  const start = await now();
  const places: number[] = [];
  let cursor = start;
  let done = false;
  const producing = (async () => {
    for (let made = 0; made < TOTAL; made += 100) await announce(100, true);
  })();
  while (!done) {
    const socket = await world.socket(world.sunshine.principal);
    const heard = await socket.subscribe<Heard>(LISTEN, { after: cursor });
    const enough = Math.min(randomInt(1, 400), TOTAL - places.length);
    await heard.first(enough);
    socket.drop();
    await socket.closed;
    for (const { announcements } of heard.events) places.push(place(announcements.cursor));
    cursor = cursorOf(places.at(-1) ?? 0);
    done = places.length >= TOTAL;
  }
  await producing;
  expect(places).toEqual(Array.from({ length: TOTAL }, (_, index) => place(start) + index + 1));
});

test('subscribers with and without a cursor hear the same from there on', async () => {
  const after = await now();
  const socket = await world.socket(world.sunshine.admin);
  const fresh = await socket.subscribe<Heard>(LISTEN);
  const replayed = await socket.subscribe<Heard>(LISTEN, { after });
  await announce(5, false);
  expect((await fresh.first(5)).map(({ announcements }) => announcements.cursor)).toEqual(
    (await replayed.first(5)).map(({ announcements }) => announcements.cursor),
  );
});

test('an event between the cursor and the subscription is replayed at once', async () => {
  const after = await now();
  await announce(3, true);
  const socket = await world.socket(world.sunshine.doctor);
  const heard = await socket.subscribe<Heard>(LISTEN, { after });
  expect(await heard.first(3)).toHaveLength(3);
});

test('another kindergarten is never heard, with whatever cursor', async () => {
  const socket = await world.socket(world.rainbow.principal);
  const theirs = await socket.subscribe<Heard>(LISTEN, { after: cursorOf(0) });
  const family = await world.family(world.rainbow);
  await theirs.until(({ events }) =>
    events.some(({ announcements }) => announcements.subjectId === family.mother.id),
  );
  const { rows } = await world.owner.query<{ position: number }>(
    'select position::int from announcement where kindergarten_id = $1 order by position',
    [world.rainbow.row],
  );
  await theirs.first(rows.length);
  expect(theirs.events.map(({ announcements }) => place(announcements.cursor))).toEqual(
    rows.map(({ position }) => position),
  );
});

test('a cursor that is not one of ours is refused', async () => {
  const socket = await world.socket(world.sunshine.admin);
  const heard = await socket.subscribe(LISTEN, { after: 'bm9uc2Vuc2U' });
  expect(await heard.refused()).toBe('BAD_CURSOR');
});

test('a subscription that is ended before it began stays silent', async () => {
  const socket = await world.socket(world.sunshine.admin);
  const frames: string[] = [];
  socket.ws.on('message', (data) => frames.push(String(data)));
  socket.send({ id: 'brief', type: 'subscribe', payload: { query: LISTEN } });
  socket.send({ id: 'brief', type: 'complete' });
  const other = await socket.subscribe<Heard>(LISTEN);
  await announce(1, true);
  await other.first(1);
  expect(frames.filter((frame) => frame.includes('"brief"') && frame.includes('"next"'))).toEqual([]);
});
