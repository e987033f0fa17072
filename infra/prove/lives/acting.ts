/** The kindergarten of this proof, and asking it as the desk does. */
import { randomUUID } from 'node:crypto';
import type { Stack } from '../../start/stack.ts';
import { ask } from '../acting/graphql.ts';
import { pairKiosk, signIn } from '../acting/sessions.ts';

/** A payload of a change. */
export interface Changed {
  readonly lifeChange: { readonly id: string; readonly kind: string } | null;
  readonly userErrors: readonly { readonly code: string; readonly field: string | null }[];
}

/** Somebody at the desk. */
export class Hand {
  readonly graphql: string;
  readonly token: string;

  constructor(graphql: string, token: string) {
    this.graphql = graphql;
    this.token = token;
  }

  /** A query's data. */
  ask<Data>(query: string, variables: object = {}): Promise<Data> {
    return ask<Data>(this.graphql, this.token, query, variables);
  }

  /** One mutation that has to be done; gives what was selected. */
  async do<Payload>(name: string, input: object, selection = ''): Promise<Payload> {
    const type = `${name.charAt(0).toUpperCase()}${name.slice(1)}Input`;
    const data = await this.ask<Record<string, Payload & Pick<Changed, 'userErrors'>>>(
      `mutation ($input: ${type}!) { ${name}(input: $input) { userErrors { code field } ${selection} } }`,
      { input },
    );
    const payload = data[name];
    if (!payload || payload.userErrors.length)
      throw new Error(`${name} was refused: ${JSON.stringify(payload?.userErrors)}`);
    return payload;
  }

  /** Such a mutation with a key of its own. */
  make<Payload>(name: string, input: object, selection: string): Promise<Payload> {
    return this.do<Payload>(name, { ...input, idempotencyKey: randomUUID() }, selection);
  }
}

/** A family with what each of its adults opens doors with. */
export interface Household {
  readonly id: string;
  readonly children: readonly string[];
  readonly mother: string;
  readonly father: string;
  readonly phone: string;
  readonly pin: string;
  readonly card: string;
}

/** Everybody whose life changes here. */
export interface Scene {
  readonly stack: Stack;
  readonly admin: Hand;
  readonly kiosk: Hand;
  readonly classes: readonly [string, string];
  readonly family: Household;
  /** The same family, entered a second time. */
  readonly twin: Household;
  readonly teacher: { readonly id: string; readonly email: string; readonly password: string };
}

const PASSWORD = 'a lantern on the porch';
let numbers = 10_000_000 + Math.floor(Math.random() * 80_000_000);

/** A class of its own. */
export async function newClass(admin: Hand): Promise<string> {
  const name = `${randomUUID().slice(0, 6)}班`;
  const made = await admin.make<{ classroom: { id: string } }>(
    'addClassroom',
    { name, ageGroup: 'MIDDLE' },
    'classroom { id }',
  );
  return made.classroom.id;
}

/** Enrols two children of one family with a mother who has a PIN and a father who has a card. */
export async function newFamily(admin: Hand, classroomId: string): Promise<Household> {
  numbers += 1;
  const phone = `+86138${numbers}`;
  const adult = { familyName: '白', language: 'ZH_CN', kind: 'GUARDIAN' };
  const members = [
    { ...adult, givenName: '梅', relation: 'MOTHER', phone },
    { ...adult, givenName: '川', relation: 'FATHER' },
  ];
  const selection = 'child { id households { id members { id relation } } }';
  type Enrolled = {
    child: { id: string; households: { id: string; members: { id: string; relation: string }[] }[] };
  };
  const place = { classroomId, startsOn: '2026-01-01', familyName: '白' };
  const first = await admin.make<Enrolled>('enrolChild', { ...place, givenName: '小帆', members }, selection);
  const household = first.child.households[0];
  const who = (relation: string) => household?.members.find((each) => each.relation === relation)?.id ?? '';
  const second = await admin.make<Enrolled>(
    'enrolChild',
    { ...place, givenName: '小舟', householdId: household?.id },
    selection,
  );
  const pin = '482915';
  await admin.do('setPin', { familyMemberId: who('MOTHER'), pin });
  const { number } = await admin.make<{ number: string }>(
    'issueCard',
    { familyMemberId: who('FATHER') },
    'number',
  );
  return {
    id: household?.id ?? '',
    children: [first.child.id, second.child.id],
    mother: who('MOTHER'),
    father: who('FATHER'),
    phone,
    pin,
    card: number,
  };
}

/** A notice to everybody, read by a family. */
export async function newNotice({ admin, kiosk, family }: Scene): Promise<string> {
  const made = await admin.make<{ notice: { id: string } }>(
    'publishNotice',
    {
      classroomIds: [],
      everyone: true,
      urgency: 'ROUTINE',
      texts: [{ language: 'ZH_CN', title: '春游', body: '八点出发' }],
    },
    'notice { id }',
  );
  const receipt = { noticeId: made.notice.id, familyMemberId: family.mother, manner: 'READ' };
  await kiosk.make('acknowledgeNotice', receipt, '');
  return made.notice.id;
}

/** A teacher of a class. */
export async function newTeacher(admin: Hand, classroomId: string): Promise<Scene['teacher']> {
  const email = `${randomUUID()}@sunshine.example`;
  const made = await admin.make<{ staffMember: { id: string } }>(
    'addStaffMember',
    { name: '叶老师', email, password: PASSWORD, role: 'CLASS_TEACHER', classroomIds: [classroomId] },
    'staffMember { id }',
  );
  return { id: made.staffMember.id, email, password: PASSWORD };
}

/** Opens the doors and makes everybody. */
export async function openScene(stack: Stack): Promise<Scene> {
  const { graphql, demo } = stack;
  const identity = demo.staff.find(({ role }) => role === 'ADMIN');
  const admin = new Hand(graphql, await signIn(graphql, identity?.email ?? '', identity?.password ?? ''));
  const kiosk = new Hand(graphql, await (await pairKiosk(graphql, demo.kioskPairingUrl)).open());
  const classes = [await newClass(admin), await newClass(admin)] as const;
  return {
    stack,
    admin,
    kiosk,
    classes,
    family: await newFamily(admin, classes[0]),
    twin: await newFamily(admin, classes[0]),
    teacher: await newTeacher(admin, classes[0]),
  };
}

const VERSIONED = ['Child', 'FamilyMember', 'Household', 'StaffMember', 'Classroom', 'Notice']
  .map((type) => `... on ${type} { version }`)
  .join(' ');

/** The version of something, as the desk reads it before it changes it. */
export async function versionOf(admin: Hand, id: string): Promise<number | undefined> {
  const { node } = await admin.ask<{ node: { version?: number } | null }>(
    `query ($id: ID!) { node(id: $id) { ${VERSIONED} } }`,
    { id },
  );
  return node?.version;
}
