import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { handOverWhenLeft } from '../../src/modules/people/lives/staff.ts';
import { everyday } from '../world/everyday.ts';
import { type Family, familyClaims, openWorld, type Socket, type World } from '../world.ts';

let world: World;
let family: Family;
/** The same family, entered a second time. */
let twin: Family;
beforeAll(async () => {
  world = await openWorld();
});
afterAll(() => world.close());
beforeEach(async () => {
  family = await world.family(world.sunshine);
  twin = await world.family(world.sunshine);
});

/** A recording that nobody has claimed. */
async function uploaded(): Promise<string> {
  const response = await fetch(`${world.http}/media`, {
    method: 'POST',
    headers: { authorization: (await world.authorization(world.sunshine.admin)) ?? '' },
    body: Buffer.concat([Buffer.from('RIFF\0\0\0\0WAVEfmt '), Buffer.alloc(40)]),
  });
  return ((await response.json()) as { id: string }).id;
}

const admin = () => world.as(world.sunshine.admin);
const DAY_MS = 86_400_000;

interface Changed {
  lifeChange: {
    id: string;
    kind: string;
    details: { field: string; before: string | null; after: string | null }[];
  };
}

/** The version of something as it is now. */
async function version(id: string): Promise<number> {
  const versions = ['Child', 'FamilyMember', 'Household', 'StaffMember', 'Classroom', 'Notice']
    .map((type) => `... on ${type} { version }`)
    .join(' ');
  const { node } = await admin().query<{ node: { version: number } }>(
    `query($id: ID!) { node(id: $id) { ${versions} } }`,
    { id },
  );
  return node.version;
}

/** Does something to a life as the administrator does, and gives the change. */
async function change(
  name: string,
  id: string,
  input: Record<string, unknown>,
  who = admin(),
): Promise<Changed['lifeChange']> {
  const done = await who.done<Changed>(
    name,
    { ...input, version: await version(id) },
    'lifeChange { id kind details { field before after } }',
  );
  return done.lifeChange;
}

const undo = ({ id }: { id: string }, who = admin()) => who.done('undoLifeChange', { lifeChangeId: id });

/** Every row of the kindergarten that is about people, without counters and traces. */
async function rows(): Promise<unknown> {
  const skipped = [
    'announcement',
    'api_key',
    'audit_entry',
    'data_key',
    'idempotency_record',
    'ledger_head',
    'life_change',
    'migration',
    'password_link',
    'staff_session',
  ];
  const { rows: tables } = await world.owner.query<{ relname: string }>(
    "select relname from pg_class where relnamespace = 'public'::regnamespace and relkind = 'r' order by 1",
  );
  const found: Record<string, unknown> = {};
  for (const { relname } of tables.filter((table) => !skipped.includes(table.relname))) {
    const { rows: all } = await world.owner.query(
      `select to_jsonb(r) - 'version' - 'updated_at' as row from "${relname}" r order by 1`,
    );
    found[relname] = all;
  }
  return found;
}

/** What the doors show of a child and an adult: board, roster, lists, the adult's own. */
async function atTheDoors(): Promise<unknown> {
  const [classroom, other] = world.sunshine.classes;
  const board = 'query($c: ID!) { classBoard(classroomId: $c) { entries { childId givenName } } }';
  const teacher = await world.as(world.sunshine.teacher).query(board, { c: classroom.id });
  const neighbour = await world.as(world.sunshine.neighbour).query(board, { c: other.id });
  const { kioskRoster } = await world
    .as(world.sunshine.kiosks[0])
    .query<{ kioskRoster: object }>(
      '{ kioskRoster { children { id givenName classroomId } members { id givenName childIds cardFingerprints unreadNoticeIds } staff { id } notices { id texts { title } } classrooms { id name } } }',
    );
  const lists = await admin().query(
    '{ children(first: 100) { nodes { id familyName endedOn classroom { id } households { id } } } households(first: 100) { nodes { id members { id phone } children { id } } } staffMembers(first: 100) { nodes { id name email classrooms { id } } } notices(first: 100) { nodes { id texts { title } reach { reachedCount } } } kindergarten { classrooms { id name ageGroup } headcount { expectedCount } } }',
  );
  return { teacher, neighbour, kioskRoster, lists };
}

const childOf = () => family.children[0].id;
const newClass = async (name: string) =>
  (
    await admin().done<{ classroom: { id: string } }>(
      'addClassroom',
      { name, ageGroup: 'SENIOR' },
      'classroom { id }',
    )
  ).classroom.id;
const newNotice = async () =>
  (
    await world.as(world.sunshine.principal).done<{ notice: { id: string } }>(
      'publishNotice',
      {
        classroomIds: [],
        everyone: true,
        urgency: 'ROUTINE',
        texts: [{ language: 'ZH_CN', title: '春游', body: '八点出发' }],
      },
      'notice { id }',
    )
  ).notice.id;

/** Every change there is: the mutation, whom it is about, and what it is told. */
const CHANGES: [string, () => Promise<[string, Record<string, unknown>]>][] = [
  [
    'updateChild',
    async () => [childOf(), { childId: childOf(), familyName: '王', givenName: '小麦', externalId: 'K-1' }],
  ],
  ['moveChild', async () => [childOf(), { childId: childOf(), classroomId: world.sunshine.classes[1].id }]],
  ['moveChild', async () => [childOf(), { childId: childOf(), householdIds: [twin.id] }]],
  ['endEnrolment', async () => [childOf(), { childId: childOf(), lastDay: '2026-11-20' }]],
  ['mergeChildren', async () => [childOf(), { keptId: childOf(), mergedId: twin.children[0].id }]],
  [
    'updateFamilyMember',
    async () => [
      family.mother.id,
      { familyMemberId: family.mother.id, givenName: '静', phone: '13900009999', kind: 'CARER' },
    ],
  ],
  ['updateFamilyMember', async () => [family.mother.id, { familyMemberId: family.mother.id, phone: null }]],
  [
    'moveFamilyMember',
    async () => [family.mother.id, { familyMemberId: family.mother.id, householdId: twin.id }],
  ],
  ['endFamilyMember', async () => [family.grandmother.id, { familyMemberId: family.grandmother.id }]],
  [
    'mergeFamilyMembers',
    async () => [family.mother.id, { keptId: family.mother.id, mergedId: family.grandmother.id }],
  ],
  ['mergeHouseholds', async () => [family.id, { keptId: family.id, mergedId: twin.id }]],
  ['endHousehold', async () => [family.id, { householdId: family.id }]],
  [
    'updateStaffMember',
    async () => [
      world.sunshine.teacher.id,
      {
        staffMemberId: world.sunshine.teacher.id,
        name: '李老师',
        email: 'li@sunshine.example',
        classroomIds: [],
      },
    ],
  ],
  [
    'endStaffMember',
    async () => [
      world.sunshine.doctor.id,
      { staffMemberId: world.sunshine.doctor.id, lastDay: '2026-12-01' },
    ],
  ],
  [
    'updateClassroom',
    async () => [
      world.sunshine.classes[0].id,
      { classroomId: world.sunshine.classes[0].id, name: '大一班', ageGroup: 'SENIOR' },
    ],
  ],
  [
    'endClassroom',
    async () => {
      const id = await newClass(`空班${Math.random()}`);
      return [id, { classroomId: id }];
    },
  ],
  [
    'updateNotice',
    async () => {
      const id = await newNotice();
      await world
        .as(world.sunshine.kiosks[0])
        .done('acknowledgeNotice', { noticeId: id, familyMemberId: family.mother.id, manner: 'READ' });
      return [
        id,
        {
          noticeId: id,
          texts: [
            { language: 'ZH_CN', title: '春游', body: '九点出发' },
            { language: 'EN', title: 'Trip', body: 'At nine' },
          ],
        },
      ];
    },
  ],
  [
    'withdrawNotice',
    async () => {
      const id = await newNotice();
      return [id, { noticeId: id }];
    },
  ],
];

/** A day of the twin, so that every table has rows of it. */
async function wholeDay(): Promise<void> {
  await world.as(world.sunshine.kiosks[0]).done('checkInChildren', {
    childIds: [twin.children[0].id],
    familyMemberId: twin.mother.id,
    verification: 'CARD',
  });
  await world.as(world.sunshine.kiosks[0]).done('reportAbsence', {
    childId: twin.children[1]?.id,
    familyMemberId: twin.mother.id,
    date: '2026-11-21',
    reason: 'SICK',
  });
  await everyday(world, world.sunshine, twin, await uploaded());
}

describe('every change', () => {
  let listener: Socket;
  beforeAll(async () => {
    listener = await world.socket(`Bearer ${world.sunshine.apiKey}`);
  });

  test.each(CHANGES)('%s is announced, and undone leaves everything as it was', async (name, make) => {
    // What follows in a merge has to be there; the others need no day around them.
    if (name.startsWith('merge')) await wholeDay();
    const [id, input] = await make();
    const [before, doors] = [await rows(), await atTheDoors()];
    const field = name.endsWith('Notice') ? 'noticeChanged { change }' : 'peopleChanged { change subjectId }';
    const heard = await listener.subscribe(`subscription { ${field} }`);
    const done = await change(name, id, input);
    expect(await rows()).not.toEqual(before);
    await undo(done);
    expect(await atTheDoors()).toEqual(doors);
    expect(await rows()).toEqual(before);
    await expect.poll(() => JSON.stringify(heard.events)).toContain('CHANGE_UNDONE');
    expect(JSON.stringify(heard.events)).toContain(done.kind);
  });
});

test('an old version, a second key and a day later are refused', async () => {
  const childId = childOf();
  const wish = {
    childId,
    givenName: '小雨',
    version: await version(childId),
    idempotencyKey: 'correct-a-name',
  };
  const first = await admin().done<Changed>('updateChild', wish, 'lifeChange { id }');
  expect((await admin().done<Changed>('updateChild', wish, 'lifeChange { id }')).lifeChange).toEqual(
    first.lifeChange,
  );
  expect(await admin().refusal('updateChild', { childId, givenName: '别人', version: wish.version })).toBe(
    'VERSION_CONFLICT',
  );
  const second = await change('updateChild', childId, { childId, givenName: '小雪' });
  expect(await admin().refusal('undoLifeChange', { lifeChangeId: first.lifeChange.id })).toBe(
    'VERSION_CONFLICT',
  );
  world.clock.advance(DAY_MS + 1000);
  expect(await admin().refusal('undoLifeChange', { lifeChangeId: second.id })).toBe('UNDO_TOO_LATE');
  world.clock.advance(-DAY_MS - 1000);
});

test('nobody but the administrator changes people, and nobody of another house', async () => {
  const input = { childId: childOf(), givenName: '小雨', version: 1 };
  expect(await world.as(world.rainbow.admin).refusal('updateChild', input)).toBe('NOT_FOUND');
  for (const seat of [world.sunshine.principal, world.sunshine.teacher, world.sunshine.doctor])
    await expect(world.as(seat).mutate('updateChild', input)).rejects.toThrow();
  const done = await change('updateChild', childOf(), { childId: childOf(), givenName: '小雨' });
  expect(await world.as(world.sunshine.principal).refusal('undoLifeChange', { lifeChangeId: done.id })).toBe(
    'NOT_FOUND',
  );
  expect(await world.as(world.rainbow.admin).refusal('undoLifeChange', { lifeChangeId: done.id })).toBe(
    'NOT_FOUND',
  );
});

describe('an end', () => {
  const openWithCard = () =>
    world.as(world.sunshine.kiosks[0]).refusal('openFamilySession', { cardNumber: family.card });
  const openWithPin = () =>
    world
      .as(world.sunshine.kiosks[0])
      .refusal('openFamilySession', { familyMemberId: family.mother.id, pin: family.pin });

  test('of a child: its adults open until that day, and not afterwards', async () => {
    for (const { id } of family.children) await change('endEnrolment', id, { childId: id });
    expect([await openWithCard(), await openWithPin()]).toEqual([undefined, undefined]);
    world.clock.advance(DAY_MS);
    expect([await openWithCard(), await openWithPin()]).toEqual(['CARD_UNKNOWN', 'PROOF_FAILED']);
    expect(JSON.stringify(await atTheDoors())).not.toContain(family.mother.id);
    const { node } = await admin().query<{ node: { endedOn: string } }>(
      'query($id: ID!) { node(id: $id) { ... on Child { endedOn } } }',
      { id: childOf() },
    );
    expect(node.endedOn).toBe('2026-11-21');
    const [classroom] = world.sunshine.classes;
    await change('reactivateChild', childOf(), { childId: childOf(), classroomId: classroom.id });
    expect([await openWithCard(), await openWithPin()]).toEqual([undefined, undefined]);
    world.clock.advance(-DAY_MS);
  });

  test('of an adult: nothing of theirs opens, and their session is over', async () => {
    const mother = world.as(familyClaims(world.sunshine, family.mother));
    await mother.query('{ children(first: 5) { totalCount } }');
    await change('endFamilyMember', family.mother.id, { familyMemberId: family.mother.id });
    expect(await openWithPin()).toBe('PROOF_FAILED');
    world.clock.advance(3000);
    expect((await mother.send('{ children(first: 5) { totalCount } }')).status).toBe(401);
    expect(
      await world.as(world.sunshine.kiosks[0]).refusal('checkInChildren', {
        childIds: [childOf()],
        familyMemberId: family.mother.id,
        verification: 'CARD',
      }),
    ).toBe('NOT_AUTHORISED_FOR_CHILD');
    await change('reactivateFamilyMember', family.mother.id, { familyMemberId: family.mother.id });
    expect(await openWithPin()).toBeUndefined();
  });

  test('of a member of staff: out at once, and what waits for them is somebody else’s', async () => {
    const { staffMember } = await admin().done<{ staffMember: { id: string } }>(
      'addStaffMember',
      {
        name: '赵老师',
        email: 'zhao@sunshine.example',
        password: 'a lantern on the porch',
        role: 'CLASS_TEACHER',
        classroomIds: [world.sunshine.classes[0].id],
      },
      'staffMember { id }',
    );
    const { session } = await world
      .as()
      .done<{ session: { token: string; refreshToken: string } }>(
        'signIn',
        { email: 'zhao@sunshine.example', password: 'a lantern on the porch' },
        'session { token refreshToken }',
      );
    const zhao = world.as(`Bearer ${session.token}`);
    await zhao.query('{ staffMembers(first: 1) { totalCount } }');
    const { trackingCode } = await world
      .as(familyClaims(world.sunshine, family.mother))
      .done<{ trackingCode: string }>(
        'submitTicket',
        { kind: 'CONSULTATION', category: 'OTHER', text: '几点放学' },
        'trackingCode',
      );
    await world.owner.query('update ticket set assignee_id = $1, state = $2 where tracking_code = $3', [
      Buffer.from(staffMember.id, 'base64url').toString().split(':')[1],
      'ASSIGNED',
      trackingCode,
    ]);
    await change('endStaffMember', staffMember.id, { staffMemberId: staffMember.id });
    world.clock.advance(3000);
    expect((await zhao.send('{ staffMembers(first: 1) { totalCount } }')).status).toBe(401);
    expect(await world.as().refusal('refreshSession', { refreshToken: session.refreshToken })).toBe(
      'SESSION_EXPIRED',
    );
    expect(
      await world
        .as()
        .refusal('signIn', { email: 'zhao@sunshine.example', password: 'a lantern on the porch' }),
    ).toBe('SIGN_IN_FAILED');
    const { rows: tickets } = await world.owner.query<{ role: string }>(
      'select s.role from ticket t join staff_member s on s.id = t.assignee_id where t.tracking_code = $1',
      [trackingCode],
    );
    expect(tickets).toEqual([{ role: 'CLASS_TEACHER' }]);
    await change('reactivateStaffMember', staffMember.id, { staffMemberId: staffMember.id });
    expect(
      await world
        .as()
        .refusal('signIn', { email: 'zhao@sunshine.example', password: 'a lantern on the porch' }),
    ).toBeUndefined();
  });

  test('of the last administrator, or of a class with children: not yet', async () => {
    const { id } = world.sunshine.admin;
    expect(await admin().refusal('endStaffMember', { staffMemberId: id, version: await version(id) })).toBe(
      'STILL_IN_USE',
    );
    const [classroom] = world.sunshine.classes;
    expect(
      await admin().refusal('endClassroom', {
        classroomId: classroom.id,
        version: await version(classroom.id),
      }),
    ).toBe('STILL_IN_USE');
  });
});

describe('a merge', () => {
  test('of adults: card, PIN and restriction follow, and who is barred stays barred', async () => {
    await world.as(world.sunshine.principal).done('restrictPickup', {
      childIds: [childOf()],
      familyMemberId: family.grandmother.id,
      reason: '法院',
    });
    await change('mergeFamilyMembers', family.mother.id, {
      keptId: family.mother.id,
      mergedId: family.grandmother.id,
    });
    const { node } = await world
      .as(world.sunshine.principal)
      .query<{ node: { pickupRestrictions: object[] } }>(
        'query($id: ID!) { node(id: $id) { ... on Child { pickupRestrictions { reason familyMember { id } } } } }',
        { id: childOf() },
      );
    expect(node.pickupRestrictions).toEqual([{ reason: '法院', familyMember: { id: family.mother.id } }]);
    const { familyMember } = await world
      .as(world.sunshine.kiosks[0])
      .done<{ familyMember: { id: string } }>(
        'openFamilySession',
        { cardNumber: family.card },
        'familyMember { id }',
      );
    expect(familyMember.id).toBe(family.mother.id);
  });

  test('of children: health is still read, sealed anew for the one that is kept', async () => {
    const doctor = world.as(world.sunshine.doctor);
    await doctor.done('recordAllergy', {
      childId: twin.children[0].id,
      substance: '花生',
      severity: 'SEVERE',
    });
    await doctor.done('recordMorningCheck', {
      childId: twin.children[0].id,
      signs: ['COUGH'],
      result: 'OBSERVE',
    });
    await change('mergeChildren', childOf(), { keptId: childOf(), mergedId: twin.children[0].id });
    const { node } = await doctor.query<{ node: object }>(
      'query($id: ID!) { node(id: $id) { ... on Child { allergies { substance } morningCheck { signs } } } }',
      { id: childOf() },
    );
    expect(node).toEqual({ allergies: [{ substance: '花生' }], morningCheck: { signs: ['COUGH'] } });
  });

  test('of households: numbers are still called, and the twin is nowhere', async () => {
    await change('mergeHouseholds', family.id, { keptId: family.id, mergedId: twin.id });
    const { node } = await admin().query<{
      node: { members: { phone: string | null }[]; children: object[] };
    }>('query($id: ID!) { node(id: $id) { ... on Household { members { phone } children { id } } } }', {
      id: family.id,
    });
    expect(node.members.map(({ phone }) => phone)).toEqual(
      expect.arrayContaining([family.phone, twin.phone]),
    );
    expect(node.children).toHaveLength(4);
    expect(JSON.stringify(await admin().query('{ households(first: 100) { nodes { id } } }'))).not.toContain(
      twin.id,
    );
  });
});

test('a household is split: the father moves out and shares one child', async () => {
  const done = await change('moveFamilyMember', family.mother.id, {
    familyMemberId: family.mother.id,
    childIds: [childOf()],
  });
  const asked =
    'query($id: ID!) { node(id: $id) { ... on FamilyMember { phone household { id } children { id } } } }';
  const { node } = await admin().query<{
    node: { phone: string; household: { id: string }; children: { id: string }[] };
  }>(asked, { id: family.mother.id });
  expect(node.phone).toBe(family.phone);
  expect(node.household.id).not.toBe(family.id);
  expect(node.children).toEqual([{ id: childOf() }]);
  await undo(done);
  const back = await admin().query<{ node: { household: { id: string }; phone: string } }>(asked, {
    id: family.mother.id,
  });
  expect(back.node).toMatchObject({ phone: family.phone, household: { id: family.id } });
});

test('a corrected notice is new to whoever had read the old words, and a withdrawn one is nowhere', async () => {
  const noticeId = await newNotice();
  const kiosk = world.as(world.sunshine.kiosks[0]);
  const receipt = { noticeId, familyMemberId: family.mother.id, manner: 'READ' };
  await kiosk.done('acknowledgeNotice', receipt);
  const mother = world.as(familyClaims(world.sunshine, family.mother));
  const asked = 'query($id: ID!) { node(id: $id) { ... on Notice { receipt { id } text { body } } } }';
  expect(await mother.query(asked, { id: noticeId })).toMatchObject({ node: { receipt: {} } });
  world.clock.advance(1000);
  await change('updateNotice', noticeId, {
    noticeId,
    texts: [{ language: 'ZH_CN', title: '春游', body: '九点出发' }],
  });
  expect(await mother.query(asked, { id: noticeId })).toEqual({
    node: { receipt: null, text: { body: '九点出发' } },
  });
  world.clock.advance(1000);
  await kiosk.done('acknowledgeNotice', receipt);
  expect(await mother.query(asked, { id: noticeId })).toMatchObject({ node: { receipt: {} } });
  await change('withdrawNotice', noticeId, { noticeId });
  expect(await mother.query(asked, { id: noticeId })).toEqual({ node: null });
  expect(await kiosk.query(asked, { id: noticeId })).toEqual({ node: null });
});

test('the audit trail says what was done, and by whom', async () => {
  await change('updateChild', childOf(), { childId: childOf(), givenName: '小雨' });
  const { rows: entries } = await world.owner.query(
    'select action, actor_id from audit_entry where subject_id = $1 order by position desc limit 1',
    [family.children[0].row],
  );
  expect(entries).toEqual([{ action: 'CHILD_UPDATED', actor_id: world.sunshine.admin.row }]);
});

test('a teacher who leaves on a day to come hands over on that day', async () => {
  const { teacher } = world.sunshine;
  const done = await change('endStaffMember', teacher.id, {
    staffMemberId: teacher.id,
    lastDay: '2026-11-22',
  });
  const sessions = async () =>
    (
      await world.owner.query('select from staff_session where staff_member_id = $1 and ended_at is null', [
        teacher.row,
      ])
    ).rowCount;
  await world.work(world.sunshine, (work) => handOverWhenLeft(work, teacher.row));
  expect(await sessions()).toBe(1);
  world.clock.advance(2 * DAY_MS);
  await world.work(world.sunshine, (work) => handOverWhenLeft(work, teacher.row));
  expect(await sessions()).toBe(0);
  world.clock.advance(-2 * DAY_MS);
  await undo(done);
});

test('a stopped card works again when the stop is undone', async () => {
  const { node } = await admin().query<{ node: { cards: { id: string }[] } }>(
    'query($id: ID!) { node(id: $id) { ... on FamilyMember { cards { id } } } }',
    { id: family.grandmother.id },
  );
  const { lifeChange } = await admin().done<Changed>(
    'stopCard',
    { cardId: node.cards[0]?.id },
    'lifeChange { id kind }',
  );
  const kiosk = world.as(world.sunshine.kiosks[0]);
  expect(await kiosk.refusal('openFamilySession', { cardNumber: family.card })).toBe('CARD_UNKNOWN');
  await undo(lifeChange);
  expect(await kiosk.refusal('openFamilySession', { cardNumber: family.card })).toBeUndefined();
});
