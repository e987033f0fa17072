import type { Wish } from '../outbox/wish.ts';
import type { Effect, Step } from './events.ts';
import { initialState, type Screen, type SessionState } from './state.ts';

/** This state, and these effects. */
export function stay(state: SessionState, ...effects: Effect[]): Step {
  return { state, effects };
}

/** Another screen; everything else stays. */
export function show(state: SessionState, screen: Screen, ...effects: Effect[]): Step {
  return { state: { ...state, screen }, effects };
}

/** As after a reset: nobody is here. Only a roll call that goes on is left. */
export function afresh({ defaultLanguage, rollCall }: SessionState): SessionState {
  return { ...initialState(defaultLanguage), rollCall };
}

/** Puts a wish on its way to the disk. What it leads to is shown when it is there. */
export function store(state: SessionState, wish: Wish, withRecording = false): Step {
  return { state: { ...state, pending: wish }, effects: [{ type: 'store', wish, withRecording }] };
}

/** The time of a tap as the server wants it. */
export function stamp(at: number): string {
  return new Date(at).toISOString();
}

/** One key more or less on a keypad that holds at most `most` digits. */
export function typed(digits: string, key: string | 'erase', most: number): string {
  if (key === 'erase') return digits.slice(0, -1);
  return digits.length < most && /^\d$/.test(key) ? digits + key : digits;
}

/** A page number after turning; never before the first. The screen itself knows its last one. */
export function turned(page: number, by: 1 | -1): number {
  return Math.max(0, page + by);
}
