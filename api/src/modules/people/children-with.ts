import type { BarredAct } from '@porchlight/schema/enums';
import { uuidList } from '../../platform/database/column.ts';
import { Refused } from '../../platform/refusal.ts';
import type { Work } from '../../platform/unit-of-work.ts';
import { refuseBarred } from './barred.ts';

/** A child that something is about, and how an adult stands to it. */
export interface ChildWith {
  childId: string;
  classroomId: string | null;
  timeZone: string;
  /** The household of the child that the adult lives in. */
  householdId: string | null;
  /** Whether the adult has custody there. */
  guardian: boolean;
}

const MOST_SIBLINGS = 8;
const FACTS = `select c.id as "childId", k.time_zone as "timeZone",
    class_on(c.id, (wall.now() at time zone k.time_zone)::date) as "classroomId",
    m.household_id as "householdId", coalesce(m.kind = 'GUARDIAN', false) as guardian
  from child c join kindergarten k on k.id = c.kindergarten_id
  left join lateral (select m.household_id, m.kind from family_member m join household_child l on l.household_id = m.household_id
    where m.id = ?::uuid and l.child_id = c.id and (m.ended_at is null or m.ended_at > wall.now()) limit 1) m on true
  where c.id = any(?::uuid[]) order by c.id`;

/** One to eight children as who asks sees them, and how an adult (undefined: nobody) stands to each. Refuses with NOT_FOUND. One statement. */
export async function childrenWith(
  work: Work,
  childIds: readonly string[],
  familyMemberId: string | undefined,
): Promise<ChildWith[]> {
  const wanted = [...new Set(childIds)];
  if (wanted.length < 1 || wanted.length > MOST_SIBLINGS) throw new Refused('INPUT_INVALID', 'childIds');
  const found = await work.rows<ChildWith>(FACTS, [familyMemberId ?? null, uuidList(wanted)]);
  if (found.length !== wanted.length) throw new Refused('NOT_FOUND', 'childIds');
  return found;
}

/**
 * Such children of the adult's own family, for something that concerns their plans. Refuses with NOT_AUTHORISED_FOR_CHILD,
 * also whom an order keeps away from them.
 */
export async function ownChildren(
  work: Work,
  childIds: readonly string[],
  familyMemberId: string,
  act: BarredAct,
): Promise<(ChildWith & { householdId: string })[]> {
  const found = await familyChildren(work, childIds, familyMemberId);
  await refuseBarred(work, idsOf(found), familyMemberId, act, 'NOT_AUTHORISED_FOR_CHILD');
  return found;
}

const idsOf = (children: readonly ChildWith[]): string[] => children.map(({ childId }) => childId);

/** Such children of the adult's own family, for what is no plan (how a child is). Refuses with NOT_AUTHORISED_FOR_CHILD. */
export async function familyChildren(
  work: Work,
  childIds: readonly string[],
  familyMemberId: string,
): Promise<(ChildWith & { householdId: string })[]> {
  const found = await childrenWith(work, childIds, familyMemberId);
  return found.map(({ householdId, ...child }) => {
    if (!householdId) throw new Refused('NOT_AUTHORISED_FOR_CHILD', 'familyMemberId');
    return { ...child, householdId };
  });
}

/** Such children in the adult's custody. Refuses with GUARDIAN_REQUIRED, also whom an order keeps away from them. */
export async function childrenInCustody(
  work: Work,
  childIds: readonly string[],
  familyMemberId: string,
  act: BarredAct,
): Promise<(ChildWith & { householdId: string })[]> {
  const found = await familyChildren(work, childIds, familyMemberId);
  if (found.some(({ guardian }) => !guardian)) throw new Refused('GUARDIAN_REQUIRED', 'familyMemberId');
  await refuseBarred(work, idsOf(found), familyMemberId, act, 'GUARDIAN_REQUIRED');
  return found;
}
