import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { inTransaction } from '../../src/platform/database/transaction.ts';
import { bearer, type Family, familyClaims, openWorld, type Person, type World } from '../world.ts';

let world: World;
let family: Family;
let doctor: Person;
let nodes: { check: string; slip: string; allergy: string; followUp: string };

const CANARY = 'canary-of-health';
beforeAll(async () => {
  // A Monday, ten past eight in the morning in Shanghai.
  world = await openWorld({ clock: '2026-11-23T00:10:00Z' });
  family = await world.family();
  doctor = world.as(world.sunshine.doctor);
  const [first, second] = family.children;
  const mother = world.as(familyClaims(world.sunshine, family.mother));
  const childId = first.id;
  await mother.done('sayHowChildrenAre', { childIds: [childId], feeling: 'UNWELL' });
  const note = `${CANARY} note`;
  const id = async (name: string, input: object, field: string) =>
    (await doctor.done<Record<string, { id: string }>>(name, { ...input }, `${field} { id }`))[field]?.id ??
    '';
  const check = { childId, signs: ['RASH'], temperatureCelsius: 38.7, result: 'REFER_HOME', note };
  const slip = {
    childId,
    familyMemberId: family.mother.id,
    drug: `${CANARY} drug`,
    dose: `${CANARY} dose`,
    times: ['12:00'],
    note,
  };
  nodes = {
    check: await id('recordMorningCheck', { ...check, version: 1 }, 'morningCheck'),
    slip: await id('requestMedication', slip, 'medicationRequest'),
    allergy: await id(
      'recordAllergy',
      { childId, substance: `${CANARY} nut`, severity: 'SEVERE', note },
      'allergy',
    ),
    followUp: '',
  };
  await doctor.done('recordDose', { medicationRequestId: nodes.slip, dueAt: '12:00', note });
  await doctor.done('reportAbsence', { childId: second?.id, reason: 'SICK' });
  nodes.followUp = await id('followUpSickAbsence', { childId: second?.id, note }, 'followUp');
});
afterAll(() => world.close());

test('at rest nothing of it can be read', async () => {
  const tables = [
    'morning_check',
    'medication_request',
    'medication_given',
    'allergy',
    'sick_follow_up',
    'announcement',
    'audit_entry',
    'idempotency_record',
  ];
  for (const table of tables) {
    const { rows } = await world.owner.query<{ row: string }>(
      `select to_jsonb(t)::text as row from ${table} t`,
    );
    expect([table, rows.length > 0]).toEqual([table, true]);
    // Bytes come as hex: a text that was only wrapped would show there.
    const hex = Buffer.from(CANARY).toString('hex');
    const seen = rows.filter(({ row }) =>
      [CANARY, hex, 'RASH', 'REFER_HOME', 'UNWELL', 'SEVERE', '38.7'].some((word) => row.includes(word)),
    );
    expect([table, seen]).toEqual([table, []]);
  }
});

test('what is sealed for one child and place opens nowhere else', async () => {
  await world.owner.query(
    `update morning_check set said_sealed = found_sealed where child_id = (select child_id from morning_check limit 1)`,
  );
  const { data, errors } = await doctor.send(
    'query($id: ID!) { node(id: $id) { ... on MorningCheck { feeling } } }',
    { id: nodes.check },
  );
  expect([data, errors !== undefined]).toEqual([{ node: null }, true]);
  await world.owner.query('update morning_check set said_sealed = null');
});

const OF_CHILD =
  'query($id: ID!) { node(id: $id) { ... on Child { morningCheck { id } medicationRequests { id } allergies { id } } } }';
const ONE = (type: string) => `query($id: ID!) { node(id: $id) { ... on ${type} { id } } }`;
const NODES: [keyof typeof nodes, string][] = [
  ['check', 'MorningCheck'],
  ['slip', 'MedicationRequest'],
  ['allergy', 'Allergy'],
  ['followUp', 'SickFollowUp'],
];

describe('outside the circle', () => {
  const outside: [string, () => Person][] = [
    ['a principal', () => world.as(world.sunshine.principal)],
    ['an administrator', () => world.as(world.sunshine.admin)],
    ['a kiosk', () => world.as(world.sunshine.kiosks[0])],
    ['a card alone', () => world.as(familyClaims(world.sunshine, family.mother, 'FAMILY_CARD'))],
    ['a program with every scope', () => world.as(bearer(world.sunshine.apiKey))],
  ];
  test.each(outside)('%s is refused at the gate, field by field', async (_name, who) => {
    const child = family.children[0].id;
    for (const document of [
      OF_CHILD,
      ...NODES.map(([, type]) => ONE(type)),
      '{ healthBoard { date } }',
      '{ sickAbsences { since } }',
    ])
      expect((await who().send(document, { id: child })).errors?.[0]?.extensions.code).toBe('FORBIDDEN');
  });

  test('another family, another class, another house find nothing', async () => {
    const strangers = [
      world.as(familyClaims(world.sunshine, (await world.family()).mother)),
      world.as(world.sunshine.neighbour),
      world.as(world.rainbow.doctor),
    ];
    for (const who of strangers) {
      expect(await who.query(OF_CHILD, { id: family.children[0].id })).toEqual({ node: null });
      for (const [key, type] of NODES.slice(0, 3))
        expect(await who.query(ONE(type), { id: nodes[key] })).toEqual({ node: null });
    }
    const { healthBoard } = await world
      .as(world.sunshine.neighbour)
      .query<{ healthBoard: { entries: object[] } }>('{ healthBoard { entries { status } } }');
    expect(healthBoard.entries).toEqual([]);
  });

  test('the wall gives them no row, whatever the gate would say', async () => {
    const tables = ['morning_check', 'medication_request', 'medication_given', 'allergy', 'sick_follow_up'];
    const see = async (kind: string, more: object = {}) => {
      const context = JSON.stringify({
        kind,
        at: world.clock.now(),
        kindergarten: world.sunshine.row,
        children: [],
        classrooms: [],
        ...more,
      });
      return inTransaction(world.surroundings.orm, context, async (open) => {
        const counts = tables.map((table) => `(select count(*) from ${table})::int`);
        const [row] = await open.rows<{ counts: number[] }>(
          `select json_build_array(${counts.join()}) as counts`,
          [],
        );
        return row?.counts;
      });
    };
    const childIds = family.children.map(({ row }) => row);
    const own = { children: childIds, entrusted: childIds, household: family.row };
    // Who must keep away from a child's plans has it in the circle, and nothing of its health.
    expect(await see('FAMILY_PROVEN', { ...own, entrusted: [] })).toEqual([0, 0, 0, 0, 0]);
    for (const kind of ['PRINCIPAL', 'ADMIN', 'KIOSK', 'INTEGRATOR', 'PHONE_LINE', 'ANONYMOUS'])
      expect([kind, await see(kind)]).toEqual([kind, [0, 0, 0, 0, 0]]);
    expect(await see('FAMILY_CARD', own)).toEqual([0, 0, 0, 0, 0]);
    expect(await see('CLASS_TEACHER', { classrooms: [world.sunshine.classes[1].row] })).toEqual([
      0, 0, 0, 0, 0,
    ]);
    // The circle, so that the zeros above mean something; notes of a follow-up are between staff.
    expect(await see('FAMILY_PROVEN', own)).toEqual([1, 1, 1, 1, 0]);
    expect(await see('CLASS_TEACHER', { classrooms: [world.sunshine.classes[0].row] })).toEqual([
      1, 1, 1, 1, 1,
    ]);
    expect(await see('HEALTH_DOCTOR')).toEqual([1, 1, 1, 1, 1]);
  });

  test('who taught a child last year does not see it any more', async () => {
    const gone = await world.family();
    const [child] = gone.children;
    await doctor.done('recordAllergy', { childId: child.id, substance: 'x', severity: 'MILD' });
    const ask = () =>
      world
        .as(world.sunshine.teacher)
        .query<{ node: { allergies: object[] } }>(
          'query($id: ID!) { node(id: $id) { ... on Child { allergies { id } } } }',
          { id: child.id },
        );
    expect((await ask()).node.allergies).toHaveLength(1);
    await world.owner.query(
      "update enrolment set ends_on = '2026-08-31', starts_on = '2025-09-01' where child_id = $1",
      [child.row],
    );
    expect((await ask()).node?.allergies ?? []).toEqual([]);
  });
});

interface Entry {
  action: string;
  actorId: string | null;
  subjectId: string | null;
  childIds: string[] | null;
}
/** The lines that something leaves in the audit trail. */
async function linesOf(use: () => Promise<unknown>): Promise<Entry[]> {
  const entries = async () =>
    (
      await world.owner.query<Entry>(
        `select action, actor_id as "actorId", subject_id as "subjectId", child_ids as "childIds" from audit_entry where kindergarten_id = $1 order by position`,
        [world.sunshine.row],
      )
    ).rows;
  const before = (await entries()).length;
  await use();
  return (await entries()).slice(before);
}

describe('who looked', () => {
  const line = (who: { row: string }, action: string, child = 0) => ({
    action,
    actorId: who.row,
    subjectId: family.children[child]?.row,
    childIds: [family.children[child]?.row],
  });

  test('each kind of health that is read leaves a line with the child, even when there is nothing', async () => {
    const mother = world.as(familyClaims(world.sunshine, family.mother));
    const lines = await linesOf(() => mother.query(OF_CHILD, { id: family.children[0].id }));
    expect(lines.toSorted((one, other) => one.action.localeCompare(other.action))).toEqual(
      ['ALLERGIES_READ', 'MEDICATION_READ', 'MORNING_CHECK_READ'].map((action) =>
        line(family.mother, action),
      ),
    );
    const nothing = await linesOf(() => mother.query(OF_CHILD, { id: family.children[1]?.id }));
    expect(nothing).toContainEqual(line(family.mother, 'ALLERGIES_READ', 1));
  });

  test('also by node, by board, by list, in the answer of a change, and over a socket', async () => {
    for (const [key, type] of NODES) {
      const child = key === 'followUp' ? 1 : 0;
      const action = {
        check: 'MORNING_CHECK_READ',
        slip: 'MEDICATION_READ',
        allergy: 'ALLERGIES_READ',
        followUp: 'SICK_ABSENCES_READ',
      }[key];
      expect(await linesOf(() => doctor.query(ONE(type), { id: nodes[key] }))).toEqual([
        line(world.sunshine.doctor, action, child),
      ]);
    }
    const teacher = world.as(world.sunshine.teacher);
    const board = await linesOf(() => teacher.query('{ healthBoard { entries { status } } }'));
    // One look at a class is one line, with every child that was shown.
    expect(board).toEqual([
      {
        action: 'HEALTH_BOARD_READ',
        actorId: world.sunshine.teacher.row,
        subjectId: null,
        childIds: expect.arrayContaining([family.children[0].row]) as string[],
      },
    ]);
    const both = family.children.map(({ row }) => row);
    const siblings = await linesOf(() =>
      doctor.query(`query($ids: [ID!]!) { nodes(ids: $ids) { ... on Child { allergies { substance } } } }`, {
        ids: family.children.map(({ id }) => id),
      }),
    );
    // Not only the first of them.
    expect(siblings.flatMap(({ childIds }) => childIds).toSorted()).toEqual(both.toSorted());
    expect(await linesOf(() => teacher.query('{ sickAbsences { since } }'))).toEqual([
      line(world.sunshine.teacher, 'SICK_ABSENCES_READ', 1),
    ]);
    const changed = await linesOf(() =>
      doctor.done('recordMorningCheck', { childId: family.children[0].id, signs: [], version: 2 }),
    );
    expect(changed).toContainEqual(line(world.sunshine.doctor, 'MORNING_CHECK_READ'));
    const socket = await world.socket(world.sunshine.doctor);
    const heard = await socket.subscribe<object>(
      'subscription { attendanceChanged { child { allergies { substance } } } }',
    );
    const listened = await linesOf(async () => {
      await world.as(world.sunshine.kiosks[0]).done('checkInChildren', {
        childIds: [family.children[0].id],
        familyMemberId: family.mother.id,
        verification: 'CARD',
      });
      await heard.first(1);
    });
    expect(listened).toContainEqual(line(world.sunshine.doctor, 'ALLERGIES_READ'));
  });

  test('a child is asked for once in a request, and its line is there before the answer', async () => {
    const id = family.children[0].id;
    const lines = await linesOf(() =>
      doctor.query(
        `query($id: ID!) { a: node(id: $id) { ... on Child { allergies { id } } } b: node(id: $id) { ... on Child { allergies { note } } } }`,
        { id },
      ),
    );
    expect(lines).toEqual([line(world.sunshine.doctor, 'ALLERGIES_READ')]);
  });

  test("the chain stays whole, and leaders can say who looked at a child's record", async () => {
    const { auditVerification, auditEntries } = await world.as(world.sunshine.principal).query<{
      auditVerification: { whole: boolean };
      auditEntries: { nodes: { action: string; actorName: string; children: { id: string }[] }[] };
    }>(
      `query($child: ID!, $actor: ID!) { auditVerification { whole }
        auditEntries(last: 100, childId: $child, actorId: $actor, actions: ["HEALTH_BOARD_READ"]) { nodes { action actorName children { id } } } }`,
      { child: family.children[0].id, actor: world.sunshine.teacher.id },
    );
    expect(auditVerification.whole).toBe(true);
    expect(auditEntries.nodes).toEqual([
      {
        action: 'HEALTH_BOARD_READ',
        actorName: 'Teacher',
        children: expect.arrayContaining([{ id: family.children[0].id }]) as object[],
      },
    ]);
  });
});

describe('the board', () => {
  test('shows who is here or expected, with what is known of each', async () => {
    const here = await world.family(world.sunshine, { givenName: '在园', children: 1 });
    await world.as(world.sunshine.kiosks[0]).done('checkInChildren', {
      childIds: [here.children[0].id],
      familyMemberId: here.mother.id,
      verification: 'CARD',
    });
    const { healthBoard } = await doctor.query<{
      healthBoard: {
        date: string;
        waitingCount: number;
        entries: { child: { id: string }; [field: string]: unknown }[];
      };
    }>(
      `query($c: ID) { healthBoard(classroomId: $c) { date waitingCount entries { child { id givenName } status arrivedAt morningCheck { result } medicationRequests { drug doses { dueAt givenAt } } allergies { substance } } } }`,
      { c: world.sunshine.classes[0].id },
    );
    const of = (id: string | undefined) => healthBoard.entries.find(({ child }) => child.id === id);
    expect(healthBoard.date).toBe('2026-11-23');
    expect(of(here.children[0].id)).toMatchObject({
      status: 'PRESENT',
      arrivedAt: '2026-11-23T00:10:00.000Z',
      morningCheck: null,
    });
    expect(of(family.children[0].id)).toMatchObject({
      medicationRequests: [
        { drug: `${CANARY} drug`, doses: [{ dueAt: '12:00', givenAt: '2026-11-23T00:10:00.000Z' }] },
      ],
      allergies: [{ substance: `${CANARY} nut` }],
    });
    expect(of(family.children[1]?.id)).toBeUndefined();
    const waiting = healthBoard.entries.filter(
      (entry) => entry.status === 'PRESENT' && !(entry.morningCheck as { result: string } | null)?.result,
    );
    expect(healthBoard.waitingCount).toBe(waiting.length);
    const other = await doctor.query<{ healthBoard: { entries: object[] } }>(
      'query($c: ID) { healthBoard(classroomId: $c) { entries { status } } }',
      { c: world.sunshine.classes[1].id },
    );
    expect(other.healthBoard.entries).toEqual([]);
  });

  test('rings for the doctor and the class teacher, and tells nothing but whom to ask about', async () => {
    const SUBSCRIPTION = 'subscription { healthChanged { kind childId classroomId } }';
    const [all, own, none] = await Promise.all(
      [world.sunshine.doctor, world.sunshine.teacher, world.sunshine.neighbour].map(async (who) =>
        (await world.socket(who)).subscribe(SUBSCRIPTION),
      ),
    );
    for (const who of [
      world.sunshine.principal,
      world.sunshine.kiosks[0],
      familyClaims(world.sunshine, family.mother),
      bearer(world.sunshine.apiKey),
    ])
      expect(await (await (await world.socket(who)).subscribe(SUBSCRIPTION)).refused()).toBe('FORBIDDEN');
    const elsewhere = await world.family(world.sunshine, {
      classroom: world.sunshine.classes[1],
      children: 1,
    });
    await doctor.done('recordAllergy', { childId: family.children[0].id, substance: 'x', severity: 'MILD' });
    await doctor.done('recordAllergy', {
      childId: elsewhere.children[0].id,
      substance: 'x',
      severity: 'MILD',
    });
    const event = (child: { id: string }, classroom: { id: string }) => ({
      healthChanged: { kind: 'ALLERGY_CHANGED', childId: child.id, classroomId: classroom.id },
    });
    const mine = event(family.children[0], world.sunshine.classes[0]);
    const theirs = event(elsewhere.children[0], world.sunshine.classes[1]);
    expect(await all?.first(2)).toEqual([mine, theirs]);
    expect(await none?.first(1)).toEqual([theirs]);
    expect(own?.events).toEqual([mine]);
  });
});

describe('away sick', () => {
  const SICK =
    '{ sickAbsences { child { id } since days followUps { note returnsOn followedUpBy { name } } } }';
  interface Sick {
    child: { id: string };
    since: string;
    days: number;
  }
  test('counts the days on which the child would have come, over a weekend too', async () => {
    const ill = await world.family(world.sunshine, { children: 1 });
    await world.owner.query(
      "update kindergarten set open_weekdays = '{MONDAY,TUESDAY,WEDNESDAY,THURSDAY,FRIDAY}' where id = $1",
      [world.sunshine.row],
    );
    for (const date of ['2026-11-18', '2026-11-19', '2026-11-20', '2026-11-23'])
      await world.owner.query(
        `insert into absence (id, kindergarten_id, child_id, date, kind, reason, door, reported_at) values (gen_random_uuid(), $1, $2, $3, 'FULL_DAY', 'SICK', 'PHONE', now())`,
        [world.sunshine.row, ill.children[0].row, date],
      );
    const note = { childId: ill.children[0].id, note: '咳嗽好些', returnsOn: '2026-11-25' };
    const { sickAbsence } = await doctor.done<{ sickAbsence: Sick }>(
      'followUpSickAbsence',
      note,
      'sickAbsence { since days }',
    );
    expect(sickAbsence).toEqual({ since: '2026-11-18', days: 4 });
    const { sickAbsences } = await world.as(world.sunshine.teacher).query<{ sickAbsences: Sick[] }>(SICK);
    expect(sickAbsences[0]).toMatchObject({
      child: { id: ill.children[0].id },
      days: 4,
      followUps: [{ note: '咳嗽好些', returnsOn: '2026-11-25', followedUpBy: { name: 'Doctor' } }],
    });
    expect(sickAbsences[1]).toMatchObject({
      child: { id: family.children[1]?.id },
      since: '2026-11-23',
      days: 1,
    });
    expect(
      (await world.as(world.sunshine.neighbour).query<{ sickAbsences: Sick[] }>(SICK)).sickAbsences,
    ).toEqual([]);
  });

  test.each<[string, object, string]>([
    ['nothing was said', { note: '' }, 'TEXT_REQUIRED'],
    ['back before it left', { note: 'x', returnsOn: '2026-11-20' }, 'DATE_OUT_OF_RANGE'],
  ])('%s is refused', async (_name, more, code) => {
    expect(await doctor.refusal('followUpSickAbsence', { childId: family.children[1]?.id, ...more })).toBe(
      code,
    );
  });

  test('nobody asks after a child that is not away', async () => {
    expect(await doctor.refusal('followUpSickAbsence', { childId: family.children[0].id, note: 'x' })).toBe(
      'NOT_FOUND',
    );
  });
});

test('many who look at once all get an answer: nobody holds a connection and waits for another', async () => {
  const child =
    '... on Child { classroom { name } photo { id } morningCheck { result } allergies { substance }';
  const more = 'medicationRequests { drug } pickupRestrictions { id } households { members { givenName } } }';
  const [{ id }] = family.children;
  const asking = Array.from({ length: 30 }, () =>
    doctor.query<{ node: { allergies: { substance: string }[] } }>(
      `{ node(id: "${id}") { ${child} ${more} } }`,
    ),
  );
  const [first, ...others] = await Promise.all(asking);
  for (const other of others) expect(other).toEqual(first);
});
