import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { type Family, familyClaims, openWorld, type Person, type World } from '../world.ts';

let world: World;
let family: Family;
let mother: Person;
let kiosk: Person;
let teacher: Person;
beforeAll(async () => {
  // A Monday, ten past four in the afternoon in Shanghai.
  world = await openWorld({ clock: '2026-11-23T08:10:00Z' });
  kiosk = world.as(world.sunshine.kiosks[0]);
  teacher = world.as(world.sunshine.teacher);
});
afterAll(() => world.close());
beforeEach(async () => {
  family = await world.family();
  mother = world.as(familyClaims(world.sunshine, family.mother));
  await kiosk.done('checkInChildren', wish({ familyMemberId: family.grandmother.id }));
});

const wish = (more: Record<string, unknown>) => ({
  childIds: [family.children[0].id],
  verification: 'CARD',
  ...more,
});
const leave = (more: Record<string, unknown>, who: Person = kiosk) =>
  who.done('checkOutChildren', wish(more));
const delegated = async (collectorName: string) =>
  (
    await mother.done<{ delegation: { id: string } }>(
      'delegatePickup',
      { childIds: [family.children[0].id], collectorName },
      'delegation { id }',
    )
  ).delegation.id;

interface Day {
  status: string;
  date: string;
  departedWith: { relation: string } | null;
  collectedBy: object | null;
}
const WHO = 'collectedBy { name relation verification releasedBy { name } }';
const dayOf = async (who: Person, date?: string): Promise<Day> =>
  (
    await who.query<{ node: { day: Day } }>(
      `query($id: ID!, $date: Date) { node(id: $id) { ... on Child { day(date: $date) { status date departedWith { relation } ${WHO} } } } }`,
      { id: family.children[0].id, date },
    )
  ).node.day;
const lineOf = async () =>
  (
    await teacher.query<{ classBoard: { entries: { childId: string }[] } }>(
      `query($id: ID!) { classBoard(classroomId: $id) { entries { childId with ${WHO} } } }`,
      { id: world.sunshine.classes[0].id },
    )
  ).classBoard.entries.find(({ childId }) => childId === family.children[0].id);

test('a neighbour who collects with a code is named, and never the grandmother who had brought', async () => {
  await leave({ delegationId: await delegated('方阿姨'), verification: 'DELEGATION_CODE' });
  const collectedBy = { name: '方阿姨', relation: null, verification: 'DELEGATION_CODE', releasedBy: null };
  for (const who of [teacher, mother])
    expect(await dayOf(who)).toMatchObject({ status: 'DEPARTED', departedWith: null, collectedBy });
  expect(await lineOf()).toMatchObject({ with: null, collectedBy });
});

test('family is named with what they are to the child; an arrival says who brought', async () => {
  expect(await lineOf()).toMatchObject({ with: 'PATERNAL_GRANDMOTHER', collectedBy: null });
  await leave({ familyMemberId: family.mother.id });
  expect(await lineOf()).toMatchObject({
    with: 'MOTHER',
    collectedBy: { relation: 'MOTHER', verification: 'CARD', releasedBy: null },
  });
});

test('not named stays not named', async () => {
  await leave({ verification: 'STAFF' }, teacher);
  const collectedBy = { name: null, relation: null, verification: 'STAFF', releasedBy: { name: 'Teacher' } };
  expect(await lineOf()).toMatchObject({ with: null, collectedBy });
});

test('a correction of the time keeps who collected and how; an undone departure has nobody', async () => {
  const key = randomUUID();
  await leave({
    delegationId: await delegated('方阿姨'),
    verification: 'DELEGATION_CODE',
    idempotencyKey: key,
  });
  await teacher.done('correctAttendance', {
    childId: family.children[0].id,
    date: '2026-11-23',
    arrivedAt: '2026-11-23T00:00:00Z',
    departedAt: '2026-11-23T08:00:00Z',
    note: '早走了十分钟',
  });
  const collectedBy = { name: '方阿姨', relation: null, verification: 'DELEGATION_CODE', releasedBy: null };
  expect(await dayOf(teacher)).toMatchObject({ status: 'DEPARTED', collectedBy });
  family = await world.family();
  await kiosk.done('checkInChildren', wish({ familyMemberId: family.grandmother.id }));
  const other = randomUUID();
  await leave({ familyMemberId: family.mother.id, idempotencyKey: other });
  await kiosk.done('undoAttendance', { originalIdempotencyKey: other });
  expect(await dayOf(teacher)).toMatchObject({ status: 'PRESENT', collectedBy: null });
});

test.each<[string, () => Person, string, string | undefined]>([
  ['a kiosk compares no document', () => kiosk, 'IDENTITY_DOCUMENT', undefined],
  ['a kiosk knows nobody', () => kiosk, 'STAFF', undefined],
  ['a kiosk has no code without a delegation', () => kiosk, 'DELEGATION_CODE', undefined],
  ['a member of staff heard no PIN', () => teacher, 'PHONE_PIN', undefined],
])('%s', async (_name, who, verification) => {
  const said = wish({ familyMemberId: family.mother.id, verification });
  expect(await who().refusal('checkOutChildren', said)).toBe('VERIFICATION_NOT_POSSIBLE');
});

test('who came at 23:40 and is collected at 00:20 leaves that evening', async () => {
  const before = world.clock.now().getTime();
  family = await world.family();
  world.clock.advance(Date.parse('2026-11-23T15:40:00Z') - before);
  await kiosk.done('checkInChildren', wish({ familyMemberId: family.grandmother.id }));
  world.clock.advance(40 * 60_000);
  await leave({ familyMemberId: family.mother.id });
  expect(await dayOf(teacher, '2026-11-23')).toMatchObject({
    status: 'DEPARTED',
    collectedBy: { relation: 'MOTHER' },
  });
  expect(await dayOf(teacher, '2026-11-24')).toMatchObject({ status: 'EXPECTED' });
  world.clock.advance(before - world.clock.now().getTime());
});
