import { expect, test } from 'vitest';
import { percentile, tenth } from './percentile.ts';

test('a percentile is a value that was measured', () => {
  const values = Array.from({ length: 20 }, (_, index) => 20 - index);
  expect(percentile(values, 95)).toBe(19);
  expect(percentile(values, 50)).toBe(10);
  expect(percentile([7], 95)).toBe(7);
  expect(percentile([], 95)).toBeNaN();
  expect(tenth(1.26)).toBe(1.3);
});
