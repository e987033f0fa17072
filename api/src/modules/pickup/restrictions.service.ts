import type { RestrictionScope } from '@porchlight/schema/enums';
import { localDate } from '../../platform/clock.ts';
import { dataKey, sealText } from '../../platform/data-keys.ts';
import { newId } from '../../platform/ids.ts';
import { Refused } from '../../platform/refusal.ts';
import type { Work } from '../../platform/unit-of-work.ts';
import { neededWords, words } from '../../platform/words.ts';
import { childrenWith, FamilyMember } from '../people/people.module.ts';
import { validity } from './pickup.rules.ts';

const NAME_LENGTH = 60;
const REASON_LENGTH = 500;

/** Somebody who must not collect; ids are row ids. */
export interface Restricting {
  childIds: readonly string[];
  familyMemberId?: string | undefined;
  personName?: string | null | undefined;
  photoId?: string | undefined;
  reason: string;
  scope?: RestrictionScope | null | undefined;
  validFrom?: string | null | undefined;
  validUntil?: string | null | undefined;
}

const WRITE = `insert into pickup_restriction (id, kindergarten_id, child_id, family_member_id, person_name, photo_id, reason_sealed, valid_from, valid_until, imposed_by_id, imposed_at, scope)
  values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`;

/** What a sealed reason is bound to. */
export const reasonPlace = (id: string): string => `pickup_restriction|reason_sealed|${id}`;

/**
 * Enters that somebody must not collect children. It is audited and never announced: no screen, no program and no family
 * hears that anything changed.
 */
export async function restrict(work: Work, wish: Restricting): Promise<{ restrictionIds: string[] }> {
  const children = await childrenWith(work, wish.childIds, undefined);
  const personName = words(wish.personName, NAME_LENGTH, 'personName') ?? null;
  if (!wish.familyMemberId && !personName) throw new Refused('TEXT_REQUIRED', 'personName');
  if (wish.familyMemberId && !(await work.em.count(FamilyMember, wish.familyMemberId)))
    throw new Refused('NOT_FOUND', 'familyMemberId');
  const reason = neededWords(wish.reason, REASON_LENGTH, 'reason');
  const today = localDate(work.now, children[0]?.timeZone ?? 'UTC');
  const { validFrom, validUntil } = validity(wish.validFrom, wish.validUntil, today);
  const restrictionIds: string[] = [];
  for (const { childId } of children) {
    const id = newId();
    await work.rows(WRITE, [
      id,
      work.kindergarten,
      childId,
      wish.familyMemberId ?? null,
      personName,
      wish.photoId ?? null,
      sealText(await dataKey(work, childId), reason, reasonPlace(id)),
      validFrom,
      validUntil,
      work.principal.id ?? null,
      work.now,
      wish.scope ?? 'CONTACT_AND_PLANS',
    ]);
    work.audit({ action: 'PICKUP_RESTRICTED', subjectType: 'PickupRestriction', subjectId: id });
    restrictionIds.push(id);
  }
  return { restrictionIds };
}

const LIFT =
  'update pickup_restriction set lifted_at = coalesce(lifted_at, ?), lifted_by_id = coalesce(lifted_by_id, ?) where id = ? returning id';

/** Lifts a restriction; it stays as a row that no longer holds. */
export async function liftRestriction(work: Work, id: string): Promise<{ restrictionId: string }> {
  const [row] = await work.rows<{ id: string }>(LIFT, [work.now, work.principal.id ?? null, id]);
  if (!row) throw new Refused('NOT_FOUND', 'restrictionId');
  work.audit({ action: 'PICKUP_RESTRICTION_LIFTED', subjectType: 'PickupRestriction', subjectId: id });
  return { restrictionId: id };
}
