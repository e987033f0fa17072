import { auditServer } from 'graphql-http';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openWorld, type World } from '../world.ts';

let world: World;
beforeAll(async () => {
  world = await openWorld({ config: { RATE_BURST: 5_000 } });
});
afterAll(() => world.close());

test('GraphQL over HTTP as specified: every public audit is ok', async () => {
  const results = await auditServer({ url: `${world.http}/graphql` });
  expect(results.length).toBeGreaterThan(55);
  const failed = results.flatMap((result) =>
    result.status === 'ok' ? [] : [`${result.status} ${result.id} ${result.name}: ${result.reason}`],
  );
  expect(failed).toEqual([]);
});
