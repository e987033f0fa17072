import { afterAll, beforeAll, expect, test } from 'vitest';
import { PASSWORD } from '../world/home.ts';
import { bearer, openWorld, type World } from '../world.ts';

let world: World;
beforeAll(async () => {
  world = await openWorld();
});
afterAll(() => world.close());

const OWN = 'a sentence that only I know';
interface Link {
  link: { path: string; expiresAt: string } | null;
}
const tokenIn = ({ link }: Link) => link?.path.split('#')[1] ?? '';
const signIn = async (email: string, password: string, browser = 'Firefox') =>
  (
    await world
      .as()
      .mutate<{ session: { token: string; refreshToken: string } | null }>(
        'signIn',
        { email, password, browser },
        'session { token refreshToken }',
      )
  ).session;
const holds = async (token: string | undefined) =>
  (await world.as(bearer(token ?? '')).send('{ viewer { kind } }')).status === 200;
let count = 0;
const invite = () =>
  world.as(world.sunshine.admin).done<Link & { staffMember: { id: string; email: string } }>(
    'addStaffMember',
    {
      name: '新老师',
      email: `new-${++count}@sunshine.example`,
      role: 'CLASS_TEACHER',
      idempotencyKey: `invited-${count}`,
    },
    'link { path expiresAt } staffMember { id email }',
  );

test('the first password is set by its owner, with a link that works once within 72 hours', async () => {
  const invited = await invite();
  const { email } = invited.staffMember;
  const token = tokenIn(invited);
  expect(Date.parse(invited.link?.expiresAt ?? '') - world.clock.now().getTime()).toBe(72 * 3_600_000);
  expect(await world.as().refusal('usePasswordLink', { token, password: 'too short' })).toBe('INPUT_INVALID');
  const used = await world
    .as()
    .mutate<{ email: string }>('usePasswordLink', { token, password: OWN }, 'email');
  expect(used.email).toBe(email);
  expect(await holds((await signIn(email, OWN))?.token)).toBe(true);
  expect(await world.as().refusal('usePasswordLink', { token, password: `${OWN}!` })).toBe('LINK_EXPIRED');
  const late = await invite();
  world.clock.advance(72 * 3_600_000 + 1);
  expect(await world.as().refusal('usePasswordLink', { token: tokenIn(late), password: OWN })).toBe(
    'LINK_EXPIRED',
  );
});

test('a reset ends the earlier link and, once used, every session; only an administrator of the house makes one', async () => {
  const { id: staffMemberId, email } = world.sunshine.doctor;
  const before = await signIn(email, PASSWORD);
  const make = async () =>
    tokenIn(
      await world
        .as(world.sunshine.admin)
        .done<Link>('createPasswordLink', { staffMemberId }, 'link { path expiresAt }'),
    );
  const [first, second] = [await make(), await make()];
  expect(await world.as(world.rainbow.admin).refusal('createPasswordLink', { staffMemberId })).toBe(
    'NOT_FOUND',
  );
  expect(await world.as().refusal('usePasswordLink', { token: first, password: OWN })).toBe('LINK_EXPIRED');
  expect(await holds(before?.token)).toBe(true);
  await world.as().done('usePasswordLink', { token: second, password: OWN });
  world.clock.advance(2_001);
  expect(await holds(before?.token)).toBe(false);
  expect(await signIn(email, PASSWORD)).toBeNull();
  expect(await holds((await signIn(email, OWN))?.token)).toBe(true);
});

interface Listed {
  staffSessions: { id: string; browser: string | null; current: boolean; endReason: string | null }[];
}
const LIST = '{ staffSessions { id browser current lastUsedAt endedAt endReason } }';

test('sessions are listed to their owner, ended one by one or all but this; a change of password ends the others', async () => {
  const { email } = world.rainbow.principal;
  const [here, there, third] = [
    await signIn(email, PASSWORD, 'Here'),
    await signIn(email, PASSWORD, 'There'),
    await signIn(email, PASSWORD, 'Third'),
  ];
  const me = world.as(bearer(here?.token ?? ''));
  const listed = await me.query<Listed>(LIST);
  const theOther = listed.staffSessions.find(({ browser }) => browser === 'There');
  expect(listed.staffSessions.filter(({ current }) => current).map(({ browser }) => browser)).toEqual([
    'Here',
  ]);
  expect(
    await world.as(world.rainbow.admin).refusal('endStaffSessions', { staffSessionId: theOther?.id }),
  ).toBe('NOT_FOUND');
  await me.done('endStaffSessions', { staffSessionId: theOther?.id });
  world.clock.advance(2_001);
  expect([await holds(there?.token), await holds(third?.token)]).toEqual([false, true]);
  expect(await me.refusal('changePassword', { currentPassword: 'wrong', password: OWN })).toBe(
    'PROOF_FAILED',
  );
  expect(await me.refusal('changePassword', { currentPassword: PASSWORD, password: OWN })).toBeUndefined();
  world.clock.advance(2_001);
  expect([await holds(here?.token), await holds(third?.token)]).toEqual([true, false]);
  const after = await me.query<Listed>(LIST);
  const reasons = Object.fromEntries(after.staffSessions.map((each) => [each.browser, each.endReason]));
  expect(reasons).toMatchObject({ Here: null, There: 'ENDED', Third: 'PASSWORD_CHANGED' });
});

test('a copied refresh token ends the session, and its owner sees why', async () => {
  const { email } = world.sunshine.teacher;
  const [stolen, other] = [await signIn(email, PASSWORD, 'Stolen'), await signIn(email, PASSWORD, 'Mine')];
  const refresh = (refreshToken: string) =>
    world
      .as()
      .mutate<{ session: { refreshToken: string } | null }>(
        'refreshSession',
        { refreshToken },
        'session { refreshToken }',
      );
  const thief = await refresh(stolen?.refreshToken ?? '');
  const again = await refresh(thief.session?.refreshToken ?? '');
  expect((await refresh(stolen?.refreshToken ?? '')).session).toBeNull();
  expect((await refresh(again.session?.refreshToken ?? '')).session).toBeNull();
  const listed = await world.as(bearer(other?.token ?? '')).query<Listed>(LIST);
  expect(listed.staffSessions.find(({ browser }) => browser === 'Stolen')?.endReason).toBe('REUSED');
});

test('an administrator ends every session of somebody', async () => {
  const session = await signIn(world.sunshine.neighbour.email, PASSWORD);
  const wish = { staffMemberId: world.sunshine.neighbour.id };
  expect(await world.as(world.rainbow.admin).refusal('endSessionsOfStaffMember', wish)).toBe('NOT_FOUND');
  await world.as(world.sunshine.admin).done('endSessionsOfStaffMember', wish);
  world.clock.advance(2_001);
  expect(await holds(session?.token)).toBe(false);
});
