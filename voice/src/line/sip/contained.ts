/** Keeps a fault to what it concerns: no exception of a timer or a promise reaches the process. */
import type { Timing } from '../media/frame-clock.ts';

/** Is told of a fault; it must not throw. */
export type OnFault = (error: unknown) => void;

/** Timers whose callbacks may throw. */
export const containedTiming = (timing: Timing, onFault: OnFault): Timing => ({
  now: () => timing.now(),
  setTimer: (callback, ms) => timing.setTimer(() => contained(callback, onFault), ms),
});

/** Calls it; what it throws, now or later, is a fault. */
export function contained(action: () => unknown, onFault: OnFault): void {
  try {
    const made = action();
    if (made instanceof Promise) made.catch(onFault);
  } catch (error) {
    onFault(error);
  }
}
