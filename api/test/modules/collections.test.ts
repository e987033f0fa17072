import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { type Family, familyClaims, openWorld, type Person, type World } from '../world.ts';

let world: World;
let family: Family;
let kiosk: Person;
let other: Person;
let teacher: Person;
let neighbour: Person;
let principal: Person;
beforeAll(async () => {
  // A Monday, ten past four in the afternoon in Shanghai.
  world = await openWorld({ clock: '2026-11-23T08:10:00Z' });
  await world.owner.query("update kindergarten set release_by = 'STAFF'");
  kiosk = world.as(world.sunshine.kiosks[0]);
  other = world.as(world.sunshine.kiosks[1]);
  teacher = world.as(world.sunshine.teacher);
  neighbour = world.as(world.sunshine.neighbour);
  principal = world.as(world.sunshine.principal);
});
afterAll(() => world.close());
beforeEach(async () => {
  family = await world.family();
  await kiosk.done('checkInChildren', {
    childIds: childIds(),
    familyMemberId: family.grandmother.id,
    verification: 'CARD',
  });
});

const childIds = () => family.children.map(({ id }) => id);
const ask = (more: Record<string, unknown> = {}, who: Person = kiosk) =>
  who.done<{ records: { id: string }[]; waitingChildIds: string[] | null }>(
    'checkOutChildren',
    { childIds: childIds(), familyMemberId: family.mother.id, verification: 'CARD', ...more },
    'records { id } waitingChildIds',
  );
const release = (more: Record<string, unknown> = {}, who: Person = teacher) =>
  who.done<{ records: { id: string; verification: string; occurredAt: string }[] }>(
    'releaseChildren',
    { childIds: childIds(), ...more },
    'records { id verification occurredAt }',
  );

interface Row {
  state: string;
  held: boolean;
  child: { id: string };
  collector: { name: string | null; relation: string | null; verification: string };
  decidedBy: { name: string } | null;
  record: { id: string } | null;
}
const ROW =
  'state held child { id } collector { name relation verification } decidedBy { name } record { id }';
const rows = async (who: Person = teacher, state?: string): Promise<Row[]> => {
  const { collections } = await who.query<{ collections: Row[] }>(
    `query($state: CollectionState) { collections(state: $state) { ${ROW} } }`,
    { state },
  );
  return collections.filter(({ child }) => childIds().includes(child.id));
};
const dayOf = async (id = childIds()[0]) =>
  (
    await teacher.query<{
      node: { day: { status: string; departedAt: string | null; collectedBy: unknown } };
    }>(
      'query($id: ID!) { node(id: $id) { ... on Child { day { status departedAt collectedBy { relation verification releasedBy { name } } } } } }',
      { id },
    )
  ).node.day;
const onRoster = async (who: Person = kiosk) => {
  const { kioskRoster } = await who.query<{
    kioskRoster: {
      children: { id: string; status: string; askedForAt: string | null; arrivedAt: string | null }[];
    };
  }>('{ kioskRoster { children { id status askedForAt arrivedAt } } }');
  return kioskRoster.children.filter(({ id }) => childIds().includes(id));
};
const restrict = (familyMemberId: string) =>
  principal.done('restrictPickup', { childIds: childIds(), familyMemberId, reason: 'An order of the court' });

test('asking for a child is no departure: it is inside until a member of staff lets it go', async () => {
  expect(await ask()).toMatchObject({ records: [], waitingChildIds: childIds() });
  expect(await dayOf()).toMatchObject({ status: 'PRESENT', departedAt: null, collectedBy: null });
  expect(await rows()).toMatchObject(
    childIds().map(() => ({
      state: 'WAITING',
      held: false,
      collector: { relation: 'MOTHER', verification: 'CARD' },
      decidedBy: null,
      record: null,
    })),
  );
  world.clock.advance(90_000);
  const { records } = await release();
  expect(records).toHaveLength(childIds().length);
  expect(records[0]).toMatchObject({ verification: 'CARD', occurredAt: world.clock.now().toISOString() });
  expect(await dayOf()).toMatchObject({
    status: 'DEPARTED',
    collectedBy: { relation: 'MOTHER', verification: 'CARD', releasedBy: { name: 'Teacher' } },
  });
  expect((await rows())[0]).toMatchObject({
    state: 'RELEASED',
    decidedBy: { name: 'Teacher' },
    record: records[0] && { id: records[0].id },
  });
});

test('both kiosks show that somebody waits, and until when', async () => {
  await ask();
  for (const who of [kiosk, other])
    expect(await onRoster(who)).toMatchObject(
      childIds().map(() => ({ status: 'PRESENT', askedForAt: world.clock.now().toISOString() })),
    );
  await release();
  expect((await onRoster())[0]).toMatchObject({ status: 'DEPARTED', askedForAt: null });
});

test('a staff card at the kiosk lets children go, in the name of whoever’s it is', async () => {
  await ask();
  const { records } = await release({ staffMemberId: world.sunshine.neighbour.id }, kiosk);
  expect(records).toHaveLength(childIds().length);
  expect(await dayOf()).toMatchObject({ collectedBy: { releasedBy: { name: 'Neighbour' } } });
  await world.family().then((next) => (family = next));
  expect(await kiosk.refusal('releaseChildren', { childIds: childIds() })).toBe('NOT_FOUND');
});

test('nobody is let go who is not asked for; who has left is answered with that departure', async () => {
  expect(await teacher.refusal('releaseChildren', { childIds: childIds() })).toBe('NOT_FOUND');
  await ask();
  const [first] = (await release()).records;
  expect((await release({}, principal)).records[0]).toMatchObject({ id: first?.id });
});

test('a teacher lets go of the own class only, and sees no other door', async () => {
  await ask();
  expect(await rows(neighbour)).toEqual([]);
  expect(await neighbour.refusal('releaseChildren', { childIds: childIds() })).toBe('NOT_FOUND');
  expect(await neighbour.refusal('declineCollection', { childIds: childIds() })).toBe('NOT_FOUND');
  expect((await dayOf()).status).toBe('PRESENT');
});

test('asked twice it waits once, and the newest word says who', async () => {
  await ask();
  await ask({ familyMemberId: family.grandmother.id }, other);
  expect(await rows(teacher, 'WAITING')).toMatchObject(
    childIds().map(() => ({ collector: { relation: 'PATERNAL_GRANDMOTHER' } })),
  );
});

test('who must not collect is answered and shown like anybody; staff see it, and nobody lets the child go with them', async () => {
  const free = await ask();
  await kiosk.done('undoAttendance', { originalIdempotencyKey: await lastKey() });
  await restrict(family.mother.id);
  const barred = await ask();
  expect({ ...barred, waitingChildIds: null }).toEqual({ ...free, waitingChildIds: null });
  expect(await onRoster()).toMatchObject(
    childIds().map(() => ({ status: 'PRESENT', askedForAt: world.clock.now().toISOString() })),
  );
  expect(await rows(teacher, 'WAITING')).toMatchObject(childIds().map(() => ({ held: true })));
  for (const [who, more] of [
    [teacher, {}],
    [kiosk, { staffMemberId: world.sunshine.teacher.id }],
  ] as const)
    expect(await who.refusal('releaseChildren', { childIds: childIds(), ...more })).toBe(
      'NOT_AUTHORISED_FOR_CHILD',
    );
  expect((await dayOf()).status).toBe('PRESENT');
  await teacher.done('declineCollection', { childIds: childIds() });
  expect(await rows(teacher, 'WAITING')).toEqual([]);
  expect((await onRoster())[0]).toMatchObject({ status: 'PRESENT', askedForAt: null });
});

test('who must not collect takes nobody’s place at the door, and takes nothing of theirs back', async () => {
  await restrict(family.mother.id);
  await ask({ familyMemberId: family.grandmother.id });
  const key = randomUUID();
  await ask({ idempotencyKey: key });
  await kiosk.done('undoAttendance', { originalIdempotencyKey: key });
  expect(await rows(teacher, 'WAITING')).toMatchObject(
    childIds().map(() => ({ held: false, collector: { relation: 'PATERNAL_GRANDMOTHER' } })),
  );
  // The other way round the family's own word counts.
  await teacher.done('declineCollection', { childIds: childIds() });
  await ask();
  await ask({ familyMemberId: family.grandmother.id });
  expect(await rows(teacher, 'WAITING')).toMatchObject(childIds().map(() => ({ held: false })));
});

test('an order entered while somebody waits holds', async () => {
  await ask();
  await restrict(family.mother.id);
  expect(await teacher.refusal('releaseChildren', { childIds: childIds() })).toBe('NOT_AUTHORISED_FOR_CHILD');
  expect((await dayOf()).status).toBe('PRESENT');
});

test('taken back at the kiosk it waits no longer; a release taken back waits again', async () => {
  const key = randomUUID();
  await ask({ idempotencyKey: key });
  expect(await other.refusal('undoAttendance', { originalIdempotencyKey: key })).toBe('NOT_FOUND');
  await kiosk.done('undoAttendance', { originalIdempotencyKey: key });
  expect(await rows(teacher, 'WAITING')).toEqual([]);
  await ask();
  const released = randomUUID();
  await release({ idempotencyKey: released });
  await teacher.done('undoAttendance', { originalIdempotencyKey: released });
  expect((await dayOf()).status).toBe('PRESENT');
  expect(await rows(teacher, 'WAITING')).toHaveLength(childIds().length);
});

test('let go at the desk in another way, nobody waits any more', async () => {
  await ask();
  await teacher.done('checkOutChildren', {
    childIds: childIds(),
    familyMemberId: family.grandmother.id,
    verification: 'STAFF',
  });
  expect(await rows(teacher, 'WAITING')).toEqual([]);
  expect(await dayOf()).toMatchObject({ collectedBy: { relation: 'PATERNAL_GRANDMOTHER' } });
});

test('words that come late: the release of a kiosk without network is recorded as it happened, after the asking', async () => {
  const at = world.clock.now().toISOString();
  world.clock.advance(10 * 60_000);
  await ask({ occurredAt: at });
  expect((await dayOf()).status).toBe('PRESENT');
  const left = new Date(Date.parse(at) + 60_000).toISOString();
  const { records } = await release({ staffMemberId: world.sunshine.teacher.id, occurredAt: left }, kiosk);
  expect(records[0]?.occurredAt).toBe(left);
});

test('at the desk, a child that was asked for without network left when it was asked for', async () => {
  const at = world.clock.now().toISOString();
  world.clock.advance(10 * 60_000);
  await ask({ occurredAt: at });
  expect((await release()).records[0]?.occurredAt).toBe(at);
});

test('a code waits too, is used up by the release, and names who came', async () => {
  const mother = world.as(familyClaims(world.sunshine, family.mother));
  const { delegation } = await mother.done<{ delegation: { id: string } }>(
    'delegatePickup',
    { childIds: childIds(), collectorName: '方阿姨' },
    'delegation { id }',
  );
  await ask({ familyMemberId: null, delegationId: delegation.id, verification: 'DELEGATION_CODE' });
  expect((await rows())[0]).toMatchObject({
    collector: { name: '方阿姨', relation: null, verification: 'DELEGATION_CODE' },
  });
  await release();
  expect(await dayOf()).toMatchObject({
    collectedBy: { verification: 'DELEGATION_CODE', releasedBy: { name: 'Teacher' } },
  });
});

test('staff hear each as it happens, with a cursor; a kiosk hears that something did', async () => {
  const desk = await world.socket(world.sunshine.teacher);
  const door = await world.socket(world.sunshine.kiosks[1]);
  const heard = await desk.subscribe<{
    collectionChanged: { cursor: string; kind: string; collection: Row };
  }>(`subscription { collectionChanged { cursor kind collection { ${ROW} } } }`);
  const screen = await door.subscribe<{ announcements: { kind: string } }>(
    'subscription { announcements { kind } }',
  );
  const one = childIds().slice(0, 1);
  await ask({ childIds: one });
  await release({ childIds: one });
  expect(await heard.first(2)).toMatchObject([
    // Events are told with how things are when they are told.
    { collectionChanged: { kind: 'COLLECTION_REQUESTED', collection: { child: { id: one[0] } } } },
    { collectionChanged: { kind: 'COLLECTION_SETTLED', collection: { state: 'RELEASED' } } },
  ]);
  expect((await screen.first(1))[0]?.announcements.kind).toBe('COLLECTION_REQUESTED');
  for (const { ws } of [desk, door]) ws.close();
});

test('a site whose classes release at their own door records at the tap, as it always did', async () => {
  const settings = await principal.query<{ kindergarten: { version: number } }>(
    '{ kindergarten { version } }',
  );
  await principal.done('updateKindergarten', { version: settings.kindergarten.version, releaseBy: 'DOOR' });
  expect(await ask()).toMatchObject({ waitingChildIds: null });
  expect((await dayOf()).status).toBe('DEPARTED');
  await principal.done('updateKindergarten', {
    version: settings.kindergarten.version + 1,
    releaseBy: 'STAFF',
  });
});

async function lastKey(): Promise<string> {
  const { rows: found } = await world.owner.query<{ wish_key: string }>(
    'select wish_key from collection order by recorded_at desc, id desc limit 1',
  );
  return found[0]?.wish_key ?? '';
}
