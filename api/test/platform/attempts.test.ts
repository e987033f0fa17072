import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { PASSWORD } from '../world/home.ts';
import { openWorld, type World } from '../world.ts';

let world: World;
beforeAll(async () => {
  world = await openWorld({ config: { RATE_BURST: 5_000 } });
});
afterAll(() => world.close());

/** How many codes of each kind came. */
function tally(codes: (string | undefined)[]): Record<string, number> {
  return Object.fromEntries(
    [...Map.groupBy(codes, (code) => code ?? 'DONE')].map(([code, all]) => [code, all.length]),
  );
}

test('of a hundred wrong PINs at once, from two kiosks, at most five are evaluated', async () => {
  const evaluated = vi.spyOn(world.secrets, 'verifyPassword');
  const family = await world.family();
  const kiosks = world.sunshine.kiosks.map((kiosk) => world.as(kiosk));
  const codes = await Promise.all(
    Array.from({ length: 100 }, (_, index) =>
      kiosks[index % 2]?.refusal('openFamilySession', { familyMemberId: family.mother.id, pin: '111112' }),
    ),
  );
  expect(tally(codes)).toEqual({ PROOF_FAILED: 5, TOO_MANY_ATTEMPTS: 95 });
  expect(evaluated).toHaveBeenCalledTimes(5);
  evaluated.mockClear();

  await world.restart();
  const right = { familyMemberId: family.mother.id, pin: family.pin };
  expect(await world.as(world.sunshine.kiosks[0]).refusal('openFamilySession', right)).toBe(
    'TOO_MANY_ATTEMPTS',
  );
  expect(evaluated).not.toHaveBeenCalled();
  evaluated.mockRestore();
});

test('the right PIN clears the count', async () => {
  const family = await world.family(world.rainbow);
  const kiosk = world.as(world.rainbow.kiosks[1]);
  for (let round = 0; round < 3; round += 1) {
    for (let wrong = 0; wrong < 4; wrong += 1)
      expect(
        await kiosk.refusal('openFamilySession', { familyMemberId: family.mother.id, pin: '111112' }),
      ).toBe('PROOF_FAILED');
    expect(
      await kiosk.refusal('openFamilySession', { familyMemberId: family.mother.id, pin: family.pin }),
    ).toBeUndefined();
  }
});

test('guesses in one request are refused as a whole', async () => {
  const family = await world.family();
  const guesses = Array.from(
    { length: 5 },
    (_, index) =>
      `g${index}: openFamilySession(input: { familyMemberId: $id, pin: "11111${index}" }) { userErrors { code } }`,
  );
  const { status, errors } = await world
    .as(world.sunshine.kiosks[0])
    .send(`mutation($id: ID!) { ${guesses.join(' ')} }`, { id: family.mother.id });
  expect([status, errors?.[0]?.extensions.code]).toEqual([400, 'TOO_COMPLEX']);
});

test('passwords: five tries at an account from one place, whether it exists or not, and told apart by nothing', async () => {
  const nobody = world.as();
  for (const email of [world.rainbow.neighbour.email, 'nobody@nowhere.example']) {
    const codes = await Promise.all(
      Array.from({ length: 30 }, () => nobody.refusal('signIn', { email, password: 'not this one at all' })),
    );
    expect(tally(codes)).toEqual({ SIGN_IN_FAILED: 5, TOO_MANY_ATTEMPTS: 25 });
  }
  expect(await nobody.refusal('signIn', { email: world.rainbow.neighbour.email, password: PASSWORD })).toBe(
    'TOO_MANY_ATTEMPTS',
  );
  expect(
    await nobody.refusal('signIn', { email: world.rainbow.teacher.email, password: PASSWORD }),
  ).toBeUndefined();
});

test('a counter tells nothing about whose it is', async () => {
  const { rows } = await world.owner.query<{ key: string }>('select key from attempt_counter');
  expect(rows.length).toBeGreaterThan(3);
  expect(rows.filter(({ key }) => !/^[0-9a-f]{64}$/.test(key))).toEqual([]);
});

test('a window that is over starts anew', async () => {
  const take = () =>
    world.work(world.sunshine, (work) =>
      work.attempts.take('window', 'one', { tries: 1, windowSeconds: 900 }),
    );
  expect(await take()).toBe(0);
  await expect(take()).rejects.toThrow('TOO_MANY_ATTEMPTS');
  await world.owner.query("update attempt_counter set window_ends_at = now() - interval '1 second'");
  expect(await take()).toBe(0);
});
