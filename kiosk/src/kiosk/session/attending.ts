import type { AttendanceWish, UndoWish } from '../outbox/wish.ts';
import { canArrive, canLeave } from './direction.ts';
import type { Step, Tap } from './events.ts';
import { show, stamp, stay, store } from './moves.ts';
import { openNews } from './reading.ts';
import type { Family, FamilyChild, Screen, SessionState } from './state.ts';

type Direction = 'arrive' | 'leave';

/** The children this question is about. */
export function eligible(children: FamilyChild[], direction: Direction): FamilyChild[] {
  return children.filter(direction === 'arrive' ? canArrive : canLeave);
}

/** "Already here" is an answer, not an error (K17). */
function already(children: FamilyChild[], direction: Direction): Screen {
  const some = (is: (child: FamilyChild) => boolean) => children.some(is);
  if (direction === 'arrive')
    return {
      name: 'already',
      how: some(({ status }) => status === 'PRESENT') ? 'here' : 'left',
      leave: false,
    };
  if (some(({ askedFor }) => askedFor)) return { name: 'already', how: 'called', leave: false };
  return {
    name: 'already',
    how: some(({ status }) => status === 'DEPARTED') ? 'left' : 'notYet',
    leave: false,
  };
}

/** Asks about a family's children, all preselected: one tap for all of them (K6). */
export function askWho(state: SessionState, family: Family, direction: Direction): Step {
  const selected = eligible(family.children, direction).map(({ id }) => id);
  if (selected.length === 0) return show(state, already(family.children, direction));
  return show(state, { name: 'who', intent: { to: direction }, selected });
}

function toggled(selected: string[], childId: string): string[] {
  return selected.includes(childId) ? selected.filter((id) => id !== childId) : [...selected, childId];
}

function confirm(state: SessionState, at: number, key: string): Step {
  const { screen, family, verification } = state;
  if (screen.name !== 'who' || family === null || verification === null || screen.selected.length === 0)
    return stay(state);
  const wish: AttendanceWish = {
    kind: screen.intent.to === 'arrive' ? 'checkIn' : 'checkOut',
    key,
    at: stamp(at),
    childIds: screen.selected,
    familyMemberId: family.memberId,
    verification,
  };
  return store(state, wish);
}

/** Taps on the screens of coming and going; null: not one of them. */
export function attend(state: SessionState, tap: Tap, at: number, key: string): Step | null {
  const { screen, family } = state;
  if (screen.name === 'who') {
    if (tap.name === 'child')
      return show(state, { ...screen, selected: toggled(screen.selected, tap.childId) });
    if (tap.name === 'yes') return confirm(state, at, key);
  }
  if (screen.name === 'already' && screen.leave && tap.name === 'leave' && family !== null)
    return askWho(state, family, 'leave');
  if (screen.name === 'done') {
    if (tap.name === 'undo')
      return store(state, { kind: 'undo', key, at: stamp(at), originalKey: screen.key });
    if (tap.name === 'seeNews' && family !== null) return openNews(state, family.notices);
  }
  return null;
}

/** The wish is on disk: say so. */
export function attendanceStored(state: SessionState, wish: AttendanceWish | UndoWish, at: number): Step {
  if (wish.kind === 'undo') return show(state, { name: 'undone' }, { type: 'sound', sound: 'again' });
  const action = wish.kind === 'checkIn' ? 'arrive' : 'leave';
  const asks = action === 'arrive' && state.family?.asksFeeling === true;
  const health = asks ? ({ stage: 'ask', feeling: null } as const) : null;
  const done: Screen = { name: 'done', action, childIds: wish.childIds, at, key: wish.key, health };
  return show(state, done, { type: 'sound', sound: 'done' });
}
