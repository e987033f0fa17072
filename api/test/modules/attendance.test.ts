import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { bearer, type Family, familyClaims, openWorld, type World } from '../world.ts';

let world: World;
beforeAll(async () => {
  world = await openWorld();
});
afterAll(() => world.close());

interface Records {
  records: { id: string; action: string; child: { id: string }; undoneAt: string | null }[];
}
const RECORDS = 'records { id action undoneAt child { id } }';
const both = (family: Family) => ({
  childIds: family.children.map(({ id }) => id),
  familyMemberId: family.grandmother.id,
  verification: 'CARD',
});
const kiosk = () => world.as(world.sunshine.kiosks[0]);
const announced = async (family: Family, kind: string) =>
  (
    await world.owner.query('select 1 from announcement where kind = $1 and child_id = any($2)', [
      kind,
      family.children.map(({ row }) => row),
    ])
  ).rowCount;
const statuses = async (family: Family) => {
  const { nodes } = await world
    .as(world.sunshine.admin)
    .query<{ nodes: { day: { status: string } }[] }>(
      'query($ids: [ID!]!) { nodes(ids: $ids) { ... on Child { day { status } } } }',
      { ids: family.children.map(({ id }) => id) },
    );
  return nodes.map(({ day }) => day.status);
};

test('siblings are checked in and out in one go, and their day tells who and when', async () => {
  const family = await world.family();
  expect(await statuses(family)).toEqual(['EXPECTED', 'EXPECTED']);
  const { records } = await kiosk().done<Records>('checkInChildren', both(family), RECORDS);
  expect(records.map(({ action, child }) => [action, child.id])).toEqual(
    family.children.map(({ id }) => ['CHECK_IN', id]),
  );
  expect(await statuses(family)).toEqual(['PRESENT', 'PRESENT']);
  world.clock.advance(60_000);
  await kiosk().done('checkOutChildren', { ...both(family), familyMemberId: family.mother.id });
  const { node } = await world.as(world.sunshine.teacher).query<{ node: unknown }>(
    `query($id: ID!) { node(id: $id) { ... on Child { day { status arrivedAt departedAt
       arrivedWith { givenName relation } departedWith { relation } absence { id } } } } }`,
    { id: family.children[0].id },
  );
  const now = world.clock.now().getTime();
  expect(node).toEqual({
    day: {
      status: 'DEPARTED',
      arrivedAt: new Date(now - 60_000).toISOString(),
      departedAt: new Date(now).toISOString(),
      arrivedWith: { givenName: '秀兰', relation: 'PATERNAL_GRANDMOTHER' },
      departedWith: { relation: 'MOTHER' },
      absence: null,
    },
  });
});

test('coming and going in one request: each field tells the day as it left it', async () => {
  const family = await world.family();
  const wish = (key: string) => ({ ...both(family), idempotencyKey: `${key}-${family.row}` });
  const { data } = await kiosk().send(
    `mutation($in: CheckInChildrenInput!, $out: CheckOutChildrenInput!) {
      came: checkInChildren(input: $in) { records { child { day { status } } } }
      went: checkOutChildren(input: $out) { records { child { day { status } } } }
    }`,
    { in: wish('in'), out: wish('out') },
  );
  const days = (status: string) => ({ records: Array(2).fill({ child: { day: { status } } }) });
  expect(data).toEqual({ came: days('PRESENT'), went: days('DEPARTED') });
});

test('who is present already is not an error: the standing record is given back, nothing is announced', async () => {
  const family = await world.family();
  const first = await kiosk().done<Records>('checkInChildren', both(family), RECORDS);
  const again = await world
    .as(world.sunshine.kiosks[1])
    .done<Records>('checkInChildren', both(family), RECORDS);
  expect(again.records).toEqual(first.records);
  expect(await announced(family, 'CHILD_CHECKED_IN')).toBe(2);
});

test('two kiosks, five taps at once: one state, one announcement a child', async () => {
  const family = await world.family();
  const taps = await Promise.all(
    Array.from({ length: 5 }, (_, index) =>
      world
        .as(world.sunshine.kiosks[index % 2 ? 1 : 0])
        .done<Records>(
          'checkInChildren',
          { ...both(family), childIds: both(family).childIds.toSorted(() => (index % 2 ? 1 : -1)) },
          RECORDS,
        ),
    ),
  );
  const ids = new Set(taps.flatMap(({ records }) => records.map(({ id }) => id)));
  expect(ids.size).toBe(2);
  expect(await announced(family, 'CHILD_CHECKED_IN')).toBe(2);
  expect(await statuses(family)).toEqual(['PRESENT', 'PRESENT']);
});

describe('undo', () => {
  test('takes siblings back together; the records stay, marked', async () => {
    const family = await world.family();
    const key = randomUUID();
    await kiosk().done('checkInChildren', { ...both(family), idempotencyKey: key });
    const { records } = await kiosk().done<Records>(
      'undoAttendance',
      { originalIdempotencyKey: key },
      RECORDS,
    );
    expect(records.map(({ undoneAt }) => undoneAt)).toEqual(Array(2).fill(world.clock.now().toISOString()));
    expect(await statuses(family)).toEqual(['EXPECTED', 'EXPECTED']);
    expect(await announced(family, 'ATTENDANCE_UNDONE')).toBe(2);
    await kiosk().done('undoAttendance', { originalIdempotencyKey: key });
    expect(await announced(family, 'ATTENDANCE_UNDONE')).toBe(2);
  });

  test('of a check-out makes them present again', async () => {
    const family = await world.family();
    const key = randomUUID();
    await kiosk().done('checkInChildren', both(family));
    await kiosk().done('checkOutChildren', { ...both(family), idempotencyKey: key });
    expect(await statuses(family)).toEqual(['DEPARTED', 'DEPARTED']);
    await kiosk().done('undoAttendance', { originalIdempotencyKey: key });
    expect(await statuses(family)).toEqual(['PRESENT', 'PRESENT']);
    await kiosk().done('checkOutChildren', both(family));
    expect(await statuses(family)).toEqual(['DEPARTED', 'DEPARTED']);
  });

  test('is for the kiosk it was made at, and for a day', async () => {
    const family = await world.family();
    const key = randomUUID();
    await kiosk().done('checkInChildren', { ...both(family), idempotencyKey: key });
    const undo = { originalIdempotencyKey: key };
    expect(await world.as(world.sunshine.kiosks[1]).refusal('undoAttendance', undo)).toBe('NOT_FOUND');
    expect(await world.as(world.rainbow.admin).refusal('undoAttendance', undo)).toBe('NOT_FOUND');
    world.clock.advance(25 * 3_600_000);
    expect(await kiosk().refusal('undoAttendance', undo)).toBe('UNDO_TOO_LATE');
  });
});

describe('refused', () => {
  test('an adult of another family, also when only one of the children is not theirs', async () => {
    const [own, other] = [await world.family(), await world.family()];
    const childIds = [own.children[0].id, other.children[0].id];
    expect(await kiosk().refusal('checkInChildren', { ...both(own), childIds })).toBe(
      'NOT_AUTHORISED_FOR_CHILD',
    );
    expect(await announced(own, 'CHILD_CHECKED_IN')).toBe(0);
  });

  test('a child of another kindergarten, nonsense, nobody and too many', async () => {
    const [own, foreign] = [await world.family(), await world.family(world.rainbow)];
    const wish = (childIds: (string | undefined)[]) =>
      kiosk().refusal('checkInChildren', { ...both(own), childIds });
    expect(await wish([foreign.children[0].id])).toBe('NOT_FOUND');
    expect(await wish(['nonsense'])).toBe('NOT_FOUND');
    expect(await wish([own.mother.id])).toBe('NOT_FOUND');
    expect(await wish([])).toBe('INPUT_INVALID');
    expect(await wish(Array.from({ length: 9 }, (_, i) => (i ? randomId(i) : own.children[0].id)))).toBe(
      'INPUT_INVALID',
    );
    const stranger = { ...both(own), familyMemberId: foreign.mother.id };
    expect(await kiosk().refusal('checkInChildren', stranger)).toBe('NOT_AUTHORISED_FOR_CHILD');
  });

  test('going home before coming', async () => {
    const family = await world.family();
    expect(await kiosk().refusal('checkOutChildren', both(family))).toBe('NOT_PRESENT');
  });

  test('a kiosk that does not say who collects', async () => {
    const family = await world.family();
    const { familyMemberId: _nobody, ...alone } = both(family);
    expect(await kiosk().refusal('checkInChildren', alone)).toBe('INPUT_INVALID');
    expect(await world.as(world.sunshine.teacher).refusal('checkInChildren', alone)).toBeUndefined();
    expect(await world.as(bearer(world.sunshine.apiKey)).refusal('checkOutChildren', alone)).toBeUndefined();
  });

  test('a teacher of another class, and a family', async () => {
    const family = await world.family();
    expect(await world.as(world.sunshine.neighbour).refusal('checkInChildren', both(family))).toBe(
      'NOT_FOUND',
    );
    const { status } = await world
      .as(familyClaims(world.sunshine, family.mother))
      .send(
        'mutation($input: CheckInChildrenInput!) { checkInChildren(input: $input) { userErrors { code } } }',
        {
          input: { ...both(family), idempotencyKey: randomUUID() },
        },
      );
    expect(status).toBe(403);
  });
});

const randomId = (index: number) =>
  Buffer.from(`Child:019aa000-0000-7000-8000-00000000000${index}`).toString('base64url');
