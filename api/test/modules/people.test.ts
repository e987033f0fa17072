import { createHash } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { globalId } from '../../src/platform/ids.ts';
import { storeMedia } from '../../src/platform/media/media.ts';
import { PASSWORD } from '../world/home.ts';
import { type Family, openWorld, type World } from '../world.ts';

let world: World;
beforeAll(async () => {
  world = await openWorld();
});
afterAll(() => world.close());

const admin = () => world.as(world.sunshine.admin);
const MOTHER = {
  familyName: '林',
  givenName: '文静',
  kind: 'GUARDIAN',
  relation: 'MOTHER',
  language: 'ZH_CN',
};
interface Enrolled {
  child: {
    id: string;
    classroom: { id: string } | null;
    households: { id: string; members: { phone: string | null }[] }[];
  };
}
const ENROLLED = 'child { id classroom { id } households { id members { phone } } }';

describe('enrolment', () => {
  test('of a child with its family, and of a sibling into the same one', async () => {
    const [classroom, other] = world.sunshine.classes;
    const { child } = await admin().done<Enrolled>(
      'enrolChild',
      {
        classroomId: classroom.id,
        familyName: ' 林 ',
        givenName: '小米',
        members: [{ ...MOTHER, phone: '139 0000 1234' }],
      },
      ENROLLED,
    );
    expect(child.classroom?.id).toBe(classroom.id);
    expect(child.households[0]?.members).toEqual([{ phone: '+8613900001234' }]);
    const householdId = child.households[0]?.id;
    const sibling = await admin().done<Enrolled>(
      'enrolChild',
      { classroomId: other.id, familyName: '林', givenName: '小麦', householdId },
      ENROLLED,
    );
    expect(sibling.child.households.map(({ id }) => id)).toEqual([householdId]);
  });

  test.each([
    "O'Brien",
    "';drop table child;--",
    '\\',
    "\\'; --",
    '$1 ? ?? :x',
    '"',
    '{}',
    '小米\n\t',
    '🧒🏽',
  ])('of a child named %j keeps every character', async (givenName) => {
    const wish = { classroomId: world.sunshine.classes[0].id, familyName: givenName, givenName };
    const { child } = await admin().done<Enrolled>('enrolChild', wish, 'child { id }');
    const { node } = await admin().query<{ node: object }>(
      'query($id: ID!) { node(id: $id) { ... on Child { givenName familyName } } }',
      { id: child.id },
    );
    expect(node).toEqual({ givenName: givenName.trim(), familyName: givenName.trim() });
  });

  test('in the future is not of today', async () => {
    const wish = {
      classroomId: world.sunshine.classes[0].id,
      familyName: '林',
      givenName: '小春',
      startsOn: '2027-02-01',
    };
    const { child } = await admin().done<Enrolled>('enrolChild', wish, ENROLLED);
    expect(child.classroom).toBeNull();
  });

  test.each([
    [{ givenName: ' ' }, 'TEXT_REQUIRED'],
    [{ givenName: '字'.repeat(61) }, 'TEXT_TOO_LONG'],
    [{ classroomId: 'bm9uc2Vuc2U' }, 'NOT_FOUND'],
    [{ householdId: 'bm9uc2Vuc2U' }, 'NOT_FOUND'],
    [{ externalId: 'taken' }, 'ALREADY_EXISTS'],
  ])('%o is refused with %s', async (more, code) => {
    const wish = { classroomId: world.sunshine.classes[0].id, familyName: '林', givenName: '小米' };
    await admin().mutate('enrolChild', { ...wish, externalId: 'taken' });
    expect(await admin().refusal('enrolChild', { ...wish, ...more })).toBe(code);
  });

  test('into a class or family of another kindergarten is refused', async () => {
    const foreign = await world.family(world.rainbow);
    const wish = { classroomId: world.sunshine.classes[0].id, familyName: '林', givenName: '小米' };
    expect(await admin().refusal('enrolChild', { ...wish, classroomId: world.rainbow.classes[0].id })).toBe(
      'NOT_FOUND',
    );
    expect(await admin().refusal('enrolChild', { ...wish, householdId: foreign.id })).toBe('NOT_FOUND');
    expect(await admin().refusal('addFamilyMember', { householdId: foreign.id, member: MOTHER })).toBe(
      'NOT_FOUND',
    );
    expect(await admin().refusal('setPin', { familyMemberId: foreign.mother.id, pin: '482915' })).toBe(
      'NOT_FOUND',
    );
    expect(await admin().refusal('issueCard', { familyMemberId: foreign.mother.id })).toBe('NOT_FOUND');
  });
});

describe('cards and PINs', () => {
  const show = (cardNumber: string, home = world.sunshine) =>
    world.as(home.kiosks[0]).refusal('openFamilySession', { cardNumber });

  test('a new card stops the old one; its number is told once', async () => {
    const family = await world.family();
    expect(await show(family.card)).toBeUndefined();
    const wish = { familyMemberId: family.grandmother.id, idempotencyKey: 'a-new-card-please' };
    const made = await admin().done<{ number: string | null; card: { lastDigits: string } }>(
      'issueCard',
      wish,
      'number card { lastDigits }',
    );
    expect(made.number).toMatch(/^\d{16}$/);
    expect(made.number?.endsWith(made.card.lastDigits)).toBe(true);
    const again = await admin().done<{ number: string | null }>('issueCard', wish, 'number');
    expect(again.number).toBeNull();
    expect(await show(family.card)).toBe('CARD_UNKNOWN');
    expect(await show(made.number ?? '')).toBeUndefined();
    expect(await show(made.number ?? '', world.rainbow)).toBe('CARD_UNKNOWN');
  });

  test('the kiosk knows it by the fingerprint that the contract tells', async () => {
    const family = await world.family();
    const { kioskRoster } = await world.as(world.sunshine.kiosks[0]).query<{
      kioskRoster: {
        members: { id: string; cardFingerprints: string[]; hasPin: boolean; childIds: string[] }[];
      };
    }>('{ kioskRoster { members { id cardFingerprints hasPin childIds } } }');
    const member = (id: string) => kioskRoster.members.find((each) => each.id === id);
    const fingerprint = createHash('sha256').update(`${world.sunshine.id}:${family.card}`).digest('hex');
    const childIds = family.children.map(({ id }) => id);
    expect(member(family.grandmother.id)).toEqual({
      id: family.grandmother.id,
      cardFingerprints: [fingerprint],
      hasPin: false,
      childIds,
    });
    expect(member(family.mother.id)).toMatchObject({ cardFingerprints: [], hasPin: true, childIds });
  });

  test('one number is not two cards', async () => {
    const [one, other] = [await world.family(), await world.family()];
    const wish = { familyMemberId: other.mother.id, number: one.card };
    expect(await admin().refusal('issueCard', wish)).toBe('ALREADY_EXISTS');
    expect(await admin().refusal('issueCard', { ...wish, number: '12a4' })).toBe('INPUT_INVALID');
  });

  test.each(['000000', '123456', '654321', '121212', '456456', '12345', '1234567', 'abcdef', '１２３４５７'])(
    '%s is no PIN',
    async (pin) => {
      expect(await admin().refusal('setPin', { familyMemberId: people.mother.id, pin })).toBe(
        'PIN_UNSUITABLE',
      );
    },
  );

  test('a new PIN replaces the old one', async () => {
    const family = await world.family();
    await admin().done('setPin', { familyMemberId: family.mother.id, pin: '739164' });
    const kiosk = world.as(world.sunshine.kiosks[0]);
    const prove = (pin: string) =>
      kiosk.refusal('openFamilySession', { familyMemberId: family.mother.id, pin });
    expect(await prove(family.pin)).toBe('PROOF_FAILED');
    expect(await prove('739164')).toBeUndefined();
  });

  let people: Family;
  beforeAll(async () => {
    people = await world.family();
  });
});

describe('staff and classes', () => {
  const STAFF = {
    name: '张老师',
    email: 'zhang@sunshine.example',
    password: PASSWORD,
    role: 'CLASS_TEACHER',
  };
  test.each([
    [{ email: 'nobody' }, 'INPUT_INVALID'],
    [{ password: 'elevenchars' }, 'INPUT_INVALID'],
    [{ name: '' }, 'TEXT_REQUIRED'],
    [{ email: 'ADMIN@sunshine.example' }, 'ALREADY_EXISTS'],
    [{}, undefined],
  ])('%o gives %s', async (more, code) => {
    expect(await admin().refusal('addStaffMember', { ...STAFF, ...more })).toBe(code);
  });

  test('a class has a name of its own', async () => {
    const wish = { name: '月亮班', ageGroup: 'SENIOR' };
    expect(await admin().refusal('addClassroom', wish)).toBeUndefined();
    expect(await admin().refusal('addClassroom', wish)).toBe('ALREADY_EXISTS');
    expect(await world.as(world.rainbow.admin).refusal('addClassroom', wish)).toBeUndefined();
  });
});

test('a teacher is given classes of the own kindergarten only', async () => {
  const wish = {
    name: '孙老师',
    email: 'new.teacher@sunshine.example',
    password: PASSWORD,
    role: 'CLASS_TEACHER',
  };
  for (const id of [world.rainbow.classes[0].id, world.sunshine.teacher.id]) {
    const classroomIds = [world.sunshine.classes[0].id, id];
    expect(await admin().refusal('addStaffMember', { ...wish, classroomIds })).toBe('NOT_FOUND');
  }
  const twice = [world.sunshine.classes[0].id, world.sunshine.classes[0].id];
  const { staffMember } = await admin().done<{ staffMember: { classrooms: unknown[] } }>(
    'addStaffMember',
    { ...wish, classroomIds: twice },
    'staffMember { classrooms { id } }',
  );
  expect(staffMember.classrooms).toEqual([{ id: world.sunshine.classes[0].id }]);
});

test('a portrait is set and taken off, of a child and of an adult of this house', async () => {
  const [family, foreign] = [await world.family(), await world.family(world.rainbow)];
  // As POST /media keeps it: the first bytes of a WebP say what it is.
  const webp = Buffer.concat([Buffer.from('RIFF____WEBP'), Buffer.alloc(32)]);
  const store = (home: typeof world.sunshine, bytes: Buffer) =>
    world.work(home, async (work) => {
      const id = await storeMedia(work, bytes, undefined);
      await work.rows('update media_object set uploaded_by_id = ? where id = ?', [
        world.sunshine.admin.row,
        id,
      ]);
      return globalId('Media', id);
    });
  for (const subjectId of [family.children[0].id, family.mother.id]) {
    const photoId = await store(world.sunshine, webp);
    const { photo } = await admin().done<{ photo: { id: string } }>(
      'setPhoto',
      { subjectId, photoId },
      'photo { id url contentType }',
    );
    expect(photo).toMatchObject({ id: photoId, contentType: 'image/webp' });
    const { node } = await admin().query<{ node: { photo: { id: string } | null } }>(PHOTO, {
      id: subjectId,
    });
    expect(node.photo?.id).toBe(photoId);
    await admin().done('setPhoto', { subjectId });
    expect(await admin().query(PHOTO, { id: subjectId })).toEqual({ node: { photo: null } });
  }
  const photoId = await store(world.sunshine, webp);
  const refused = (input: object) =>
    admin().refusal('setPhoto', { subjectId: family.children[0].id, photoId, ...input });
  expect(await refused({ subjectId: foreign.children[0].id })).toBe('NOT_FOUND');
  expect(await refused({ subjectId: world.sunshine.teacher.id })).toBe('NOT_FOUND');
  expect(await refused({ photoId: await store(world.rainbow, webp) })).toBe('NOT_FOUND');
  const voice = Buffer.concat([Buffer.from([0x1a, 0x45, 0xdf, 0xa3]), Buffer.alloc(32)]);
  expect(await refused({ photoId: await store(world.sunshine, voice) })).toBe('NOT_FOUND');
});
const PHOTO =
  'query($id: ID!) { node(id: $id) { ... on Child { photo { id } } ... on FamilyMember { photo { id } } } }';
