import type { ReleaseWish, UndoWish } from '../outbox/wish.ts';
import type { Step, Tap } from './events.ts';
import { show, stamp, store, turned } from './moves.ts';
import type { SessionState } from './state.ts';

/** Taps of staff who let children go that are asked for at the door; null: not one of them. */
export function letGo(state: SessionState, tap: Tap, at: number, key: string): Step | null {
  const { screen } = state;
  if (screen.name !== 'waiting') return null;
  switch (tap.name) {
    case 'letGo': {
      const { childIds } = tap;
      return store(state, { kind: 'release', key, at: stamp(at), childIds, staffMemberId: screen.staff.id });
    }
    case 'undo':
      return screen.last === null
        ? null
        : store(state, { kind: 'undo', key, at: stamp(at), originalKey: screen.last.key });
    case 'page':
      return show(state, { ...screen, page: turned(screen.page, tap.by) });
    case 'allRollCalls':
      return show(state, { name: 'staffMenu', staff: screen.staff });
    default:
      return null;
  }
}

/** It is on disk: who was let go, or waits again. */
export function releaseStored(state: SessionState, wish: ReleaseWish | UndoWish): Step | null {
  const { screen } = state;
  if (screen.name !== 'waiting') return null;
  const last = wish.kind === 'release' ? { key: wish.key, childIds: wish.childIds } : null;
  return show(state, { ...screen, page: 0, last }, { type: 'sound', sound: last ? 'done' : 'again' });
}
