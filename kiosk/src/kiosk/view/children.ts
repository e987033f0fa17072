import { childOf } from '../roster/roster.ts';
import type { FamilyChild } from '../session/state.ts';
import { useRoster, useSession } from './context.ts';

/** Children by id: of the family that stands here, else of the roster; in the order of the roster. */
export function useChildren(childIds: readonly string[]): FamilyChild[] {
  const { family } = useSession();
  const { children } = useRoster();
  const own = (family?.children ?? []).filter(({ id }) => childIds.includes(id));
  if (own.length > 0) return own;
  return children.filter(({ id }) => childIds.includes(id)).map(childOf);
}
