import type { AbsenceReason } from '@porchlight/schema/enums';
import type { AbsenceWish } from '../outbox/wish.ts';
import type { Step, Tap } from './events.ts';
import { show, stamp, stay, store } from './moves.ts';
import type { Family, SessionState } from './state.ts';

type About = Pick<AbsenceWish, 'childIds' | 'absence' | 'reason' | 'date' | 'expectedAt'>;

/** Whose absence? Not asked where there is one child only. */
export function askAbsence(state: SessionState, { children }: Family): Step {
  const childIds = children.map(({ id }) => id);
  return show(state, childIds.length > 1 ? { name: 'absentWho' } : { name: 'absentWhen', childIds });
}

function report(state: SessionState, about: About, at: number, key: string): Step {
  const { family, verification } = state;
  if (family === null || verification === null) return stay(state);
  const wish: AbsenceWish = {
    kind: 'absence',
    key,
    at: stamp(at),
    familyMemberId: family.memberId,
    verification,
    ...about,
  };
  return store(state, wish);
}

/** A part of a day needs no reason: the family has come, or will. */
const PART: AbsenceReason = 'PERSONAL';

/** Taps of a family that tells of an absence; null: not one of them. */
export function reportAbsence(state: SessionState, tap: Tap, at: number, key: string): Step | null {
  const { screen, family } = state;
  if (screen.name === 'absentWho' && family !== null) {
    const own = family.children.map(({ id }) => id);
    if (tap.name === 'everyChild') return show(state, { name: 'absentWhen', childIds: own });
    if (tap.name === 'child') return show(state, { name: 'absentWhen', childIds: [tap.childId] });
  }
  if (screen.name === 'absentWhen' && tap.name === 'absentDay') {
    const { childIds } = screen;
    const { absence, date } = tap;
    if (absence === 'FULL_DAY') return show(state, { name: 'absentWhy', childIds, date });
    return show(state, { name: 'absentTime', childIds, absence, date });
  }
  if (screen.name === 'absentTime' && tap.name === 'time') {
    const { name: _, ...day } = screen;
    return report(state, { ...day, reason: PART, expectedAt: tap.time }, at, key);
  }
  if (screen.name === 'absentWhy' && tap.name === 'reason') {
    const { childIds, date } = screen;
    const { reason } = tap;
    return report(state, { childIds, date, reason, absence: 'FULL_DAY', expectedAt: null }, at, key);
  }
  return null;
}

/** The absence is on disk. */
export function absenceStored(state: SessionState): Step {
  return show(state, { name: 'absentSaved' }, { type: 'sound', sound: 'done' });
}
