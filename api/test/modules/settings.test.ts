import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { setupCode } from '../../src/app.ts';
import { bearer, openWorld, type Person, type World } from '../world.ts';

let world: World;
let leader: Person;
beforeAll(async () => {
  world = await openWorld();
  leader = world.as(world.sunshine.principal);
});
afterAll(() => world.close());

const SETTINGS =
  'kindergarten { name names { language name } languages timeZone lineNumber alreadyHereMinutes lateMinutes undoMinutes voiceFromFirstTouch version }';
interface Settings {
  version: number;
  [field: string]: unknown;
}
const now = async (who = leader) =>
  (await who.query<{ kindergarten: Settings }>(`{ ${SETTINGS} }`)).kindergarten;
const change = async (more: object) =>
  (
    await leader.done<{ kindergarten: Settings }>(
      'updateKindergarten',
      { version: (await now()).version, ...more },
      SETTINGS,
    )
  ).kindergarten;
const refusal = async (more: object) =>
  leader.refusal('updateKindergarten', { version: (await now()).version, ...more });

describe('what a kindergarten sets', () => {
  test('begins with good defaults', async () => {
    expect(await now()).toMatchObject({
      names: [{ language: 'ZH_CN', name: 'Sunshine' }],
      alreadyHereMinutes: 30,
      lateMinutes: 0,
      undoMinutes: 1440,
      voiceFromFirstTouch: true,
      version: 1,
    });
  });

  test('is changed field by field; what is left out stays, and the world hears of it', async () => {
    const kiosk = await world.socket(world.sunshine.kiosks[0]);
    const heard = await kiosk.subscribe<object>(
      'subscription { announcements(kinds: [KINDERGARTEN_CHANGED]) { kind subjectId } }',
    );
    const names = [
      { language: 'ZH_CN', name: '阳光幼儿园' },
      { language: 'EN', name: 'Sunshine Kindergarten' },
    ];
    expect(await change({ names })).toMatchObject({ name: '阳光幼儿园', names, version: 2 });
    expect(await change({ undoMinutes: 15, voiceFromFirstTouch: false })).toMatchObject({
      name: '阳光幼儿园',
      undoMinutes: 15,
      voiceFromFirstTouch: false,
      alreadyHereMinutes: 30,
      version: 3,
    });
    expect(await heard.first(2)).toHaveLength(2);
    kiosk.drop();
  });

  test('another first language makes its name the name', async () => {
    expect(await change({ languages: ['EN', 'ZH_CN', 'UG', 'EN'] })).toMatchObject({
      name: 'Sunshine Kindergarten',
      languages: ['EN', 'ZH_CN', 'UG'],
    });
    expect(await refusal({ languages: ['UG'] })).toBe('LANGUAGE_REQUIRED');
    expect(await refusal({ names: [{ language: 'ZH_CN', name: '阳光' }] })).toBe('LANGUAGE_REQUIRED');
    await change({ languages: ['ZH_CN', 'EN'] });
  });

  test('a line’s number is written in any usual form, and taken off again', async () => {
    expect(await change({ lineNumber: '（010）8765 4321' })).toMatchObject({ lineNumber: '+861087654321' });
    expect(await refusal({ lineNumber: '12345678' })).toBe('INPUT_INVALID');
    expect(await refusal({ lineNumber: world.rainbow.line })).toBe('ALREADY_EXISTS');
    expect(await change({ lineNumber: '' })).toMatchObject({ lineNumber: null });
    await change({ lineNumber: world.sunshine.line });
  });

  test.each([
    [{ languages: [] }, 'LANGUAGE_REQUIRED'],
    [{ names: [{ language: 'ZH_CN', name: ' ' }] }, 'LANGUAGE_REQUIRED'],
    [{ names: [{ language: 'ZH_CN', name: '园'.repeat(81) }] }, 'TEXT_TOO_LONG'],
    [{ timeZone: 'Mars/Olympus' }, 'INPUT_INVALID'],
    [{ undoMinutes: 0 }, 'INPUT_INVALID'],
    [{ lateMinutes: 121 }, 'INPUT_INVALID'],
    [{ alreadyHereMinutes: -1 }, 'INPUT_INVALID'],
    [{ version: 1 }, 'VERSION_CONFLICT'],
  ])('%o is refused with %s', async (more, code) => {
    expect(await refusal(more)).toBe(code);
  });

  test('is for leaders', async () => {
    for (const who of [world.sunshine.teacher, world.sunshine.doctor, world.sunshine.kiosks[0]]) {
      const answer = await world
        .as(who)
        .send('mutation { updateKindergarten(input: { version: 1 }) { userErrors { code } } }');
      expect(answer.errors?.[0]?.extensions.code).toBe('FORBIDDEN');
    }
  });
});

test('what was recorded is taken back within the site’s minutes', async () => {
  const family = await world.family();
  const kiosk = world.as(world.sunshine.kiosks[0]);
  const arrive = () => ({
    childIds: [family.children[0].id],
    familyMemberId: family.mother.id,
    verification: 'CARD',
  });
  await change({ undoMinutes: 5 });
  await kiosk.done('checkInChildren', { ...arrive(), idempotencyKey: 'arrival-one' });
  world.clock.advance(5 * 60_000 + 1);
  expect(await kiosk.refusal('undoAttendance', { originalIdempotencyKey: 'arrival-one' })).toBe(
    'UNDO_TOO_LATE',
  );
  await change({ undoMinutes: 10 });
  expect(await kiosk.refusal('undoAttendance', { originalIdempotencyKey: 'arrival-one' })).toBeUndefined();
});

describe('an installation with one kindergarten', () => {
  let alone: World;
  beforeAll(async () => {
    alone = await openWorld({ empty: true });
  });
  afterAll(() => alone.close());

  test('is set up with its hours and without a number; every number on the line reaches it, in its own language', async () => {
    const { kindergarten, session } = await alone.as().done<{
      kindergarten: Settings;
      session: { token: string };
    }>(
      'setUpKindergarten',
      {
        setupCode: setupCode(alone.secrets),
        name: '小星星幼儿园',
        names: [{ language: 'EN', name: 'Little Star' }],
        timeZone: 'Asia/Shanghai',
        languages: ['ZH_CN', 'EN'],
        openingHours: {
          opensAt: '07:00',
          lateAfter: '08:00',
          cutOffAt: '09:00',
          collectFrom: '15:30',
          closesAt: '18:00',
          weekdays: ['MONDAY', 'SATURDAY'],
        },
        administratorName: '王园长',
        email: 'wang@star.example',
        password: 'a lantern on the porch',
      },
      'kindergarten { name lineNumber openingHours { opensAt closesAt weekdays } } session { token }',
    );
    expect(kindergarten).toMatchObject({
      name: '小星星幼儿园',
      lineNumber: null,
      openingHours: { opensAt: '07:00', closesAt: '18:00', weekdays: ['MONDAY', 'SATURDAY'] },
    });
    const line = alone.as(bearer(alone.secrets.voiceKey));
    const call = (dialled: string, language?: string) =>
      line.done<{ kindergartenName: string }>('openCall', { dialled, language }, 'kindergartenName');
    expect(await call('100')).toMatchObject({ kindergartenName: '小星星幼儿园' });
    expect(await call('+861012345678', 'EN')).toMatchObject({ kindergartenName: 'Little Star' });
    const administrator = alone.as(bearer(session.token));
    await administrator.done('updateKindergarten', { version: 1, lineNumber: '010 1234 5678' });
    // Nobody is turned away for a number that was written differently at the exchange.
    for (const dialled of ['01012345678', '861012345678', '555']) await call(dialled);
  });
});
