/** The grain of telephone sound: frames of 20 ms. */

export const SAMPLES_A_SECOND = 8000;
export const SAMPLES_A_MS = 8;
/** One 20 ms frame. */
export const FRAME_SAMPLES = 160;
export const FRAME_MS = 20;
/** A frame sent later than this after the one before it is late (issue 2, proof `calls`). */
export const LATE_FRAME_MS = 40;

/** Milliseconds since 1970 with the precision of the monotonic clock; equal in every thread of a process. */
export function wireNow(): number {
  return performance.timeOrigin + performance.now();
}
