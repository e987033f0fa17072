import { randomBytes, timingSafeEqual } from 'node:crypto';
import { LockMode } from '@mikro-orm/core';
import type { StaffSessionEnd } from '@porchlight/schema/enums';
import { signToken } from '../../platform/access/tokens.ts';
import type { Clock } from '../../platform/clock.ts';
import { Refused } from '../../platform/refusal.ts';
import type { Work } from '../../platform/unit-of-work.ts';
import { StaffMember, StaffSession, working } from './staff.entity.ts';

const STAFF_SECONDS = 15 * 60;
const REFRESH_MS = 12 * 3600 * 1000;
/** An answer may be lost on the way: so long the token before gives the same session again. */
const LOST_ANSWER_MS = 30_000;
const BROWSER_LENGTH = 80;
const UUID = /^[0-9a-f-]{36}$/;

/** A token, when it ends, and how to get the next one. */
export interface OpenedSession {
  token: string;
  expiresAt: Date;
  refreshToken?: string;
}

/** Opens a session for a member of staff who has proven who they are. */
export async function openStaffSession(
  work: Work,
  clock: Clock,
  staff: StaffMember,
  browser?: string | null,
): Promise<OpenedSession> {
  const session = work.em.create(StaffSession, {
    kindergartenId: staff.kindergartenId,
    staffMemberId: staff.id,
    generation: 0,
    rotatedAt: work.now,
    browser: browser?.trim().slice(0, BROWSER_LENGTH) || null,
    createdAt: work.now,
    endsAt: new Date(work.now.getTime() + REFRESH_MS),
  });
  return opened(work, clock, staff, session);
}

async function opened(
  work: Work,
  clock: Clock,
  { role: kind, id, kindergartenId }: StaffMember,
  session: StaffSession,
): Promise<OpenedSession> {
  const claims = { kind, id, kindergartenId, sessionId: session.id };
  return {
    ...(await signToken(work.secrets, clock, claims, STAFF_SECONDS)),
    refreshToken: refreshTokenOf(work, session.id, session.generation),
  };
}

// Every token of a session is known by our mark, however old: none has to be kept, and none is forgotten.
const refreshTokenOf = (work: Work, sessionId: string, generation: number): string =>
  `${sessionId}.${generation}.${markOf(work, sessionId, generation).toString('base64url')}`;

const markOf = (work: Work, sessionId: string, generation: number): Buffer =>
  work.secrets.fingerprint('refresh-token', `${sessionId}|${generation}`);

function readToken(work: Work, token: string): { sessionId: string; generation: number } | undefined {
  const [sessionId = '', number = '', mark = ''] = token.split('.');
  if (!UUID.test(sessionId) || !/^\d{1,9}$/.test(number)) return undefined;
  const expected = markOf(work, sessionId, Number(number));
  const given = Buffer.from(mark, 'base64url');
  const fits = given.length === expected.length && timingSafeEqual(given, expected);
  return fits ? { sessionId, generation: Number(number) } : undefined;
}

/**
 * The next session for a refresh token. The token before gives the same one again for a moment: its answer may have been
 * lost. Any older one ends the session, whoever holds the next: somebody copied it.
 */
export async function refresh(
  work: Work,
  clock: Clock,
  refreshToken: string,
): Promise<OpenedSession | undefined> {
  const token = readToken(work, refreshToken);
  // Two at once with the same token: the second waits here, and then its token is the one before.
  const lock = { lockMode: LockMode.PESSIMISTIC_WRITE };
  const session = token
    ? await work.em.findOne(StaffSession, { id: token.sessionId, endedAt: null }, lock)
    : null;
  const staff =
    session && session.endsAt > work.now
      ? await work.em.findOne(StaffMember, { id: session.staffMemberId, ...working(work.now) })
      : null;
  if (!token || !session || !staff) throw new Refused('SESSION_EXPIRED');
  work.kindergartenId = session.kindergartenId;
  if (token.generation === session.generation) {
    const endsAt = new Date(work.now.getTime() + REFRESH_MS);
    Object.assign(session, { generation: session.generation + 1, rotatedAt: work.now, endsAt });
  } else if (!answerWasLost(work, session, token.generation)) return reused(work, session);
  return opened(work, clock, staff, session);
}

const answerWasLost = ({ now }: Work, session: StaffSession, generation: number): boolean =>
  generation === session.generation - 1 && now.getTime() - session.rotatedAt.getTime() <= LOST_ANSWER_MS;

function reused(work: Work, session: StaffSession): undefined {
  end(work, session, 'REUSED');
  const { staffMemberId: subjectId } = session;
  work.audit({ action: 'SESSION_REUSE_DETECTED', subjectType: 'StaffMember', subjectId });
}

function end(work: Work, session: StaffSession, endReason: StaffSessionEnd): void {
  Object.assign(session, { endedAt: work.now, endReason });
}

/** Ends the session behind a request. */
export async function signOut(work: Work, sessionId: string | undefined): Promise<void> {
  const session = sessionId ? await work.em.findOne(StaffSession, sessionId) : null;
  if (session && !session.endedAt) end(work, session, 'SIGNED_OUT');
}

/** Ends the sessions of a member of staff, all but one; gives how many. Tokens die within seconds, sockets close. */
export async function endSessionsOf(
  work: Work,
  staffMemberId: string,
  endReason: StaffSessionEnd,
  but?: string,
): Promise<number> {
  const open = { staffMemberId, endedAt: null, ...(but ? { id: { $ne: but } } : {}) };
  const sessions = await work.em.find(StaffSession, open);
  for (const session of sessions) end(work, session, endReason);
  return sessions.length;
}

/** Ends one of the own sessions, or all but the one that asks. */
export async function endOwnSessions(work: Work, sessionId: string | undefined): Promise<number> {
  const { id = '', sessionId: own } = work.principal;
  work.audit({ action: 'SESSIONS_ENDED', subjectType: 'StaffMember', subjectId: id });
  if (!sessionId) return endSessionsOf(work, id, 'ENDED', own);
  const session = await work.em.findOne(StaffSession, { id: sessionId, staffMemberId: id });
  if (!session) throw new Refused('NOT_FOUND', 'staffSessionId');
  if (session.endedAt) return 0;
  end(work, session, 'ENDED');
  return 1;
}

/** What a browser that has signed in hands in the next time: strangers' tries do not slow it. */
export function newBrowserMark(work: Work, staffMemberId: string): string {
  const mark = randomBytes(12).toString('base64url');
  return `${mark}.${work.secrets.signPath(marked(staffMemberId, mark))}`;
}

/** Whether a browser has signed in as somebody before. */
export function isBrowserOf(work: Work, staffMemberId: string, shown: string | null | undefined): boolean {
  const [mark = '', signature = ''] = (shown ?? '').split('.');
  return work.secrets.pathSignatureFits(marked(staffMemberId, mark), signature);
}

const marked = (staffMemberId: string, mark: string) => `browser-mark|${staffMemberId}|${mark}`;
