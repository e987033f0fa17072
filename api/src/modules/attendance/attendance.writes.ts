import type { AttendanceAction, Door, Verification } from '@porchlight/schema/enums';
import { uuidList } from '../../platform/database/column.ts';
import { newId } from '../../platform/ids.ts';
import type { Work } from '../../platform/unit-of-work.ts';
import type { DayFacts } from './attendance.rules.ts';

// An insert that finds the day already there rewrites it as it is: that locks it. In the order of child ids, so that
// two kiosks with the same siblings cannot block each other.
const LOCK_DAYS = `insert into attendance_day as d (id, kindergarten_id, child_id, date, status)
  select wanted.id, ?::uuid, wanted.child_id, ?::date, 'EXPECTED' from unnest(?::uuid[], ?::uuid[]) as wanted (id, child_id) order by wanted.child_id
  on conflict (child_id, date) do update set status = d.status
  returning d.child_id as "childId", d.status, d.arrived_at as "arrivedAt", d.arrived_with_id as "arrivedWithId", d.departed_at as "departedAt", d.departed_with_id as "departedWithId"`;

const WRITE = `with wish as (select * from jsonb_to_recordset(?::jsonb) as w ("recordId" uuid, "childId" uuid, status text,
    "arrivedAt" timestamptz, "arrivedWithId" uuid, "departedAt" timestamptz, "departedWithId" uuid)),
  made as (insert into attendance_record (id, kindergarten_id, child_id, date, action, family_member_id, device_id, staff_member_id, door, verification, occurred_at, recorded_at, wish_key)
    select w."recordId", ?::uuid, w."childId", ?::date, ?::text, ?::uuid, ?::uuid, ?::uuid, ?::text, ?::text, ?::timestamptz, ?::timestamptz, ?::text from wish w)
  update attendance_day d set status = w.status, arrived_at = w."arrivedAt", arrived_with_id = w."arrivedWithId",
    departed_at = w."departedAt", departed_with_id = w."departedWithId"
  from wish w where d.child_id = w."childId" and d.date = ?::date`;

const STANDING = `select id from attendance_record where child_id = ? and date = ?::date and action = ? and undone_at is null and superseded_at is null
  order by recorded_at desc limit 1`;

/** What all records of one wish share; ids are row ids. */
export interface WishFacts {
  wishKey: string;
  action: AttendanceAction;
  date: string;
  familyMemberId?: string | undefined;
  door: Door;
  verification: Verification;
  occurredAt: Date;
}

/** One child's new record and the day it makes. */
export interface Change extends DayFacts {
  recordId: string;
  childId: string;
}

type Stored = Omit<DayFacts, 'arrivedAt' | 'departedAt'> & {
  childId: string;
  arrivedAt: string | null;
  departedAt: string | null;
};

const date = (text: string | null): Date | null => (text === null ? null : new Date(text));

/** The days of siblings, made where missing and locked to the end of the work, by child id. One statement. */
export async function lockedDays(
  work: Work,
  childIds: readonly string[],
  day: string,
): Promise<Map<string, DayFacts>> {
  const fresh = childIds.map(newId);
  const rows = await work.rows<Stored>(LOCK_DAYS, [
    work.kindergarten,
    day,
    uuidList(fresh),
    uuidList(childIds),
  ]);
  return new Map(
    rows.map(({ childId, ...row }) => [
      childId,
      { ...row, arrivedAt: date(row.arrivedAt), departedAt: date(row.departedAt) },
    ]),
  );
}

/** Writes the records of one wish and the days they make. One statement. */
export async function writeRecords(work: Work, wish: WishFacts, changes: readonly Change[]): Promise<void> {
  const { principal, kindergarten, now } = work;
  await work.rows(WRITE, [
    JSON.stringify(changes),
    kindergarten,
    wish.date,
    wish.action,
    wish.familyMemberId ?? null,
    principal.deviceId ?? null,
    principal.sessionId ? (principal.id ?? null) : null,
    wish.door,
    wish.verification,
    wish.occurredAt,
    now,
    wish.wishKey,
    wish.date,
  ]);
}

/** The record that made the state a wish asks for. */
export async function standingRecord(
  work: Work,
  childId: string,
  day: string,
  action: AttendanceAction,
): Promise<string | undefined> {
  return (await work.row<{ id: string }>(STANDING, [childId, day, action]))?.id;
}
