import { randomUUID } from 'node:crypto';
import persisted from '@porchlight/schema/persisted' with { type: 'json' };
import { afterAll, beforeAll, expect, test } from 'vitest';
import { PASSWORD } from '../world/home.ts';
import { openWorld, type World } from '../world.ts';

// Persisted operations are compiled; everything else is interpreted. Both have to say the same.
let world: World;
beforeAll(async () => {
  world = await openWorld();
});
afterAll(() => world.close());

const operation = (client: keyof typeof persisted, name: string): { id: string; text: string } => {
  const [id = '', text = ''] =
    Object.entries<string>(persisted[client]).find(([, each]) =>
      new RegExp(`(query|mutation) ${name}\\b`).test(each),
    ) ?? [];
  return { id, text };
};
async function both(
  who: Parameters<World['as']>[0],
  { id, text }: { id: string; text: string },
  variables: () => object,
) {
  const person = world.as(who);
  const send = async (body: object) => {
    const response = await person.post(JSON.stringify(body));
    return { status: response.status, body: (await response.json()) as Record<string, unknown> };
  };
  const extensions = { persistedQuery: { version: 1, sha256Hash: id } };
  return {
    compiled: await send({ extensions, variables: variables() }),
    interpreted: await send({ query: text, variables: variables() }),
  };
}

test('a check-in says the same compiled and interpreted, done and refused', async () => {
  const checkIn = operation('kiosk', 'KioskCheckIn');
  const family = await world.family();
  const input = (more: object) => () => ({
    input: {
      idempotencyKey: randomUUID(),
      childIds: [family.children[0].id],
      familyMemberId: family.mother.id,
      verification: 'CARD',
      ...more,
    },
  });
  const done = await both(world.sunshine.kiosks[0], checkIn, input({}));
  expect(done.compiled).toEqual(done.interpreted);
  expect(done.compiled.body).toMatchObject({ data: { checkInChildren: { userErrors: [] } } });
  const refused = await both(world.sunshine.kiosks[0], checkIn, input({ childIds: ['x'] }));
  expect(refused.compiled).toEqual(refused.interpreted);
  expect(refused.compiled.body).toMatchObject({
    data: { checkInChildren: { userErrors: [{ code: 'NOT_FOUND' }] } },
  });
});

test('wrong variables are refused alike', async () => {
  const checkIn = operation('kiosk', 'KioskCheckIn');
  const { compiled, interpreted } = await both(world.sunshine.kiosks[0], checkIn, () => ({
    input: { childIds: 7 },
  }));
  expect([compiled.status, interpreted.status]).toEqual([400, 400]);
  const codes = [compiled, interpreted].map(({ body }) => JSON.stringify(body).includes('BAD_USER_INPUT'));
  expect(codes).toEqual([true, true]);
});

test('what somebody may not have is refused alike', async () => {
  const checkIn = operation('kiosk', 'KioskCheckIn');
  const { compiled, interpreted } = await both(undefined, checkIn, () => ({}));
  expect([compiled.status, interpreted.status]).toEqual([401, 401]);
});

test('a sign-in of the desk stands alone in its request, whatever its client adds', async () => {
  const { compiled, interpreted } = await both(undefined, operation('desk', 'DeskSignIn'), () => ({
    input: { email: world.sunshine.admin.email, password: PASSWORD },
  }));
  for (const { status, body } of [compiled, interpreted]) {
    expect(status).toBe(200);
    expect(body).toMatchObject({
      data: { signIn: { userErrors: [], session: { token: expect.any(String) } } },
    });
  }
});

test('a fault says the same, and nothing of what it was', async () => {
  await world.owner.query('alter table attendance_day rename to day_away');
  const family = await world.family();
  const { compiled, interpreted } = await both(
    world.sunshine.kiosks[0],
    operation('kiosk', 'KioskCheckIn'),
    () => ({
      input: {
        idempotencyKey: randomUUID(),
        childIds: [family.children[0].id],
        familyMemberId: family.mother.id,
        verification: 'CARD',
      },
    }),
  ).finally(() => world.owner.query('alter table day_away rename to attendance_day'));
  for (const { body } of [compiled, interpreted]) {
    expect(body).toMatchObject({
      errors: [{ extensions: { code: 'INTERNAL', requestId: expect.any(String) } }],
    });
    expect(JSON.stringify(body)).not.toMatch(/day_away|attendance_day|relation/);
  }
});
