import type { FeelingWish } from '../outbox/wish.ts';
import type { Step, Tap } from './events.ts';
import { show, stamp, stay, store } from './moves.ts';
import type { Screen, SessionState } from './state.ts';

type Done = Extract<Screen, { name: 'done' }>;

function say(state: SessionState, childIds: string[], done: Done, at: number, key: string): Step {
  const { family, verification } = state;
  const feeling = done.health?.feeling;
  if (family === null || verification === null || !feeling || childIds.length === 0) return stay(state);
  const { memberId: familyMemberId } = family;
  const wish: FeelingWish = {
    kind: 'feeling',
    key,
    at: stamp(at),
    childIds,
    familyMemberId,
    feeling,
    verification,
  };
  return store({ ...state, screen: done }, wish);
}

/**
 * Taps that answer "how is the child", after the arrival was recorded; null: not one of them. All well is said for all
 * children with one tap; of siblings who are not, the screen asks which.
 */
export function feel(state: SessionState, tap: Tap, at: number, key: string): Step | null {
  const { screen } = state;
  if (screen.name !== 'done' || screen.health === null) return null;
  const { childIds, health } = screen;
  if (health.stage === 'ask' && tap.name === 'feeling') {
    const { feeling } = tap;
    if (feeling !== 'WELL' && childIds.length > 1)
      return show(state, { ...screen, health: { stage: 'which', feeling } });
    return say(state, childIds, { ...screen, health: { stage: 'ask', feeling } }, at, key);
  }
  if (health.stage === 'which' && tap.name === 'everyChild') return say(state, childIds, screen, at, key);
  if (health.stage === 'which' && tap.name === 'child' && childIds.includes(tap.childId))
    return say(state, [tap.childId], screen, at, key);
  return null;
}

/** How they are is on disk. */
export function feelingStored(state: SessionState, { feeling }: FeelingWish): Step {
  const { screen } = state;
  if (screen.name !== 'done') return stay(state);
  return show(state, { ...screen, health: { stage: 'said', feeling } }, { type: 'sound', sound: 'done' });
}
