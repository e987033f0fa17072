import { randomUUID } from 'node:crypto';
import { afterAll, beforeEach, describe, expect, test } from 'vitest';
import { type Family, familyClaims, openWorld, type World } from '../world.ts';

let world: World;
let family: Family;
beforeEach(async () => {
  world ??= await openWorld({ config: { RATE_BURST: 5_000 } });
  family = await world.family();
});
afterAll(() => world.close());

const kiosk = () => world.as(world.sunshine.kiosks[0]);
const open = (proof: Record<string, unknown>) =>
  kiosk().mutate<{ session: { token: string } | null }>('openFamilySession', proof, 'session { token }');
const token = async (proof: Record<string, unknown>) =>
  world.as(`Bearer ${(await open(proof)).session?.token}`);
const proof = (pin = family.pin) => ({ familyMemberId: family.mother.id, pin });
const code = async (pin: string, member = family.mother) =>
  (await open({ familyMemberId: member.id, pin })).userErrors[0]?.code;
const announced = async (kind: string, subject: string) =>
  (await world.owner.query('select from announcement where kind = $1 and subject_id = $2', [kind, subject]))
    .rowCount;
const isMe = async (who: Awaited<ReturnType<typeof token>>) =>
  (await who.send('{ viewer { familyMember { id } } }')).status;

describe('the own PIN', () => {
  test('is changed with the one so far: the new one opens, what the old one opened ends', async () => {
    const [here, there] = [await token(proof()), await token(proof())];
    expect(await here.refusal('changePin', { currentPin: family.pin, pin: '730264' })).toBeUndefined();
    expect(await announced('PIN_CHANGED', family.mother.row)).toBe(1);
    world.clock.advance(5_000);
    expect(await isMe(there)).toBe(401);
    expect(await isMe(here)).toBe(401);
    expect(await code(family.pin)).toBe('PROOF_FAILED');
    expect(await isMe(await token(proof('730264')))).toBe(200);
  });

  test('has to suit, and a wrong one so far is no proof and counts', async () => {
    const mother = await token(proof());
    for (const pin of ['111111', '123456', '12345', '12a456'])
      expect(await mother.refusal('changePin', { currentPin: family.pin, pin })).toBe('PIN_UNSUITABLE');
    for (let tries = 0; tries < 5; tries += 1)
      expect(await mother.refusal('changePin', { currentPin: '909191', pin: '730264' })).toBe('PROOF_FAILED');
    expect(await mother.refusal('changePin', { currentPin: family.pin, pin: '730264' })).toBe(
      'TOO_MANY_ATTEMPTS',
    );
    expect(await code(family.pin)).toBe('TOO_MANY_ATTEMPTS');
  });

  test('with the card alone takes the word of staff, once, for ten minutes', async () => {
    const card = await token({ cardNumber: family.card });
    expect(await card.refusal('changePin', { pin: '730264' })).toBe('PIN_CHANGE_NOT_ALLOWED');
    const allow = { familyMemberId: family.grandmother.id };
    const { allowedUntil } = await world
      .as(world.sunshine.teacher)
      .done<{ allowedUntil: string }>('allowPinChange', allow, 'allowedUntil familyMember { id }');
    expect(allowedUntil).toBe(new Date(world.clock.now().getTime() + 600_000).toISOString());
    expect(await card.refusal('changePin', { pin: '730264' })).toBeUndefined();
    expect(await card.refusal('changePin', { pin: '730265' })).toBe('PIN_CHANGE_NOT_ALLOWED');
    expect(await code('730264', family.grandmother)).toBeUndefined();
    await world.as(world.sunshine.admin).done('allowPinChange', allow);
    world.clock.advance(601_000);
    expect(await (await token({ cardNumber: family.card })).refusal('changePin', { pin: '730266' })).toBe(
      'PIN_CHANGE_NOT_ALLOWED',
    );
    const { rows } = await world.owner.query<{ actor: string }>(
      "select actor_id as actor from audit_entry where action = 'PIN_CHANGE_ALLOWED' and subject_id = $1 order by position",
      [family.grandmother.row],
    );
    expect(rows.map(({ actor }) => actor)).toEqual([world.sunshine.teacher.row, world.sunshine.admin.row]);
  });

  test('is nobody else’s to change: staff of others, a kiosk, another house', async () => {
    const allow = { familyMemberId: family.grandmother.id };
    expect(await world.as(world.sunshine.neighbour).refusal('allowPinChange', allow)).toBe('NOT_FOUND');
    expect(await world.as(world.rainbow.admin).refusal('allowPinChange', allow)).toBe('NOT_FOUND');
    const ask = (name: string) =>
      `mutation($input: ${name.charAt(0).toUpperCase()}${name.slice(1)}Input!) { ${name}(input: $input) { userErrors { code } } }`;
    expect((await kiosk().send(ask('changePin'), { input: { pin: '730264' } })).status).toBe(403);
    for (const who of [
      world.sunshine.kiosks[0],
      world.sunshine.doctor,
      familyClaims(world.sunshine, family.mother),
    ])
      expect((await world.as(who).send(ask('allowPinChange'), { input: allow })).status).toBe(403);
  });
});

interface Lock {
  id: string;
  door: string;
  lockedAt: string;
  lockedUntil: string;
  device: { id: string } | null;
  familyMember: { id: string };
}
const locks = async (who: Parameters<World['as']>[0]) =>
  (
    await world
      .as(who)
      .query<{ signInLocks: Lock[] }>(
        '{ signInLocks { id door lockedAt lockedUntil device { id } familyMember { id } } }',
      )
  ).signInLocks.filter(({ familyMember }) => familyMember.id === family.mother.id);

describe('used-up tries', () => {
  const useUp = () => Promise.all(Array.from({ length: 12 }, () => open(proof('909191'))));

  test('are told to staff once a lock, whatever arrives at once; the desk hears it', async () => {
    const desk = await world.socket(world.sunshine.teacher);
    const heard = await desk.subscribe<{ announcements: { kind: string; subjectId: string } }>(
      'subscription { announcements(kinds: [SIGN_IN_LOCKED]) { kind subjectId } }',
    );
    const codes = (await useUp()).map(({ userErrors }) => userErrors[0]?.code);
    expect(codes.filter((each) => each === 'PROOF_FAILED')).toHaveLength(5);
    const [lock, ...more] = await locks(world.sunshine.teacher);
    expect(more).toEqual([]);
    expect(lock).toMatchObject({ door: 'KIOSK', device: { id: world.sunshine.kiosks[0].id } });
    const minutes = (Date.parse(lock?.lockedUntil ?? '') - world.clock.now().getTime()) / 60_000;
    expect(minutes).toBeGreaterThan(14);
    expect(minutes).toBeLessThanOrEqual(15);
    const [event] = await heard.first(1);
    expect(event?.announcements.subjectId).toBe(lock?.id);
    desk.drop();
    expect(await locks(world.sunshine.neighbour)).toEqual([]);
    expect(await locks(world.rainbow.admin)).toEqual([]);
    for (const who of [world.sunshine.kiosks[0], familyClaims(world.sunshine, family.mother)])
      expect((await world.as(who).send('{ signInLocks { id } }')).status).toBe(403);
    world.clock.advance(16 * 60_000);
    expect(await locks(world.sunshine.teacher)).toEqual([]);
    world.clock.advance(-16 * 60_000);
  });

  test('are told with the fifth wrong try, and not before', async () => {
    for (let times = 0; times < 4; times += 1) expect(await code('909191')).toBe('PROOF_FAILED');
    expect(await locks(world.sunshine.teacher)).toEqual([]);
    expect(await code('909191')).toBe('PROOF_FAILED');
    expect(await locks(world.sunshine.teacher)).toHaveLength(1);
  });

  test('are told by the next try when the api died over the last one', async () => {
    await useUp();
    await world.owner.query('delete from sign_in_lock');
    expect(await code(family.pin)).toBe('TOO_MANY_ATTEMPTS');
    expect(await code(family.pin)).toBe('TOO_MANY_ATTEMPTS');
    expect(await locks(world.sunshine.teacher)).toHaveLength(1);
  });

  test('begin anew when a member of staff who knows the person says so', async () => {
    await useUp();
    expect(await code(family.pin)).toBe('TOO_MANY_ATTEMPTS');
    const lift = { familyMemberId: family.mother.id };
    expect(await world.as(world.sunshine.neighbour).refusal('liftSignInLock', lift)).toBe('NOT_FOUND');
    expect(await world.as(world.rainbow.admin).refusal('liftSignInLock', lift)).toBe('NOT_FOUND');
    await world.as(world.sunshine.teacher).done('liftSignInLock', lift, 'familyMember { id }');
    expect(await locks(world.sunshine.teacher)).toEqual([]);
    expect(await code(family.pin)).toBeUndefined();
    const { rowCount } = await world.owner.query(
      "select from audit_entry where action = 'SIGN_IN_LOCK_LIFTED' and actor_id = $1 and subject_id = $2",
      [world.sunshine.teacher.row, family.mother.row],
    );
    expect(rowCount).toBe(1);
  });

  test('end with a new PIN that staff allowed', async () => {
    await useUp();
    const number = randomUUID().replaceAll(/\D/g, '').padEnd(16, '1').slice(0, 16);
    await world.as(world.sunshine.admin).done('issueCard', { familyMemberId: family.mother.id, number });
    await world.as(world.sunshine.principal).done('allowPinChange', { familyMemberId: family.mother.id });
    expect(
      await (await token({ cardNumber: number })).refusal('changePin', { pin: '730264' }),
    ).toBeUndefined();
    expect(await locks(world.sunshine.teacher)).toEqual([]);
    expect(await code('730264')).toBeUndefined();
  });
});
