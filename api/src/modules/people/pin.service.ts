import { createHash, randomBytes } from 'node:crypto';
import { LockMode } from '@mikro-orm/core';
import type { RefusalCode } from '@porchlight/schema/enums';
import { Refused } from '../../platform/refusal.ts';
import type { Work } from '../../platform/unit-of-work.ts';
import { barredActs, keptFromAll } from './barred.ts';
import { FamilyMember } from './family-member.entity.ts';
import { pinSuits } from './people.rules.ts';
import { PinAllowance } from './pin.entity.ts';
import { isLockedOut, liftLocks, lockOut } from './sign-in-locks.service.ts';

const PIN_LIMIT = { tries: 5, windowSeconds: 15 * 60 };
const ALLOWED_MS = 10 * 60 * 1000;

/** What a session that was opened with this PIN rests on; the database says the same (directory.ts). */
export const pinStamp = (pinHash: string | undefined): string =>
  createHash('sha256')
    .update(pinHash ?? '')
    .digest('hex')
    .slice(0, 32);

/** Why a PIN did not open. */
export type PinRefusal = Extract<RefusalCode, 'PROOF_FAILED' | 'TOO_MANY_ATTEMPTS'>;

/** How a PIN is tried, so that answers and their times tell nothing about whether there is such a person. */
interface HowTried {
  /** What is counted when there is nobody: the number or id that was said. */
  nobody: string;
  /** So many PINs are compared at least, as a family may share a number. */
  sharing?: number;
  /** The number was only claimed: tries are counted apart from those of people who proved more, and lock nobody out elsewhere. */
  claimed?: boolean;
}

// Compared against when there is no PIN.
let noPin: Promise<string> | undefined;

/**
 * The one of several people whose PIN it is, or why not. Counted before anything is evaluated (TOO_MANY_ATTEMPTS), for
 * nobody as for somebody. Whoever used up the tries is noted, which only stays when the caller does not throw.
 */
export async function byPin(
  work: Work,
  people: readonly FamilyMember[],
  pin: string,
  { nobody, sharing = 1, claimed = false }: HowTried,
): Promise<FamilyMember | PinRefusal> {
  if (!/^\d{6}$/.test(pin)) return 'PROOF_FAILED';
  const counted =
    claimed || people.length === 0 ? await countSaid(work, claimed, nobody) : await countTries(work, people);
  if (counted === 'TOO_MANY_ATTEMPTS') return counted;
  const person = await whosePin(work, people, pin, sharing);
  if (!person) {
    for (const last of counted) await lockOut(work, last);
    return 'PROOF_FAILED';
  }
  if (claimed) await work.attempts.forget('claimed-pin', saidBy(work, nobody));
  else for (const each of people) await work.attempts.forget('pin', each.id);
  const tried = await keptFromAll(work, person);
  for (const one of tried) await barredActs.tell(work, one);
  return tried.length > 0 ? 'PROOF_FAILED' : person;
}

/** Whose PIN it is. As much is compared when there is nobody. */
async function whosePin(
  work: Work,
  people: readonly FamilyMember[],
  pin: string,
  least: number,
): Promise<FamilyMember | undefined> {
  noPin ??= work.secrets.hashPassword(randomBytes(16).toString('hex'));
  let found: FamilyMember | undefined;
  for (let index = 0; index < Math.max(people.length, least); index += 1) {
    const person = people[index];
    const fits = await work.secrets.verifyPassword(person?.pinHash ?? (await noPin), pin);
    if (fits) found ??= person;
  }
  return found;
}

const saidBy = (work: Work, nobody: string) => `${work.kindergarten}|${nobody}`;

/** Counts a try by what was said: when nobody is meant by it, or when it is no more than a claim. */
async function countSaid(
  work: Work,
  claimed: boolean,
  nobody: string,
): Promise<FamilyMember[] | 'TOO_MANY_ATTEMPTS'> {
  try {
    await work.attempts.take(claimed ? 'claimed-pin' : 'nobody-pin', saidBy(work, nobody), PIN_LIMIT);
    return [];
  } catch (refusal) {
    if (refusal instanceof Refused) return 'TOO_MANY_ATTEMPTS';
    throw refusal;
  }
}

/** Counts one try for each of them; gives those whose last one it was. */
async function countTries(
  work: Work,
  people: readonly FamilyMember[],
): Promise<FamilyMember[] | 'TOO_MANY_ATTEMPTS'> {
  const last: FamilyMember[] = [];
  for (const person of people)
    try {
      if ((await work.attempts.take('pin', person.id, PIN_LIMIT)) === 0) last.push(person);
    } catch (refusal) {
      // An api that died over the last try told nobody: the next one who is refused does.
      if (!(refusal instanceof Refused) || (await isLockedOut(work, person.id))) throw refusal;
      await lockOut(work, person);
      return 'TOO_MANY_ATTEMPTS';
    }
  return last;
}

/** Sets a family member's PIN: an administrator for somebody who stands at the desk. */
export async function setPin(work: Work, familyMemberId: string, pin: string): Promise<FamilyMember> {
  const member = await work.em.findOne(FamilyMember, familyMemberId);
  if (!pinSuits(pin)) throw new Refused('PIN_UNSUITABLE', 'pin');
  if (!member) throw new Refused('NOT_FOUND', 'familyMemberId');
  member.pinHash = await work.secrets.hashPassword(pin);
  const { id: subjectId, householdId } = member;
  work.announce({
    kind: 'PEOPLE_CHANGED',
    subjectType: 'FamilyMember',
    subjectId,
    householdId,
    detail: { change: 'FAMILY_MEMBER_UPDATED' },
  });
  return member;
}

/** Lets a family member set a PIN at a kiosk with the card alone, for ten minutes. */
export async function allowPinChange(
  work: Work,
  familyMemberId: string,
): Promise<{ familyMember: FamilyMember; allowedUntil: Date }> {
  const familyMember = await work.em.findOne(FamilyMember, familyMemberId);
  if (!familyMember) throw new Refused('NOT_FOUND', 'familyMemberId');
  const allowedUntil = new Date(work.now.getTime() + ALLOWED_MS);
  work.em.create(PinAllowance, {
    kindergartenId: work.kindergarten,
    familyMemberId,
    allowedById: work.principal.id ?? '',
    allowedUntil,
  });
  work.audit({ action: 'PIN_CHANGE_ALLOWED', subjectType: 'FamilyMember', subjectId: familyMemberId });
  return { familyMember, allowedUntil };
}

/**
 * A family member sets the own PIN: proven by the PIN so far, or while staff allow it. A wrong one counts like any try.
 * Sessions that were opened with the old PIN end.
 */
export async function changePin(
  work: Work,
  currentPin: string | null | undefined,
  pin: string,
): Promise<{ familyMember?: FamilyMember; refused?: RefusalCode }> {
  if (!pinSuits(pin)) throw new Refused('PIN_UNSUITABLE', 'pin');
  const own = { id: work.principal.id ?? '', kindergartenId: work.kindergarten };
  const member = await work.em.findOne(FamilyMember, own, { lockMode: LockMode.PESSIMISTIC_WRITE });
  if (!member) throw new Refused('NOT_FOUND');
  if (currentPin == null) await useAllowance(work, member.id);
  else {
    const shown = await byPin(work, [member], currentPin, { nobody: member.id });
    if (typeof shown === 'string') return { refused: shown };
  }
  member.pinHash = await work.secrets.hashPassword(pin);
  await work.attempts.forget('pin', member.id);
  await liftLocks(work, member.id);
  const { id: subjectId, householdId } = member;
  work.announce({ kind: 'PIN_CHANGED', subjectType: 'FamilyMember', subjectId, householdId });
  return { familyMember: member };
}

// What staff allow works once.
async function useAllowance(work: Work, familyMemberId: string): Promise<void> {
  const open = { familyMemberId, kindergartenId: work.kindergarten, usedAt: null };
  const allowances = await work.em.find(PinAllowance, { ...open, allowedUntil: { $gt: work.now } });
  if (allowances.length === 0) throw new Refused('PIN_CHANGE_NOT_ALLOWED', 'currentPin');
  for (const each of allowances) each.usedAt = work.now;
}
