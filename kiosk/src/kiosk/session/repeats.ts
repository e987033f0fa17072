import type { SessionEvent } from './events.ts';
import type { SessionState, Spot } from './state.ts';

/** K17: a second touch within this time is the same one, made by a cold or hasty finger. */
const REPEAT_MS = 800;
/** As far apart as one target is wide (K1). */
const SAME_PLACE_MM = 20;
/** Keys of a keypad are meant to be touched again and again. */
const QUICK = new Set(['digit', 'erase', 'page', 'stay']);

function near(one: Spot | null, other: Spot | null): boolean {
  if (one === null || other === null) return false;
  return Math.hypot(one.x - other.x, one.y - other.y) < SAME_PLACE_MM;
}

/** Whether a tap repeats the one before: the same button, or the same place after the screen has changed under it. */
export function isRepeat({ lastTap }: SessionState, event: Extract<SessionEvent, { type: 'tap' }>): boolean {
  if (lastTap === null || event.at - lastTap.at >= REPEAT_MS || QUICK.has(event.tap.name)) return false;
  return JSON.stringify(event.tap) === lastTap.name || near(lastTap.spot, event.spot);
}
