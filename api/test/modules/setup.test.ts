import { afterAll, beforeAll, expect, test } from 'vitest';
import { setupCode } from '../../src/app.ts';
import { bearer, openWorld, type World } from '../world.ts';

let world: World;
beforeAll(async () => {
  world = await openWorld({ empty: true });
});
afterAll(() => world.close());

const needed = async () =>
  (await world.as().query<{ setup: { needed: boolean } }>('{ setup { needed } }')).setup.needed;
const wish = () => ({
  setupCode: setupCode(world.secrets),
  name: ' 阳光幼儿园 ',
  timeZone: 'Asia/Shanghai',
  languages: ['ZH_CN', 'EN'],
  administratorName: '王园长',
  email: 'Wang@Sunshine.example',
  password: 'a lantern on the porch',
});
const SET_UP = 'kindergarten { id name languages } session { token refreshToken }';
interface SetUp {
  kindergarten: { name: string };
  session: { token: string } | null;
}

test.each([
  [{ setupCode: '00000000' }, 'PROOF_FAILED'],
  [{ setupCode: '' }, 'PROOF_FAILED'],
  [{ name: ' ' }, 'TEXT_REQUIRED'],
  [{ timeZone: 'Mars/Olympus' }, 'INPUT_INVALID'],
  [{ timeZone: '+08:00' }, 'INPUT_INVALID'],
  [{ languages: [] }, 'LANGUAGE_REQUIRED'],
  [{ email: 'nobody' }, 'INPUT_INVALID'],
  [{ password: 'short' }, 'INPUT_INVALID'],
])('%o is refused with %s and leaves the installation empty', async (more, code) => {
  expect(await world.as().refusal('setUpKindergarten', { ...wish(), ...more })).toBe(code);
  expect(await needed()).toBe(true);
  await world.owner.query('delete from attempt_counter');
});

test('the code is not to be guessed', async () => {
  const codes: (string | undefined)[] = [];
  for (let guess = 0; guess < 11; guess += 1)
    codes.push(
      await world.as().refusal('setUpKindergarten', { ...wish(), setupCode: `1000000${guess % 10}` }),
    );
  expect(codes.at(-1)).toBe('TOO_MANY_ATTEMPTS');
  expect(await world.as().refusal('setUpKindergarten', wish())).toBe('TOO_MANY_ATTEMPTS');
  await world.owner.query('delete from attempt_counter');
});

test('of two first visitors at once, one sets it up; from then on nobody does', async () => {
  const both = await Promise.all(
    [0, 1].map(() => world.as().mutate<SetUp>('setUpKindergarten', wish(), SET_UP)),
  );
  expect(both.map(({ userErrors }) => userErrors[0]?.code).toSorted()).toEqual(['ALREADY_SET_UP', undefined]);
  const done = both.find(({ session }) => session);
  expect(done?.kindergarten).toMatchObject({ name: '阳光幼儿园', languages: ['ZH_CN', 'EN'] });
  expect(await needed()).toBe(false);
  expect(await world.as().refusal('setUpKindergarten', wish())).toBe('ALREADY_SET_UP');

  const administrator = world.as(bearer(done?.session?.token ?? ''));
  expect(await administrator.refusal('addClassroom', { name: '小一班', ageGroup: 'JUNIOR' })).toBeUndefined();
  const { viewer } = await administrator.query<{ viewer: unknown }>(
    '{ viewer { kind staffMember { name email } } }',
  );
  expect(viewer).toEqual({ kind: 'ADMIN', staffMember: { name: '王园长', email: 'wang@sunshine.example' } });
  const { auditVerification } = await administrator.query<{ auditVerification: object }>(
    '{ auditVerification { whole } }',
  );
  expect(auditVerification).toEqual({ whole: true });
});
