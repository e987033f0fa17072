import { type BatchRead, daily, grouped } from '../../platform/context.ts';
import { type Reads, statement } from '../../platform/database/reads.ts';
import type { Listing } from '../../platform/pagination.ts';
import type { Card } from './card.entity.ts';
import type { Child } from './child.entity.ts';
import type { FamilyMember } from './family-member.entity.ts';
import type { GuessingNotice } from './guessing.entity.ts';
import type { Household } from './household.entity.ts';
import type { SignInLock } from './pin.entity.ts';
import type { StaffMember, StaffSession } from './staff.entity.ts';

const CHILD = `c.id, c.family_name as "familyName", c.given_name as "givenName", c.photo_id as "photoId", c.external_id as "externalId", c.weekdays, c.updated_at as "updatedAt", c.version, c.merged_into_id as "mergedIntoId", 'Child' as "__typename"`;
const HOUSEHOLD = `h.id, h.updated_at as "updatedAt", h.version, h.merged_into_id as "mergedIntoId", 'Household' as "__typename"`;
const MEMBER = `m.id, m.household_id as "householdId", m.kind, m.relation, m.family_name as "familyName", m.given_name as "givenName",
  m.language, m.phone_sealed as "phoneSealed", m.pin_hash is not null as "hasPin", m.photo_id as "photoId", m.updated_at as "updatedAt", m.version,
  m.merged_into_id as "mergedIntoId", m.ended_at as "endedAt", 'FamilyMember' as "__typename"`;
const STAFF = `s.id, s.name, s.email, s.role, s.classroom_ids as "classroomIds", s.updated_at as "updatedAt", s.version, s.left_at as "leftAt", 'StaffMember' as "__typename"`;
const CARD = `k.id, k.last_digits as "lastDigits", k.issued_at as "issuedAt", k.stopped_at as "stoppedAt", k.family_member_id as "familyMemberId", k.staff_member_id as "staffMemberId", 'Card' as "__typename"`;

/** A family member as read, without anything secret. */
export type MemberRow = Omit<FamilyMember, 'pinHash' | 'phoneFingerprint'> & { hasPin: boolean };

const CHILD_BY_ID = statement(
  'child.by_id',
  `select c.id as key, ${CHILD} from child c where c.id = any($1::uuid[])`,
);
const HOUSEHOLD_BY_ID = statement(
  'household.by_id',
  `select h.id as key, ${HOUSEHOLD} from household h where h.id = any($1::uuid[])`,
);
const MEMBER_BY_ID = statement(
  'family_member.by_id',
  `select m.id as key, ${MEMBER} from family_member m where m.id = any($1::uuid[])`,
);
const STAFF_BY_ID = statement(
  'staff_member.by_id',
  `select s.id as key, ${STAFF} from staff_member s where s.id = any($1::uuid[])`,
);
const CARD_BY_ID = statement(
  'card.by_id',
  `select k.id as key, ${CARD} from card k where k.id = any($1::uuid[])`,
);
const CHILDREN_OF_HOUSEHOLD = statement(
  'child.of_household',
  `select l.household_id as key, ${CHILD} from household_child l join child c on c.id = l.child_id where l.household_id = any($1::uuid[]) order by c.given_name`,
);
const STAYING_IN_HOUSEHOLD = statement(
  'child.staying_in_household',
  `select l.household_id as key, ${CHILD} from household_child l join child c on c.id = l.child_id
   where l.household_id = any($1::uuid[]) and c.merged_into_id is null and stays_after(c.id, $2::date) order by c.given_name`,
);
const HOUSEHOLDS_OF_CHILD = statement(
  'household.of_child',
  `select l.child_id as key, ${HOUSEHOLD} from household_child l join household h on h.id = l.household_id where l.child_id = any($1::uuid[]) order by h.id`,
);
const MEMBERS_OF_HOUSEHOLD = statement(
  'family_member.of_household',
  `select m.household_id as key, ${MEMBER} from family_member m where m.household_id = any($1::uuid[]) order by m.kind desc, m.id`,
);
const CARDS_OF_MEMBER = statement(
  'card.of_member',
  `select k.family_member_id as key, ${CARD} from card k where k.family_member_id = any($1::uuid[]) and k.stopped_at is null order by k.issued_at desc`,
);
const CARD_OF_STAFF = statement(
  'card.of_staff',
  'select distinct k.staff_member_id as key from card k where k.staff_member_id = any($1::uuid[]) and k.stopped_at is null',
);
const LOCK = `t.id, t.family_member_id as "familyMemberId", t.device_id as "deviceId", t.door, t.locked_at as "lockedAt", t.locked_until as "lockedUntil", 'SignInLock' as "__typename"`;
const LOCK_BY_ID = statement(
  'sign_in_lock.by_id',
  `select t.id as key, ${LOCK} from sign_in_lock t where t.id = any($1::uuid[])`,
);
const STANDING_LOCKS = statement(
  'sign_in_lock.standing',
  `select ${LOCK} from sign_in_lock t where t.locked_until > $1 and t.lifted_at is null order by t.id desc limit 100`,
);
const GUESS = `t.id, t.secret, t.device_id as "deviceId", t.staff_member_id as "staffMemberId", t.first_at as "firstAt", t.last_at as "lastAt", 'GuessingNotice' as "__typename"`;
const GUESS_BY_ID = statement(
  'guessing_notice.by_id',
  `select t.id as key, ${GUESS} from guessing_notice t where t.id = any($1::uuid[])`,
);
const STANDING_GUESSES = statement(
  'guessing_notice.standing',
  `select ${GUESS} from guessing_notice t where t.lifted_at is null order by t.last_at desc, t.id desc limit 100`,
);
const SESSION = `t.id, t.created_at as "createdAt", t.rotated_at as "rotatedAt", t.browser, t.ended_at as "endedAt", t.end_reason as "endReason", 'StaffSession' as "__typename"`;
const SESSION_BY_ID = statement(
  'staff_session.by_id',
  `select t.id as key, ${SESSION} from staff_session t where t.id = any($1::uuid[])`,
);
const OWN_SESSIONS = statement(
  'staff_session.own',
  `select ${SESSION} from staff_session t where t.staff_member_id = $1 and case when t.ended_at is null then t.ends_at > $2 else t.ended_at > $3 end
   order by t.created_at desc, t.id desc limit 100`,
);
const CLASSROOM_OF_CHILD = statement(
  'classroom.of_child',
  `select e.child_id as key, e.classroom_id as "classroomId" from places_on($2::date) e where e.child_id = any($1::uuid[])`,
);
const COUNT_OF_CLASSROOM = statement(
  'classroom.child_count',
  `select e.classroom_id as key, count(*)::int as count from places_on($2::date) e where e.classroom_id = any($1::uuid[]) group by 1`,
);

export const childById: BatchRead<Child> = (reads, ids) => reads.rows(CHILD_BY_ID, [ids]);
export const householdById: BatchRead<Household> = (reads, ids) => reads.rows(HOUSEHOLD_BY_ID, [ids]);
export const memberById: BatchRead<MemberRow> = (reads, ids) => reads.rows(MEMBER_BY_ID, [ids]);
export const staffById: BatchRead<StaffMember> = (reads, ids) => reads.rows(STAFF_BY_ID, [ids]);
export const cardById: BatchRead<Card> = (reads, ids) => reads.rows(CARD_BY_ID, [ids]);
export const childrenOfHousehold = grouped<Child>((reads, keys) => reads.rows(CHILDREN_OF_HOUSEHOLD, [keys]));

/** Children of a household who have a place on a day, or will have one. */
export const stayingInHousehold = daily<{ rows: readonly Child[] }>(async (reads, ids, today) => {
  const rows = await reads.rows<Child & { key: string }>(STAYING_IN_HOUSEHOLD, [ids, today]);
  return [...Map.groupBy(rows, ({ key }) => key)].map(([key, children]) => ({ key, rows: children }));
});
export const householdsOfChild = grouped<Household>((reads, keys) => reads.rows(HOUSEHOLDS_OF_CHILD, [keys]));
export const membersOfHousehold = grouped<MemberRow>((reads, keys) =>
  reads.rows(MEMBERS_OF_HOUSEHOLD, [keys]),
);
export const cardsOfMember = grouped<Card>((reads, keys) => reads.rows(CARDS_OF_MEMBER, [keys]));

/** Whether a member of staff has a card that works: a row, or none. */
export const cardOfStaff: BatchRead<object> = (reads, ids) => reads.rows(CARD_OF_STAFF, [ids]);
export const lockById: BatchRead<SignInLock> = (reads, ids) => reads.rows(LOCK_BY_ID, [ids]);

/** Who is locked out at a moment, newest first. */
export const standingLocks = (reads: Reads, now: Date): Promise<SignInLock[]> =>
  reads.rows(STANDING_LOCKS, [now]);

export const guessById: BatchRead<GuessingNotice> = (reads, ids) => reads.rows(GUESS_BY_ID, [ids]);

/** Where somebody guesses, until a member of staff has looked. */
export const standingGuesses = (reads: Reads): Promise<GuessingNotice[]> => reads.rows(STANDING_GUESSES);

export const sessionById: BatchRead<StaffSession> = (reads, ids) => reads.rows(SESSION_BY_ID, [ids]);

/** Somebody's sessions that run, and those that ended since a moment. */
export const ownSessions = (
  reads: Reads,
  staffMemberId: string,
  now: Date,
  since: Date,
): Promise<StaffSession[]> => reads.rows(OWN_SESSIONS, [staffMemberId, now, since]);

/** The class of a child on a day. */
export const classroomOfChild = daily<{ classroomId: string }>((reads, ids, today) =>
  reads.rows(CLASSROOM_OF_CHILD, [ids, today]),
);

/** How many children a class has on a day. */
export const countOfClassroom = daily<{ count: number }>((reads, ids, today) =>
  reads.rows(COUNT_OF_CLASSROOM, [ids, today]),
);

/** Children by name, of one class or with one external id when given; those whose place has ended when asked for. */
export const childListing = (
  classroomId: string | undefined,
  externalId: string | undefined,
  today: string,
  includeEnded: boolean,
): Listing => ({
  name: 'child',
  sql: `select ${CHILD}, c.family_name || ' ' || c.given_name as "sortKey", c.id::text as "rowKey" from child c
    where ($4 or (c.merged_into_id is null and exists (
      select from enrolment s where s.child_id = c.id and (s.ends_on is null or s.ends_on >= greatest(s.starts_on, $3::date)))))
    and ($2::text is null or c.external_id = $2) and ($1::uuid is null or exists (
      select from places_on($3::date) e where e.child_id = c.id and e.classroom_id = $1))`,
  values: [classroomId ?? null, externalId ?? null, today, includeEnded],
});
/** Households, oldest first; those without a child who has a place when asked for. */
export const householdListing = (today: string, includeEnded: boolean): Listing => ({
  name: 'household',
  sql: `select ${HOUSEHOLD}, h.id::text as "sortKey", h.id::text as "rowKey" from household h
    where $2 or (h.merged_into_id is null and exists (select from household_child l join enrolment e on e.child_id = l.child_id
      where l.household_id = h.id and (e.ends_on is null or e.ends_on >= greatest(e.starts_on, $1::date))))`,
  values: [today, includeEnded],
});
/** Staff by name; those who have left when asked for. */
export const staffListing = (now: Date, includeEnded: boolean): Listing => ({
  name: 'staff',
  sql: `select ${STAFF}, s.name as "sortKey", s.id::text as "rowKey" from staff_member s where $2 or s.left_at is null or s.left_at > $1`,
  values: [now, includeEnded],
});
