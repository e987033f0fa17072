import { afterAll, beforeAll, expect, test } from 'vitest';
import { bearer, type Family, familyClaims, openWorld, type World } from '../world.ts';

let world: World;
beforeAll(async () => {
  world = await openWorld();
});
afterAll(() => world.close());

interface Late {
  child: { id: string };
  minutesLate: number;
  expectedAt: string | null;
  departedAt: string | null;
  reportedAt: string | null;
  door: string | null;
  reportedBy: { id: string } | null;
}
const LATE = 'child { id } date minutesLate expectedAt departedAt reportedAt door reportedBy { id }';
const late = async (family: Family, who: Parameters<World['as']>[0] = world.sunshine.principal) =>
  (await world.as(who).query<{ latePickups: Late[] }>(`{ latePickups { ${LATE} } }`)).latePickups.filter(
    ({ child }) => family.children.some(({ id }) => id === child.id),
  );
const wish = (family: Family) => ({
  childIds: family.children.map(({ id }) => id),
  familyMemberId: family.mother.id,
  verification: 'CARD',
});
const at = (clock: string) =>
  world.clock.advance(Date.parse(`2026-11-21T${clock}:00+08:00`) - world.clock.now().getTime());

test('a family says so, the desk hears of it, and minutes count from closing until it left', async () => {
  const family = await world.family();
  const kiosk = world.as(world.sunshine.kiosks[0]);
  await kiosk.done('checkInChildren', wish(family));
  const desk = await world.socket(world.sunshine.teacher);
  const heard = await desk.subscribe<{ attendanceChanged: { kind: string; day: { latePickup: Late } } }>(
    `subscription { attendanceChanged { kind record { id } day { latePickup { ${LATE} } } } }`,
  );
  const mother = world.as(familyClaims(world.sunshine, family.mother));
  const { latePickups } = await mother.done<{ latePickups: Late[] }>(
    'reportLatePickup',
    { childIds: family.children.map(({ id }) => id), expectedAt: '18:00' },
    `latePickups { ${LATE} }`,
  );
  expect(latePickups).toHaveLength(2);
  expect(latePickups[0]).toMatchObject({ minutesLate: 0, expectedAt: '18:00', door: 'KIOSK' });
  const [event] = await heard.first(1);
  expect(event?.attendanceChanged).toMatchObject({
    kind: 'LATE_PICKUP_REPORTED',
    record: null,
    day: { latePickup: { expectedAt: '18:00', reportedBy: { id: family.mother.id } } },
  });
  desk.drop();

  await kiosk.done('reportLatePickup', { ...wish(family), expectedAt: '18:20' });
  expect((await late(family)).map(({ expectedAt }) => expectedAt)).toEqual(['18:20', '18:20']);
  at('17:50');
  expect((await late(family)).map(({ minutesLate }) => minutesLate)).toEqual([20, 20]);
  at('18:10');
  await kiosk.done('checkOutChildren', { ...wish(family), childIds: [family.children[0].id] });
  at('18:30');
  const [longest, collected] = await late(family);
  expect(longest).toMatchObject({ minutesLate: 60, departedAt: null });
  expect(collected).toMatchObject({ minutesLate: 40, departedAt: '2026-11-21T10:10:00.000Z' });
  expect(await late(family, world.sunshine.neighbour)).toEqual([]);
  expect(await late(family, world.rainbow.principal)).toEqual([]);
  expect(await late(family, bearer(world.sunshine.apiKey))).toHaveLength(2);
});

test('who is still here after closing is listed although nobody said anything; the next day it is forgotten, not late', async () => {
  at('08:10');
  const family = await world.family();
  const kiosk = world.as(world.sunshine.kiosks[0]);
  await kiosk.done('checkInChildren', wish(family));
  expect(await late(family)).toEqual([]);
  at('17:40');
  expect(await late(family)).toMatchObject([
    { minutesLate: 10, reportedAt: null, door: null, reportedBy: null },
    { minutesLate: 10 },
  ]);
  const ask = `{ latePickups(date: "2026-11-21") { ${LATE} } }`;
  world.clock.advance(24 * 3_600_000);
  const { latePickups } = await world.as(world.sunshine.principal).query<{ latePickups: Late[] }>(ask);
  expect(latePickups.filter(({ child }) => child.id === family.children[0].id)).toEqual([]);
  world.clock.advance(-24 * 3_600_000);
});

test('nobody says so for children of others, and a kiosk says who', async () => {
  at('08:10');
  const [own, other] = [await world.family(), await world.family()];
  const word = { childIds: [other.children[0].id], expectedAt: '18:00' };
  const mother = world.as(familyClaims(world.sunshine, own.mother));
  expect(await mother.refusal('reportLatePickup', word)).toBe('NOT_FOUND');
  const kiosk = world.as(world.sunshine.kiosks[0]);
  expect(await kiosk.refusal('reportLatePickup', word)).toBe('INPUT_INVALID');
  expect(await kiosk.refusal('reportLatePickup', { ...word, familyMemberId: own.mother.id })).toBe(
    'NOT_AUTHORISED_FOR_CHILD',
  );
  expect(await world.as(world.sunshine.teacher).refusal('reportLatePickup', word)).toBeUndefined();
});

test('heads are counted by class: a teacher counts the own one', async () => {
  const family = await world.family();
  await world
    .as(world.sunshine.kiosks[0])
    .done('checkInChildren', { ...wish(family), childIds: [family.children[0].id] });
  const count = async (who: Parameters<World['as']>[0]) =>
    (
      await world.as(who).query<{
        kindergarten: {
          presentCount: number;
          headcount: { presentCount: number; expectedCount: number; classroom: { id: string } }[];
        };
      }>('{ kindergarten { presentCount headcount { presentCount expectedCount classroom { id } } } }')
    ).kindergarten;
  const atKiosk = await count(world.sunshine.kiosks[0]);
  expect(atKiosk.headcount.map(({ classroom }) => classroom.id).toSorted()).toEqual(
    world.sunshine.classes.map(({ id }) => id).toSorted(),
  );
  const total = atKiosk.headcount.reduce((sum, { presentCount }) => sum + presentCount, 0);
  expect(total).toBe(atKiosk.presentCount);
  expect(atKiosk.headcount.some(({ expectedCount }) => expectedCount > 0)).toBe(true);
  expect((await count(world.sunshine.neighbour)).headcount).toEqual([
    { presentCount: 0, expectedCount: 0, classroom: { id: world.sunshine.classes[1].id } },
  ]);
});

test('minutes that the site forgives are not late', async () => {
  const family = await world.family();
  at('07:30');
  await world.as(world.sunshine.kiosks[0]).done('checkInChildren', wish(family));
  await world.owner.query('update kindergarten set late_minutes = 10');
  at('17:40');
  expect(await late(family)).toEqual([]);
  at('17:41');
  expect((await late(family)).map(({ minutesLate }) => minutesLate)).toEqual([11, 11]);
  await world.owner.query('update kindergarten set late_minutes = 0');
});
