import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { bearer, openWorld, type World } from '../world.ts';

let world: World;
beforeAll(async () => {
  world = await openWorld();
});
afterAll(() => world.close());

const checkIn = (family: Awaited<ReturnType<World['family']>>, idempotencyKey: string) => ({
  idempotencyKey,
  childIds: family.children.map(({ id }) => id),
  familyMemberId: family.mother.id,
  verification: 'CARD',
});

test('the same key twenty times at once does it once and answers all the same', async () => {
  const family = await world.family();
  const input = checkIn(family, randomUUID());
  const kiosk = world.as(world.sunshine.kiosks[0]);
  const answers = await Promise.all(
    Array.from({ length: 20 }, () => kiosk.done('checkInChildren', input, 'records { id recordedAt }')),
  );
  expect(new Set(answers.map((answer) => JSON.stringify(answer))).size).toBe(1);
  const { rows } = await world.owner.query(
    "select * from announcement where kind = 'CHILD_CHECKED_IN' and child_id = any($1)",
    [family.children.map(({ row }) => row)],
  );
  expect(rows).toHaveLength(2);
});

test('the same key with another body is refused', async () => {
  const [one, other] = [await world.family(), await world.family()];
  const key = randomUUID();
  const kiosk = world.as(world.sunshine.kiosks[0]);
  await kiosk.done('checkInChildren', checkIn(one, key));
  expect(await kiosk.refusal('checkInChildren', checkIn(other, key))).toBe('IDEMPOTENCY_MISMATCH');
});

test('the same key for another mutation is refused', async () => {
  const family = await world.family();
  const input = checkIn(family, randomUUID());
  const kiosk = world.as(world.sunshine.kiosks[0]);
  await kiosk.done('checkInChildren', input);
  expect(await kiosk.refusal('checkOutChildren', input)).toBe('IDEMPOTENCY_MISMATCH');
});

test('a key belongs to whoever sent it', async () => {
  const [one, other] = [await world.family(), await world.family()];
  const key = randomUUID();
  await world.as(world.sunshine.kiosks[0]).done('checkInChildren', checkIn(one, key));
  const answer = await world
    .as(bearer(world.sunshine.apiKey))
    .done<{ records: { child: { id: string } }[] }>(
      'checkInChildren',
      checkIn(other, key),
      'records { child { id } }',
    );
  expect(answer.records.map(({ child }) => child.id)).toEqual(other.children.map(({ id }) => id));
});

test('a refused wish is not remembered: the same key may be tried again', async () => {
  const family = await world.family();
  const kiosk = world.as(world.sunshine.kiosks[0]);
  const input = checkIn(family, randomUUID());
  expect(await kiosk.refusal('checkOutChildren', input)).toBe('NOT_PRESENT');
  await kiosk.done('checkInChildren', checkIn(family, randomUUID()));
  expect(await kiosk.refusal('checkOutChildren', input)).toBeUndefined();
});

test('the key is 8 to 128 characters', async () => {
  const family = await world.family();
  const kiosk = world.as(world.sunshine.kiosks[0]);
  expect(await kiosk.refusal('checkInChildren', checkIn(family, 'short'))).toBe('INPUT_INVALID');
  expect(await kiosk.refusal('checkInChildren', checkIn(family, 'x'.repeat(129)))).toBe('INPUT_INVALID');
  expect(await kiosk.refusal('checkInChildren', checkIn(family, 'x'.repeat(128)))).toBeUndefined();
});
