import { expect, it } from 'vitest';
import { Weekday } from './generated/enums.ts';
import { WEEK, weekdayOf } from './week.ts';

it('a week has each day of the contract once', () => {
  expect(WEEK.toSorted()).toEqual([...Weekday].sort());
});

it('a date has its weekday, over the end of a month and of a week', () => {
  expect(['2026-11-22', '2026-11-23', '2026-11-30', '2026-12-01'].map(weekdayOf)).toEqual([
    'SUNDAY',
    'MONDAY',
    'MONDAY',
    'TUESDAY',
  ]);
  expect(() => weekdayOf('soon')).toThrow(RangeError);
});
