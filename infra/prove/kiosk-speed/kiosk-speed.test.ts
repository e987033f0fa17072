import { expect, test } from 'vitest';
import { figuresOf, quietest, type Round } from './judge.ts';

const round = (part: Partial<Round>): Round => ({
  usable: [900],
  first: [80],
  taps: [50],
  stored: [90],
  cards: [60],
  control: [20],
  ...part,
});

test('the control chooses the round, also when another one looks better', () => {
  const noisy = round({ control: [20, 90], taps: [10] });
  const quiet = round({ control: [20, 21], taps: [40] });
  expect(quietest([noisy, quiet])).toBe(quiet);
  expect(() => quietest([])).toThrow();
});

test('the slowest start counts, and of taps and cards the 95th; first touches are counted apart', () => {
  const figures = figuresOf(
    round({ first: [300], usable: [800, 1_200.04], taps: [1, 2, 3], cards: [150.26] }),
  );
  expect(figures).toMatchObject({ usableMs: 1200, firstTapP95Ms: 300, tapP95Ms: 3, cardP95Ms: 150.3 });
});
