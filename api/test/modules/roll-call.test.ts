import { randomUUID } from 'node:crypto';
import { afterAll, beforeEach, describe, expect, test } from 'vitest';
import { parseGlobalId } from '../../src/platform/ids.ts';
import { bearer, type Family, familyClaims, openWorld, type World } from '../world.ts';

let world: World;
let family: Family;
// A world of its own for each: a roll call counts everybody inside.
beforeEach(async () => {
  await world?.close();
  world = await openWorld();
  family = await world.family();
  await world.as(world.sunshine.kiosks[0]).done('checkInChildren', {
    childIds: family.children.map(({ id }) => id),
    familyMemberId: family.mother.id,
    verification: 'CARD',
  });
});
afterAll(() => world.close());

interface RollCall {
  id: string;
  finishedAt: string | null;
  presentCount: number;
  missingCount: number;
  unverifiedCount: number;
  startedBy: { name: string } | null;
  entries: {
    result: string;
    markedAt: string | null;
    markedBy: { name: string } | null;
    child: { id: string };
  }[];
}
const PARTS = `rollCall { id kind door startedAt finishedAt presentCount missingCount unverifiedCount startedBy { name } classroom { id }
  device { id } entries { result markedAt markedBy { name } child { id } } }`;
const take = async (
  who: Parameters<World['as']>[0],
  name: 'startRollCall' | 'markRollCall' | 'finishRollCall',
  input: Record<string, unknown>,
) => (await world.as(who).done<{ rollCall: RollCall }>(name, input, PARTS)).rollCall;
const kiosk = () => world.sunshine.kiosks[0];
const other = () => world.sunshine.kiosks[1];
const resultOf = (rollCall: RollCall, index: number) =>
  rollCall.entries.find(({ child }) => child.id === family.children[index]?.id)?.result;
const mark = (index: number, result: string, markedAt?: string) => ({
  childId: family.children[index]?.id,
  result,
  ...(markedAt ? { markedAt } : {}),
});

test('a fire drill at the desk: everybody inside is to be seen, and is', async () => {
  const begun = await take(world.sunshine.principal, 'startRollCall', { kind: 'FIRE_DRILL' });
  expect(begun).toMatchObject({
    kind: 'FIRE_DRILL',
    door: 'DESK',
    finishedAt: null,
    unverifiedCount: 2,
    presentCount: 0,
    startedBy: { name: 'Principal' },
    classroom: null,
    device: null,
  });
  const { id: rollCallId } = begun;
  const marked = await take(world.sunshine.teacher, 'markRollCall', {
    rollCallId,
    marks: [mark(0, 'PRESENT'), mark(1, 'MISSING')],
  });
  expect(marked).toMatchObject({ presentCount: 1, missingCount: 1, unverifiedCount: 0 });
  expect(marked.entries[0]).toMatchObject({ markedBy: { name: 'Teacher' } });
  world.clock.advance(1_000);
  await take(world.sunshine.principal, 'markRollCall', { rollCallId, marks: [mark(1, 'PRESENT')] });
  const over = await take(world.sunshine.principal, 'finishRollCall', { rollCallId });
  expect(over).toMatchObject({
    presentCount: 2,
    missingCount: 0,
    finishedAt: world.clock.now().toISOString(),
  });
  world.clock.advance(1_000);
  expect((await take(world.sunshine.principal, 'finishRollCall', { rollCallId })).finishedAt).toBe(
    over.finishedAt,
  );
  const { rows } = await world.owner.query<{ kind: string }>(
    "select kind from announcement where subject_type = 'RollCall' order by position",
  );
  expect(rows.map(({ kind }) => kind)).toEqual([
    'ROLL_CALL_STARTED',
    'ROLL_CALL_MARKED',
    'ROLL_CALL_MARKED',
    'ROLL_CALL_FINISHED',
  ]);
});

describe('at a kiosk without network', () => {
  const begin = { kind: 'EVACUATION', idempotencyKey: 'begun-without-network' };
  const startedWith = begin.idempotencyKey;

  test('its own list holds, it is known by the key it was begun with, and all of it can come twice', async () => {
    const absent = await world.family();
    const [stranger] = (await world.family(world.rainbow)).children;
    const childIds = [family.children[0].id, absent.children[0].id, stranger.id];
    const wish = {
      ...begin,
      childIds,
      staffMemberId: world.sunshine.teacher.id,
      occurredAt: '2026-11-21T00:00:00Z',
    };
    const begun = await take(kiosk(), 'startRollCall', wish);
    expect(begun).toMatchObject({
      startedAt: '2026-11-21T00:00:00.000Z',
      door: 'KIOSK',
      startedBy: { name: 'Teacher' },
      device: { id: kiosk().id },
    });
    expect(begun.entries.map(({ child }) => child.id).toSorted()).toEqual(
      [family.children[0].id, absent.children[0].id].toSorted(),
    );
    expect((await take(kiosk(), 'startRollCall', wish)).id).toBe(begun.id);
    const marking = {
      startedWith,
      staffMemberId: world.sunshine.teacher.id,
      marks: [mark(0, 'PRESENT', '2026-11-21T00:01:00Z')],
      idempotencyKey: randomUUID(),
    };
    await take(kiosk(), 'markRollCall', marking);
    expect(await take(kiosk(), 'markRollCall', marking)).toMatchObject({
      presentCount: 1,
      unverifiedCount: 1,
    });
    const { rowCount } = await world.owner.query('select from roll_call_mark');
    expect(rowCount).toBe(1);
    // The trail names the teacher whose card it was, not the screen at the door.
    const { rows } = await world.owner.query(
      "select distinct action, actor_kind as kind, actor_id as actor from audit_entry where action like 'ROLL_CALL_%' and subject_id = $1 order by action",
      [parseGlobalId(begun.id)?.id],
    );
    expect(rows).toEqual(
      ['ROLL_CALL_MARKED', 'ROLL_CALL_STARTED'].map((action) => ({
        action,
        kind: 'CLASS_TEACHER',
        actor: world.sunshine.teacher.row,
      })),
    );
    const unknown = { startedWith: 'begun-at-another-one', marks: [mark(0, 'PRESENT')] };
    expect(await world.as(kiosk()).refusal('markRollCall', unknown)).toBe('NOT_FOUND');
    // The key is the kiosk's own.
    expect(await world.as(other()).refusal('markRollCall', { ...unknown, startedWith })).toBe('NOT_FOUND');
  });

  test('marks made before the end count although they come after it; later ones do not', async () => {
    const { id: rollCallId } = await take(kiosk(), 'startRollCall', begin);
    world.clock.advance(10 * 60_000);
    await take(other(), 'finishRollCall', { rollCallId });
    const early = '2026-11-21T00:15:00.000Z';
    world.clock.advance(60_000);
    const late = world.clock.now().toISOString();
    const marks = [mark(0, 'PRESENT', early)];
    expect(resultOf(await take(kiosk(), 'markRollCall', { startedWith, marks }), 0)).toBe('PRESENT');
    const refused = { startedWith, marks: [mark(1, 'PRESENT', late)] };
    expect(await world.as(kiosk()).refusal('markRollCall', refused)).toBe('ROLL_CALL_FINISHED');
    expect(await world.as(kiosk()).refusal('markRollCall', { rollCallId, marks: [mark(1, 'PRESENT')] })).toBe(
      'ROLL_CALL_FINISHED',
    );
  });

  test('its own clock orders its own marks, the server those of two kiosks', async () => {
    const { id: rollCallId } = await take(kiosk(), 'startRollCall', begin);
    const send = (who: ReturnType<typeof kiosk>, result: string, at: string) =>
      take(who, 'markRollCall', { rollCallId, marks: [mark(0, result, at)] });
    await send(kiosk(), 'PRESENT', '2026-11-21T00:09:00Z');
    world.clock.advance(1_000);
    expect(resultOf(await send(kiosk(), 'MISSING', '2026-11-21T00:08:00Z'), 0)).toBe('PRESENT');
    world.clock.advance(1_000);
    expect(resultOf(await send(other(), 'MISSING', '2026-11-21T00:01:00Z'), 0)).toBe('MISSING');
    world.clock.advance(1_000);
    expect(resultOf(await send(kiosk(), 'UNVERIFIED', '2026-11-21T00:07:00Z'), 0)).toBe('MISSING');
  });
});

test('a child that was not on the list and was seen is put on it', async () => {
  const { id: rollCallId } = await take(kiosk(), 'startRollCall', { kind: 'ROUTINE' });
  const newcomer = (await world.family()).children[0];
  const seen = await take(world.sunshine.teacher, 'markRollCall', {
    rollCallId,
    marks: [{ childId: newcomer.id, result: 'PRESENT' }],
  });
  expect(seen).toMatchObject({ presentCount: 1, unverifiedCount: 2 });
  expect(seen.entries).toHaveLength(3);
});

test('a teacher counts the own class, and finds the own children in that of the whole house', async () => {
  const own = await take(world.sunshine.teacher, 'startRollCall', { kind: 'EXCURSION' });
  expect(own).toMatchObject({ classroom: { id: world.sunshine.classes[0].id } });
  const foreign = { kind: 'ROUTINE', classroomId: world.sunshine.classes[1].id };
  expect(await world.as(world.sunshine.teacher).refusal('startRollCall', foreign)).toBe('NOT_FOUND');
  const whole = await take(world.sunshine.principal, 'startRollCall', { kind: 'LOCKDOWN' });
  const seenBy = async (who: Parameters<World['as']>[0]) =>
    (
      await world
        .as(who)
        .query<{ node: RollCall | null }>(
          'query($id: ID!) { node(id: $id) { ... on RollCall { unverifiedCount entries { child { id } } } } }',
          { id: whole.id },
        )
    ).node;
  expect(await seenBy(world.sunshine.teacher)).toMatchObject({ unverifiedCount: 2 });
  expect(await seenBy(world.sunshine.neighbour)).toEqual({ unverifiedCount: 0, entries: [] });
  expect(await seenBy(world.rainbow.admin)).toBeNull();
  const marks = [mark(0, 'PRESENT')];
  expect(
    await world.as(world.sunshine.neighbour).refusal('markRollCall', { rollCallId: whole.id, marks }),
  ).toBe('NOT_FOUND');
  expect(await world.as(world.rainbow.admin).refusal('finishRollCall', { rollCallId: whole.id })).toBe(
    'NOT_FOUND',
  );
  const { rollCalls } = await world
    .as(world.sunshine.neighbour)
    .query<{ rollCalls: { nodes: { id: string }[] } }>('{ rollCalls(first: 10) { nodes { id } } }');
  expect(rollCalls.nodes).toEqual([{ id: whole.id }]);
});

test('every screen of the house follows it; another house and programs do not', async () => {
  const ask = 'subscription { rollCallChanged { kind rollCall { id unverifiedCount } } }';
  const sockets = [await world.socket(other()), await world.socket(world.sunshine.teacher)];
  const heard = await Promise.all(
    sockets.map((socket) => socket.subscribe<{ rollCallChanged: { kind: string } }>(ask)),
  );
  const { id: rollCallId } = await take(kiosk(), 'startRollCall', { kind: 'FIRE_DRILL' });
  await take(kiosk(), 'finishRollCall', { rollCallId });
  for (const each of heard)
    expect((await each.first(2)).map(({ rollCallChanged }) => rollCallChanged.kind)).toEqual([
      'ROLL_CALL_STARTED',
      'ROLL_CALL_FINISHED',
    ]);
  for (const socket of sockets) socket.drop();
  for (const who of [bearer(world.sunshine.apiKey), familyClaims(world.sunshine, family.mother)]) {
    const { status } = await world.as(who).send('{ rollCalls(first: 1) { nodes { id } } }');
    expect(status).toBe(403);
  }
});
