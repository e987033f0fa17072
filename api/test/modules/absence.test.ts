import { afterAll, beforeAll, expect, test } from 'vitest';
import { familyClaims, openWorld, type World } from '../world.ts';

let world: World;
beforeAll(async () => {
  world = await openWorld();
});
afterAll(() => world.close());

interface Reported {
  absence: { id: string; date: string; reason: string; door: string; withdrawnAt: string | null };
}
const ABSENCE = 'absence { id date reason door withdrawnAt }';
const board = async () =>
  (
    await world.as(world.sunshine.teacher).query<{
      classBoard: {
        absentCount: number;
        entries: { childId: string; status: string; absenceReason: string | null }[];
      };
    }>(
      'query($id: ID!) { classBoard(classroomId: $id) { absentCount entries { childId status absenceReason } } }',
      {
        id: world.sunshine.classes[0].id,
      },
    )
  ).classBoard;
const entryOf = async (childId: string) => (await board()).entries.find((entry) => entry.childId === childId);

test('a proven mother reports her child ill, says it differently, and takes it back', async () => {
  const family = await world.family();
  const childId = family.children[0].id;
  const mother = world.as(familyClaims(world.sunshine, family.mother));
  const { absence } = await mother.done<Reported>('reportAbsence', { childId, reason: 'SICK' }, ABSENCE);
  expect(absence).toMatchObject({ date: '2026-11-21', reason: 'SICK', door: 'KIOSK', withdrawnAt: null });
  expect(await entryOf(childId)).toMatchObject({ status: 'ABSENT', absenceReason: 'SICK' });

  const again = await mother.done<Reported>('reportAbsence', { childId, reason: 'PERSONAL' }, ABSENCE);
  expect(again.absence).toMatchObject({ id: absence.id, reason: 'PERSONAL' });

  const back = await mother.done<Reported>('withdrawAbsence', { absenceId: absence.id }, ABSENCE);
  expect(back.absence.withdrawnAt).toBe(world.clock.now().toISOString());
  expect(await entryOf(childId)).toMatchObject({ status: 'EXPECTED', absenceReason: null });
  await mother.done('withdrawAbsence', { absenceId: absence.id });
  const { rows } = await world.owner.query<{ kind: string }>(
    'select kind from announcement where child_id = $1 order by position',
    [family.children[0].row],
  );
  expect(rows.map(({ kind }) => kind)).toEqual(['PEOPLE_CHANGED', 'ABSENCE_REPORTED', 'ABSENCE_WITHDRAWN']);
});

test('a child that comes though absent is present, and absent again when that is undone', async () => {
  const family = await world.family();
  const [child] = family.children;
  const kiosk = world.as(world.sunshine.kiosks[0]);
  const named = { familyMemberId: family.mother.id };
  await kiosk.done('reportAbsence', { ...named, childId: child.id, reason: 'SICK' });
  const idempotencyKey = 'came-though-absent';
  await kiosk.done('checkInChildren', {
    ...named,
    childIds: [child.id],
    verification: 'CARD',
    idempotencyKey,
  });
  expect(await entryOf(child.id)).toMatchObject({ status: 'PRESENT' });
  await kiosk.done('undoAttendance', { originalIdempotencyKey: idempotencyKey });
  expect(await entryOf(child.id)).toMatchObject({ status: 'ABSENT', absenceReason: 'SICK' });
});

test('five reports at once make one absence', async () => {
  const family = await world.family();
  const childId = family.children[0].id;
  const mother = world.as(familyClaims(world.sunshine, family.mother));
  const reports = await Promise.all(
    Array.from({ length: 5 }, () =>
      mother.done<Reported>('reportAbsence', { childId, reason: 'SICK' }, ABSENCE),
    ),
  );
  expect(new Set(reports.map(({ absence }) => absence.id)).size).toBe(1);
});

test.each([
  ['yesterday', '2026-11-20', 'DATE_OUT_OF_RANGE'],
  ['in half a year', '2027-05-21', 'DATE_OUT_OF_RANGE'],
  ['tomorrow', '2026-11-22', undefined],
])('an absence %s', async (_name, date, code) => {
  const family = await world.family();
  const mother = world.as(familyClaims(world.sunshine, family.mother));
  const wish = { childId: family.children[0].id, reason: 'PLANNED_HOLIDAY', date };
  expect(await mother.refusal('reportAbsence', wish)).toBe(code);
  expect(await entryOf(family.children[0].id)).toMatchObject({ status: 'EXPECTED' });
});

test('nobody reports for a child that is not theirs, at any door', async () => {
  const [own, other] = [await world.family(), await world.family()];
  const wish = { childId: other.children[0].id, reason: 'SICK' };
  expect(await world.as(familyClaims(world.sunshine, own.mother)).refusal('reportAbsence', wish)).toBe(
    'NOT_FOUND',
  );
  expect(
    await world
      .as(world.sunshine.kiosks[0])
      .refusal('reportAbsence', { ...wish, familyMemberId: own.mother.id }),
  ).toBe('NOT_AUTHORISED_FOR_CHILD');
  expect(await world.as(world.sunshine.neighbour).refusal('reportAbsence', wish)).toBe('NOT_FOUND');
  const { absence } = await world.as(world.sunshine.teacher).done<Reported>('reportAbsence', wish, ABSENCE);
  expect(
    await world
      .as(familyClaims(world.sunshine, own.mother))
      .refusal('withdrawAbsence', { absenceId: absence.id }),
  ).toBe('NOT_FOUND');
});

test('a card alone reports nothing', async () => {
  const family = await world.family();
  const { status } = await world
    .as(familyClaims(world.sunshine, family.grandmother, 'FAMILY_CARD'))
    .send('mutation($input: ReportAbsenceInput!) { reportAbsence(input: $input) { userErrors { code } } }', {
      input: { idempotencyKey: 'with-a-card', childId: family.children[0].id, reason: 'SICK' },
    });
  expect(status).toBe(403);
});
