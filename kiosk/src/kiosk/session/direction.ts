import type { FamilyChild } from './state.ts';

const NOON = 12;

/** Children who can be brought now: expected, or reported absent and here after all. */
export function canArrive({ status }: FamilyChild): boolean {
  return status === 'EXPECTED' || status === 'ABSENT';
}

/** Children who can be collected now. */
export function canLeave({ status }: FamilyChild): boolean {
  return status === 'PRESENT';
}

/**
 * What a card at rest most likely means. Somebody to bring and nobody inside: arrive. Somebody inside and nobody to
 * bring: leave. Both: before noon the second child is being brought, after noon the first is being collected.
 */
export function likelyDirection(children: FamilyChild[], hour: number): 'arrive' | 'leave' {
  const bring = children.some(canArrive);
  const collect = children.some(canLeave);
  if (bring && collect) return hour < NOON ? 'arrive' : 'leave';
  return collect || (!bring && hour >= NOON) ? 'leave' : 'arrive';
}
