import type { AttendanceStatus, HelpRequestState, Language, Relation } from '@porchlight/schema/enums';
import type { BatchRead } from '../../platform/context.ts';
import { type Reads, statement } from '../../platform/database/reads.ts';
import type { Listing } from '../../platform/pagination.ts';
import type { Notice } from '../notices/notices.module.ts';
import type { Call, HelpRequest } from './call.entity.ts';

const HELP = `h.id, h.state, h.door, h.device_id as "deviceId", h.call_id as "callId", h.family_member_id as "familyMemberId", h.answered_by_id as "answeredById",
  h.recording_id as "recordingId", h.requested_at as "requestedAt", 'HelpRequest' as "__typename"`;
const CALL = `c.id, c.family_member_id as "familyMemberId", c.started_at as "startedAt", c.ended_at as "endedAt", c.outcome, 'Call' as "__typename"`;

const HELP_BY_ID = statement(
  'help_request.by_id',
  `select h.id as key, ${HELP} from help_request h where h.id = any($1::uuid[])`,
);
const CALL_BY_ID = statement(
  'call.by_id',
  `select c.id as key, ${CALL} from call c where c.id = any($1::uuid[])`,
);
const ROSTER_MEMBERS = statement(
  'roster.members',
  `select m.id, m.given_name as "givenName", m.relation, m.language, m.photo_id as "photoId", m.pin_hash is not null as "hasPin",
     array(select k.fingerprint from card k where k.family_member_id = m.id and k.stopped_at is null) as "cardFingerprints",
     array(select l.child_id from household_child l join enrolment e on e.child_id = l.child_id where l.household_id = m.household_id
       and e.starts_on <= $1::date and (e.ends_on is null or e.ends_on >= $1::date) order by l.child_id) as "childIds",
     array(select n.id from notice n where n.published_at > $2 and not exists (select from notice_receipt r where r.notice_id = n.id and r.household_id = m.household_id)
       and (n.classroom_ids = '{}' or exists (select from household_child l join enrolment e on e.child_id = l.child_id
         where l.household_id = m.household_id and e.classroom_id = any(n.classroom_ids) and e.ends_on is null))
       order by n.published_at desc) as "unreadNoticeIds"
   from family_member m order by m.id`,
);
const ROSTER_CHILDREN = statement(
  'roster.children',
  `select c.id, c.given_name as "givenName", c.photo_id as "photoId", k.name as "classroomName", coalesce(d.status, 'EXPECTED') as status
   from child c join enrolment e on e.child_id = c.id and e.starts_on <= $1::date and (e.ends_on is null or e.ends_on >= $1::date)
   join classroom k on k.id = e.classroom_id left join attendance_day d on d.child_id = c.id and d.date = $1::date order by k.name, c.given_name, c.id`,
);
const ROSTER_NOTICES = statement(
  'roster.notices',
  `select n.id, n.classroom_ids as "classroomIds", n.urgency, n.author_name as "authorName", n.published_at as "publishedAt", 'Notice' as "__typename"
   from notice n where n.published_at > $1 order by n.published_at desc limit 50`,
);

/** A family member as a kiosk keeps them. */
export interface RosterMember {
  id: string;
  givenName: string;
  relation: Relation;
  language: Language;
  photoId: string | null;
  hasPin: boolean;
  cardFingerprints: string[];
  childIds: string[];
  unreadNoticeIds: string[];
}

/** A child as a kiosk keeps it. */
export interface RosterChild {
  id: string;
  givenName: string;
  photoId: string | null;
  classroomName: string;
  status: AttendanceStatus;
}

export const helpRequestById: BatchRead<HelpRequest> = (reads, ids) => reads.rows(HELP_BY_ID, [ids]);
export const callById: BatchRead<Call> = (reads, ids) => reads.rows(CALL_BY_ID, [ids]);
export const rosterMembers = (reads: Reads, today: string, noticesSince: Date): Promise<RosterMember[]> =>
  reads.rows(ROSTER_MEMBERS, [today, noticesSince]);
export const rosterChildren = (reads: Reads, today: string): Promise<RosterChild[]> =>
  reads.rows(ROSTER_CHILDREN, [today]);
export const rosterNotices = (reads: Reads, since: Date): Promise<Notice[]> =>
  reads.rows(ROSTER_NOTICES, [since]);

/** Requests for a person, oldest first; in some states when given. */
export const helpListing = (states: readonly HelpRequestState[] | undefined): Listing => ({
  name: 'help_request',
  sql: `select ${HELP}, h.id::text as "sortKey", h.id::text as "rowKey" from help_request h where $1::text[] is null or h.state = any($1)`,
  values: [states ?? null],
});
