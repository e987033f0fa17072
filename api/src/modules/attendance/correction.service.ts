import type { AttendanceAction } from '@porchlight/schema/enums';
import { localDate } from '../../platform/clock.ts';
import { Refused } from '../../platform/refusal.ts';
import type { Work } from '../../platform/unit-of-work.ts';
import { neededWords } from '../../platform/words.ts';
import { Child, doorOf, timeZoneInWork } from '../people/people.module.ts';
import { classOf, recount } from './attendance.service.ts';
import { standingRecord } from './attendance.writes.ts';
import { AttendanceDay } from './attendance-day.entity.ts';
import { AttendanceRecord } from './attendance-record.entity.ts';
import { type Collecting, departures } from './departures.ts';

/** What a day really was; ids are row ids. */
export interface Correction {
  wishKey: string;
  childId: string;
  date: string;
  /** Null: the child was not there. */
  arrivedAt: Date | null;
  /** Null: the child is still here. */
  departedAt: Date | null;
  note: string;
}

const MOST_NOTE = 500;

/**
 * Staff set a day right. What was recorded stays, marked as superseded; new records in the name of who corrects say
 * what is true, with the note. Who brought and collected the child stays as it was known, and how.
 */
export async function correctAttendance(work: Work, correction: Correction): Promise<{ childId: string }> {
  const { childId, date } = correction;
  const note = neededWords(correction.note, MOST_NOTE, 'note');
  if (!(await work.em.count(Child, childId))) throw new Refused('NOT_FOUND', 'childId');
  await checkTimes(work, correction);
  // Takes the day's lock.
  await recount(work, childId, date);
  await work.em.flush();
  const day = await work.em.findOneOrFail(AttendanceDay, { childId, date });
  const standing = await standingRecord(work, childId, date, 'CHECK_OUT');
  const known = standing ? await departures.guard().collecting(work, standing) : undefined;
  const collecting: Collecting = known ?? {
    verification: 'STAFF',
    familyMemberId: day.departedWithId ?? undefined,
    releasedById: work.principal.id,
  };
  const arriving: Collecting = { verification: 'STAFF', familyMemberId: day.arrivedWithId ?? undefined };
  for (const record of await work.em.find(AttendanceRecord, {
    childId,
    date,
    undoneAt: null,
    supersededAt: null,
  }))
    record.supersededAt = work.now;
  const { arrivedAt, departedAt } = correction;
  if (arrivedAt) make(work, correction, 'CHECK_IN', arrivedAt, arriving, note);
  const left = departedAt && make(work, correction, 'CHECK_OUT', departedAt, collecting, note);
  await work.em.flush();
  await recount(work, childId, date);
  await work.em.flush();
  const classroomId = await classOf(work, childId);
  if (left) await tellGuard(work, correction, left, collecting, classroomId);
  work.announce({
    kind: 'ATTENDANCE_CORRECTED',
    subjectType: 'Child',
    subjectId: childId,
    childId,
    classroomId,
    detail: { date },
  });
  return { childId };
}

// Both on that day in the kindergarten, not in the future, and nobody leaves before coming.
async function checkTimes(work: Work, { date, arrivedAt, departedAt }: Correction): Promise<void> {
  if (departedAt && (!arrivedAt || departedAt < arrivedAt)) throw new Refused('INPUT_INVALID', 'departedAt');
  const timeZone = await timeZoneInWork(work);
  if (date > localDate(work.now, timeZone)) throw new Refused('DATE_OUT_OF_RANGE', 'date');
  for (const [field, at] of Object.entries({ arrivedAt, departedAt }))
    if (at && (at > work.now || localDate(at, timeZone) !== date))
      throw new Refused('DATE_OUT_OF_RANGE', field);
}

function make(
  work: Work,
  { childId, date, wishKey }: Correction,
  action: AttendanceAction,
  occurredAt: Date,
  { familyMemberId, verification }: Collecting,
  note: string,
): AttendanceRecord {
  return work.em.create(AttendanceRecord, {
    kindergartenId: work.kindergarten,
    childId,
    date,
    action,
    occurredAt,
    note,
    wishKey,
    recordedAt: work.now,
    door: doorOf(work.principal.kind, false),
    verification,
    ...(familyMemberId ? { familyMemberId } : {}),
    ...(work.principal.id ? { staffMemberId: work.principal.id } : {}),
  });
}

const tellGuard = (
  work: Work,
  { childId, date }: Correction,
  left: AttendanceRecord,
  collecting: Collecting,
  classroomId: string | undefined,
) =>
  departures.guard().recorded(
    work,
    {
      action: 'CHECK_OUT',
      date,
      occurredAt: left.occurredAt,
      earlier: false,
      ...collecting,
      children: [{ childId, classroomId: classroomId ?? null, ofFamily: true }],
    },
    [{ recordId: left.id, childId }],
  );
