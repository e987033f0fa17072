import type { AbsenceKind, AbsenceReason } from '@porchlight/schema/enums';
import { Refused } from '../../platform/refusal.ts';
import type { Work } from '../../platform/unit-of-work.ts';
import { Child, dayInWork, doorOf, isFamily, ownChildren } from '../people/people.module.ts';
import { Absence } from './absence.entity.ts';
import { daysBetween, occurred } from './attendance.rules.ts';
import { classOf, recount } from './attendance.service.ts';
import { AttendanceDay } from './attendance-day.entity.ts';

const AHEAD_DAYS = 60;
const MOST_DAYS = 31;

/** An absence to be reported; ids are row ids. */
export interface Reporting {
  childId: string;
  /** Today, as it was when it was said, when left out. */
  date?: string | undefined;
  /** The last day, for several in a row. */
  untilDate?: string | undefined;
  kind?: AbsenceKind | undefined;
  /** HH:MM, for a part of a day. */
  expectedAt?: string | undefined;
  reason: AbsenceReason;
  familyMemberId: string | undefined;
  occurredAt?: Date | undefined;
}

interface OneDay extends Omit<Reporting, 'date' | 'kind'> {
  date: string;
  kind: AbsenceKind;
}

/** Reports that a child stays away, comes late or leaves early. The same child, day and kind again gives the standing absence, with what is said now. */
export async function reportAbsence(work: Work, reporting: Reporting): Promise<{ absenceIds: string[] }> {
  const { childId, familyMemberId, kind = 'FULL_DAY' } = reporting;
  if (kind === 'FULL_DAY' && reporting.expectedAt) throw new Refused('INPUT_INVALID', 'expectedAt');
  if (!(await work.em.count(Child, childId))) throw new Refused('NOT_FOUND', 'childId');
  if (familyMemberId) await ownChildren(work, [childId], familyMemberId, 'ABSENCE');
  // At a kiosk somebody stands there.
  else if (work.principal.kind === 'KIOSK') throw new Refused('INPUT_INVALID', 'familyMemberId');
  const absenceIds: string[] = [];
  for (const date of await daysOf(work, reporting))
    absenceIds.push(await reportDay(work, { ...reporting, date, kind }));
  return { absenceIds };
}

// A single day is taken as it is named; of several, those on which the child would have come.
async function daysOf(work: Work, { childId, date, untilDate, occurredAt }: Reporting): Promise<string[]> {
  const today = await dayInWork(work, occurred(occurredAt, work.now));
  const first = date ?? today;
  checkDay(first, today, 'date');
  if (!untilDate || untilDate === first) return [first];
  checkDay(untilDate, first, 'untilDate');
  const range = daysBetween(first, untilDate);
  if (range.length > MOST_DAYS) throw new Refused('DATE_OUT_OF_RANGE', 'untilDate');
  const days = await work.rows<{ date: string }>(
    'select w.date::date::text as date from unnest(?::text[]) as w (date) where expected_on(?, w.date::date) order by 1',
    [`{${range.join(',')}}`, childId],
  );
  if (days.length === 0) throw new Refused('DATE_OUT_OF_RANGE', 'untilDate');
  return days.map((day) => day.date);
}

async function reportDay(work: Work, one: OneDay): Promise<string> {
  const { childId, date, kind, reason, expectedAt, familyMemberId } = one;
  // Takes the day's lock: of two reports at once, the second finds the first one's absence.
  await recount(work, childId, date);
  const standing = await work.em.findOne(Absence, { childId, date, kind, withdrawnAt: null });
  if (standing) {
    const moved = expectedAt !== undefined && standing.expectedAt !== expectedAt;
    Object.assign(standing, { reason, ...(moved ? { expectedAt } : {}) });
    if (moved) await announce(work, 'ABSENCE_REPORTED', standing);
    return standing.id;
  }
  const absence = work.em.create(Absence, {
    kindergartenId: work.kindergarten,
    childId,
    date,
    kind,
    reason,
    door: doorOf(work.principal.kind, work.principal.callId !== undefined),
    reportedAt: work.now,
    ...(expectedAt ? { expectedAt } : {}),
    ...(familyMemberId ? { familyMemberId } : {}),
  });
  await settle(work, absence);
  await announce(work, 'ABSENCE_REPORTED', absence);
  return absence.id;
}

async function announce(
  work: Work,
  kind: 'ABSENCE_REPORTED' | 'ABSENCE_WITHDRAWN',
  { id, childId, date }: Absence,
): Promise<void> {
  const classroomId = await classOf(work, childId);
  work.announce({ kind, subjectType: 'Absence', subjectId: id, childId, classroomId, detail: { date } });
}

function checkDay(day: string, from: string, field: string): void {
  const ahead = (Date.parse(day) - Date.parse(from)) / 86_400_000;
  if (Number.isNaN(ahead) || ahead < 0 || ahead > AHEAD_DAYS) throw new Refused('DATE_OUT_OF_RANGE', field);
}

/** Takes an absence back. */
export async function withdrawAbsence(work: Work, absenceId: string): Promise<{ absenceId: string }> {
  const absence = await work.em.findOne(Absence, absenceId);
  if (!absence) throw new Refused('NOT_FOUND', 'absenceId');
  if (isFamily(work.principal))
    await ownChildren(work, [absence.childId], work.principal.id ?? '', 'ABSENCE');
  if (absence.withdrawnAt) return { absenceId };
  absence.withdrawnAt = work.now;
  await settle(work, absence);
  await announce(work, 'ABSENCE_WITHDRAWN', absence);
  return { absenceId };
}

// The day names what stands: the absence from all of it, and the part of it that was reported last.
async function settle(work: Work, { childId, date }: Absence): Promise<void> {
  await work.em.flush();
  const standing = await work.em.find(
    Absence,
    { childId, date, withdrawnAt: null },
    { orderBy: { id: 'asc' } },
  );
  await recount(work, childId, date);
  const day = await work.em.findOneOrFail(AttendanceDay, { childId, date });
  day.absenceId = standing.findLast(({ kind }) => kind === 'FULL_DAY')?.id ?? null;
  day.partialAbsenceId = standing.findLast(({ kind }) => kind !== 'FULL_DAY')?.id ?? null;
  await work.em.flush();
  await recount(work, childId, date);
}
