import { expect, test } from 'vitest';
import { clockOf, instantOf, isTime } from './clock.ts';

test('a day and a time on the kindergarten’s clock, wherever this computer is', () => {
  expect(instantOf('2026-11-21', '07:52', 'Asia/Shanghai')).toBe('2026-11-20T23:52:00.000Z');
  expect(instantOf('2026-11-21', '23:59', 'America/New_York')).toBe('2026-11-22T04:59:00.000Z');
  expect(instantOf('2026-07-01', '00:00', 'Europe/Berlin')).toBe('2026-06-30T22:00:00.000Z');
});

test('on the days the clocks change', () => {
  expect(instantOf('2026-03-29', '03:30', 'Europe/Berlin')).toBe('2026-03-29T01:30:00.000Z');
  expect(instantOf('2026-10-25', '03:30', 'Europe/Berlin')).toBe('2026-10-25T02:30:00.000Z');
});

test('and back again, as a field shows it', () => {
  expect(clockOf('2026-11-20T23:52:00Z', 'Asia/Shanghai')).toBe('07:52');
});

test('what is a time of day', () => {
  expect(['07:52', '23:59', '00:00'].every(isTime)).toBe(true);
  expect(['7:52', '24:00', '12:60', ''].some(isTime)).toBe(false);
});
