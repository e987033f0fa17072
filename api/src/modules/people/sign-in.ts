import { randomBytes } from 'node:crypto';
import type { RefusalCode } from '@porchlight/schema/enums';
import type { AttemptLimit, PacedLimit } from '../../platform/attempts.ts';
import type { Clock } from '../../platform/clock.ts';
import { Refused } from '../../platform/refusal.ts';
import type { Work } from '../../platform/unit-of-work.ts';
import { wrongTryKept } from './guessing.service.ts';
import { StaffMember, working } from './staff.entity.ts';
import { isBrowserOf, newBrowserMark, type OpenedSession, openStaffSession } from './staff-sessions.ts';

/** From one place at one account: the wait grows. */
const FROM_ONE_PLACE: readonly AttemptLimit[] = [
  { tries: 5, windowSeconds: 60 },
  { tries: 10, windowSeconds: 15 * 60 },
  { tries: 40, windowSeconds: 24 * 3600 },
];
/** From one place at whatever account, and at one account from wherever: slowed, never shut. */
const OF_ONE_PLACE: PacedLimit = { tries: 100, windowSeconds: 15 * 60, thenEverySeconds: 2 };
const AT_ONE_ACCOUNT: PacedLimit = { tries: 100, windowSeconds: 24 * 3600, thenEverySeconds: 30 };

/** What somebody shows who signs in. */
export interface Credentials {
  email: string;
  password: string;
  browser?: string | null | undefined;
  browserMark?: string | null | undefined;
}

/** A session, or why not and when the next try is looked at. */
export type SignedIn =
  | { session: OpenedSession; staffMember: StaffMember; browserMark: string; refused?: never }
  | { refused: RefusalCode; retryAfterSeconds?: number };

// Compared against when there is no such person, so that an answer takes as long either way.
let nobody: Promise<string> | undefined;

/** Staff sign in. Tries are counted by place and account, whether it exists or not; a browser that did so before has its own. */
export async function signIn(
  work: Work,
  clock: Clock,
  { email, password, browser, browserMark }: Credentials,
  address = 'unknown',
): Promise<SignedIn> {
  const account = email.trim().toLowerCase();
  const people = await work.em.find(StaffMember, { email: account, ...working(work.now) }, { limit: 6 });
  const known = people.some(({ id }) => isBrowserOf(work, id, browserMark));
  const place = `${account}|${known ? browserMark : address}`;
  const wait = await countTry(work, place, account, known ? undefined : address);
  if (wait !== undefined) {
    await noteTry(work, people);
    return { refused: 'TOO_MANY_ATTEMPTS', retryAfterSeconds: wait };
  }
  const staffMember = await whosePassword(work, people, password);
  if (!staffMember) {
    await noteTry(work, people);
    return { refused: 'SIGN_IN_FAILED' };
  }
  await forgetTries(work, place, account, known ? undefined : address);
  work.kindergartenId = staffMember.kindergartenId;
  work.audit({ action: 'SIGNED_IN', subjectType: 'StaffMember', subjectId: staffMember.id });
  const session = await openStaffSession(work, clock, staffMember, browser);
  return { session, staffMember, browserMark: newBrowserMark(work, staffMember.id) };
}

// Wrong or not looked at any more: whoever goes on trying is told of, and no limit hides them.
async function noteTry(work: Work, [first]: readonly StaffMember[]): Promise<void> {
  if (first) await wrongTryKept(work, first.kindergartenId, { secret: 'PASSWORD', staffMemberId: first.id });
}

// Somebody may work in two kindergartens: the password says which. At least one is compared.
async function whosePassword(
  work: Work,
  people: readonly StaffMember[],
  password: string,
): Promise<StaffMember | undefined> {
  nobody ??= work.secrets.hashPassword(randomBytes(16).toString('hex'));
  if (people.length === 0) await work.secrets.verifyPassword(await nobody, password);
  for (const person of people)
    if (await work.secrets.verifyPassword(person.passwordHash, password)) return person;
  return undefined;
}

/** Counts a try at each limit; gives the seconds to wait when one is used up. */
async function countTry(
  work: Work,
  place: string,
  account: string,
  address: string | undefined,
): Promise<number | undefined> {
  const wait = await countInPlace(work, place);
  if (wait !== undefined || address === undefined) return wait;
  try {
    await work.attempts.pace('sign-in-address', address, OF_ONE_PLACE);
    await work.attempts.pace('PASSWORD', account, AT_ONE_ACCOUNT);
  } catch (refusal) {
    if (refusal instanceof Refused) return AT_ONE_ACCOUNT.thenEverySeconds;
    throw refusal;
  }
  return undefined;
}

async function countInPlace(work: Work, place: string): Promise<number | undefined> {
  for (const limit of FROM_ONE_PLACE) {
    const what = `sign-in:${limit.windowSeconds}`;
    try {
      await work.attempts.take(what, place, limit);
    } catch (refusal) {
      if (refusal instanceof Refused) return work.attempts.secondsLeft(what, place);
      throw refusal;
    }
  }
  return undefined;
}

async function forgetTries(
  work: Work,
  place: string,
  account: string,
  address: string | undefined,
): Promise<void> {
  for (const { windowSeconds } of FROM_ONE_PLACE)
    await work.attempts.forget(`sign-in:${windowSeconds}`, place);
  if (address === undefined) return;
  await work.attempts.giveBack('sign-in-address', address);
  await work.attempts.giveBack('PASSWORD', account);
}

/** Checks the own password once more, for what takes it; counted like a sign-in. */
export async function ownPasswordFits(
  work: Work,
  staff: StaffMember,
  password: string,
): Promise<{ refused?: RefusalCode; retryAfterSeconds?: number }> {
  const place = `${staff.email}|own`;
  const wait = await countInPlace(work, place);
  if (wait !== undefined) return { refused: 'TOO_MANY_ATTEMPTS', retryAfterSeconds: wait };
  if (!(await work.secrets.verifyPassword(staff.passwordHash, password))) return { refused: 'PROOF_FAILED' };
  for (const { windowSeconds } of FROM_ONE_PLACE)
    await work.attempts.forget(`sign-in:${windowSeconds}`, place);
  return {};
}
