import type { Principal } from '../../platform/access/principal.ts';
import { rowId } from '../../platform/ids.ts';
import { Refused } from '../../platform/refusal.ts';

/** Whether a session is a family's own. */
export const isFamily = ({ kind }: Principal): boolean => kind === 'FAMILY_CARD' || kind === 'FAMILY_PROVEN';

/** The family member who acts: the session's own, or the one a kiosk or member of staff names. */
export function actingMember(principal: Principal, named: string | null | undefined): string {
  if (isFamily(principal) && principal.id) return principal.id;
  if (!named) throw new Refused('INPUT_INVALID', 'familyMemberId');
  return rowId('FamilyMember', named, 'familyMemberId');
}
