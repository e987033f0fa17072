import { createHash, randomBytes } from 'node:crypto';
import { LockMode } from '@mikro-orm/core';
import type { RefusalCode } from '@porchlight/schema/enums';
import { Refused } from '../../platform/refusal.ts';
import type { Work } from '../../platform/unit-of-work.ts';
import { ownPasswordFits } from './sign-in.ts';
import { PasswordLink, StaffMember, working } from './staff.entity.ts';
import { endSessionsOf } from './staff-sessions.ts';

const LINK_MS = 72 * 3600 * 1000;
const SHORTEST = 12;
const LONGEST = 200;

/** A link as it is told, once. */
export interface ToldLink {
  path: string;
  expiresAt: Date;
}

const hashed = (token: string) => createHash('sha256').update(token).digest('hex');

/** Refuses what is no password. */
export function checkPassword(password: string): void {
  if (password.length < SHORTEST || password.length > LONGEST) throw new Refused('INPUT_INVALID', 'password');
}

/** A password that nobody knows: until its owner sets one with a link. */
export const unknownPassword = (work: Work): Promise<string> =>
  work.secrets.hashPassword(randomBytes(32).toString('base64url'));

/** Makes a link for somebody; those before end. What it can do stays with whom it is handed to. */
export async function createPasswordLink(work: Work, staffMemberId: string): Promise<ToldLink> {
  if (!(await work.em.count(StaffMember, { id: staffMemberId, ...working(work.now) })))
    throw new Refused('NOT_FOUND', 'staffMemberId');
  for (const before of await work.em.find(PasswordLink, { staffMemberId, endedAt: null }))
    before.endedAt = work.now;
  const token = randomBytes(32).toString('base64url');
  const expiresAt = new Date(work.now.getTime() + LINK_MS);
  work.em.create(PasswordLink, {
    kindergartenId: work.kindergarten,
    staffMemberId,
    tokenHash: hashed(token),
    createdAt: work.now,
    expiresAt,
  });
  work.audit({ action: 'PASSWORD_LINK_CREATED', subjectType: 'StaffMember', subjectId: staffMemberId });
  // Behind the #: a browser sends it to nobody by itself, so no log keeps it.
  return { path: `/desk/password#${token}`, expiresAt };
}

/** Sets the password with a link, once: what was open ends. Gives where to sign in. */
export async function usePasswordLink(work: Work, token: string, password: string): Promise<string> {
  checkPassword(password);
  const lock = { lockMode: LockMode.PESSIMISTIC_WRITE };
  const link = await work.em.findOne(PasswordLink, { tokenHash: hashed(token), endedAt: null }, lock);
  const staff =
    link && link.expiresAt > work.now
      ? await work.em.findOne(StaffMember, { id: link.staffMemberId, ...working(work.now) })
      : null;
  if (!link || !staff) throw new Refused('LINK_EXPIRED', 'token');
  work.kindergartenId = link.kindergartenId;
  link.endedAt = work.now;
  await setPassword(work, staff, password);
  return staff.email;
}

/** Somebody changes the own password; all other sessions end. */
export async function changePassword(
  work: Work,
  currentPassword: string,
  password: string,
): Promise<{ refused?: RefusalCode; retryAfterSeconds?: number }> {
  checkPassword(password);
  const staff = await work.em.findOne(StaffMember, { id: work.principal.id ?? '', ...working(work.now) });
  if (!staff) throw new Refused('NOT_FOUND');
  const proof = await ownPasswordFits(work, staff, currentPassword);
  if (!proof.refused) await setPassword(work, staff, password, work.principal.sessionId);
  return proof;
}

async function setPassword(work: Work, staff: StaffMember, password: string, but?: string): Promise<void> {
  staff.passwordHash = await work.secrets.hashPassword(password);
  await endSessionsOf(work, staff.id, 'PASSWORD_CHANGED', but);
  work.audit({ action: 'PASSWORD_CHANGED', subjectType: 'StaffMember', subjectId: staff.id });
}
