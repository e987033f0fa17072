import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openWorld, type World } from '../world.ts';

interface Board {
  classBoard: { date: string; presentCount: number };
}
const BOARD =
  'query($id: ID!, $date: Date) { classBoard(classroomId: $id, date: $date) { date presentCount } }';

// Two seconds before midnight there; the day that this is.
describe.each([
  ['Asia/Shanghai', '2026-11-21T15:59:58Z', '2026-11-21', '2026-11-22'],
  ['America/Los_Angeles', '2026-11-22T07:59:58Z', '2026-11-21', '2026-11-22'],
  ['Pacific/Kiritimati', '2026-11-21T09:59:58Z', '2026-11-21', '2026-11-22'],
  ['Asia/Kathmandu', '2026-12-31T18:14:58Z', '2026-12-31', '2027-01-01'],
])('in %s', (timeZone, clock, today, tomorrow) => {
  let world: World;
  beforeAll(async () => {
    world = await openWorld({ timeZone, clock });
  });
  afterAll(() => world.close());

  test('23:59:58 lands on the right day, also when it arrives after midnight', async () => {
    const family = await world.family();
    const kiosk = world.as(world.sunshine.kiosks[0]);
    const teacher = world.as(world.sunshine.teacher);
    const classroom = { id: world.sunshine.classes[0].id };
    const happened = { familyMemberId: family.mother.id, verification: 'CARD', occurredAt: clock };
    await kiosk.done('checkInChildren', { ...happened, childIds: [family.children[0].id] });
    expect((await teacher.query<Board>(BOARD, classroom)).classBoard).toEqual({
      date: today,
      presentCount: 1,
    });

    world.clock.advance(10_000);
    expect((await teacher.query<Board>(BOARD, classroom)).classBoard).toEqual({
      date: tomorrow,
      presentCount: 0,
    });
    await kiosk.done('checkInChildren', { ...happened, childIds: [family.children[1]?.id] });
    expect((await teacher.query<Board>(BOARD, { ...classroom, date: today })).classBoard.presentCount).toBe(
      2,
    );

    const fresh = { familyMemberId: family.mother.id, verification: 'CARD' };
    await kiosk.done('checkInChildren', { ...fresh, childIds: [family.children[0].id] });
    expect((await teacher.query<Board>(BOARD, classroom)).classBoard.presentCount).toBe(1);
    const { kindergarten } = await teacher.query<{ kindergarten: { today: string; presentCount: number } }>(
      '{ kindergarten { today presentCount } }',
    );
    expect(kindergarten).toEqual({ today: tomorrow, presentCount: 1 });
  });

  test.each([
    ['a day ahead', 24 * 3600 * 1000],
    ['a day and an hour behind', -25 * 3600 * 1000],
  ])('a kiosk whose clock is %s is not believed', async (_name, skew) => {
    const family = await world.family();
    const now = world.clock.now();
    const { records } = await world.as(world.sunshine.kiosks[0]).done<{ records: Record<string, string>[] }>(
      'checkInChildren',
      {
        childIds: [family.children[0].id],
        familyMemberId: family.mother.id,
        verification: 'CARD',
        occurredAt: new Date(now.getTime() + skew).toISOString(),
      },
      'records { occurredAt recordedAt }',
    );
    expect(records).toEqual([{ occurredAt: now.toISOString(), recordedAt: now.toISOString() }]);
  });
});

describe('what is no day', () => {
  let world: World;
  beforeAll(async () => {
    world = await openWorld();
  });
  afterAll(() => world.close());

  test.each(['2026-02-31', '0000-01-01', '2026-13-01', '26-01-01', 'tomorrow'])('%s', async (date) => {
    const { status, errors } = await world
      .as(world.sunshine.teacher)
      .send(BOARD, { id: world.sunshine.classes[0].id, date });
    expect([status, errors?.[0]?.extensions.code]).toEqual([400, 'BAD_USER_INPUT']);
  });
});
