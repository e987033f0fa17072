/** From arrivals to figures. All times are milliseconds on one clock. */
import type { CallersMeasured } from './callers.ts';

/** A frame is late when it comes so long after the one before it. */
export const LATE_MS = 40;
/** A control datagram counts as delayed from here on: its own rhythm is 20 ms, so a stall of the machine shows sooner. */
const STALL_MS = 32;
/** A stall touches what arrives shortly before and after it. */
const NEAR_MS = 60;

/** What a run shows. */
export interface Judged {
  readonly firstAudioP95Ms: number;
  readonly keyToPromptP95Ms: number;
  /** Calls that were not answered or stayed without sound, and keys without a prompt. */
  readonly missing: number;
  /** Late frames while the control was on time: our own doing. */
  readonly lateFrames: number;
  /** Late frames in all, and how often the control stalled: what the machine did. */
  readonly lateFramesInAll: number;
  readonly controlStalls: number;
  readonly frames: number;
}

/** Judges a run. */
export function judged({ calls, control, from, to }: CallersMeasured): Judged {
  const firstAudio = calls.map(
    ({ answeredAt, firstAudioAt }) => (firstAudioAt ?? Number.NaN) - (answeredAt ?? 0),
  );
  const keys = calls.flatMap((call) => call.keys);
  const toPrompt = keys.map(({ pressedAt, promptAt }) => (promptAt ?? Number.NaN) - pressedAt);
  const within = (gap: Gap) => gap.begins >= from && gap.ends <= to;
  const late = calls.flatMap(({ frames }) => gapsOver(frames, LATE_MS).filter(within));
  const stalls = gapsOver(control, STALL_MS).filter(within);
  const excused = ({ begins, ends }: Gap) =>
    stalls.some((stall) => stall.begins < ends + NEAR_MS && stall.ends > begins - NEAR_MS);
  return {
    firstAudioP95Ms: p95(firstAudio),
    keyToPromptP95Ms: p95(toPrompt),
    missing: [...firstAudio, ...toPrompt].filter(Number.isNaN).length,
    lateFrames: late.filter((gap) => !excused(gap)).length,
    lateFramesInAll: late.length,
    controlStalls: stalls.length,
    frames: calls.reduce((sum, { frames }) => sum + frames.length, 0),
  };
}

interface Gap {
  readonly begins: number;
  readonly ends: number;
}

/** Where more than so long passed between two arrivals. */
function gapsOver(arrivals: readonly number[], ms: number): Gap[] {
  return arrivals.flatMap((ends, i) => {
    const begins = arrivals[i - 1] ?? ends;
    return ends - begins > ms ? [{ begins, ends }] : [];
  });
}

/** What 95 of 100 stay below; what was not measured is left out (it is counted as missing). */
function p95(values: readonly number[]): number {
  const known = values.filter((value) => !Number.isNaN(value)).sort((a, b) => a - b);
  const at = Math.min(known.length - 1, Math.ceil(known.length * 0.95) - 1);
  return Number((known[at] ?? Number.NaN).toFixed(1));
}
