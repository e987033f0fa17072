import { afterAll, beforeAll, expect, test } from 'vitest';
import { openWorld, type World } from '../world.ts';

let world: World;
beforeAll(async () => {
  world = await openWorld({ config: { RATE_BURST: 10, RATE_PER_SECOND: 2 } });
});
afterAll(() => world.close());

const QUERY = '{ viewer { kind } }';

test('past the burst it is 429 with the seconds to wait; after them it passes', async () => {
  const admin = world.as(world.sunshine.admin);
  for (let index = 0; index < 10; index += 1) expect((await admin.send(QUERY)).status).toBe(200);
  const refused = await admin.send(QUERY);
  expect(refused.status).toBe(429);
  expect(refused.headers.get('retry-after')).toBe('1');
  expect(refused.errors?.[0]?.extensions.code).toBe('THROTTLED');
  expect((await world.as(world.sunshine.teacher).send(QUERY)).status).toBe(200);
  world.clock.advance(1_000);
  expect((await admin.send(QUERY)).status).toBe(200);
});

test('guessing at credentials is throttled by where it comes from', async () => {
  world.clock.advance(60_000);
  const statuses = await Promise.all(
    Array.from({ length: 30 }, (_, index) => world.as(`Bearer plk_guess${index}`).send(QUERY)),
  );
  expect(statuses.filter(({ status }) => status === 429)).toHaveLength(25);
  expect(statuses.filter(({ status }) => status === 401)).toHaveLength(5);
});
