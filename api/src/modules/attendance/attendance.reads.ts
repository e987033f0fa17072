import type { AbsenceReason, AttendanceStatus, Relation } from '@porchlight/schema/enums';
import { type BatchRead, daily } from '../../platform/context.ts';
import { uuidList } from '../../platform/database/column.ts';
import { type Reads, statement } from '../../platform/database/reads.ts';
import type { Work } from '../../platform/unit-of-work.ts';
import type { Absence } from './absence.entity.ts';
import type { AttendanceRecord } from './attendance-record.entity.ts';

const RECORD = `r.id, r.child_id as "childId", r.date::text as date, r.action, r.family_member_id as "familyMemberId", r.device_id as "deviceId", r.door,
  r.verification, r.occurred_at as "occurredAt", r.recorded_at as "recordedAt", r.undone_at as "undoneAt", 'AttendanceRecord' as "__typename"`;
const ABSENCE = `a.id, a.child_id as "childId", a.date::text as date, a.reason, a.door, a.reported_at as "reportedAt", a.withdrawn_at as "withdrawnAt", 'Absence' as "__typename"`;

const RECORD_BY_ID = statement(
  'attendance_record.by_id',
  `select r.id as key, ${RECORD} from attendance_record r where r.id = any($1::uuid[])`,
);
const ABSENCE_BY_ID = statement(
  'absence.by_id',
  `select a.id as key, ${ABSENCE} from absence a where a.id = any($1::uuid[])`,
);
const DAYS = statement(
  'attendance_day.of_children',
  `select d.child_id as key, d.status, d.arrived_at as "arrivedAt", d.arrived_with_id as "arrivedWithId", d.departed_at as "departedAt",
     d.departed_with_id as "departedWithId", d.absence_id as "absenceId"
   from attendance_day d where d.child_id = any($1::uuid[]) and d.date = $2::date`,
);
const PRESENT = statement(
  'attendance_day.present',
  `select count(*)::int as count from attendance_day d where d.date = $1::date and d.status = 'PRESENT'`,
);
const BOARD = statement('attendance.class_board', 'select class_board($1, $2, $3::date, $4) as board');

/** One child's day as read. */
export interface DayRow {
  date: string;
  status: AttendanceStatus;
  arrivedAt: Date | null;
  arrivedWithId: string | null;
  departedAt: Date | null;
  departedWithId: string | null;
  absenceId: string | null;
}

/** A class board as the database's function gives it; times are ISO texts. */
export interface BoardRow {
  classroom: { id: string; name: string; ageGroup: string; externalId: string | null };
  date: string;
  entries: {
    childId: string;
    familyName: string;
    givenName: string;
    status: AttendanceStatus;
    arrivedAt: string | null;
    departedAt: string | null;
    with: Relation | null;
    absenceReason: AbsenceReason | null;
  }[];
}

export const recordById: BatchRead<AttendanceRecord> = (reads, ids) => reads.rows(RECORD_BY_ID, [ids]);
export const absenceById: BatchRead<Absence> = (reads, ids) => reads.rows(ABSENCE_BY_ID, [ids]);

const RECORDS_IN_WORK = `select ${RECORD} from attendance_record r where r.id = any(?::uuid[])`;

/** Records inside a piece of work, in the order of their ids as given. */
export async function recordsInWork(work: Work, ids: readonly string[]): Promise<AttendanceRecord[]> {
  const rows = await work.rows<AttendanceRecord>(RECORDS_IN_WORK, [uuidList(ids)]);
  return ids.map((id) => rows.find((row) => row.id === id)).filter((row) => row !== undefined);
}

/** Days of children, by child id; expected where nothing is recorded. */
export async function daysOfChildren(
  reads: Reads,
  childIds: readonly string[],
  date: string,
): Promise<Map<string, DayRow>> {
  const rows = await reads.rows<DayRow & { key: string }>(DAYS, [childIds, date]);
  return new Map(rows.map((row) => [row.key, { ...row, date }]));
}

/** The day of a child, for loading many at once. */
export const dayOfChild = daily<DayRow>(async (reads, ids, date) =>
  [...(await daysOfChildren(reads, ids, date))].map(([key, row]) => ({ ...row, key })),
);

/** The day of a child with nothing recorded. */
export const expectedDay = (date: string): DayRow => ({
  date,
  status: 'EXPECTED',
  arrivedAt: null,
  arrivedWithId: null,
  departedAt: null,
  departedWithId: null,
  absenceId: null,
});

/** How many children are inside. */
export const presentCount = async (reads: Reads, date: string): Promise<number> =>
  (await reads.row<{ count: number }>(PRESENT, [date]))?.count ?? 0;

/** The board of a class on a day (today in its time zone when undefined); null when the class is not to be seen. One round trip. */
export const classBoard = (
  reads: Reads,
  classroomId: string,
  date: string | undefined,
  now: Date,
): Promise<BoardRow | null> => reads.call<BoardRow | null>(BOARD, [classroomId, date ?? null, now]);
