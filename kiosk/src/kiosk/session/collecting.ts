import type { AttendanceWish } from '../outbox/wish.ts';
import type { Step, Tap } from './events.ts';
import { show, stamp, stay, store, typed } from './moves.ts';
import type { DelegationView, Problem, Screen, SessionState } from './state.ts';

const CODE_DIGITS = 6;

/** The six digits of somebody who collects once. */
export const askCode: Screen = { name: 'collectCode', digits: '', checking: false, problem: null };

function codeKey(
  state: SessionState,
  screen: Extract<Screen, { name: 'collectCode' }>,
  tap: Tap,
): Step | null {
  if (screen.checking || (tap.name !== 'digit' && tap.name !== 'erase')) return null;
  const digits = typed(screen.digits, tap.name === 'erase' ? 'erase' : tap.digit, CODE_DIGITS);
  const checking = digits.length === CODE_DIGITS;
  const next: Screen = { ...screen, digits, checking, problem: null };
  return checking ? show(state, next, { type: 'openDelegation', code: digits }) : show(state, next);
}

/** Taps of somebody who collects with a code; null: not one of them. */
export function collect(state: SessionState, tap: Tap, at: number, key: string): Step | null {
  const { screen } = state;
  if (screen.name === 'present' && screen.intent.to === 'leave' && tap.name === 'collectByCode')
    return show(state, askCode);
  if (screen.name === 'collectCode') return codeKey(state, screen, tap);
  if (screen.name !== 'collect' || tap.name !== 'yes') return null;
  const { id: delegationId, childIds } = screen.delegation;
  const wish: AttendanceWish = {
    kind: 'checkOut',
    key,
    at: stamp(at),
    childIds,
    familyMemberId: null,
    verification: 'DELEGATION_CODE',
    delegationId,
  };
  return store(state, wish);
}

/** The code fits: these children, this adult? */
export function onDelegationOpened(state: SessionState, delegation: DelegationView): Step {
  return state.screen.name === 'collectCode' ? show(state, { name: 'collect', delegation }) : stay(state);
}

/** The code does not fit, was tried too often, or cannot be asked about: a teacher brings the child. */
export function onCodeDeclined(state: SessionState, problem: Problem): Step {
  const sound = { type: 'sound', sound: 'again' } as const;
  if (problem === 'AWAY') return show(state, { name: 'handOver' }, sound);
  if (problem === 'TOO_MANY_ATTEMPTS')
    return show(state, { name: 'otherWay', intent: { to: 'leave' }, problem }, sound);
  return show(state, { ...askCode, problem } as Screen, sound);
}
