import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type Family, familyClaims, openWorld, type World } from '../world.ts';

let world: World;
beforeAll(async () => {
  world = await openWorld();
});
afterAll(() => world.close());

interface Board {
  expectedCount: number;
  notExpectedCount: number;
  presentCount: number;
  entries: {
    childId: string;
    status: string;
    expected: boolean;
    late: boolean;
    partialAbsence: string | null;
    expectedAt: string | null;
    photo: { url: string } | null;
  }[];
}
const BOARD = `query($id: ID!, $date: Date) { classBoard(classroomId: $id, date: $date) { expectedCount notExpectedCount presentCount
  entries { childId status expected late partialAbsence expectedAt photo { url } } } }`;
const board = async (date?: string) =>
  (
    await world
      .as(world.sunshine.teacher)
      .query<{ classBoard: Board }>(BOARD, { id: world.sunshine.classes[0].id, date })
  ).classBoard;
const entryOf = async (family: Family, date?: string) =>
  (await board(date)).entries.find(({ childId }) => childId === family.children[0].id);
interface Reported {
  absence: { id: string; date: string; kind: string; expectedAt: string | null };
  absences: { id: string; date: string }[];
}
const ABSENCE = 'absence { id date kind expectedAt } absences { id date }';
const report = (family: Family, wish: Record<string, unknown>) =>
  world
    .as(familyClaims(world.sunshine, family.mother))
    .done<Reported>(
      'reportAbsence',
      { childId: family.children[0].id, reason: 'PERSONAL', ...wish },
      ABSENCE,
    );
const refused = (family: Family, wish: Record<string, unknown>) =>
  world
    .as(familyClaims(world.sunshine, family.mother))
    .refusal('reportAbsence', { childId: family.children[0].id, reason: 'PERSONAL', ...wish });
const dayOf = async (family: Family) =>
  (
    await world.as(familyClaims(world.sunshine, family.mother)).query<{ node: { day: unknown } }>(
      `query($id: ID!) { node(id: $id) { ... on Child { day { status expected late early absence { kind }
         partialAbsence { kind expectedAt } records { action } } } } }`,
      { id: family.children[0].id },
    )
  ).node.day;

describe('a part of a day', () => {
  test('comes late: expected still, with the hour, moved by a second word and taken back', async () => {
    const family = await world.family();
    const { absence } = await report(family, { kind: 'LATE_ARRIVAL', expectedAt: '10:30' });
    expect(absence).toMatchObject({ date: '2026-11-21', kind: 'LATE_ARRIVAL', expectedAt: '10:30' });
    expect(await entryOf(family)).toMatchObject({
      status: 'EXPECTED',
      partialAbsence: 'LATE_ARRIVAL',
      expectedAt: '10:30',
    });
    const moved = await report(family, { kind: 'LATE_ARRIVAL', expectedAt: '11:00' });
    expect(moved.absence).toMatchObject({ id: absence.id, expectedAt: '11:00' });
    await world
      .as(familyClaims(world.sunshine, family.mother))
      .done('withdrawAbsence', { absenceId: absence.id });
    expect(await entryOf(family)).toMatchObject({ partialAbsence: null, expectedAt: null });
    const { rows } = await world.owner.query<{ kind: string }>(
      "select kind from announcement where child_id = $1 and kind like 'ABSENCE%' order by position",
      [family.children[0].row],
    );
    expect(rows.map(({ kind }) => kind)).toEqual([
      'ABSENCE_REPORTED',
      'ABSENCE_REPORTED',
      'ABSENCE_WITHDRAWN',
    ]);
  });

  test('stands beside the whole day, and is shown again when that is taken back', async () => {
    const family = await world.family();
    await report(family, { kind: 'EARLY_DEPARTURE', expectedAt: '15:00' });
    const { absence } = await report(family, {});
    expect(await dayOf(family)).toMatchObject({
      status: 'ABSENT',
      absence: { kind: 'FULL_DAY' },
      partialAbsence: { kind: 'EARLY_DEPARTURE', expectedAt: '15:00' },
    });
    await world
      .as(familyClaims(world.sunshine, family.mother))
      .done('withdrawAbsence', { absenceId: absence.id });
    expect(await dayOf(family)).toMatchObject({ status: 'EXPECTED', absence: null });
  });

  test('has an hour only when it is a part', async () => {
    const family = await world.family();
    expect(await refused(family, { kind: 'FULL_DAY', expectedAt: '10:00' })).toBe('INPUT_INVALID');
  });
});

describe('several days in a row', () => {
  test('make one absence for each day on which the child would have come', async () => {
    const family = await world.family();
    await world
      .as(world.sunshine.admin)
      .done('setWeekdays', { childId: family.children[0].id, weekdays: ['WEDNESDAY', 'MONDAY'] });
    const { absences } = await report(family, { date: '2026-11-23', untilDate: '2026-12-02' });
    expect(absences.map(({ date }) => date)).toEqual([
      '2026-11-23',
      '2026-11-25',
      '2026-11-30',
      '2026-12-02',
    ]);
    expect(await entryOf(family, '2026-11-30')).toMatchObject({ status: 'ABSENT' });
    expect(await refused(family, { date: '2026-11-24', untilDate: '2026-11-24' })).toBeUndefined();
    expect(await refused(family, { date: '2026-11-26', untilDate: '2026-11-27' })).toBe('DATE_OUT_OF_RANGE');
    expect(await refused(family, { date: '2026-11-27', untilDate: '2026-11-26' })).toBe('DATE_OUT_OF_RANGE');
    expect(await refused(family, { date: '2026-11-23', untilDate: '2026-12-24' })).toBe('DATE_OUT_OF_RANGE');
  });

  test('said at a kiosk yesterday, before the network came back, are about yesterday', async () => {
    const family = await world.family();
    const wish = {
      childId: family.children[0].id,
      reason: 'SICK',
      familyMemberId: family.mother.id,
      occurredAt: '2026-11-20T08:00:00+08:00',
    };
    const kiosk = world.as(world.sunshine.kiosks[0]);
    // More than a day ago is not believed.
    expect((await kiosk.done<Reported>('reportAbsence', wish, ABSENCE)).absence.date).toBe('2026-11-21');
    const believed = { ...wish, occurredAt: '2026-11-20T17:00:00+08:00' };
    expect((await kiosk.done<Reported>('reportAbsence', believed, ABSENCE)).absence.date).toBe('2026-11-20');
  });
});

describe('who is expected', () => {
  test('comes on this weekday; on the others nobody waits', async () => {
    const family = await world.family();
    const before = await board();
    await world
      .as(world.sunshine.admin)
      .done('setWeekdays', { childId: family.children[0].id, weekdays: ['MONDAY'] });
    const after = await board();
    expect(after.notExpectedCount).toBe(before.notExpectedCount + 1);
    expect(after.expectedCount).toBe(before.expectedCount - 1);
    expect(await entryOf(family)).toMatchObject({ expected: false, status: 'EXPECTED' });
    expect(await entryOf(family, '2026-11-23')).toMatchObject({ expected: true });
    expect(await dayOf(family)).toMatchObject({ expected: false, late: false, early: false });
  });

  test('setting no day at all, or as somebody else than an administrator, is refused', async () => {
    const family = await world.family();
    const wish = { childId: family.children[0].id, weekdays: [] as string[] };
    expect(await world.as(world.sunshine.admin).refusal('setWeekdays', wish)).toBe('INPUT_INVALID');
    const days = { ...wish, weekdays: ['MONDAY'] };
    expect(await world.as(world.rainbow.admin).refusal('setWeekdays', days)).toBe('NOT_FOUND');
    const { status } = await world
      .as(world.sunshine.teacher)
      .send('mutation($input: SetWeekdaysInput!) { setWeekdays(input: $input) { userErrors { code } } }', {
        input: days,
      });
    expect(status).toBe(403);
  });
});

test('a kiosk knows who comes on which days, for the days it spends without network', async () => {
  const family = await world.family();
  const days = { childId: family.children[0].id, weekdays: ['SUNDAY', 'TUESDAY'] };
  await world.as(world.sunshine.admin).done('setWeekdays', days);
  const { kioskRoster } = await world.as(world.sunshine.kiosks[0]).query<{
    kioskRoster: {
      children: { id: string; classroomId: string; expected: boolean; weekdays: string[] }[];
      classrooms: { id: string }[];
    };
  }>(
    '{ kioskRoster { classrooms { id } children { id classroomId expected weekdays } healthRules { askAtKiosk } } }',
  );
  expect(kioskRoster.classrooms.map(({ id }) => id).toSorted()).toEqual(
    world.sunshine.classes.map(({ id }) => id).toSorted(),
  );
  const known = (index: number) => kioskRoster.children.find(({ id }) => id === family.children[index]?.id);
  expect(known(0)).toMatchObject({
    classroomId: world.sunshine.classes[0].id,
    expected: false,
    weekdays: ['TUESDAY', 'SUNDAY'],
  });
  expect(known(1)).toMatchObject({ expected: true });
  expect(known(1)?.weekdays).toHaveLength(7);
});

describe('opening hours', () => {
  const hours = {
    opensAt: '07:00',
    lateAfter: '08:00',
    cutOffAt: '09:00',
    collectFrom: '16:00',
    closesAt: '18:00',
    weekdays: ['FRIDAY', 'MONDAY', 'SATURDAY'],
  };
  const FIELDS = 'openingHours { opensAt lateAfter cutOffAt collectFrom closesAt weekdays }';

  test('are the usual ones at first, and what leaders set', async () => {
    const usual = await world
      .as(world.rainbow.teacher)
      .query<{ kindergarten: { openingHours: object } }>(`{ kindergarten { ${FIELDS} } }`);
    expect(usual.kindergarten.openingHours).toMatchObject({
      opensAt: '07:30',
      lateAfter: '08:30',
      closesAt: '17:30',
    });
    const { kindergarten } = await world
      .as(world.rainbow.principal)
      .done<{ kindergarten: object }>('setOpeningHours', hours, `kindergarten { ${FIELDS} }`);
    expect(kindergarten).toEqual({
      openingHours: { ...hours, weekdays: ['MONDAY', 'FRIDAY', 'SATURDAY'] },
    });
    const { rowCount } = await world.owner.query(
      "select from announcement where kind = 'OPENING_HOURS_CHANGED' and kindergarten_id = $1",
      [world.rainbow.row],
    );
    expect(rowCount).toBe(1);
    const other = await world
      .as(world.sunshine.teacher)
      .query<{ kindergarten: { openingHours: object } }>(`{ kindergarten { ${FIELDS} } }`);
    expect(other.kindergarten.openingHours).toMatchObject({ opensAt: '07:30' });
  });

  test('follow each other, on at least one day, set by leaders', async () => {
    const set = (more: object) =>
      world.as(world.sunshine.admin).mutate('setOpeningHours', { ...hours, ...more });
    expect((await set({ closesAt: '15:00' })).userErrors).toMatchObject([{ field: 'closesAt' }]);
    expect((await set({ lateAfter: '06:00' })).userErrors).toMatchObject([{ field: 'lateAfter' }]);
    expect((await set({ weekdays: [] })).userErrors).toMatchObject([{ field: 'weekdays' }]);
    const { status } = await world
      .as(world.sunshine.teacher)
      .send(
        'mutation($input: SetOpeningHoursInput!) { setOpeningHours(input: $input) { userErrors { code } } }',
        {
          input: hours,
        },
      );
    expect(status).toBe(403);
  });
});

test('coming after the hour is late, leaving before the hour is early', async () => {
  const [punctual, late] = [await world.family(), await world.family()];
  const kiosk = world.as(world.sunshine.kiosks[0]);
  const wish = (family: Family) => ({
    childIds: [family.children[0].id],
    familyMemberId: family.mother.id,
    verification: 'CARD',
  });
  await kiosk.done('checkInChildren', wish(punctual));
  world.clock.advance(30 * 60_000);
  await kiosk.done('checkInChildren', wish(late));
  expect(await entryOf(punctual)).toMatchObject({ late: false, status: 'PRESENT' });
  expect(await entryOf(late)).toMatchObject({ late: true });
  await kiosk.done('checkOutChildren', wish(late));
  expect(await dayOf(late)).toMatchObject({
    late: true,
    early: true,
    records: [{ action: 'CHECK_IN' }, { action: 'CHECK_OUT' }],
  });
});
