import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type Family, familyClaims, openWorld, type World } from '../world.ts';

let world: World;
beforeAll(async () => {
  world = await openWorld();
});
afterAll(() => world.close());

interface Day {
  status: string;
  arrivedAt: string | null;
  departedAt: string | null;
  arrivedWith: { id: string } | null;
  records: {
    action: string;
    occurredAt: string;
    supersededAt: string | null;
    note: string | null;
    verification: string;
    door: string;
    staffMember: { name: string } | null;
  }[];
}
const DAY = `day { status arrivedAt departedAt arrivedWith { id }
  records { action occurredAt supersededAt note verification door staffMember { name } } }`;
const TODAY = '2026-11-21';
const ARRIVED = '2026-11-21T00:10:00.000Z';

async function arrived(): Promise<Family> {
  const family = await world.family();
  await world.as(world.sunshine.kiosks[0]).done('checkInChildren', {
    childIds: [family.children[0].id],
    familyMemberId: family.grandmother.id,
    verification: 'CARD',
    occurredAt: ARRIVED,
  });
  return family;
}
const wish = (family: Family, more: Record<string, unknown> = {}) => ({
  childId: family.children[0].id,
  date: TODAY,
  arrivedAt: ARRIVED,
  departedAt: '2026-11-21T08:40:00.000Z',
  note: '忘了刷卡',
  ...more,
});
const correct = (family: Family, more?: Record<string, unknown>) =>
  world
    .as(world.sunshine.teacher)
    .done<{ day: Day }>('correctAttendance', wish(family, more), `child { id } ${DAY}`);

test('a forgotten check-out of yesterday is listed, and set right: what was recorded stays', async () => {
  const family = await arrived();
  world.clock.advance(24 * 3_600_000);
  const forgotten = async (who: Parameters<World['as']>[0]) =>
    (
      await world.as(who).query<{
        forgottenCheckOuts: { nodes: { child: { id: string }; date: string; classroom: { id: string } }[] };
      }>('{ forgottenCheckOuts(first: 50) { nodes { id date child { id } classroom { id } } } }')
    ).forgottenCheckOuts.nodes.filter(({ child }) => child.id === family.children[0].id);
  expect(await forgotten(world.sunshine.teacher)).toMatchObject([
    { date: TODAY, classroom: { id: world.sunshine.classes[0].id } },
  ]);
  expect(await forgotten(world.sunshine.neighbour)).toEqual([]);
  expect(await forgotten(world.rainbow.admin)).toEqual([]);

  const { day } = await correct(family);
  expect(day).toMatchObject({
    status: 'DEPARTED',
    arrivedAt: ARRIVED,
    departedAt: '2026-11-21T08:40:00.000Z',
    arrivedWith: { id: family.grandmother.id },
  });
  const now = world.clock.now().toISOString();
  const byTeacher = {
    note: '忘了刷卡',
    verification: 'STAFF',
    door: 'DESK',
    staffMember: { name: 'Teacher' },
  };
  expect(day.records).toMatchObject([
    { action: 'CHECK_IN', supersededAt: now, note: null, verification: 'CARD', staffMember: null },
    { action: 'CHECK_IN', supersededAt: null, ...byTeacher },
    { action: 'CHECK_OUT', supersededAt: null, ...byTeacher },
  ]);
  expect(await forgotten(world.sunshine.teacher)).toEqual([]);
  const { rows } = await world.owner.query(
    `select a.actor_id as actor, n.child_id as child from announcement n join audit_entry a on a.subject_id = n.subject_id and a.action = n.kind
     where n.kind = 'ATTENDANCE_CORRECTED' and n.child_id = $1`,
    [family.children[0].row],
  );
  expect(rows).toEqual([{ actor: world.sunshine.teacher.row, child: family.children[0].row }]);
  world.clock.advance(-24 * 3_600_000);
});

test('a wrong child was never here; then it was, and is still', async () => {
  const family = await arrived();
  const none = await correct(family, { arrivedAt: null, departedAt: null });
  expect(none.day).toMatchObject({ status: 'EXPECTED', arrivedAt: null });
  const again = await correct(family, { departedAt: null });
  expect(again.day).toMatchObject({ status: 'PRESENT', arrivedAt: ARRIVED, departedAt: null });
});

test('the same key corrects once', async () => {
  const family = await arrived();
  world.clock.advance(12 * 3_600_000);
  const idempotencyKey = randomUUID();
  const first = await correct(family, { idempotencyKey });
  const second = await correct(family, { idempotencyKey });
  expect(second.day.records).toEqual(first.day.records);
  world.clock.advance(-12 * 3_600_000);
});

test('what cannot have been is refused', async () => {
  const family = await arrived();
  const teacher = world.as(world.sunshine.teacher);
  const refused = async (more: Record<string, unknown>) => {
    const [error] = (await teacher.mutate('correctAttendance', wish(family, { departedAt: null, ...more })))
      .userErrors;
    return [error?.code, error?.field];
  };
  expect(await refused({ departedAt: '2026-11-21T00:00:00Z' })).toEqual(['INPUT_INVALID', 'departedAt']);
  expect(await refused({ arrivedAt: null, departedAt: ARRIVED })).toEqual(['INPUT_INVALID', 'departedAt']);
  expect(await refused({ arrivedAt: '2026-11-21T00:11:00Z' })).toEqual(['DATE_OUT_OF_RANGE', 'arrivedAt']);
  expect(await refused({ arrivedAt: '2026-11-19T02:00:00Z' })).toEqual(['DATE_OUT_OF_RANGE', 'arrivedAt']);
  expect(await refused({ date: '2026-11-22' })).toEqual(['DATE_OUT_OF_RANGE', 'date']);
  expect(await refused({ note: '  ' })).toEqual(['TEXT_REQUIRED', 'note']);
  expect(await refused({ note: '长'.repeat(501) })).toEqual(['TEXT_TOO_LONG', 'note']);
});

test('only staff of the child correct, and the note stays between staff', async () => {
  const family = await arrived();
  for (const who of [world.sunshine.neighbour, world.rainbow.admin])
    expect(await world.as(who).refusal('correctAttendance', wish(family, { departedAt: null }))).toBe(
      'NOT_FOUND',
    );
  const ask =
    'mutation($input: CorrectAttendanceInput!) { correctAttendance(input: $input) { userErrors { code } } }';
  const input = wish(family, { idempotencyKey: randomUUID() });
  for (const who of [world.sunshine.kiosks[0], familyClaims(world.sunshine, family.mother)])
    expect((await world.as(who).send(ask, { input })).status).toBe(403);
  const { status } = await world
    .as(familyClaims(world.sunshine, family.mother))
    .send('query($id: ID!) { node(id: $id) { ... on Child { day { records { note } } } } }', {
      id: family.children[0].id,
    });
  expect(status).toBe(403);
});
