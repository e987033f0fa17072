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
import { PACE, wrongTry, wrongTryKept } from './guessing.service.ts';
import { normalPhone } from './people.rules.ts';
import { byPin, type PinRefusal, pinStamp } from './pin.service.ts';
import type { OpenedSession } from './staff-sessions.ts';

const KIOSK_FAMILY_SECONDS = 5 * 60;
/** So many digits are not guessed. */
const LONG_CARD = 10;

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

/** A family member's session at a kiosk. What is guessed at is counted: the person, and what many share. */
export async function openFamilySession(work: Work, clock: Clock, proof: Proof): Promise<Proven> {
  const deviceId = work.principal.deviceId ?? '';
  const shown = proof.cardNumber != null ? await byCard(work, proof.cardNumber) : await byOwnPin(work, proof);
  if (typeof shown === 'string') return { refused: shown };
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

// Tries at short numbers are slowed soon, at long ones only when a machine invents them: nobody's card is shut out by others.
async function byCard(work: Work, shown: string): Promise<Shown> {
  const kindergartenId = work.kindergarten;
  const number = shown.trim();
  const { deviceId = '' } = work.principal;
  const [tries, pace] =
    number.length < LONG_CARD ? (['CARD', PACE.CARD] as const) : (['CARD:long', PACE.LONG_CARD] as const);
  await work.attempts.pace(tries, deviceId, pace);
  const fingerprint = cardFingerprint(kindergartenId, number);
  const card = await work.em.findOne(Card, { kindergartenId, fingerprint, stoppedAt: null });
  const familyMember = card?.familyMemberId
    ? await work.em.findOne(FamilyMember, { id: card.familyMemberId, kindergartenId })
    : null;
  if (!card || !familyMember || !(await opening(work, [familyMember])).length) {
    await wrongTry(work, kindergartenId, { secret: 'CARD', deviceId });
    throw new Refused('CARD_UNKNOWN', 'cardNumber');
  }
  await work.attempts.giveBack(tries, deviceId);
  const tried = await keptFromAll(work, familyMember);
  for (const one of tried) work.evenIfRefused((anew) => barredActs.tell(anew, one));
  if (tried.length > 0) throw new Refused('CARD_UNKNOWN', 'cardNumber');
  return { familyMember, kind: 'FAMILY_CARD', stamp: card.id };
}

async function byOwnPin(work: Work, proof: Proof): Promise<Shown | PinRefusal> {
  const { deviceId = '' } = work.principal;
  await work.attempts.pace('PIN', deviceId, PACE.PIN);
  const familyMember = await byPin(work, await candidates(work, proof), proof.pin ?? '', {
    nobody: proof.familyMemberId ?? normalPhone(proof.phone ?? '') ?? '',
    sharing: proof.familyMemberId ? 1 : 2,
  });
  if (typeof familyMember === 'string') {
    await wrongTryKept(work, work.kindergarten, { secret: 'PIN', deviceId });
    return familyMember;
  }
  await work.attempts.giveBack('PIN', deviceId);
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
