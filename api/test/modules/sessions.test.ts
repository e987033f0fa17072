import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { PASSWORD } from '../world/home.ts';
import { bearer, openWorld, type World } from '../world.ts';

let world: World;
beforeAll(async () => {
  world = await openWorld();
});
afterAll(() => world.close());

interface Opened {
  session: { token: string; refreshToken: string; expiresAt: string };
}
const SESSION = 'session { token refreshToken expiresAt }';
const kindOf = async (token: string) =>
  (await world.as(bearer(token)).send<{ viewer: { kind: string } }>('{ viewer { kind } }')).data?.viewer.kind;

describe('staff', () => {
  const signIn = (email = world.sunshine.teacher.email, password = PASSWORD) =>
    world.as().mutate<Opened>('signIn', { email, password }, SESSION);
  const refresh = (refreshToken: string) =>
    world.as().mutate<Opened>('refreshSession', { refreshToken }, SESSION);

  test('sign in for fifteen minutes, however the address is written', async () => {
    const { session } = await signIn(` ${world.sunshine.teacher.email.toUpperCase()} `);
    expect(await kindOf(session.token)).toBe('CLASS_TEACHER');
    expect(new Date(session.expiresAt).getTime() - world.clock.now().getTime()).toBe(15 * 60_000);
    const wrong = await signIn(undefined, `${PASSWORD}!`);
    expect([wrong.session, wrong.userErrors[0]?.code]).toEqual([null, 'SIGN_IN_FAILED']);
  });

  test('go on with a refresh token, each once', async () => {
    const { session } = await signIn();
    world.clock.advance(16 * 60_000);
    expect(await kindOf(session.token)).toBeUndefined();
    const next = await refresh(session.refreshToken);
    expect(await kindOf(next.session.token)).toBe('CLASS_TEACHER');
    expect(next.session.refreshToken).not.toBe(session.refreshToken);
  });

  test('a refresh token that comes back ends the session, whoever holds the next one', async () => {
    const { session } = await signIn();
    const next = await refresh(session.refreshToken);
    world.clock.advance(31_000);
    expect((await refresh(session.refreshToken)).userErrors[0]?.code).toBe('SESSION_EXPIRED');
    world.clock.advance(2_001);
    expect(await kindOf(next.session.token)).toBeUndefined();
    expect((await refresh(next.session.refreshToken)).userErrors[0]?.code).toBe('SESSION_EXPIRED');
    const { rows } = await world.owner.query(
      "select 1 from audit_entry where action = 'SESSION_REUSE_DETECTED'",
    );
    expect(rows.length).toBeGreaterThan(0);
  });

  test('a lost answer: the same token again gives the same session for a moment', async () => {
    const { session } = await signIn();
    const all = await Promise.all(Array.from({ length: 5 }, () => refresh(session.refreshToken)));
    expect(new Set(all.map((each) => each.session.refreshToken)).size).toBe(1);
    const next = await refresh(all[0]?.session.refreshToken ?? '');
    expect(next.userErrors).toEqual([]);
    // Two before is no lost answer, however soon.
    expect((await refresh(session.refreshToken)).userErrors[0]?.code).toBe('SESSION_EXPIRED');
    expect((await refresh(next.session.refreshToken)).userErrors[0]?.code).toBe('SESSION_EXPIRED');
  });

  test('a token of long ago, an invented one and one with another number are known for what they are', async () => {
    const { session } = await signIn();
    let latest = session.refreshToken;
    for (let times = 0; times < 5; times += 1) latest = (await refresh(latest)).session.refreshToken;
    const [id, , mark] = latest.split('.');
    expect((await refresh(`${id}.9.${mark}`)).userErrors[0]?.code).toBe('SESSION_EXPIRED');
    latest = (await refresh(latest)).session.refreshToken;
    expect((await refresh(session.refreshToken)).userErrors[0]?.code).toBe('SESSION_EXPIRED');
    expect((await refresh(latest)).userErrors[0]?.code).toBe('SESSION_EXPIRED');
  });

  test('twelve hours without a word end it; nonsense is no token', async () => {
    const { session } = await signIn();
    world.clock.advance(12 * 3_600_000 + 1);
    expect((await refresh(session.refreshToken)).userErrors[0]?.code).toBe('SESSION_EXPIRED');
    expect((await refresh('nonsense')).userErrors[0]?.code).toBe('SESSION_EXPIRED');
  });

  test('sign out', async () => {
    const { session } = await signIn();
    await world.as(bearer(session.token)).done('signOut', {});
    world.clock.advance(2_001);
    expect(await kindOf(session.token)).toBeUndefined();
    expect((await refresh(session.refreshToken)).userErrors[0]?.code).toBe('SESSION_EXPIRED');
  });

  test('whoever left is out', async () => {
    const { session } = await signIn(world.rainbow.doctor.email);
    await world.owner.query('update staff_member set left_at = $2 where id = $1', [
      world.rainbow.doctor.row,
      world.clock.now(),
    ]);
    world.clock.advance(2_001);
    expect(await kindOf(session.token)).toBeUndefined();
    expect((await signIn(world.rainbow.doctor.email)).userErrors[0]?.code).toBe('SIGN_IN_FAILED');
  });
});

describe('a family at a kiosk', () => {
  const FAMILY = 'session { token expiresAt refreshToken } familyMember { id children { id } }';
  interface Proven extends Opened {
    familyMember: { id: string; children: { id: string }[] };
  }
  const prove = (proof: object, home = world.sunshine) =>
    world.as(home.kiosks[0]).mutate<Proven>('openFamilySession', { ...proof }, FAMILY);

  test('shows a card, picks a photo with a PIN, or types a phone number with a PIN', async () => {
    const family = await world.family();
    const byCard = await prove({ cardNumber: family.card });
    expect([await kindOf(byCard.session.token), byCard.familyMember.id]).toEqual([
      'FAMILY_CARD',
      family.grandmother.id,
    ]);
    const byPhoto = await prove({ familyMemberId: family.mother.id, pin: family.pin });
    expect([await kindOf(byPhoto.session.token), byPhoto.familyMember.id]).toEqual([
      'FAMILY_PROVEN',
      family.mother.id,
    ]);
    const byPhone = await prove({ phone: family.phone.replace('+86', ''), pin: family.pin });
    expect([await kindOf(byPhone.session.token), byPhone.familyMember.id]).toEqual([
      'FAMILY_PROVEN',
      family.mother.id,
    ]);
    expect(byPhone.familyMember.children).toHaveLength(2);
    expect(byPhone.session.refreshToken).toBeNull();
    world.clock.advance(5 * 60_000 + 1_000);
    expect(await kindOf(byPhone.session.token)).toBeUndefined();
  });

  test('two who share a phone are told apart by their PINs', async () => {
    const one = await world.family();
    const other = await world.family(world.sunshine, { phone: one.phone, pin: '739164' });
    expect((await prove({ phone: one.phone, pin: one.pin })).familyMember.id).toBe(one.mother.id);
    expect((await prove({ phone: one.phone, pin: '739164' })).familyMember.id).toBe(other.mother.id);
  });

  test('wrong proofs tell nothing apart', async () => {
    const family = await world.family();
    const codes = [
      await prove({ phone: family.phone, pin: '739165' }),
      await prove({ phone: '+8613111111111', pin: family.pin }),
      await prove({ familyMemberId: family.grandmother.id, pin: family.pin }),
      await prove({ familyMemberId: family.mother.id }),
      await prove({ familyMemberId: family.mother.id, pin: family.pin }, world.rainbow),
      await prove({}),
    ].map(({ userErrors, session }) => [session, userErrors[0]?.code]);
    expect(codes).toEqual(Array(6).fill([null, 'PROOF_FAILED']));
    expect((await prove({ cardNumber: '0000' })).userErrors[0]?.code).toBe('CARD_UNKNOWN');
  });

  test('nobody proves anything but at a kiosk', async () => {
    for (const who of [undefined, world.sunshine.admin, bearer(world.sunshine.apiKey)]) {
      const { data } = await world
        .as(who)
        .send('mutation { openFamilySession(input: { cardNumber: "1" }) { userErrors { code } } }');
      expect(data).toBeUndefined();
    }
  });

  test('viewer tells who it is', async () => {
    const family = await world.family();
    const { session } = await prove({ familyMemberId: family.mother.id, pin: family.pin });
    const { viewer } = await world
      .as(bearer(session.token))
      .query<{ viewer: unknown }>(
        '{ viewer { kind scopes familyMember { givenName phone } staffMember { id } kindergarten { timeZone } } }',
      );
    expect(viewer).toEqual({
      kind: 'FAMILY_PROVEN',
      scopes: [],
      familyMember: { givenName: '文静', phone: family.phone },
      staffMember: null,
      kindergarten: { timeZone: 'Asia/Shanghai' },
    });
  });
});
