import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { type Family, familyClaims, openWorld, type Person, type World } from '../world.ts';

let world: World;
let family: Family;
let doctor: Person;
let mother: Person;
beforeAll(async () => {
  // A Monday, ten past eight in the morning in Shanghai.
  world = await openWorld({ clock: '2026-11-23T00:10:00Z' });
  doctor = world.as(world.sunshine.doctor);
});
afterAll(() => world.close());
beforeEach(async () => {
  family = await world.family();
  mother = world.as(familyClaims(world.sunshine, family.mother));
});

const CHECK =
  'morningCheck { id date feeling feelingSaidAt feelingSaidBy { id } signs temperatureCelsius retestCelsius retestDueAt result note version undoableUntil checkedBy { name } checkedAt }';
interface Check {
  id: string;
  version: number;
  [field: string]: unknown;
}
const checkOf = async (who: Person, childId: string): Promise<Check> => {
  const { child } = await who.query<{ child: { morningCheck: Check } }>(
    `query($id: ID!) { child: node(id: $id) { ... on Child { ${CHECK} } } }`,
    { id: childId },
  );
  return child.morningCheck;
};
const say = (feeling = 'WELL', more: Record<string, unknown> = {}) => ({
  childIds: family.children.map(({ id }) => id),
  familyMemberId: family.grandmother.id,
  feeling,
  verification: 'CARD',
  ...more,
});

describe('how children are, said at the door', () => {
  test('a kiosk writes it down for siblings and reads nothing of it; the circle does', async () => {
    const kiosk = world.as(world.sunshine.kiosks[0]);
    expect(await kiosk.refusal('sayHowChildrenAre', say('NOT_QUITE_WELL'))).toBeUndefined();
    for (const { id } of family.children)
      for (const who of [mother, doctor, world.as(world.sunshine.teacher)])
        expect(await checkOf(who, id)).toMatchObject({
          feeling: 'NOT_QUITE_WELL',
          feelingSaidBy: { id: family.grandmother.id },
          feelingSaidAt: '2026-11-23T00:10:00.000Z',
          result: null,
          signs: [],
          date: '2026-11-23',
        });
    const refused = await kiosk.send(`query($id: ID!) { node(id: $id) { ... on Child { ${CHECK} } } }`, {
      id: family.children[0].id,
    });
    expect(refused.errors?.[0]?.extensions.code).toBe('FORBIDDEN');
  });

  test('the same wish again is one word; the word said last counts, whenever it arrives', async () => {
    const kiosk = world.as(world.sunshine.kiosks[0]);
    const wish = say('UNWELL', { idempotencyKey: randomUUID(), occurredAt: '2026-11-23T00:05:00Z' });
    await Promise.all([kiosk.done('sayHowChildrenAre', wish), kiosk.done('sayHowChildrenAre', wish)]);
    expect((await checkOf(mother, family.children[0].id)).version).toBe(1);
    await kiosk.done('sayHowChildrenAre', say('WELL', { occurredAt: '2026-11-23T00:01:00Z' }));
    expect(await checkOf(mother, family.children[0].id)).toMatchObject({ feeling: 'UNWELL', version: 1 });
    await kiosk.done('sayHowChildrenAre', say('WELL'));
    expect(await checkOf(mother, family.children[0].id)).toMatchObject({ feeling: 'WELL', version: 2 });
  });

  test('a card alone may say it and does not see it; who is proven sees it in the answer', async () => {
    const card = world.as(familyClaims(world.sunshine, family.grandmother, 'FAMILY_CARD'));
    const { familyMemberId: _own, ...wish } = say();
    expect(await card.refusal('sayHowChildrenAre', wish)).toBeUndefined();
    const answer = await card.send(
      `mutation($i: SayHowChildrenAreInput!) { sayHowChildrenAre(input: $i) { morningChecks { feeling } } }`,
      { i: { idempotencyKey: randomUUID(), ...wish } },
    );
    expect(answer.errors?.[0]?.extensions.code).toBe('FORBIDDEN');
    const { morningChecks } = await mother.done<{ morningChecks: { feeling: string }[] }>(
      'sayHowChildrenAre',
      { ...wish, feeling: 'NOT_QUITE_WELL' },
      'morningChecks { feeling }',
    );
    expect(morningChecks.map(({ feeling }) => feeling)).toEqual(['NOT_QUITE_WELL', 'NOT_QUITE_WELL']);
  });

  test.each([
    ['another family', () => ({ familyMemberId: undefined }), 'NOT_AUTHORISED_FOR_CHILD'],
    ['no child', () => ({ childIds: [] }), 'INPUT_INVALID'],
  ])('%s is refused', async (name, more, code) => {
    const stranger = await world.family();
    const wish = say('WELL', name === 'another family' ? { familyMemberId: stranger.mother.id } : more());
    expect(await world.as(world.sunshine.kiosks[0]).refusal('sayHowChildrenAre', wish)).toBe(code);
  });
});

const record = (input: Record<string, unknown> = {}) => ({
  childId: family.children[0].id,
  signs: [],
  ...input,
});

describe('what the health doctor finds', () => {
  test('is kept whole and read by the circle; a teacher records for the own class', async () => {
    const found = {
      signs: ['COUGH', 'RUNNY_NOSE'],
      temperatureCelsius: 36.84,
      result: 'OBSERVE',
      note: '多喝水',
    };
    const { morningCheck } = await doctor.done<{ morningCheck: Check }>(
      'recordMorningCheck',
      record(found),
      CHECK,
    );
    expect(morningCheck).toMatchObject({
      ...found,
      temperatureCelsius: 36.8,
      checkedBy: { name: 'Doctor' },
      version: 1,
    });
    expect(await checkOf(mother, family.children[0].id)).toMatchObject({
      ...found,
      temperatureCelsius: 36.8,
    });
    const other = record({ childId: family.children[1]?.id, result: 'HEALTHY' });
    expect(await world.as(world.sunshine.teacher).refusal('recordMorningCheck', other)).toBeUndefined();
    expect(await world.as(world.sunshine.neighbour).refusal('recordMorningCheck', other)).toBe('NOT_FOUND');
  });

  test('a fever is taken again before a child is healthy, and says when', async () => {
    const fever = record({ signs: ['FEVER'], temperatureCelsius: 37.3 });
    const { userErrors } = await doctor.mutate('recordMorningCheck', { ...fever, result: 'HEALTHY' });
    expect(userErrors).toMatchObject([{ code: 'INPUT_INVALID', field: 'result' }]);
    await doctor.done('recordMorningCheck', fever);
    const waiting = await checkOf(doctor, family.children[0].id);
    expect(waiting).toMatchObject({ result: null, retestDueAt: '2026-11-23T00:25:00.000Z' });
    const retest = { ...record({ retestCelsius: 36.9, result: 'HEALTHY' }), version: waiting.version };
    await doctor.done('recordMorningCheck', retest);
    expect(await checkOf(doctor, family.children[0].id)).toMatchObject({
      temperatureCelsius: 37.3,
      retestCelsius: 36.9,
      retestDueAt: null,
      result: 'HEALTHY',
    });
    const stillHot = record({
      childId: family.children[1]?.id,
      temperatureCelsius: 38,
      retestCelsius: 38.2,
      result: 'HEALTHY',
    });
    expect(await doctor.refusal('recordMorningCheck', stillHot)).toBe('INPUT_INVALID');
    expect(await doctor.refusal('recordMorningCheck', { ...stillHot, result: 'REFER_HOME' })).toBeUndefined();
  });

  test('who has not read the newest version is told so', async () => {
    await doctor.done('recordMorningCheck', record({ result: 'HEALTHY' }));
    expect(await doctor.refusal('recordMorningCheck', record({ result: 'OBSERVE' }))).toBe(
      'VERSION_CONFLICT',
    );
    expect(
      await doctor.refusal('recordMorningCheck', record({ result: 'OBSERVE', version: 1 })),
    ).toBeUndefined();
    expect(await doctor.refusal('recordMorningCheck', record({ result: 'HEALTHY', version: 1 }))).toBe(
      'VERSION_CONFLICT',
    );
    const both = await Promise.all(
      ['OBSERVE', 'MEDICATION'].map((result) =>
        doctor.refusal('recordMorningCheck', record({ result, version: 2 })),
      ),
    );
    expect(both.toSorted()).toEqual(['VERSION_CONFLICT', undefined]);
  });

  test.each([
    ['too cold', { temperatureCelsius: 33.9 }, 'INPUT_INVALID'],
    ['too hot', { temperatureCelsius: 43.1 }, 'INPUT_INVALID'],
    ['a retest of nothing', { retestCelsius: 36.6 }, 'INPUT_INVALID'],
    ['tomorrow', { date: '2026-11-24' }, 'DATE_OUT_OF_RANGE'],
    ['last month', { date: '2026-10-24' }, 'DATE_OUT_OF_RANGE'],
    ['a long note', { note: 'x'.repeat(501) }, 'TEXT_TOO_LONG'],
  ])('%s is refused', async (_name, more, code) => {
    expect(await doctor.refusal('recordMorningCheck', record(more))).toBe(code);
  });

  test('the site says from when on it is a fever, and which card is given', async () => {
    const admin = world.as(world.rainbow.admin);
    const rules =
      'kindergarten { healthRules { askAtKiosk feverCelsius retestAfterMinutes cards { result colour shape } } }';
    const usual = await world
      .as(world.rainbow.kiosks[0])
      .query<{ kindergarten: { healthRules: { cards: object[] } } }>(`{ ${rules} }`);
    expect(usual.kindergarten.healthRules).toEqual({
      askAtKiosk: true,
      feverCelsius: 37.3,
      retestAfterMinutes: 15,
      cards: [
        { result: 'HEALTHY', colour: '#0B5D33', shape: 'CIRCLE' },
        { result: 'OBSERVE', colour: '#FFD60A', shape: 'TRIANGLE' },
        { result: 'MEDICATION', colour: '#0B4A8F', shape: 'SQUARE' },
        { result: 'REFER_HOME', colour: '#9B1C1C', shape: 'DIAMOND' },
      ],
    });
    const { cards } = usual.kindergarten.healthRules;
    const wish = { askAtKiosk: false, feverCelsius: 37.5, retestAfterMinutes: 20, cards };
    const set = await admin.query(
      `mutation($i: SetHealthRulesInput!) { setHealthRules(input: $i) { userErrors { code } ${rules} } }`,
      { i: wish },
    );
    expect(set).toMatchObject({ setHealthRules: { userErrors: [], kindergarten: { healthRules: wish } } });
    const refusalOf = async (more: object) => {
      const answer = await admin.query<{ setHealthRules: { userErrors: { field: string }[] } }>(
        'mutation($i: SetHealthRulesInput!) { setHealthRules(input: $i) { userErrors { field } } }',
        { i: { ...wish, ...more } },
      );
      return answer.setHealthRules.userErrors[0]?.field;
    };
    expect([
      await refusalOf({ feverCelsius: 39.1 }),
      await refusalOf({ retestAfterMinutes: 0 }),
      await refusalOf({ cards: cards.slice(1) }),
      await refusalOf({ cards: cards.map((card) => ({ ...card, shape: 'CIRCLE' })) }),
      await refusalOf({ cards: cards.map((card) => ({ ...card, colour: 'red' })) }),
    ]).toEqual(['feverCelsius', 'retestAfterMinutes', 'cards', 'cards', 'cards']);
  });
});

const SLIP =
  'medicationRequest { id state drug dose note times doses { dueAt givenAt note givenBy { name } } authorisedBy { id } door }';
const slip = (more: Record<string, unknown> = {}) => ({
  childId: family.children[0].id,
  drug: '阿莫西林',
  dose: '5 ml',
  note: '饭后',
  times: ['12:00', '08:30'],
  ...more,
});
type Slip = {
  medicationRequest: { id: string; state: string; doses: { dueAt: string; givenAt: string | null }[] };
};

describe('medicine', () => {
  test('is asked for by a guardian, given once, and everybody of the circle sees it', async () => {
    const { medicationRequest } = await mother.done<Slip>('requestMedication', slip(), SLIP);
    expect(medicationRequest).toMatchObject({
      state: 'ACTIVE',
      drug: '阿莫西林',
      times: ['08:30', '12:00'],
      door: 'KIOSK',
      authorisedBy: { id: family.mother.id },
      doses: [
        { dueAt: '08:30', givenAt: null },
        { dueAt: '12:00', givenAt: null },
      ],
    });
    const dose = { medicationRequestId: medicationRequest.id, dueAt: '08:30', note: '吐了一点' };
    const given = await doctor.done<Slip>('recordDose', dose, SLIP);
    expect(given.medicationRequest.doses[0]).toMatchObject({
      givenAt: '2026-11-23T00:10:00.000Z',
      note: '吐了一点',
      givenBy: { name: 'Doctor' },
    });
    expect(await world.as(world.sunshine.teacher).refusal('recordDose', dose)).toBe('DOSE_ALREADY_GIVEN');
    expect(await doctor.refusal('recordDose', { ...dose, dueAt: '09:00' })).toBe('INPUT_INVALID');
    const atOnce = await Promise.all(
      [doctor, world.as(world.sunshine.teacher)].map((who) =>
        who.refusal('recordDose', { ...dose, dueAt: '12:00' }),
      ),
    );
    expect(atOnce.toSorted()).toEqual(['DOSE_ALREADY_GIVEN', undefined]);
  });

  test('a carer cannot decide it, and a slip is only for its days', async () => {
    const carer = world.as(familyClaims(world.sunshine, family.grandmother));
    expect(await carer.refusal('requestMedication', slip())).toBe('GUARDIAN_REQUIRED');
    expect(await doctor.refusal('requestMedication', slip({ familyMemberId: family.grandmother.id }))).toBe(
      'GUARDIAN_REQUIRED',
    );
    const signed = slip({ familyMemberId: family.mother.id, startsOn: '2026-11-24', endsOn: '2026-11-25' });
    const { medicationRequest } = await doctor.done<Slip>('requestMedication', signed, SLIP);
    expect(medicationRequest).toMatchObject({ doses: [], door: 'DESK' });
    const dose = { medicationRequestId: medicationRequest.id, dueAt: '12:00' };
    expect(await doctor.refusal('recordDose', dose)).toBe('DATE_OUT_OF_RANGE');
    expect(await mother.refusal('recordDose', dose).catch(() => 'FORBIDDEN')).toBe('FORBIDDEN');
  });

  test('taken back, nothing more is given', async () => {
    const { medicationRequest } = await mother.done<Slip>('requestMedication', slip(), SLIP);
    const input = { medicationRequestId: medicationRequest.id };
    const ask = (who: Person) =>
      who.query<{ withdrawMedicationRequest: Slip & { userErrors: { code: string }[] } }>(
        'mutation($i: WithdrawMedicationRequestInput!) { withdrawMedicationRequest(input: $i) { userErrors { code } medicationRequest { state } } }',
        { i: input },
      );
    const carer = world.as(familyClaims(world.sunshine, family.grandmother));
    expect((await ask(carer)).withdrawMedicationRequest.userErrors).toEqual([{ code: 'GUARDIAN_REQUIRED' }]);
    expect((await ask(mother)).withdrawMedicationRequest.medicationRequest.state).toBe('WITHDRAWN');
    expect(await doctor.refusal('recordDose', { ...input, dueAt: '12:00' })).toBe('NOT_FOUND');
  });

  test.each([
    ['nothing to give', { drug: ' ' }, 'TEXT_REQUIRED'],
    ['a novel', { dose: 'x'.repeat(121) }, 'TEXT_TOO_LONG'],
    ['no time', { times: [] }, 'INPUT_INVALID'],
    [
      'seven times',
      { times: ['08:00', '09:00', '10:00', '11:00', '12:00', '13:00', '14:00'] },
      'INPUT_INVALID',
    ],
    ['yesterday', { startsOn: '2026-11-22' }, 'DATE_OUT_OF_RANGE'],
    ['a whole month', { endsOn: '2026-12-23' }, 'DATE_OUT_OF_RANGE'],
    ['backwards', { endsOn: '2026-11-22' }, 'DATE_OUT_OF_RANGE'],
  ])('%s is refused', async (_name, more, code) => {
    expect(await mother.refusal('requestMedication', slip(more))).toBe(code);
  });
});

describe('allergies', () => {
  test('are recorded by staff of the circle, shown to the family, and taken off', async () => {
    const peanut = {
      childId: family.children[0].id,
      substance: '花生',
      severity: 'SEVERE',
      note: '马上打电话',
    };
    const { allergy } = await doctor.done<{ allergy: { id: string } }>(
      'recordAllergy',
      peanut,
      'allergy { id substance severity note recordedBy { name } }',
    );
    const ask = async (who: Person) =>
      (
        await who.query<{ node: { allergies: object[] } }>(
          'query($id: ID!) { node(id: $id) { ... on Child { allergies { substance severity note } } } }',
          { id: family.children[0].id },
        )
      ).node.allergies;
    expect(await ask(mother)).toEqual([{ substance: '花生', severity: 'SEVERE', note: '马上打电话' }]);
    const removed = await doctor.query<{ removeAllergy: { allergy: { removedAt: string } } }>(
      'mutation($i: RemoveAllergyInput!) { removeAllergy(input: $i) { allergy { removedAt } } }',
      { i: { allergyId: allergy.id } },
    );
    expect(removed.removeAllergy.allergy.removedAt).toBe('2026-11-23T00:10:00.000Z');
    expect(await ask(mother)).toEqual([]);
  });
});

describe('a finding that is taken back', () => {
  const found = (check: Check | undefined, more: Record<string, unknown> = {}) => ({
    childId: family.children[0].id,
    signs: [],
    result: 'HEALTHY',
    version: check?.version,
    ...more,
  });
  const now = () => checkOf(doctor, family.children[0].id);
  const undo = ({ id, version }: Check) => ({ morningCheckId: id, version });

  test('one touch on 健康 by mistake: the child waits again, what the family said stays', async () => {
    await world.as(world.sunshine.kiosks[0]).done('sayHowChildrenAre', say('NOT_QUITE_WELL'));
    await doctor.done('recordMorningCheck', found(await now()));
    const wrong = await now();
    expect(wrong).toMatchObject({ result: 'HEALTHY', undoableUntil: '2026-11-24T00:10:00.000Z' });
    const desk = await world.socket(world.sunshine.teacher);
    const heard = await desk.subscribe<object>('subscription { healthChanged { kind childId } }');
    await doctor.done('undoMorningCheck', undo(wrong));
    expect(await heard.first(1)).toEqual([
      { healthChanged: { kind: 'MORNING_CHECK_RECORDED', childId: family.children[0].id } },
    ]);
    desk.drop();
    const { healthBoard } = await doctor.query<{ healthBoard: { entries: { child: object }[] } }>(
      '{ healthBoard { entries { child { id } morningCheck { result checkedAt feeling } } } }',
    );
    expect(await now()).toMatchObject({
      result: null,
      checkedAt: null,
      checkedBy: null,
      feeling: 'NOT_QUITE_WELL',
      undoableUntil: null,
      version: wrong.version + 1,
    });
    expect(healthBoard.entries).toContainEqual({
      child: { id: family.children[0].id },
      morningCheck: { result: null, checkedAt: null, feeling: 'NOT_QUITE_WELL' },
    });
    expect(await doctor.refusal('undoMorningCheck', undo(await now()))).toBe('UNDO_TOO_LATE');
  });

  test('a second finding gives way to the first, in the name of who found it', async () => {
    await doctor.done('recordMorningCheck', found(undefined, { result: 'OBSERVE', note: '流鼻涕' }));
    await world.as(world.sunshine.teacher).done('recordMorningCheck', found(await now()));
    await doctor.done('undoMorningCheck', undo(await now()));
    expect(await now()).toMatchObject({
      result: 'OBSERVE',
      note: '流鼻涕',
      checkedBy: { name: 'Doctor' },
      undoableUntil: null,
    });
  });

  test('not by who has not read it, not outside the circle, not after the site’s time', async () => {
    await doctor.done('recordMorningCheck', found(undefined));
    const check = await now();
    expect(await doctor.refusal('undoMorningCheck', { ...undo(check), version: 7 })).toBe('VERSION_CONFLICT');
    expect(await world.as(world.sunshine.neighbour).refusal('undoMorningCheck', undo(check))).toBe(
      'NOT_FOUND',
    );
    await world.owner.query('update kindergarten set undo_minutes = 5');
    world.clock.advance(5 * 60_000 + 1);
    expect(await doctor.refusal('undoMorningCheck', undo(check))).toBe('UNDO_TOO_LATE');
    await world.owner.query('update kindergarten set undo_minutes = 1440');
    expect(await now()).toMatchObject({ result: 'HEALTHY' });
  });
});
