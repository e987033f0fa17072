import type { BarredAct, RefusalCode, RestrictionScope } from '@porchlight/schema/enums';
import { uuidList } from '../../platform/database/column.ts';
import { Refused } from '../../platform/refusal.ts';
import type { Work } from '../../platform/unit-of-work.ts';
import { likeness, type WrittenName } from './same-name.rules.ts';
import { dayInWork } from './today.ts';

/** A name as the database's functions give it. */
type NameFacts = { written: string } | { familyName: string; givenName: string };

/** Somebody who acts, or in whose name somebody acts. */
export interface Somebody {
  memberId?: string | null;
  householdId?: string | null;
  /** Fingerprint of the telephone number. */
  phone?: string | null;
  names: NameFacts;
}

/** A restriction as the one rule sees it. */
export interface Restriction extends Somebody {
  id: string;
  childId: string;
  scope: RestrictionScope;
  /** It stood when it happened; it stands now. */
  stood: boolean;
  stands: boolean;
}

/** Restrictions there are, and who stands behind a wish. `people` may be empty: nobody is named. */
export interface BarredFacts {
  restrictions: readonly Restriction[];
  people: readonly Somebody[];
}

/** A restriction that holds against somebody: surely, or perhaps. */
export interface Barring {
  restriction: Restriction;
  certain: boolean;
}

const nameOf = (names: NameFacts): WrittenName => ('written' in names ? names.written : names);

/**
 * Whether a restriction is about somebody: the same entry, the same name however it is written, or the number of the person
 * outside that person's own household, where one telephone may be everybody's. Perhaps, when the names are only alike.
 */
export function isAbout(restriction: Restriction, person: Somebody): 'SAME' | 'SIMILAR' | 'DIFFERENT' {
  if (restriction.memberId && restriction.memberId === person.memberId) return 'SAME';
  const sharesPhone = Boolean(restriction.phone) && restriction.phone === person.phone;
  if (sharesPhone && restriction.householdId !== person.householdId) return 'SAME';
  const alike = likeness(nameOf(restriction.names), nameOf(person.names));
  // Two adults entered side by side in one family are two people, unless they are called just the same.
  const sideBySide = Boolean(restriction.householdId) && restriction.householdId === person.householdId;
  return sideBySide && alike === 'SIMILAR' ? 'DIFFERENT' : alike;
}

/** What stands against whoever is behind a wish, for one child: the sure ones first. Nobody named may be anybody. */
export function barrings({ restrictions, people }: BarredFacts, childId: string): Barring[] {
  const own = restrictions.filter((restriction) => restriction.childId === childId);
  const found = own.flatMap((restriction): Barring[] => {
    const alike = people.map((person) => isAbout(restriction, person));
    if (alike.includes('SAME')) return [{ restriction, certain: true }];
    return people.length === 0 || alike.includes('SIMILAR') ? [{ restriction, certain: false }] : [];
  });
  return found.toSorted((one, other) => Number(other.certain) - Number(one.certain));
}

/** The scopes that keep somebody away from plans and contacts. */
const PLANS: ReadonlySet<RestrictionScope> = new Set(['CONTACT_AND_PLANS', 'EVERYTHING']);

/** What a restricted adult tried, for who tells staff. Ids are row ids. */
export interface Tried {
  act: BarredAct;
  childId: string;
  familyMemberId: string;
  restrictionId: string;
  occurredAt: Date;
}

let tell: (work: Work, tried: Tried) => Promise<void> = async () => undefined;

/** The port through which staff are told, so that people need not know of alerts. */
export const barredActs = {
  /** From now on this tells staff. Called once, where the modules are put together. */
  toldBy(told: typeof tell): void {
    tell = told;
  },
  /** Tells staff what somebody tried. */
  tell: (work: Work, tried: Tried): Promise<void> => tell(work, tried),
};

const FACTS = 'select barred_facts(?::uuid[], ?::uuid, ?::date, ?::timestamptz) as facts';

/** What stands against a family member today. One round trip; most children have nothing. */
export async function factsAgainst(
  work: Work,
  childIds: readonly string[],
  familyMemberId: string,
  day: string,
): Promise<BarredFacts> {
  const row = await work.row<{ facts: BarredFacts | string }>(FACTS, [
    uuidList(childIds),
    familyMemberId,
    day,
    work.now,
  ]);
  return typeof row?.facts === 'string' ? (JSON.parse(row.facts) as BarredFacts) : (row?.facts ?? NOTHING);
}

const NOTHING: BarredFacts = { restrictions: [], people: [] };

/** How far somebody must keep away from a child; undefined when they need not. */
export function keptFrom(facts: BarredFacts, childId: string): RestrictionScope | undefined {
  const scopes = barrings(facts, childId)
    .filter(({ certain, restriction }) => certain && restriction.stands)
    .map(({ restriction }) => restriction.scope);
  return (['EVERYTHING', 'CONTACT_AND_PLANS', 'COLLECT'] as const).find((scope) => scopes.includes(scope));
}

/**
 * Refuses what concerns a child's plans to whoever must keep away from them, with the code that anybody without the right
 * hears; staff are told what was tried.
 */
export async function refuseBarred(
  work: Work,
  childIds: readonly string[],
  familyMemberId: string,
  act: BarredAct,
  code: RefusalCode,
): Promise<void> {
  const facts = await factsAgainst(work, childIds, familyMemberId, await dayInWork(work, work.now));
  const against = childIds.flatMap((childId) =>
    barrings(facts, childId)
      .filter(({ certain, restriction }) => certain && restriction.stands && PLANS.has(restriction.scope))
      .slice(0, 1)
      .map(({ restriction }) => ({ childId, restrictionId: restriction.id })),
  );
  if (against.length === 0) return;
  const occurredAt = work.now;
  for (const one of against)
    work.evenIfRefused((anew) => barredActs.tell(anew, { ...one, act, familyMemberId, occurredAt }));
  throw new Refused(code, 'familyMemberId');
}

/** Of each adult whom an order keeps from everything about a child: the children. For a roster, in one round trip. */
export function keptFromEverything({
  restrictions,
  people,
}: BarredFacts): ReadonlyMap<string, ReadonlySet<string>> {
  const childIds = [...new Set(restrictions.map(({ childId }) => childId))];
  return new Map(
    people.map((person) => {
      const facts = { restrictions, people: [person] };
      return [person.memberId ?? '', new Set(childIds.filter((id) => keptFrom(facts, id) === 'EVERYTHING'))];
    }),
  );
}

const CHILDREN = 'select child_id as id from household_child where household_id = ?';

/**
 * When an order keeps somebody from every child of their family, no card and no PIN of theirs opens anything, as if it were
 * unknown. Gives what staff are to be told of the try; nothing when there is a child left to see.
 */
export async function keptFromAll(
  work: Work,
  { id, householdId }: { id: string; householdId: string },
): Promise<readonly Tried[]> {
  const childIds = (await work.rows<{ id: string }>(CHILDREN, [householdId])).map((child) => child.id);
  const facts = await factsAgainst(work, childIds, id, await dayInWork(work, work.now));
  if (!childIds.every((childId) => keptFrom(facts, childId) === 'EVERYTHING')) return [];
  return childIds.map((childId) => ({
    act: 'SIGN_IN',
    childId,
    familyMemberId: id,
    restrictionId: barrings(facts, childId)[0]?.restriction.id ?? '',
    occurredAt: work.now,
  }));
}
