/** Which rows each person may see: said here in the words of the design, computed from the tables past the wall. */
import type { Client } from 'pg';
import { rowOf } from '../crash/judge.ts';
import type { Person } from './people.ts';

/** A row of any table, by column. */
type Row = Readonly<Record<string, unknown>> & { readonly id: string; readonly kindergarten_id: string };

/** The tables that are read through `node`, by type. */
export const TABLES = {
  Absence: 'absence',
  Allergy: 'allergy',
  ApiKey: 'api_key',
  AttendanceRecord: 'attendance_record',
  AuthorisedPickup: 'authorised_pickup',
  Call: 'call',
  Card: 'card',
  Child: 'child',
  Classroom: 'classroom',
  Conflict: 'conflict',
  Device: 'device',
  FamilyMember: 'family_member',
  GuessingNotice: 'guessing_notice',
  HelpRequest: 'help_request',
  Household: 'household',
  Kindergarten: 'kindergarten',
  LifeChange: 'life_change',
  MedicationRequest: 'medication_request',
  MorningCheck: 'morning_check',
  Notice: 'notice',
  NoticeReceipt: 'notice_receipt',
  PhraseRecording: 'phrase_recording',
  PickupAlert: 'pickup_alert',
  PickupDelegation: 'pickup_delegation',
  PickupRelease: 'pickup_release',
  PickupRestriction: 'pickup_restriction',
  RollCall: 'roll_call',
  SickFollowUp: 'sick_follow_up',
  SignInLock: 'sign_in_lock',
  StaffMember: 'staff_member',
  StaffSession: 'staff_session',
  Ticket: 'ticket',
  TicketAnswer: 'ticket_answer',
} as const;

/** A type with an id. */
export type NodeType = keyof typeof TABLES;
export const NODE_TYPES = Object.keys(TABLES) as NodeType[];

/** Everything in the database that the judgement needs. */
export interface Everything {
  readonly of: Readonly<Record<NodeType, readonly Row[]>>;
  readonly enrolments: readonly Row[];
  readonly links: readonly Row[];
  /** Kindergarten of every row that has an id, by id. */
  readonly homeOf: ReadonlyMap<string, string>;
  readonly homes: { readonly first: string; readonly second: string };
}

// A class is a circle as it is today, on the kindergarten's own day.
const PLACES_OF_TODAY = `(select e.* from enrolment e join kindergarten k on k.id = e.kindergarten_id
  where (now() at time zone k.time_zone)::date between e.starts_on and coalesce(e.ends_on, 'infinity')) places`;

/** Reads it as the platform. */
export async function readEverything(owner: Client): Promise<Everything> {
  await owner.query(`select set_config('wall.context', '{"kind":"SYSTEM"}', false)`);
  const rows = async (table: string) => (await owner.query<Row>(`select * from ${table}`)).rows;
  const of = {} as Record<NodeType, Row[]>;
  for (const type of NODE_TYPES) of[type] = await rows(TABLES[type]);
  of.Kindergarten = of.Kindergarten.map((row) => ({ ...row, kindergarten_id: row.id }));
  const homeOf = new Map(
    [...Object.values(of).flat(), ...(await rows('media_object'))].map((row) => [
      row.id,
      row.kindergarten_id,
    ]),
  );
  const home = (line: string) => of.Kindergarten.find(({ line_number }) => line_number === line)?.id ?? '';
  return {
    of,
    enrolments: await rows(PLACES_OF_TODAY),
    links: await rows('household_child'),
    homeOf,
    homes: { first: home('100'), second: home('200') },
  };
}

/** What somebody moves among: row ids. */
interface Circle {
  readonly self: string;
  readonly household: string | undefined;
  readonly children: ReadonlySet<unknown>;
  readonly households: ReadonlySet<unknown>;
  readonly classrooms: ReadonlySet<unknown>;
}

function circleOf(person: Person, all: Everything): Circle {
  const { enrolments, links, of } = all;
  const staff = of.StaffMember.find(({ email }) => email === person.key);
  if (staff) {
    const classrooms = new Set(staff.classroom_ids as string[]);
    const children = new Set(
      enrolments
        .filter(({ classroom_id }) => classrooms.has(String(classroom_id)))
        .map(({ child_id }) => child_id),
    );
    const households = new Set(
      links.filter(({ child_id }) => children.has(child_id)).map((link) => link.household_id),
    );
    return { self: staff.id, household: undefined, children, households, classrooms };
  }
  const member = of.FamilyMember.find(({ id }) => id === rowOf(person.key));
  const household = member && String(member.household_id);
  const children = new Set(
    links.filter(({ household_id }) => household_id === household).map((link) => link.child_id),
  );
  const classrooms = new Set(
    enrolments.filter(({ child_id }) => children.has(child_id)).map((row) => row.classroom_id),
  );
  return { self: rowOf(person.key), household, children, households: new Set([household]), classrooms };
}

const LEADERS = ['PRINCIPAL', 'ADMIN'];
const STAFF = [...LEADERS, 'CLASS_TEACHER', 'HEALTH_DOCTOR'];
const FAMILY = ['FAMILY_CARD', 'FAMILY_PROVEN'];
/** They serve every family of the house. */
const WHOLE_HOUSE = [...LEADERS, 'HEALTH_DOCTOR', 'KIOSK', 'INTEGRATOR'];

type Rule = (row: Row, kind: string, circle: Circle, all: Everything) => boolean;

const ofChild =
  (column: string): Rule =>
  (row, kind, { children }) =>
    WHOLE_HOUSE.includes(kind) || children.has(row[column]);

const ofHousehold =
  (column: string): Rule =>
  (row, kind, { households }) =>
    WHOLE_HOUSE.includes(kind) || households.has(row[column]);

const everybodyInside: Rule = () => true;

/** Leaders and the health doctor for the whole house, a class teacher for the children of the own classes. */
const forStaff =
  (childrenOf: (row: Row, all: Everything) => readonly unknown[]): Rule =>
  (row, kind, { children }, all) =>
    [...LEADERS, 'HEALTH_DOCTOR'].includes(kind) ||
    (kind === 'CLASS_TEACHER' && childrenOf(row, all).some((id) => children.has(id)));

const itsChild = (row: Row) => [row.child_id];
const itsChildren = (row: Row) => row.child_ids as string[];
const staffOfChild = forStaff(itsChild);

/** The own family of the child, once it has proven who it is. */
const provenFamily: Rule = (row, kind, { children }) =>
  kind === 'FAMILY_PROVEN' && children.has(row.child_id);

/** Health: those who care for the child. */
const carers: Rule = (row, kind, { children }) =>
  kind === 'HEALTH_DOCTOR' || (kind === 'CLASS_TEACHER' && children.has(row.child_id));

const either =
  (...rules: readonly Rule[]): Rule =>
  (...asked) =>
    rules.some((rule) => rule(...asked));

const healthCircle = either(carers, provenFamily);

const ticket: Rule = (row, kind, { self, household, classrooms }) => {
  if (LEADERS.includes(kind) || kind === 'INTEGRATOR') return true;
  if (kind === 'CLASS_TEACHER') return row.assignee_id === self || classrooms.has(row.classroom_id);
  if (kind === 'HEALTH_DOCTOR') return row.assignee_id === self || row.category === 'HEALTH';
  return FAMILY.includes(kind) && row.household_id === household;
};

/** Who sees which rows of the own kindergarten; nobody sees one of another. */
const RULES: Readonly<Record<NodeType, Rule>> = {
  Absence: ofChild('child_id'),
  Allergy: healthCircle,
  ApiKey: (_row, kind) => kind === 'ADMIN',
  AttendanceRecord: ofChild('child_id'),
  AuthorisedPickup: either(staffOfChild, provenFamily, (_row, kind) => kind === 'KIOSK'),
  Call: (row, kind, { self }) => STAFF.includes(kind) || (kind === 'PHONE_LINE' && row.id === self),
  Card: (row, kind, { self }) =>
    [...LEADERS, 'KIOSK'].includes(kind) || (kind === 'FAMILY_PROVEN' && row.family_member_id === self),
  Child: ofChild('id'),
  Classroom: everybodyInside,
  // What concerns no child concerns every teacher.
  Conflict: either(
    forStaff(itsChildren),
    (row, kind) => kind === 'CLASS_TEACHER' && !itsChildren(row).length,
  ),
  Device: (row, kind, { self }) =>
    STAFF.includes(kind) || kind === 'INTEGRATOR' || (kind === 'KIOSK' && row.id === self),
  FamilyMember: ofHousehold('household_id'),
  HelpRequest: (row, kind, { self }) =>
    STAFF.includes(kind) ||
    (kind !== 'INTEGRATOR' && [row.device_id, row.call_id, row.family_member_id].includes(self)),
  Household: ofHousehold('id'),
  Kindergarten: everybodyInside,
  LifeChange: (row, kind, { self, children }) =>
    LEADERS.includes(kind) ||
    row.changed_by_id === self ||
    (kind === 'CLASS_TEACHER' && children.has(row.child_id)),
  MedicationRequest: healthCircle,
  MorningCheck: healthCircle,
  Notice: (row, kind, { classrooms }) => {
    const meant = row.classroom_ids as string[];
    if (STAFF.includes(kind) && kind !== 'CLASS_TEACHER') return true;
    // Withdrawn, it is no longer said anywhere.
    if (row.withdrawn_at !== null && kind !== 'CLASS_TEACHER') return false;
    if (WHOLE_HOUSE.includes(kind)) return true;
    return kind !== 'PHONE_LINE' && (!meant.length || meant.some((id) => classrooms.has(id)));
  },
  NoticeReceipt: ofHousehold('household_id'),
  PhraseRecording: (_row, kind) => [...STAFF, 'KIOSK', 'PHONE_LINE'].includes(kind),
  PickupAlert: staffOfChild,
  PickupDelegation: either(
    forStaff(itsChildren),
    (row, kind, { children }) => kind === 'FAMILY_PROVEN' && itsChildren(row).some((id) => children.has(id)),
  ),
  PickupRelease: either(staffOfChild, provenFamily),
  PickupRestriction: staffOfChild,
  RollCall: (row, kind, { classrooms }) =>
    [...LEADERS, 'HEALTH_DOCTOR', 'KIOSK'].includes(kind) ||
    (kind === 'CLASS_TEACHER' && (row.classroom_id === null || classrooms.has(row.classroom_id))),
  SickFollowUp: carers,
  SignInLock: (row, kind, { households }, all) => {
    const member = all.of.FamilyMember.find(({ id }) => id === row.family_member_id);
    return (
      [...LEADERS, 'HEALTH_DOCTOR'].includes(kind) ||
      (kind === 'CLASS_TEACHER' && households.has(member?.household_id))
    );
  },
  StaffMember: everybodyInside,
  GuessingNotice: (_row, kind) => STAFF.includes(kind),
  StaffSession: (row, kind, { self }) => STAFF.includes(kind) && row.staff_member_id === self,
  Ticket: ticket,
  TicketAnswer: (row, kind, circle, all) =>
    all.of.Ticket.some((each) => each.id === row.ticket_id && ticket(each, kind, circle, all)),
};

/** Every row that somebody may see, by type: sets of row ids. `Health`: children whose health is theirs to know. */
export type Sight = Readonly<Record<NodeType | 'Health', ReadonlySet<string>>>;

/** What a person may see. */
export function sightOf(person: Person, all: Everything): Sight {
  const circle = circleOf(person, all);
  const home = person.home && all.homes[person.home];
  const seen = {} as Record<NodeType | 'Health', ReadonlySet<string>>;
  for (const type of NODE_TYPES) {
    const visible = all.of[type].filter(
      (row) => row.kindergarten_id === home && RULES[type](row, person.kind, circle, all),
    );
    seen[type] = new Set(visible.map(({ id }) => id));
  }
  const known = all.of.Child.filter((row) =>
    healthCircle({ ...row, child_id: row.id }, person.kind, circle, all),
  );
  seen.Health = new Set(known.map(({ id }) => id));
  return seen;
}
