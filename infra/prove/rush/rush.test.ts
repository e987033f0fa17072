import { expect, test } from 'vitest';
import { arrivals, familySizes, numbers } from './families.ts';
import { presentOnce } from './judge.ts';

test('families bring one to three children, all of them, the same at every run', () => {
  const sizes = familySizes(600, numbers(1));
  expect(sizes.reduce((sum, size) => sum + size, 0)).toBe(600);
  expect(new Set(sizes)).toEqual(new Set([1, 2, 3]));
  expect(familySizes(600, numbers(1))).toEqual(sizes);
  expect(familySizes(0, numbers(1))).toEqual([]);
});

test('most families come in the middle of the time', () => {
  const moments = arrivals(400, 30_000, numbers(2));
  const within = (from: number, to: number) => moments.filter((at) => at >= from && at < to).length;
  expect(moments).toHaveLength(400);
  expect(within(0, 30_000)).toBe(400);
  expect(within(10_000, 20_000)).toBeGreaterThan(within(0, 10_000) * 1.5);
});

test('a child counts when it is present by exactly one check-in', () => {
  const found = [
    { childId: 'a', status: 'PRESENT', checkIns: 1 },
    { childId: 'twice', status: 'PRESENT', checkIns: 2 },
    { childId: 'away', status: 'EXPECTED', checkIns: 0 },
  ];
  expect(presentOnce(['a', 'twice', 'away', 'unknown'], found)).toBe(1);
});
