import { expect, test } from 'vitest';
import { compareInTurns, type Load, median } from './rounds.ts';

test('the middle of odd and even counts', () => {
  expect([median([3, 1, 2]), median([4, 1, 2, 3]), median([7])]).toEqual([2, 2.5, 7]);
  expect(median([])).toBeNaN();
});

test('both are warmed, take turns, and go first by turns; shares belong to their round', async () => {
  const order: string[] = [];
  const load = (name: string, rates: number[]): Load => ({
    round: async () => {
      order.push(name);
      return { perSecond: rates.shift() ?? 0, failed: 0, sample: '' };
    },
    stop: () => undefined,
  });
  const found = await compareInTurns(load('a', [0, 0, 50, 80]), load('c', [0, 0, 100, 100]), 2, 1);
  expect(order.join('')).toBe('acac' + 'ca' + 'ac');
  expect(found).toEqual({ shares: [0.5, 0.8], api: [50, 80], ceiling: [100, 100] });
});
