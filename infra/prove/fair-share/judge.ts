/** What taps under an attack came to. Pure. */
import { percentile } from '../judging/percentile.ts';
import type { Tap } from './taps.ts';

/** One attack: taps under it, and under as much processor time burnt for nothing. */
export interface Trial {
  readonly attacked: readonly Tap[];
  readonly burnt: readonly Tap[];
  readonly recoveredSeconds: number;
}

export const p95 = (taps: readonly Tap[]): number =>
  percentile(
    taps.map(({ tookMs }) => tookMs),
    95,
  );

/** How many times longer the slow taps took under the attack than beside as much processor time of anybody's. */
export const ratioOf = ({ attacked, burnt }: Pick<Trial, 'attacked' | 'burnt'>): number =>
  Math.round((p95(attacked) / p95(burnt)) * 100) / 100;

/** Seconds from the attack's end to the first of so many taps in a row that are as quick as usual. */
export function recovered(
  taps: readonly Tap[],
  endedAt: number,
  usualMs: number,
  inARow: number,
): number | undefined {
  for (let first = 0; first + inARow <= taps.length; first += 1) {
    const found = taps.slice(first, first + inARow);
    if (found.every(({ tookMs }) => tookMs <= usualMs))
      return Math.max(0, ((found[0]?.at ?? 0) - endedAt) / 1000);
  }
  return undefined;
}
