import type { AbsenceReason } from '@porchlight/schema/enums';
import { Refused } from '../../platform/refusal.ts';
import type { Work } from '../../platform/unit-of-work.ts';
import { Child, dayInWork, doorOf, FamilyMember, HouseholdChild } from '../people/people.module.ts';
import { Absence } from './absence.entity.ts';
import { classOf, recount } from './attendance.service.ts';
import { AttendanceDay } from './attendance-day.entity.ts';

const AHEAD_DAYS = 60;

/** An absence to be reported; ids are row ids. */
export interface Reporting {
  childId: string;
  date: string | undefined;
  reason: AbsenceReason;
  familyMemberId: string | undefined;
}

/** Reports that a child stays away. The same child and day again gives the standing absence, with the new reason. */
export async function reportAbsence(
  work: Work,
  { childId, date, reason, familyMemberId }: Reporting,
): Promise<{ absenceId: string }> {
  const today = await dayInWork(work, work.now);
  const day = date ?? today;
  checkDay(day, today);
  if (!(await work.em.count(Child, childId))) throw new Refused('NOT_FOUND', 'childId');
  if (familyMemberId) await checkFamily(work, childId, familyMemberId);
  // Takes the day's lock: of two reports at once, the second finds the first one's absence.
  await recount(work, childId, day);
  const standing = await work.em.findOne(Absence, { childId, date: day, withdrawnAt: null });
  if (standing) {
    standing.reason = reason;
    return { absenceId: standing.id };
  }
  const absence = work.em.create(Absence, {
    kindergartenId: work.kindergarten,
    childId,
    date: day,
    reason,
    door: doorOf(work.principal.kind, work.principal.callId !== undefined),
    reportedAt: work.now,
    ...(familyMemberId ? { familyMemberId } : {}),
  });
  await work.em.flush();
  await settle(work, absence, absence.id);
  work.announce({
    kind: 'ABSENCE_REPORTED',
    subjectType: 'Absence',
    subjectId: absence.id,
    childId,
    classroomId: await classOf(work, childId),
    detail: { date: day },
  });
  return { absenceId: absence.id };
}

async function checkFamily(work: Work, childId: string, familyMemberId: string): Promise<void> {
  const member = await work.em.findOne(FamilyMember, familyMemberId);
  if (!member) throw new Refused('NOT_FOUND', 'familyMemberId');
  if (!(await work.em.count(HouseholdChild, { childId, householdId: member.householdId })))
    throw new Refused('NOT_AUTHORISED_FOR_CHILD', 'familyMemberId');
}

function checkDay(day: string, today: string): void {
  const ahead = (Date.parse(day) - Date.parse(today)) / 86_400_000;
  if (Number.isNaN(ahead) || ahead < 0 || ahead > AHEAD_DAYS) throw new Refused('DATE_OUT_OF_RANGE', 'date');
}

/** Takes an absence back. */
export async function withdrawAbsence(work: Work, absenceId: string): Promise<{ absenceId: string }> {
  const absence = await work.em.findOne(Absence, absenceId);
  if (!absence) throw new Refused('NOT_FOUND', 'absenceId');
  if (absence.withdrawnAt) return { absenceId };
  absence.withdrawnAt = work.now;
  await settle(work, absence, null);
  work.announce({
    kind: 'ABSENCE_WITHDRAWN',
    subjectType: 'Absence',
    subjectId: absence.id,
    childId: absence.childId,
    classroomId: await classOf(work, absence.childId),
    detail: { date: absence.date },
  });
  return { absenceId };
}

async function settle(work: Work, { childId, date }: Absence, absenceId: string | null): Promise<void> {
  await recount(work, childId, date);
  const day = await work.em.findOneOrFail(AttendanceDay, { childId, date });
  day.absenceId = absenceId;
  await work.em.flush();
  await recount(work, childId, date);
}
