import type { Door } from '@porchlight/schema/enums';
import { uuidList } from '../../platform/database/column.ts';
import { type Reads, statement } from '../../platform/database/reads.ts';
import type { Work } from '../../platform/unit-of-work.ts';

/** A late pick-up as read: announced, going on, or over. */
export interface LatePickupRow {
  childId: string;
  date: string;
  expectedAt: string | null;
  reportedAt: Date | null;
  familyMemberId: string | null;
  door: Door | null;
  departedAt: Date | null;
  minutesLate: number;
}

// Who is still here counts on the day itself: later it is a forgotten check-out. What a site calls late is its own setting.
const LATE = `select c.id as "childId", w.date::text as date, r.expected_at as "expectedAt", r.reported_at as "reportedAt", r.family_member_id as "familyMemberId",
    r.door, d.departed_at as "departedAt", case when late.minutes > k.late_minutes then late.minutes else 0 end as "minutesLate"
  from child c join kindergarten k on k.id = c.kindergarten_id cross join (select $1::date as date, $2::timestamptz as now) w
  left join attendance_day d on d.child_id = c.id and d.date = w.date
  left join late_pickup_report r on r.child_id = c.id and r.date = w.date
  cross join lateral (select coalesce(floor(extract(epoch from case when d.status = 'DEPARTED' then d.departed_at
    when d.status = 'PRESENT' and (w.now at time zone k.time_zone)::date = w.date then w.now end - ((w.date + k.closes_at::time) at time zone k.time_zone)) / 60), 0)::int as minutes) late
  where (d.id is not null or r.id is not null)`;
const SOME = `select * from (${LATE} and c.id = any($3::uuid[])) late where late."reportedAt" is not null or late."minutesLate" > 0`;
const SOME_IN_WORK = SOME.replace('$1', '?').replace('$2', '?').replace('$3', '?');
const ALL = `select * from (${LATE}) late where late."reportedAt" is not null or late."minutesLate" > 0 order by late."minutesLate" desc, late."childId"`;

const OF_CHILDREN = statement('late_pickup.of_children', SOME);
const OF_DAY = statement('late_pickup.of_day', ALL);

/** Every late pick-up of a day as it stands now, longest first. */
export const latePickups = (reads: Reads, date: string, now: Date): Promise<LatePickupRow[]> =>
  reads.rows(OF_DAY, [date, now]);

/** Those of some children on a day, as it stands now. */
export const latePickupsOf = (
  reads: Reads,
  childIds: readonly string[],
  date: string,
  now: Date,
): Promise<LatePickupRow[]> => reads.rows(OF_CHILDREN, [date, now, childIds]);

/** The same inside a piece of work, by child. */
export const latePickupsInWork = (
  work: Work,
  childIds: readonly string[],
  date: string,
): Promise<LatePickupRow[]> => work.rows(SOME_IN_WORK, [date, work.now, uuidList(childIds)]);
