import { LockMode } from '@mikro-orm/core';
import type { AttendanceAction, Verification } from '@porchlight/schema/enums';
import { localDate } from '../../platform/clock.ts';
import { uuidList } from '../../platform/database/column.ts';
import { newId } from '../../platform/ids.ts';
import { Refused } from '../../platform/refusal.ts';
import type { Work } from '../../platform/unit-of-work.ts';
import { doorOf } from '../people/people.module.ts';
import { afterRecord, type DayFacts, dayOf, occurred, UNDO_MS } from './attendance.rules.ts';
import { AttendanceDay } from './attendance-day.entity.ts';
import { AttendanceRecord } from './attendance-record.entity.ts';

/** What is recorded for siblings in one go; ids are row ids. */
export interface Recording {
  wishKey: string;
  action: AttendanceAction;
  childIds: readonly string[];
  familyMemberId: string | undefined;
  verification: Verification;
  occurredAt: Date | undefined;
}

interface ChildFacts {
  childId: string;
  timeZone: string;
  classroomId: string | null;
  mayAccompany: boolean;
}

const MOST_SIBLINGS = 8;

/** Checks siblings in or out. Already being so is not an error: the standing record is given back. */
export async function record(work: Work, recording: Recording): Promise<{ recordIds: string[] }> {
  const children = await facts(work, recording);
  const occurredAt = occurred(recording.occurredAt, work.now);
  const date = localDate(occurredAt, children[0]?.timeZone ?? 'UTC');
  const days = await daysOf(work, recording.childIds, date);
  const recordIds: string[] = [];
  for (const child of children)
    recordIds.push(await recordChild(work, recording, child, days.get(child.childId), occurredAt, date));
  return { recordIds };
}

// One statement: each child, its class today, and whether the adult belongs to its family.
async function facts(work: Work, { childIds, familyMemberId }: Recording): Promise<ChildFacts[]> {
  if (childIds.length < 1 || childIds.length > MOST_SIBLINGS) throw new Refused('INPUT_INVALID', 'childIds');
  const found = await work.rows<ChildFacts>(
    `select c.id as "childId", k.time_zone as "timeZone",
       (select e.classroom_id from enrolment e where e.child_id = c.id and e.ends_on is null order by e.starts_on desc limit 1) as "classroomId",
       ?::uuid is null or exists (select from family_member m join household_child l on l.household_id = m.household_id
         where m.id = ?::uuid and l.child_id = c.id) as "mayAccompany"
     from child c join kindergarten k on k.id = c.kindergarten_id where c.id = any(?::uuid[]) order by array_position(?::uuid[], c.id)`,
    [familyMemberId ?? null, familyMemberId ?? null, uuidList(childIds), uuidList(childIds)],
  );
  if (found.length !== new Set(childIds).size) throw new Refused('NOT_FOUND', 'childIds');
  if (!found.every((child) => child.mayAccompany))
    throw new Refused('NOT_AUTHORISED_FOR_CHILD', 'familyMemberId');
  return found;
}

// Days are locked in the order of child ids, so that two kiosks with the same siblings cannot block each other.
async function daysOf(
  work: Work,
  childIds: readonly string[],
  date: string,
): Promise<Map<string, AttendanceDay>> {
  for (const childId of childIds.toSorted())
    await work.rows(
      `insert into attendance_day (id, kindergarten_id, child_id, date, status) values (?, ?, ?, ?, 'EXPECTED') on conflict (child_id, date) do nothing`,
      [newId(), work.kindergarten, childId, date],
    );
  const days = await work.em.find(
    AttendanceDay,
    { childId: { $in: [...childIds] }, date },
    { lockMode: LockMode.PESSIMISTIC_WRITE, orderBy: { childId: 'asc' } },
  );
  return new Map(days.map((day) => [day.childId, day]));
}

async function recordChild(
  work: Work,
  recording: Recording,
  child: ChildFacts,
  day: AttendanceDay | undefined,
  occurredAt: Date,
  date: string,
): Promise<string> {
  if (!day) throw new Refused('NOT_FOUND', 'childIds');
  const standing = await standingRecord(work, recording.action, day);
  if (standing) return standing;
  if (recording.action === 'CHECK_OUT' && day.status !== 'PRESENT')
    throw new Refused('NOT_PRESENT', 'childIds');
  const { principal, kindergarten, now } = work;
  const made = work.em.create(AttendanceRecord, {
    kindergartenId: kindergarten,
    childId: child.childId,
    date,
    action: recording.action,
    door: doorOf(principal.kind, principal.callId !== undefined),
    verification: recording.verification,
    occurredAt,
    recordedAt: now,
    wishKey: recording.wishKey,
    ...(recording.familyMemberId ? { familyMemberId: recording.familyMemberId } : {}),
    ...(principal.deviceId ? { deviceId: principal.deviceId } : {}),
    ...(principal.sessionId && principal.id ? { staffMemberId: principal.id } : {}),
  });
  Object.assign(day, afterRecord(factsOf(day), made));
  work.announce({
    kind: recording.action === 'CHECK_IN' ? 'CHILD_CHECKED_IN' : 'CHILD_CHECKED_OUT',
    subjectType: 'AttendanceRecord',
    subjectId: made.id,
    childId: child.childId,
    classroomId: child.classroomId ?? undefined,
    detail: { date },
  });
  return made.id;
}

// The state already wished for: the record that made it.
async function standingRecord(
  work: Work,
  action: AttendanceAction,
  day: AttendanceDay,
): Promise<string | undefined> {
  const already = action === 'CHECK_IN' ? day.status === 'PRESENT' : day.status === 'DEPARTED';
  if (!already) return undefined;
  const last = await work.em.findOne(
    AttendanceRecord,
    { childId: day.childId, date: day.date, action, undoneAt: null },
    { orderBy: { recordedAt: 'desc' } },
  );
  return last?.id;
}

const factsOf = ({
  status,
  arrivedAt,
  arrivedWithId,
  departedAt,
  departedWithId,
}: AttendanceDay): DayFacts => ({
  status,
  arrivedAt: arrivedAt ?? null,
  arrivedWithId: arrivedWithId ?? null,
  departedAt: departedAt ?? null,
  departedWithId: departedWithId ?? null,
});

/** Takes back everything one wish recorded: siblings together. The records stay, marked. */
export async function undo(work: Work, originalKey: string): Promise<{ recordIds: string[] }> {
  const records = await work.em.find(
    AttendanceRecord,
    {
      kindergartenId: work.kindergarten,
      wishKey: originalKey,
      ...(work.principal.deviceId ? { deviceId: work.principal.deviceId } : {}),
    },
    { orderBy: { id: 'asc' } },
  );
  if (records.length === 0) throw new Refused('NOT_FOUND', 'originalIdempotencyKey');
  if (records.some((made) => work.now.getTime() - made.recordedAt.getTime() > UNDO_MS))
    throw new Refused('UNDO_TOO_LATE');
  for (const made of records.filter((each) => !each.undoneAt)) {
    made.undoneAt = work.now;
    await recount(work, made.childId, made.date);
    work.announce({
      kind: 'ATTENDANCE_UNDONE',
      subjectType: 'AttendanceRecord',
      subjectId: made.id,
      childId: made.childId,
      classroomId: await classOf(work, made.childId),
      detail: { date: made.date },
    });
  }
  return { recordIds: records.map(({ id }) => id) };
}

/** Sets a day to what its records and absence amount to. */
export async function recount(work: Work, childId: string, date: string): Promise<void> {
  const day = (await daysOf(work, [childId], date)).get(childId);
  if (!day) throw new Refused('NOT_FOUND', 'childId');
  const records = await work.em.find(AttendanceRecord, { childId, date });
  Object.assign(day, dayOf(records, day.absenceId != null));
}

/** The class a child is in, for who hears of it. */
export async function classOf(work: Work, childId: string): Promise<string | undefined> {
  const row = await work.row<{ id: string }>(
    'select classroom_id as id from enrolment where child_id = ? and ends_on is null order by starts_on desc limit 1',
    [childId],
  );
  return row?.id;
}
