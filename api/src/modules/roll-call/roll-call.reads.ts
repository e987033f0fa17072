import type { RollCallResult } from '@porchlight/schema/enums';
import { type BatchRead, grouped } from '../../platform/context.ts';
import { statement } from '../../platform/database/reads.ts';
import type { Listing } from '../../platform/pagination.ts';
import type { RollCall } from './roll-call.entity.ts';

const ROLL_CALL = `r.id, r.kind, r.door, r.classroom_id as "classroomId", r.device_id as "deviceId", r.started_by_id as "startedById", r.started_at as "startedAt",
  r.recorded_at as "recordedAt", r.finished_at as "finishedAt", 'RollCall' as "__typename"`;

const BY_ID = statement(
  'roll_call.by_id',
  `select r.id as key, ${ROLL_CALL} from roll_call r where r.id = any($1::uuid[])`,
);
const COUNTS = statement(
  'roll_call.counts',
  `select e.roll_call_id as key, count(*) filter (where e.result = 'PRESENT')::int as present, count(*) filter (where e.result = 'MISSING')::int as missing,
     count(*) filter (where e.result = 'UNVERIFIED')::int as unverified
   from roll_call_entry e where e.roll_call_id = any($1::uuid[]) group by 1`,
);
// By class and name; a child that changed class since is found in the one of today.
const ENTRIES = statement(
  'roll_call.entries',
  `select e.roll_call_id as key, e.child_id as "childId", e.result, e.marked_at as "markedAt", e.marked_by_id as "markedById"
   from roll_call_entry e join child c on c.id = e.child_id
   left join lateral (select k.name from enrolment o join classroom k on k.id = o.classroom_id where o.child_id = c.id order by o.starts_on desc limit 1) place on true
   where e.roll_call_id = any($1::uuid[]) order by place.name, c.family_name, c.given_name, c.id`,
);

/** One child of a roll call as read. */
export interface EntryRow {
  childId: string;
  result: RollCallResult;
  markedAt: Date | null;
  markedById: string | null;
}

/** How many of each. */
export interface Counts {
  present: number;
  missing: number;
  unverified: number;
}

export const rollCallById: BatchRead<RollCall> = (reads, ids) => reads.rows(BY_ID, [ids]);
export const countsOfRollCall: BatchRead<Counts> = (reads, ids) => reads.rows(COUNTS, [ids]);
export const entriesOfRollCall = grouped<EntryRow>((reads, keys) => reads.rows(ENTRIES, [keys]));

/** Roll calls, newest first. Ids of version 7 sort by time. */
export const rollCallListing: Listing = {
  name: 'roll_call',
  sql: `select ${ROLL_CALL}, r.id::text as "sortKey", r.id::text as "rowKey" from roll_call r`,
  descending: true,
};
