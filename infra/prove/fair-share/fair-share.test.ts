import { expect, test } from 'vitest';
import { ratioOf, recovered } from './judge.ts';

const taps = (...took: number[]) => took.map((tookMs, at) => ({ at: at * 1000, tookMs }));

test('the ratio compares the slow taps', () => {
  expect(ratioOf({ attacked: taps(10, 10, 30), burnt: taps(10, 10, 15) })).toBe(2);
});

test('it has recovered when several taps in a row are as usual', () => {
  expect(recovered(taps(90, 10, 90, 10, 10, 10), 0, 20, 3)).toBe(3);
  expect(recovered(taps(10, 10, 10), 0, 20, 3)).toBe(0);
  expect(recovered(taps(90, 10, 90), 0, 20, 2)).toBeUndefined();
});
