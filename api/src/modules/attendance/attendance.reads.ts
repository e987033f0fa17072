import type { AbsenceKind, AbsenceReason, AttendanceStatus, Relation } from '@porchlight/schema/enums';
import { type BatchRead, daily } from '../../platform/context.ts';
import { uuidList } from '../../platform/database/column.ts';
import { type Reads, statement } from '../../platform/database/reads.ts';
import type { Work } from '../../platform/unit-of-work.ts';
import type { Classroom } from '../sites/sites.module.ts';
import type { Absence } from './absence.entity.ts';
import type { AttendanceRecord } from './attendance-record.entity.ts';
import type { ClassHeadcount } from './board.types.ts';

const RECORD = `r.id, r.child_id as "childId", r.date::text as date, r.action, r.family_member_id as "familyMemberId", r.device_id as "deviceId", r.door,
  r.verification, r.staff_member_id as "staffMemberId", r.superseded_at as "supersededAt", r.note, r.occurred_at as "occurredAt", r.recorded_at as "recordedAt", r.undone_at as "undoneAt", 'AttendanceRecord' as "__typename"`;
const ABSENCE = `a.id, a.child_id as "childId", a.date::text as date, a.kind, a.expected_at as "expectedAt", a.reason, a.door, a.reported_at as "reportedAt", a.withdrawn_at as "withdrawnAt", 'Absence' as "__typename"`;

const RECORD_BY_ID = statement(
  'attendance_record.by_id',
  `select r.id as key, ${RECORD} from attendance_record r where r.id = any($1::uuid[])`,
);
const ABSENCE_BY_ID = statement(
  'absence.by_id',
  `select a.id as key, ${ABSENCE} from absence a where a.id = any($1::uuid[])`,
);
const DAY = `select c.id as key, c.id as "childId", coalesce(d.status, 'EXPECTED') as status, d.arrived_at as "arrivedAt", d.arrived_with_id as "arrivedWithId",
     d.departed_at as "departedAt", d.departed_with_id as "departedWithId", d.absence_id as "absenceId", d.partial_absence_id as "partialAbsenceId",
     coalesce(clock_of(d.arrived_at, k.time_zone) > k.late_after, false) as late,
     coalesce((d.departed_at at time zone k.time_zone)::date = d.date and clock_of(d.departed_at, k.time_zone) < k.collect_from, false) as early, expected_on(c.id, $2::date) as expected
   from child c join kindergarten k on k.id = c.kindergarten_id left join attendance_day d on d.child_id = c.id and d.date = $2::date
   where c.id = any($1::uuid[])`;
const DAYS = statement('attendance_day.of_children', DAY);
const DAY_IN_WORK = DAY.replaceAll('$2', 'w.date')
  .replace('any($1::uuid[])', '?')
  .replace(' from child c', ' from (select ?::date as date) w cross join child c');
const PRESENT = statement(
  'attendance_day.present',
  `select count(*)::int as count from attendance_day d where d.date = $1::date and d.status = 'PRESENT'`,
);
const HEADCOUNT = statement(
  'attendance_day.headcount',
  `select c.id, c.name, c.age_group as "ageGroup", c.external_id as "externalId", c.updated_at as "updatedAt", c.version, c.ended_at as "endedAt", count(*) filter (where d.status = 'PRESENT')::int as "presentCount",
     count(ch.id) filter (where coalesce(d.status, 'EXPECTED') = 'EXPECTED' and comes_on(ch.weekdays, k.open_weekdays, $1::date))::int as "expectedCount"
   from classroom c join kindergarten k on k.id = c.kindergarten_id
   left join places_on($1::date) e on e.classroom_id = c.id
   left join child ch on ch.id = e.child_id left join attendance_day d on d.child_id = ch.id and d.date = $1::date
   where c.ended_at is null and (wall.kind() <> 'CLASS_TEACHER' or c.id = any(wall.classrooms())) group by c.id order by c.name`,
);
const BOARD = statement('attendance.class_board', 'select class_board($1, $2, $3::date, $4) as board');

const RECORDS_OF_DAY = statement(
  'attendance_record.of_day',
  `select r.child_id as key, ${RECORD} from attendance_record r where r.child_id = any($1::uuid[]) and r.date = $2::date order by r.recorded_at, r.id`,
);

/** One child's day as read. */
export interface DayRow {
  childId: string;
  date: string;
  status: AttendanceStatus;
  arrivedAt: Date | null;
  arrivedWithId: string | null;
  departedAt: Date | null;
  departedWithId: string | null;
  absenceId: string | null;
  partialAbsenceId: string | null;
  late: boolean;
  early: boolean;
  /** Enrolled, and one of its weekdays. */
  expected: boolean;
}

/** A class board as the database's function gives it; times are ISO texts. */
export interface BoardRow {
  classroom: { id: string; name: string; ageGroup: string; externalId: string | null };
  date: string;
  entries: {
    childId: string;
    familyName: string;
    givenName: string;
    photoId: string | null;
    status: AttendanceStatus;
    expected: boolean;
    late: boolean;
    partialAbsence: AbsenceKind | null;
    expectedAt: string | null;
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

/** All records of a child's day, oldest first, for loading many at once. */
export const recordsOfDay = daily<{ rows: readonly AttendanceRecord[] }>(async (reads, ids, date) => {
  const rows = await reads.rows<AttendanceRecord & { key: string }>(RECORDS_OF_DAY, [ids, date]);
  return [...Map.groupBy(rows, ({ key }) => key)].map(([key, records]) => ({ key, rows: records }));
});

/** Days of children that are to be seen, by child id. */
export async function daysOfChildren(
  reads: Reads,
  childIds: readonly string[],
  date: string,
): Promise<Map<string, DayRow>> {
  const rows = await reads.rows<DayRow & { key: string }>(DAYS, [childIds, date]);
  return new Map(rows.map((row) => [row.key, { ...row, date }]));
}

/** The day of a child inside a piece of work. */
export const dayInWorkOf = async (work: Work, childId: string, date: string): Promise<DayRow | undefined> => {
  const row = await work.row<DayRow>(DAY_IN_WORK, [date, childId]);
  return row && { ...row, date };
};

/** The day of a child, for loading many at once. */
export const dayOfChild = daily<DayRow>(async (reads, ids, date) =>
  [...(await daysOfChildren(reads, ids, date))].map(([key, row]) => ({ ...row, key })),
);

/** How many children are inside and waited for, by class. */
export async function headcount(reads: Reads, date: string): Promise<ClassHeadcount[]> {
  const rows = await reads.rows<Classroom & Omit<ClassHeadcount, 'classroom'>>(HEADCOUNT, [date]);
  return rows.map(({ presentCount, expectedCount, ...classroom }) => ({
    classroom,
    presentCount,
    expectedCount,
  }));
}

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

/** Row ids of the children who are inside on a day, of one class when given. */
export async function childrenInside(
  work: Work,
  date: string,
  classroomId: string | undefined,
): Promise<string[]> {
  const rows = await work.rows<{ id: string }>(
    `select d.child_id as id from attendance_day d where d.date = ?::date and d.status = 'PRESENT' and (?::uuid is null or class_on(d.child_id, d.date) = ?::uuid)`,
    [date, classroomId ?? null, classroomId ?? null],
  );
  return rows.map(({ id }) => id);
}
