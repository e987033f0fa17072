import { Refused } from '../../platform/refusal.ts';
import type { Work } from '../../platform/unit-of-work.ts';
import { doorOf } from './doors.ts';
import { FamilyMember } from './family-member.entity.ts';
import { SignInLock } from './pin.entity.ts';

/** Whether it is noted that somebody is locked out now. */
export async function isLockedOut(work: Work, familyMemberId: string): Promise<boolean> {
  const standing = { familyMemberId, liftedAt: null, lockedUntil: { $gt: work.now } };
  return (await work.em.count(SignInLock, standing)) > 0;
}

/** Notes that somebody used up the tries and tells staff, once, so that they offer the next way. */
export async function lockOut(work: Work, { id, householdId }: FamilyMember): Promise<void> {
  // Whoever comes second waits here, and finds it noted.
  await work.rows('select pg_advisory_xact_lock(hashtextextended(?, 4005))', [id]);
  if (await isLockedOut(work, id)) return;
  const seconds = await work.attempts.secondsLeft('pin', id);
  const { deviceId } = work.principal;
  const lock = work.em.create(SignInLock, {
    kindergartenId: work.kindergarten,
    familyMemberId: id,
    door: doorOf(work.principal.kind, work.principal.callId !== undefined),
    lockedAt: work.now,
    lockedUntil: new Date(work.now.getTime() + seconds * 1000),
    ...(deviceId ? { deviceId } : {}),
  });
  // Named by class, not by household: the class teacher hears of it.
  const place = await work.row<{ classroomId: string }>(
    `select e.classroom_id as "classroomId" from household_child l join places_on(today_in(?)) e on e.child_id = l.child_id
     where l.household_id = ? order by e.starts_on desc, e.id limit 1`,
    [work.kindergarten, householdId],
  );
  work.announce({
    kind: 'SIGN_IN_LOCKED',
    subjectType: 'SignInLock',
    subjectId: lock.id,
    classroomId: place?.classroomId,
  });
}

/** Ends what stands of somebody's locks. */
export async function liftLocks(work: Work, familyMemberId: string, liftedById?: string): Promise<void> {
  const standing = await work.em.find(SignInLock, { familyMemberId, liftedAt: null });
  for (const lock of standing) Object.assign(lock, { liftedAt: work.now, liftedById: liftedById ?? null });
}

/** A member of staff who knows the person ends the lock: the count begins anew at every door. */
export async function liftSignInLock(work: Work, familyMemberId: string): Promise<FamilyMember> {
  const member = await work.em.findOne(FamilyMember, familyMemberId);
  if (!member) throw new Refused('NOT_FOUND', 'familyMemberId');
  await liftLocks(work, member.id, work.principal.id);
  await work.attempts.forget('pin', member.id);
  const number = member.phoneFingerprint?.toString('hex');
  if (number) {
    for (const what of ['number-pin', 'claimed-number-pin']) await work.attempts.forget(what, number);
    await work.attempts.forget('claimed-pin', `${work.kindergarten}|${number}`);
  }
  work.audit({ action: 'SIGN_IN_LOCK_LIFTED', subjectType: 'FamilyMember', subjectId: member.id });
  return member;
}
