/** From single times to figures. Pure. */
import { percentile, tenth } from '../judging/percentile.ts';

/** One round: what the kiosk took, and what a bare page took in the same seconds. Ms. */
export interface Round {
  readonly usable: readonly number[];
  /** Touches of the first visit after a start, when every screen is opened for the first time. */
  readonly first: readonly number[];
  /** Touches of the visits that follow: all the others of a day. */
  readonly taps: readonly number[];
  /** Touches that are answered when the wish is on the disk. */
  readonly stored: readonly number[];
  readonly cards: readonly number[];
  readonly control: readonly number[];
}

/**
 * The round in which the control was quickest: the machine decides which round counts, not the result. Throws without
 * any round.
 */
export function quietest(rounds: readonly Round[]): Round {
  const [first, ...others] = rounds;
  if (!first) throw new Error('nothing was measured');
  const noise = (round: Round) => percentile(round.control, 95);
  return others.reduce((best, round) => (noise(round) < noise(best) ? round : best), first);
}

/** Figures of a round; every time to a tenth of a millisecond. */
export function figuresOf({ usable, first, taps, stored, cards, control }: Round) {
  return {
    usableMs: tenth(Math.max(...usable)),
    firstTapP95Ms: tenth(percentile(first, 95)),
    tapP95Ms: tenth(percentile(taps, 95)),
    cardP95Ms: tenth(percentile(cards, 95)),
    storedP95Ms: tenth(percentile(stored, 95)),
    tapMedianMs: tenth(percentile(taps, 50)),
    cardMedianMs: tenth(percentile(cards, 50)),
    controlP95Ms: tenth(percentile(control, 95)),
  };
}
