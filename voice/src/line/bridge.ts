/** Joins two legs, of the same adapter or of two: a caller on a telephone and a member of staff at the desk. */
import type { LineCall, Unsubscribe } from './line.ts';
import { once } from './listeners.ts';

/**
 * Relays sound both ways until the returned function is called or either leg ends. What the legs were playing is
 * cut. Keys still reach each leg's `onKey`. The legs themselves stay up: who is to hang up is the call layer's choice.
 */
export function bridge(one: LineCall, other: LineCall): Unsubscribe {
  one.stop();
  other.stop();
  const toOther = one.listen((frame) => other.feed(frame));
  const toOne = other.listen((frame) => one.feed(frame));
  const part = once(() => {
    toOther();
    toOne();
  });
  one.onHangUp(part);
  other.onHangUp(part);
  return part;
}
