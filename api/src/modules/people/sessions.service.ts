import { createHash, randomBytes } from 'node:crypto';
import { LockMode } from '@mikro-orm/core';
import type { Language } from '@porchlight/schema/enums';
import type { Claims } from '../../platform/access/tokens.ts';
import { signToken } from '../../platform/access/tokens.ts';
import type { Clock } from '../../platform/clock.ts';
import { uuidList } from '../../platform/database/column.ts';
import { Refused } from '../../platform/refusal.ts';
import type { Work } from '../../platform/unit-of-work.ts';
import {
  checkedLine,
  checkedNames,
  checkedTimeZone,
  Kindergarten,
  type KindergartenName,
  type SetOpeningHoursInput,
  setHours,
} from '../sites/sites.module.ts';
import { barredActs, keptFromAll } from './barred.ts';
import { Card } from './card.entity.ts';
import { cardFingerprint } from './cards.service.ts';
import { FamilyMember } from './family-member.entity.ts';
import { normalPhone } from './people.rules.ts';
import { byPin, type PinRefusal, pinStamp } from './pin.service.ts';
import { StaffMember, StaffSession, working } from './staff.entity.ts';

const STAFF_SECONDS = 15 * 60;
const REFRESH_MS = 12 * 3600 * 1000;
const KIOSK_FAMILY_SECONDS = 5 * 60;
const SIGN_IN_LIMIT = { tries: 10, windowSeconds: 15 * 60 };
const DEVICE_LIMIT = { tries: 60, windowSeconds: 15 * 60 };

/** A token, when it ends, and how to get the next one. */
export interface OpenedSession {
  token: string;
  expiresAt: Date;
  refreshToken?: string;
}

const hashed = (text: string) => createHash('sha256').update(text).digest('hex');

// Compared against when there is no such person, so that an answer takes as long either way.
let nobody: Promise<string> | undefined;

/** Staff sign in. Wrong tries are counted for the address, whether it exists or not. */
export async function signIn(
  work: Work,
  clock: Clock,
  email: string,
  password: string,
): Promise<{ session: OpenedSession; staffMember: StaffMember }> {
  const address = email.trim().toLowerCase();
  await work.attempts.take('sign-in', address, SIGN_IN_LIMIT);
  const staffMember = await work.em.findOne(StaffMember, { email: address, ...working(work.now) });
  nobody ??= work.secrets.hashPassword(randomBytes(16).toString('hex'));
  const fits = await work.secrets.verifyPassword(staffMember?.passwordHash ?? (await nobody), password);
  if (!staffMember || !fits) throw new Refused('SIGN_IN_FAILED');
  await work.attempts.forget('sign-in', address);
  work.kindergartenId = staffMember.kindergartenId;
  work.audit({ action: 'SIGNED_IN', subjectType: 'StaffMember', subjectId: staffMember.id });
  return { session: await openStaffSession(work, clock, staffMember), staffMember };
}

/** Opens a session for a member of staff who has proven who they are. */
export async function openStaffSession(work: Work, clock: Clock, staff: StaffMember): Promise<OpenedSession> {
  const refreshToken = randomBytes(32).toString('base64url');
  const session = work.em.create(StaffSession, {
    kindergartenId: staff.kindergartenId,
    staffMemberId: staff.id,
    refreshHash: hashed(refreshToken),
    createdAt: work.now,
    endsAt: new Date(work.now.getTime() + REFRESH_MS),
  });
  return { ...(await staffToken(work, clock, staff, session.id)), refreshToken };
}

const staffToken = (work: Work, clock: Clock, staff: StaffMember, sessionId: string) =>
  signToken(
    work.secrets,
    clock,
    { kind: staff.role, id: staff.id, kindergartenId: staff.kindergartenId, sessionId },
    STAFF_SECONDS,
  );

/** The next session for a refresh token. A token that was used before ends the session: somebody copied it. */
export async function refresh(
  work: Work,
  clock: Clock,
  refreshToken: string,
): Promise<OpenedSession | undefined> {
  const hash = hashed(refreshToken);
  // Two at once with the same token: the second waits here, and then it is a token that was used before.
  const lock = { lockMode: LockMode.PESSIMISTIC_WRITE };
  await work.em.findOne(StaffSession, { refreshHash: hash, endedAt: null }, lock);
  const reused = await work.em.findOne(StaffSession, { previousHash: hash, endedAt: null }, lock);
  if (reused) {
    reused.endedAt = work.now;
    work.kindergartenId = reused.kindergartenId;
    work.audit({
      action: 'SESSION_REUSE_DETECTED',
      subjectType: 'StaffMember',
      subjectId: reused.staffMemberId,
    });
    return undefined;
  }
  const session = await work.em.findOne(StaffSession, { refreshHash: hash, endedAt: null });
  const staff =
    session && session.endsAt > work.now
      ? await work.em.findOne(StaffMember, { id: session.staffMemberId, ...working(work.now) })
      : null;
  if (!session || !staff) throw new Refused('SESSION_EXPIRED');
  const next = randomBytes(32).toString('base64url');
  Object.assign(session, {
    previousHash: hash,
    refreshHash: hashed(next),
    endsAt: new Date(work.now.getTime() + REFRESH_MS),
  });
  return { ...(await staffToken(work, clock, staff, session.id)), refreshToken: next };
}

/** Ends the session behind a request. */
export async function signOut(work: Work, sessionId: string | undefined): Promise<void> {
  const session = sessionId ? await work.em.findOne(StaffSession, sessionId) : null;
  if (session) session.endedAt = work.now;
}

/** How somebody proves who they are at a kiosk. Row ids. */
export interface Proof {
  cardNumber?: string | null;
  familyMemberId?: string | undefined;
  phone?: string | null;
  pin?: string | null;
}

/** What came of it: a session, or that the proof was wrong. */
export type Proven =
  | { session: OpenedSession; familyMember: FamilyMember; refused?: never }
  | { refused: PinRefusal };

/** A family member's session at a kiosk. Every way to prove it is counted, for the person and for the device. */
export async function openFamilySession(work: Work, clock: Clock, proof: Proof): Promise<Proven> {
  const deviceId = work.principal.deviceId ?? '';
  await work.attempts.take('family-device', deviceId, DEVICE_LIMIT);
  const shown = proof.cardNumber != null ? await byCard(work, proof.cardNumber) : await byOwnPin(work, proof);
  if (typeof shown === 'string') return { refused: shown };
  await work.attempts.giveBack('family-device', deviceId);
  const { familyMember, kind, stamp } = shown;
  const { id, kindergartenId } = familyMember;
  const action = kind === 'FAMILY_CARD' ? 'FAMILY_SHOWED_CARD' : 'FAMILY_SHOWED_PIN';
  work.audit({ action, subjectType: 'FamilyMember', subjectId: id });
  const claims: Claims = { kind, id, kindergartenId, deviceId, stamp };
  return { session: await signToken(work.secrets, clock, claims, KIOSK_FAMILY_SECONDS), familyMember };
}

/** Who it is, how far that goes, and what it rests on. */
interface Shown {
  familyMember: FamilyMember;
  kind: 'FAMILY_CARD' | 'FAMILY_PROVEN';
  stamp: string;
}

async function byCard(work: Work, number: string): Promise<Shown> {
  const kindergartenId = work.kindergarten;
  const fingerprint = cardFingerprint(kindergartenId, number.trim());
  const card = await work.em.findOne(Card, { kindergartenId, fingerprint, stoppedAt: null });
  const familyMember = card?.familyMemberId
    ? await work.em.findOne(FamilyMember, { id: card.familyMemberId, kindergartenId })
    : null;
  if (!card || !familyMember || !(await opening(work, [familyMember])).length)
    throw new Refused('CARD_UNKNOWN', 'cardNumber');
  const tried = await keptFromAll(work, familyMember);
  for (const one of tried) work.evenIfRefused((anew) => barredActs.tell(anew, one));
  if (tried.length > 0) throw new Refused('CARD_UNKNOWN', 'cardNumber');
  return { familyMember, kind: 'FAMILY_CARD', stamp: card.id };
}

async function byOwnPin(work: Work, proof: Proof): Promise<Shown | PinRefusal> {
  const familyMember = await byPin(work, await candidates(work, proof), proof.pin ?? '');
  if (typeof familyMember === 'string') return familyMember;
  return { familyMember, kind: 'FAMILY_PROVEN', stamp: pinStamp(familyMember.pinHash) };
}

async function candidates(work: Work, { familyMemberId, phone }: Proof): Promise<FamilyMember[]> {
  if (familyMemberId)
    return opening(
      work,
      await work.em.find(FamilyMember, { id: familyMemberId, kindergartenId: work.kindergarten }),
    );
  return phone ? membersByPhone(work, phone) : [];
}

/** Family members of this kindergarten with a number; a family may share one phone. */
export async function membersByPhone(work: Work, phone: string): Promise<FamilyMember[]> {
  const normal = normalPhone(phone);
  if (!normal) return [];
  const found = await work.em.find(
    FamilyMember,
    { kindergartenId: work.kindergarten, phoneFingerprint: work.secrets.fingerprint('phone', normal) },
    { limit: 6, orderBy: { id: 'asc' } },
  );
  return opening(work, found);
}

/** Those of some adults whose card and PIN open now: they have not ended, and a child of theirs has a place. */
async function opening(work: Work, members: readonly FamilyMember[]): Promise<FamilyMember[]> {
  if (!members.length) return [];
  const open = await work.rows<{ id: string }>(
    'select m.id from adults_at(?) m where m.id = any(?::uuid[])',
    [work.now, uuidList(members.map(({ id }) => id))],
  );
  return members.filter(({ id }) => open.some((each) => each.id === id));
}

/** The first kindergarten of an installation. */
export interface FirstKindergarten {
  name: string;
  names?: readonly KindergartenName[] | undefined;
  timeZone: string;
  languages: readonly Language[];
  lineNumber?: string | undefined;
  openingHours?: SetOpeningHoursInput | undefined;
}

/** Makes a kindergarten. The name of the time zone has to be one that this machine knows. */
export async function openKindergarten(work: Work, first: FirstKindergarten): Promise<Kindergarten> {
  if (!first.name.trim()) throw new Refused('TEXT_REQUIRED', 'name');
  const timeZone = checkedTimeZone(first.timeZone);
  if (first.languages.length === 0) throw new Refused('LANGUAGE_REQUIRED', 'languages');
  const lineNumber = checkedLine(first.lineNumber ?? '', timeZone);
  const kindergarten = work.em.create(Kindergarten, {
    name: first.name.trim(),
    names: checkedNames(first.names ?? []),
    timeZone,
    languages: [...new Set(first.languages)],
    createdAt: work.now,
    ...(lineNumber ? { lineNumber } : {}),
  });
  if (first.openingHours) setHours(kindergarten, first.openingHours);
  await work.em.flush();
  work.kindergartenId = kindergarten.id;
  work.audit({ action: 'KINDERGARTEN_OPENED', subjectType: 'Kindergarten', subjectId: kindergarten.id });
  return kindergarten;
}
