import { createHash, randomInt } from 'node:crypto';
import { globalId } from '../../platform/ids.ts';
import { Refused } from '../../platform/refusal.ts';
import type { Work } from '../../platform/unit-of-work.ts';
import { Card } from './card.entity.ts';
import { FamilyMember } from './family-member.entity.ts';
import { type Changed, changeLife } from './lives/change-life.ts';
import { StaffMember, working } from './staff.entity.ts';

const DIGITS = 16;
/** A kiosk keeps fingerprints: shorter numbers would be found from them in no time. */
const CHOSEN = /^\d{10,32}$/;
const MOST_CARDS = 60;

/** Who gets a card: one of the two, as row ids. */
export interface Holder {
  familyMemberId?: string | undefined;
  staffMemberId?: string | undefined;
}

/** What a kiosk keeps of a card: see KioskMember.cardFingerprints in the contract. */
export const cardFingerprint = (kindergartenId: string, number: string): string =>
  createHash('sha256')
    .update(`${globalId('Kindergarten', kindergartenId)}:${number}`)
    .digest('hex');

/** Gives a family member or a member of staff a card and stops those handed out before. The number is told this once. */
export async function issueCard(
  work: Work,
  holder: Holder,
  wanted?: string | null,
): Promise<{ card: Card; number: string }> {
  const householdId = await householdOf(work, holder);
  const number = wanted ?? Array.from({ length: DIGITS }, () => randomInt(10)).join('');
  if (!CHOSEN.test(number)) throw new Refused('INPUT_INVALID', 'number');
  const fingerprint = cardFingerprint(work.kindergarten, number);
  if (await work.em.count(Card, { fingerprint, stoppedAt: null }))
    throw new Refused('ALREADY_EXISTS', 'number');
  const { familyMemberId, staffMemberId } = holder;
  const own = familyMemberId ? { familyMemberId } : { staffMemberId: staffMemberId ?? '' };
  for (const before of await work.em.find(Card, { ...own, stoppedAt: null })) before.stoppedAt = work.now;
  const card = work.em.create(Card, {
    ...own,
    kindergartenId: work.kindergarten,
    fingerprint,
    lastDigits: number.slice(-4),
    issuedAt: work.now,
  });
  announce(work, card, householdId);
  return { card, number };
}

// Exactly one holder; the household of a family member, so that its circle hears of it.
async function householdOf(
  work: Work,
  { familyMemberId, staffMemberId }: Holder,
): Promise<string | undefined> {
  if ((familyMemberId === undefined) === (staffMemberId === undefined))
    throw new Refused('INPUT_INVALID', 'holders');
  if (familyMemberId === undefined) {
    if (!(await work.em.count(StaffMember, { id: staffMemberId ?? '', ...working(work.now) })))
      throw new Refused('NOT_FOUND', 'staffMemberId');
    return undefined;
  }
  const member = await work.em.findOne(FamilyMember, familyMemberId);
  if (!member) throw new Refused('NOT_FOUND', 'familyMemberId');
  return member.householdId;
}

/**
 * The numbers of a sheet, made from the key it is asked with: the same key gives the same sheet again, and no number
 * is kept anywhere. Nobody makes them without the installation's index key.
 */
export const sheetNumbers = (work: Work, idempotencyKey: string, count: number): string[] =>
  Array.from({ length: count }, (_, index) => {
    const seed = `${work.kindergarten}:${idempotencyKey}:${index}`;
    const drawn = work.secrets.fingerprint('card-number', seed).readBigUInt64BE() % 10n ** BigInt(DIGITS);
    return drawn.toString().padStart(DIGITS, '0');
  });

/** Makes the cards of a sheet, one a person, and stops the ones they had. */
export async function issueCards(
  work: Work,
  idempotencyKey: string,
  holders: readonly Holder[],
): Promise<{ cardIds: string[] }> {
  if (holders.length < 1 || holders.length > MOST_CARDS) throw new Refused('INPUT_INVALID', 'holders');
  const people = new Set(holders.map(({ familyMemberId, staffMemberId }) => familyMemberId ?? staffMemberId));
  if (people.size !== holders.length) throw new Refused('INPUT_INVALID', 'holders');
  const numbers = sheetNumbers(work, idempotencyKey, holders.length);
  const cardIds: string[] = [];
  for (const [index, holder] of holders.entries())
    cardIds.push((await issueCard(work, holder, numbers[index])).card.id);
  return { cardIds };
}

/** Stops a lost card at once: sessions that were opened with it end too. For a day that can be undone: it was in the other coat. */
export const stopCard = (work: Work, cardId: string): Promise<Changed> =>
  changeLife(
    work,
    { kind: 'CARD_STOPPED', subject: 'Card', id: cardId, field: 'cardId' },
    async (journal, card) => {
      if (card.stopped_at === null)
        await journal.update('card', cardId, { stopped_at: work.now.toISOString() });
      return {};
    },
  );

function announce(work: Work, { id }: Card, householdId: string | undefined): void {
  work.announce({
    kind: 'PEOPLE_CHANGED',
    subjectType: 'Card',
    subjectId: id,
    householdId,
    detail: { change: 'CARD_ISSUED' },
  });
}
