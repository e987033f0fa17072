import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type Family, openWorld, type World } from '../world.ts';

/** A place in a class as a day begins and as it ends: the kindergarten's day, wherever its clock stands. */
let world: World;
beforeAll(async () => {
  // Ten to one in the morning of the 22nd in Shanghai, still the 21st by the clock of the database.
  world = await openWorld({ clock: '2026-11-21T16:50:00Z' });
});
afterAll(() => world.close());

const TODAY = '2026-11-22';

/** A family of one child, whose place begins and ends on the days given. */
async function placed(
  startsOn: string,
  endsOn: string | null,
  classroom = world.sunshine.classes[0],
): Promise<Family> {
  const family = await world.family(world.sunshine, { children: 1, classroom });
  await world.owner.query('update enrolment set starts_on = $2, ends_on = $3 where child_id = $1', [
    family.children[0].row,
    startsOn,
    endsOn,
  ]);
  return family;
}

const checkIn = (family: Family) =>
  world.as(world.sunshine.kiosks[0]).refusal('checkInChildren', {
    childIds: [family.children[0].id],
    familyMemberId: family.mother.id,
    verification: 'CARD',
  });

const onBoard = async (family: Family): Promise<boolean> => {
  const { classBoard } = await world
    .as(world.sunshine.teacher)
    .query<{ classBoard: { entries: { childId: string }[] } }>(
      'query($c: ID!) { classBoard(classroomId: $c) { entries { childId } } }',
      { c: world.sunshine.classes[0].id },
    );
  return classBoard.entries.some(({ childId }) => childId === family.children[0].id);
};

const onRoster = async (family: Family): Promise<boolean> => {
  const { kioskRoster } = await world
    .as(world.sunshine.kiosks[0])
    .query<{ kioskRoster: { children: { id: string }[] } }>('{ kioskRoster { children { id } } }');
  return kioskRoster.children.some(({ id }) => id === family.children[0].id);
};

const seenByTeacher = async (family: Family): Promise<boolean> => {
  const asked = 'query($id: ID!) { node(id: $id) { id } }';
  const id = family.children[0].id;
  return (await world.as(world.sunshine.teacher).query<{ node: object | null }>(asked, { id })).node !== null;
};

describe('on its last day a child', () => {
  test('is on board and roster, is seen by its teacher and is checked in', async () => {
    const family = await placed('2026-09-01', TODAY);
    expect([await onBoard(family), await onRoster(family), await seenByTeacher(family)]).toEqual([
      true,
      true,
      true,
    ]);
    expect(await checkIn(family)).toBeUndefined();
    const { rows } = await world.owner.query<{ classroom_id: string }>(
      "select classroom_id from announcement where kind = 'CHILD_CHECKED_IN' and child_id = $1",
      [family.children[0].row],
    );
    expect(rows).toEqual([{ classroom_id: world.sunshine.classes[0].row }]);
  });
});

describe.each([
  ['the day after its last one', '2026-09-01', '2026-11-21'],
  ['before its first day', '2027-02-15', null],
])('%s a child', (_when, startsOn, endsOn) => {
  test('is nowhere, and house and classes agree', async () => {
    const family = await placed(startsOn, endsOn);
    expect([await onBoard(family), await onRoster(family), await seenByTeacher(family)]).toEqual([
      false,
      false,
      false,
    ]);
    expect(await checkIn(family)).toBe('NOT_FOUND');
    const { kindergarten } = await world.as(world.sunshine.principal).query<{
      kindergarten: { presentCount: number; headcount: { presentCount: number }[] };
    }>('{ kindergarten { presentCount headcount { presentCount } } }');
    const inClasses = kindergarten.headcount.reduce((sum, each) => sum + each.presentCount, 0);
    expect(kindergarten.presentCount).toBe(inClasses);
  });
});

test('a child that moves is the old class until that day, and the new class from it', async () => {
  const family = await placed('2026-09-01', TODAY);
  await world.owner.query(
    `insert into enrolment (id, kindergarten_id, child_id, classroom_id, starts_on) values (gen_random_uuid(), $1, $2, $3, '2026-11-23')`,
    [world.sunshine.row, family.children[0].row, world.sunshine.classes[1].row],
  );
  const asked = 'query($id: ID!) { node(id: $id) { id } }';
  const seenBy = async (seat: World['sunshine']['teacher']) =>
    (await world.as(seat).query<{ node: object | null }>(asked, { id: family.children[0].id })).node !== null;
  const { teacher, neighbour } = world.sunshine;
  expect([await seenBy(teacher), await seenBy(neighbour)]).toEqual([true, false]);
  world.clock.advance(86_400_000);
  expect([await seenBy(teacher), await seenBy(neighbour)]).toEqual([false, true]);
  world.clock.advance(-86_400_000);
});
