import type { GuessedSecret } from '@porchlight/schema/enums';
import { newId } from '../../platform/ids.ts';
import { Refused } from '../../platform/refusal.ts';
import type { Work } from '../../platform/unit-of-work.ts';
import { GuessingNotice } from './guessing.entity.ts';
import { StaffMember } from './staff.entity.ts';

/** So many wrong tries within a quarter of an hour are no slip of the finger: staff are told. */
const TOLD_AFTER = { tries: 6, windowSeconds: 15 * 60 };

/** Where a wrong try happened, and whose secret it was after. */
export interface Where {
  secret: GuessedSecret;
  deviceId?: string | undefined;
  staffMemberId?: string | undefined;
}

const placeOf = (kindergartenId: string, { secret, deviceId, staffMemberId }: Where) =>
  [kindergartenId, secret, deviceId ?? '', staffMemberId ?? ''].join('|');

/** Counts a wrong try of a work that will be refused; the sixth within a while is told to staff all the same. */
export async function wrongTry(work: Work, kindergartenId: string, where: Where): Promise<void> {
  if (await isMany(work, kindergartenId, where))
    work.evenIfRefused((anew) => tell(anew, kindergartenId, where));
}

/** The same for a work that says no as data, and stays. */
export async function wrongTryKept(work: Work, kindergartenId: string, where: Where): Promise<void> {
  if (await isMany(work, kindergartenId, where)) await tell(work, kindergartenId, where);
}

async function isMany(work: Work, kindergartenId: string, where: Where): Promise<boolean> {
  try {
    return (await work.attempts.take('wrong', placeOf(kindergartenId, where), TOLD_AFTER)) === 0;
  } catch (refusal) {
    if (refusal instanceof Refused) return true;
    throw refusal;
  }
}

/** Tells staff, once until somebody has looked. */
async function tell(work: Work, kindergartenId: string, where: Where): Promise<void> {
  const { secret, deviceId = null, staffMemberId = null } = where;
  work.kindergartenId = kindergartenId;
  await work.rows('select pg_advisory_xact_lock(hashtextextended(?, 5000))', [kindergartenId]);
  const told = await work.rows<{ id: string }>(
    `update guessing_notice n set last_at = ? where n.kindergarten_id = ? and n.secret = ? and n.lifted_at is null
       and n.device_id is not distinct from ?::uuid and n.staff_member_id is not distinct from ?::uuid returning n.id`,
    [work.now, kindergartenId, secret, deviceId, staffMemberId],
  );
  if (told.length) return;
  const id = newId();
  await work.rows(
    `insert into guessing_notice (id, kindergarten_id, secret, device_id, staff_member_id, first_at, last_at)
     values (?, ?, ?, ?, ?, ?, ?)`,
    [id, kindergartenId, secret, deviceId, staffMemberId, work.now, work.now],
  );
  work.announce({ kind: 'GUESSING_NOTICED', subjectType: 'GuessingNotice', subjectId: id });
}

/** Past these, guesses at what many people share are let through one at a time. */
export const PACE = {
  /** Of the whole house and day: a millionth part each. */
  DELEGATION_CODE: { tries: 200, windowSeconds: 24 * 3600, thenEverySeconds: 60 },
  /** Short numbers: at one screen. */
  CARD: { tries: 20, windowSeconds: 15 * 60, thenEverySeconds: 15 },
  /** Ten digits and more: far more than families show in a rush, and a machine finds none. */
  LONG_CARD: { tries: 300, windowSeconds: 15 * 60, thenEverySeconds: 1 },
  /** Of many people at one screen; each of them has five. */
  PIN: { tries: 60, windowSeconds: 15 * 60, thenEverySeconds: 10 },
  TRACKING_CODE: { tries: 12, windowSeconds: 15 * 60, thenEverySeconds: 30 },
} as const;

/** A member of staff has looked: what is counted there begins anew. */
export async function liftGuessing(work: Work, id: string): Promise<GuessingNotice> {
  const notice = await work.em.findOne(GuessingNotice, id);
  if (!notice) throw new Refused('NOT_FOUND', 'guessingNoticeId');
  const { secret, deviceId, staffMemberId } = notice;
  const where = { secret, deviceId: deviceId ?? undefined, staffMemberId: staffMemberId ?? undefined };
  await work.attempts.forget('wrong', placeOf(work.kindergarten, where));
  for (const subject of await subjectsOf(work, notice))
    for (const what of [secret, `${secret}:paced`, `${secret}:long`, `${secret}:long:paced`])
      await work.attempts.forget(what, subject);
  if (!notice.liftedAt) Object.assign(notice, { liftedAt: work.now, liftedById: work.principal.id ?? null });
  work.audit({ action: 'GUESSING_LIFTED', subjectType: 'GuessingNotice', subjectId: id });
  return notice;
}

// What the doors count by (see PACE, sessions.service.ts, tickets.service.ts, delegations.service.ts).
async function subjectsOf(work: Work, { deviceId, staffMemberId }: GuessingNotice): Promise<string[]> {
  const staff = staffMemberId ? await work.em.findOne(StaffMember, staffMemberId) : null;
  return [work.kindergarten, ...(deviceId ? [deviceId] : []), ...(staff ? [staff.email] : [])];
}
