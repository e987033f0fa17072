import type { RollCallFinishWish, RollCallMarkWish, RollCallWish } from '../outbox/wish.ts';
import type { SessionEvent, Step, Tap } from './events.ts';
import { afresh, show, stamp, stay, store, turned } from './moves.ts';
import type { RollCall, RollCallView, Screen, SessionState, StaffView } from './state.ts';

/** A roll call that nobody ended is not offered any more after so long. Ms. */
const FORGOTTEN_MS = 6 * 3_600_000;

/** A card of the staff, at any screen: whoever stood here before is gone from it. Who waits at the door comes first. */
export function onStaffCard(
  state: SessionState,
  { staff, waiting, at }: Extract<SessionEvent, { type: 'staffCard' }>,
): Step {
  const { screen, rollCall } = state;
  if (screen.name === 'staffMenu' || screen.name === 'rollCall' || screen.name === 'waiting')
    return stay({ ...state, lastTouchAt: at });
  const stands = rollCall !== null && at - rollCall.startedAt < FORGOTTEN_MS;
  const fresh = { ...afresh(state), rollCall: stands ? rollCall : null, lastTouchAt: at };
  const first: Screen = waiting
    ? { name: 'waiting', staff, page: 0, last: null }
    : { name: 'staffMenu', staff };
  return show(fresh, first, { type: 'reset' }, { type: 'sound', sound: 'card' });
}

function begin(
  state: SessionState,
  staff: StaffView,
  tap: Extract<Tap, { name: 'startRollCall' }>,
  at: number,
  key: string,
): Step {
  const { kind: rollCall, childIds } = tap;
  return store(state, {
    kind: 'rollCall',
    key,
    at: stamp(at),
    rollCall,
    childIds,
    staffMemberId: staff.id,
  });
}

function mark(
  state: SessionState,
  rollCall: RollCall,
  tap: Extract<Tap, { name: 'mark' }>,
  at: number,
  key: string,
): Step {
  const { key: startedWith, staffMemberId } = rollCall;
  const { childId, result } = tap;
  return store(state, {
    kind: 'rollCallMark',
    key,
    at: stamp(at),
    startedWith,
    staffMemberId,
    childId,
    result,
  });
}

/** Back and forth within a class; before its first child are the classes. */
function turn(state: SessionState, view: RollCallView, by: 1 | -1): Step {
  if (view.at !== 'child')
    return show(state, { name: 'rollCall', view: { ...view, page: turned(view.page, by) } });
  const index = view.index + by;
  const inside = index >= 0 && index < view.childIds.length;
  return show(state, {
    name: 'rollCall',
    view: inside ? { ...view, index } : { at: 'classes', page: 0 },
  });
}

/** The first child of the class that nobody has looked for yet. */
function openClass(
  { results }: RollCall,
  { classroom, childIds }: Extract<Tap, { name: 'callClass' }>,
): Screen {
  const index = Math.max(
    0,
    childIds.findIndex((id) => results[id] === undefined),
  );
  return { name: 'rollCall', view: { at: 'child', classroom, childIds, index } };
}

/** Taps of staff who call the roll; null: not one of them. */
export function callRoll(state: SessionState, tap: Tap, at: number, key: string): Step | null {
  const { screen, rollCall } = state;
  if (screen.name === 'staffMenu' && tap.name === 'startRollCall')
    return begin(state, screen.staff, tap, at, key);
  const classes: Screen = { name: 'rollCall', view: { at: 'classes', page: 0 } };
  if (screen.name === 'staffMenu' && tap.name === 'resumeRollCall' && rollCall !== null)
    return show(state, classes);
  if (screen.name !== 'rollCall' || rollCall === null) return null;
  switch (tap.name) {
    case 'page':
      return turn(state, screen.view, tap.by);
    case 'allClasses':
      return show(state, classes);
    case 'missingChildren':
      return show(state, { name: 'rollCall', view: { at: 'missing', page: 0 } });
    case 'callClass':
      return show(state, openClass(rollCall, tap));
    case 'mark':
      return mark(state, rollCall, tap, at, key);
    case 'finishRollCall': {
      const { key: startedWith, staffMemberId } = rollCall;
      return store(state, { kind: 'rollCallFinish', key, at: stamp(at), startedWith, staffMemberId });
    }
    default:
      return null;
  }
}

function started(state: SessionState, wish: RollCallWish, at: number): Step {
  const { key, rollCall: kind, staffMemberId, childIds } = wish;
  const rollCall: RollCall = { key, kind, staffMemberId, childIds, results: {}, startedAt: at };
  return show({ ...state, rollCall }, { name: 'rollCall', view: { at: 'classes', page: 0 } });
}

function marked(state: SessionState, rollCall: RollCall, wish: RollCallMarkWish): Step {
  const { childId, result } = wish;
  if (result === 'UNVERIFIED') return stay(state);
  const next = { ...state, rollCall: { ...rollCall, results: { ...rollCall.results, [childId]: result } } };
  const { screen } = state;
  const sound = { type: 'sound', sound: result === 'PRESENT' ? 'card' : 'again' } as const;
  if (screen.name !== 'rollCall' || screen.view.at !== 'child') return stay(next, sound);
  const step = turn(next, screen.view, 1);
  return { ...step, effects: [...step.effects, sound] };
}

/** A step of the roll call is on disk. */
export function rollCallStored(
  state: SessionState,
  wish: RollCallWish | RollCallMarkWish | RollCallFinishWish,
  at: number,
): Step {
  const { rollCall } = state;
  if (wish.kind === 'rollCall') return started(state, wish, at);
  if (rollCall === null) return stay(state);
  if (wish.kind === 'rollCallMark') return marked(state, rollCall, wish);
  return show(
    { ...state, rollCall: null },
    { name: 'rollCallOver', rollCall },
    { type: 'sound', sound: 'done' },
  );
}
