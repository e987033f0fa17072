import type { AttendanceStatus, Language, Relation } from '@porchlight/schema/enums';
import { type Reads, statement } from '../../platform/database/reads.ts';
import type { Notice } from '../notices/notices.module.ts';
import { type BarredFacts, keptFromEverything } from '../people/people.module.ts';
import { inOrder, type Weekday } from '../sites/sites.module.ts';

const ROSTER_MEMBERS = statement(
  'roster.members',
  `select m.id, m.given_name as "givenName", m.relation, m.language, m.photo_id as "photoId", m.pin_hash is not null as "hasPin", m.kind = 'GUARDIAN' as "isGuardian",
     array(select k.fingerprint from card k where k.family_member_id = m.id and k.stopped_at is null) as "cardFingerprints",
     array(select l.child_id from household_child l join places_on($1::date) e on e.child_id = l.child_id where l.household_id = m.household_id order by l.child_id) as "childIds",
     array(select n.id from notice n where n.published_at > $2 and not exists (select from notice_receipt r where r.notice_id = n.id and r.household_id = m.household_id
         and r.acknowledged_at >= coalesce(n.corrected_at, r.acknowledged_at))
       and (n.classroom_ids = '{}' or exists (select from household_child l join places_on($1::date) e on e.child_id = l.child_id
         where l.household_id = m.household_id and e.classroom_id = any(n.classroom_ids)))
       order by n.published_at desc) as "unreadNoticeIds"
   from adults_at(wall.now()) m order by m.id`,
);
const BARRED = statement(
  'roster.barred',
  'select barred_from_everything($1::date, $2::timestamptz) as facts',
);
const ROSTER_CHILDREN = statement(
  'roster.children',
  `select c.id, c.given_name as "givenName", c.photo_id as "photoId", k.id as "classroomId", k.name as "classroomName", coalesce(d.status, 'EXPECTED') as status,
     d.arrived_at as "arrivedAt", w.requested_at as "askedForAt", coalesce(c.weekdays, g.open_weekdays) as weekdays, comes_on(c.weekdays, g.open_weekdays, $1::date) as expected
   from child c join kindergarten g on g.id = c.kindergarten_id join places_on($1::date) e on e.child_id = c.id
   join classroom k on k.id = e.classroom_id left join attendance_day d on d.child_id = c.id and d.date = $1::date
   left join collection w on w.child_id = c.id and w.date = $1::date and w.state = 'WAITING' order by k.name, c.given_name, c.id`,
);
const ROSTER_NOTICES = statement(
  'roster.notices',
  `select n.id, n.classroom_ids as "classroomIds", n.urgency, n.author_name as "authorName", n.published_at as "publishedAt", n.corrected_at as "correctedAt",
     n.withdrawn_at as "withdrawnAt", n.version, 'Notice' as "__typename"
   from notice n where n.published_at > $1 order by n.published_at desc limit 50`,
);

const ROSTER_STAFF = statement(
  'roster.staff',
  `select s.id, s.name, s.classroom_ids as "classroomIds", array_agg(k.fingerprint order by k.id) as "cardFingerprints"
   from staff_member s join card k on k.staff_member_id = s.id and k.stopped_at is null where s.left_at is null or s.left_at > wall.now() group by s.id order by s.name, s.id`,
);

/** A family member as a kiosk keeps them. */
export interface RosterMember {
  id: string;
  givenName: string;
  relation: Relation;
  language: Language;
  photoId: string | null;
  hasPin: boolean;
  isGuardian: boolean;
  cardFingerprints: string[];
  childIds: string[];
  unreadNoticeIds: string[];
}

/** A child as a kiosk keeps it. */
export interface RosterChild {
  id: string;
  givenName: string;
  photoId: string | null;
  classroomId: string;
  classroomName: string;
  expected: boolean;
  weekdays: Weekday[];
  status: AttendanceStatus;
  arrivedAt: Date | null;
  askedForAt: Date | null;
}

/** A member of staff with a card, as a kiosk keeps them. */
export interface RosterStaff {
  id: string;
  name: string;
  classroomIds: string[];
  cardFingerprints: string[];
}

/**
 * Every adult with the children they may know of: whom an order keeps from everything about a child is a stranger to it, and
 * with no child left their card and PIN are unknown.
 */
export async function rosterMembers(
  reads: Reads,
  today: string,
  noticesSince: Date,
  now: Date,
): Promise<RosterMember[]> {
  const members = await reads.rows<RosterMember>(ROSTER_MEMBERS, [today, noticesSince]);
  const row = await reads.row<{ facts: BarredFacts }>(BARRED, [today, now]);
  const kept = keptFromEverything(row?.facts ?? { restrictions: [], people: [] });
  return members.map((member) => withoutThose(member, kept.get(member.id)));
}

function withoutThose(member: RosterMember, children: ReadonlySet<string> | undefined): RosterMember {
  if (!children || children.size === 0) return member;
  const childIds = member.childIds.filter((id) => !children.has(id));
  if (childIds.length > 0) return { ...member, childIds };
  return { ...member, childIds, cardFingerprints: [], hasPin: false, unreadNoticeIds: [] };
}
export const rosterStaff = (reads: Reads): Promise<RosterStaff[]> => reads.rows(ROSTER_STAFF);
export const rosterNotices = (reads: Reads, since: Date): Promise<Notice[]> =>
  reads.rows(ROSTER_NOTICES, [since]);

/** Every enrolled child, their days in the order of the week. */
export async function rosterChildren(reads: Reads, today: string): Promise<RosterChild[]> {
  const rows = await reads.rows<RosterChild>(ROSTER_CHILDREN, [today]);
  return rows.map((child) => ({ ...child, weekdays: inOrder(child.weekdays) }));
}
