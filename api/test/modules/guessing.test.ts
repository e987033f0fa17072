import { afterAll, beforeEach, describe, expect, test } from 'vitest';
import { trackingCode as fitting } from '../../src/modules/tickets/tracking-code.rules.ts';
import { PASSWORD } from '../world/home.ts';
import { bearer, type Family, openWorld, type World } from '../world.ts';

let world: World;
let family: Family;
beforeEach(async () => {
  world ??= await openWorld({ config: { RATE_BURST: 5_000 } });
  family = await world.family();
});
afterAll(() => world.close());

const kiosk = () => world.as(world.sunshine.kiosks[0]);
const codeAtKiosk = (proof: Record<string, unknown>) => kiosk().refusal('openFamilySession', proof);
const line = (callId?: string) =>
  world.as(bearer(callId ? `${world.secrets.voiceKey}.${callId}` : world.secrets.voiceKey));
interface Opened {
  call: { id: string };
  knownNumber: boolean;
  firstCall: boolean;
}
const call = (from: string, numberProven?: boolean) =>
  line().done<Opened>(
    'openCall',
    { dialled: world.sunshine.line, from, ...(numberProven ? { numberProven } : {}) },
    'call { id } knownNumber firstCall',
  );
const tryInCall = async (from: string, pin: string, numberProven?: boolean) => {
  const { id } = (await call(from, numberProven)).call;
  return line(id).refusal('proveCaller', { callId: id, pin });
};
const notices = async () =>
  (
    await world
      .as(world.sunshine.principal)
      .query<{ guessingNotices: { id: string; secret: string; staffMember: { id: string } | null }[] }>(
        '{ guessingNotices { id secret staffMember { id } device { id } } }',
      )
  ).guessingNotices;

describe('a number that is only claimed', () => {
  test('locks nobody out: her PIN opens at the kiosk and on a line that vouches; staff are told', async () => {
    const codes: (string | undefined)[] = [];
    for (let times = 0; times < 12; times += 1) codes.push(await tryInCall(family.phone, '909191'));
    expect(codes.filter((code) => code === 'PROOF_FAILED')).toHaveLength(5);
    expect(await codeAtKiosk({ familyMemberId: family.mother.id, pin: family.pin })).toBeUndefined();
    expect(await tryInCall(family.phone, family.pin, true)).toBeUndefined();
    expect((await notices()).map(({ secret }) => secret)).toContain('PHONE_PIN');
  });

  test('is told nothing: a stranger’s and a mother’s are greeted and answered alike', async () => {
    const strangers = '+8613900009999';
    const [hers, theirs] = [await call(family.phone), await call(strangers)];
    expect({ ...hers, call: null }).toEqual({ ...theirs, call: null });
    const codes = async (from: string) => {
      const answers: (string | undefined)[] = [];
      for (let times = 0; times < 7; times += 1) answers.push(await tryInCall(from, '909191'));
      return answers;
    };
    expect(await codes(family.phone)).toEqual(await codes(strangers));
  });
});

test('at a kiosk a number that nobody has is answered as one that exists, try by try', async () => {
  const answers = async (phone: string) => {
    const codes: (string | undefined)[] = [];
    for (let times = 0; times < 7; times += 1) codes.push(await codeAtKiosk({ phone, pin: '909191' }));
    return codes;
  };
  const known = await answers(family.phone);
  expect(known.slice(-2)).toEqual(['TOO_MANY_ATTEMPTS', 'TOO_MANY_ATTEMPTS']);
  expect(await answers('+8613900008888')).toEqual(known);
});

test('invented cards shut nobody’s card out, short ones are slowed, and staff are told', async () => {
  for (let card = 0; card < 70; card += 1)
    expect(await codeAtKiosk({ cardNumber: `99990000${String(card).padStart(8, '0')}` })).toBe(
      'CARD_UNKNOWN',
    );
  expect(await codeAtKiosk({ cardNumber: family.card })).toBeUndefined();
  const short: (string | undefined)[] = [];
  for (let card = 0; card < 30; card += 1) short.push(await codeAtKiosk({ cardNumber: String(card) }));
  expect(short.filter((code) => code === 'CARD_UNKNOWN').length).toBeLessThanOrEqual(21);
  expect(await codeAtKiosk({ cardNumber: family.card })).toBeUndefined();
  expect((await notices()).map(({ secret }) => secret)).toContain('CARD');
});

test('a machine that invents long numbers is slowed too, and a family’s own card opens meanwhile', async () => {
  const codes: (string | undefined)[] = [];
  for (let card = 0; card < 310; card += 1)
    codes.push(await codeAtKiosk({ cardNumber: `88${String(card).padStart(8, '0')}` }));
  const looked = codes.filter((code) => code === 'CARD_UNKNOWN').length;
  expect(looked).toBeLessThan(310);
  expect(looked).toBeGreaterThanOrEqual(230);
  await expect
    .poll(() => codeAtKiosk({ cardNumber: family.card }), { interval: 200, timeout: 10_000 })
    .toBeUndefined();
});

test('codes are counted over redials, and where a number is proven for that number', async () => {
  const ask = async (code: string, from: string, proven?: boolean) => {
    const { id } = (await call(from, proven)).call;
    return line(id).refusal('lookUpTicket', { trackingCode: code });
  };
  const answers: (string | undefined)[] = [];
  for (let five = 20_000; five < 20_020; five += 1)
    answers.push(await ask(fitting(String(five)), `+86139${String(five).padStart(8, '0')}`));
  expect(answers.filter((code) => code === 'TRACKING_CODE_UNKNOWN').length).toBeLessThanOrEqual(13);
  expect(await ask(fitting('30000'), family.phone, true)).toBe('TRACKING_CODE_UNKNOWN');
});

describe('signing in', () => {
  const signIn = (input: Record<string, unknown>) =>
    world
      .as()
      .mutate<{ session: object | null; browserMark: string | null; retryAfterSeconds: number | null }>(
        'signIn',
        { email: world.sunshine.principal.email, password: PASSWORD, ...input },
        'session { token } browserMark retryAfterSeconds',
      );

  test('a browser that did so before gets in, whatever a stranger tries; both leaders see it and lift it', async () => {
    const { browserMark } = await signIn({ browser: 'Firefox' });
    const wrong: Awaited<ReturnType<typeof signIn>>[] = [];
    for (let times = 0; times < 8; times += 1) wrong.push(await signIn({ password: 'not the password' }));
    expect(wrong.map(({ userErrors }) => userErrors[0]?.code)).toEqual([
      ...Array(5).fill('SIGN_IN_FAILED'),
      ...Array(3).fill('TOO_MANY_ATTEMPTS'),
    ]);
    expect(wrong.at(-1)?.retryAfterSeconds).toBeGreaterThan(0);
    // The sixth was refused before it was looked at, and is told all the same.
    expect((await notices()).filter(({ secret }) => secret === 'PASSWORD')).toMatchObject([
      { staffMember: { id: world.sunshine.principal.id } },
    ]);
    expect((await signIn({})).userErrors[0]?.code).toBe('TOO_MANY_ATTEMPTS');
    expect((await signIn({ browserMark })).session).not.toBeNull();
    expect((await signIn({ browserMark: `${browserMark}x` })).userErrors[0]?.code).toBe('TOO_MANY_ATTEMPTS');
  });

  test('an address that nobody has is answered like one that exists', async () => {
    const codes = async (email: string) => {
      const answers: unknown[] = [];
      for (let times = 0; times < 7; times += 1) {
        const { userErrors } = await signIn({ email, password: 'not the password' });
        answers.push(userErrors[0]?.code);
      }
      return answers;
    };
    expect(await codes(world.sunshine.doctor.email)).toEqual(await codes('nobody@nowhere.example'));
  });

  test('an administrator of another kindergarten does not learn which addresses work here', async () => {
    const add = {
      name: '同名',
      email: world.sunshine.teacher.email,
      role: 'CLASS_TEACHER',
      idempotencyKey: 'same-address-1',
    };
    expect(await world.as(world.rainbow.admin).refusal('addStaffMember', add)).toBeUndefined();
    expect((await signIn({ email: world.sunshine.teacher.email })).session).not.toBeNull();
    expect(
      await world
        .as(world.sunshine.admin)
        .refusal('addStaffMember', { ...add, idempotencyKey: 'same-address-2' }),
    ).toBe('ALREADY_EXISTS');
  });
});

test('a member of staff who has looked lifts it: what was counted begins anew', async () => {
  for (let times = 0; times < 8; times += 1)
    await kiosk().refusal('openPickupDelegation', { code: '000000' });
  const notice = (await notices()).find(({ secret }) => secret === 'DELEGATION_CODE');
  expect(notice).toBeDefined();
  const lift = { guessingNoticeId: notice?.id };
  expect(await world.as(world.rainbow.admin).refusal('liftGuessing', lift)).toBe('NOT_FOUND');
  await world.as(world.sunshine.teacher).done('liftGuessing', lift);
  expect((await notices()).map(({ secret }) => secret)).not.toContain('DELEGATION_CODE');
});
