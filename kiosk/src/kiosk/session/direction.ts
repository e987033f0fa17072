import type { Family, FamilyChild } from './state.ts';

const NOON = 12;

/** Children who can be brought now: expected, or reported absent and here after all. */
export function canArrive({ status }: FamilyChild): boolean {
  return status === 'EXPECTED' || status === 'ABSENT';
}

/** Children who can be collected now: inside, and nobody waits for them yet. */
export function canLeave({ status, askedFor }: FamilyChild): boolean {
  return status === 'PRESENT' && !askedFor;
}

const MINUTE_MS = 60_000;

/**
 * Everybody has come just now, and it is not yet time to collect: a card shown again is the second of the morning, and says
 * that they are here. `clock` is the kindergarten's time of day, as 09:30.
 */
export function haveJustCome({ children, alreadyHere }: Family, at: number, clock: string): boolean {
  const inside = children.filter(canLeave);
  const within = alreadyHere.minutes * MINUTE_MS;
  // Either way: the stamp may be the server's, and this clock a little behind it; one that is a day off says nothing.
  const near = (stamp: string) => Math.abs(at - Date.parse(stamp)) < within;
  return (
    clock < alreadyHere.before &&
    inside.length > 0 &&
    inside.every(({ arrivedAt }) => arrivedAt !== null && near(arrivedAt))
  );
}

/**
 * What a card at rest most likely means. Somebody to bring and nobody inside: arrive. Somebody inside and nobody to
 * bring, or waited for already: leave. Both: before noon the second child is being brought, after noon the first is being collected.
 */
export function likelyDirection(children: FamilyChild[], hour: number): 'arrive' | 'leave' {
  const bring = children.some(canArrive);
  const collect = children.some(({ status }) => status === 'PRESENT');
  if (bring && collect) return hour < NOON ? 'arrive' : 'leave';
  return collect || (!bring && hour >= NOON) ? 'leave' : 'arrive';
}
