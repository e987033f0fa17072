/** The days of a week as a week is read, and which of them a date is. */
import type { Weekday } from './generated/enums.ts';

/** From Monday to Sunday. */
export const WEEK = [
  'MONDAY',
  'TUESDAY',
  'WEDNESDAY',
  'THURSDAY',
  'FRIDAY',
  'SATURDAY',
  'SUNDAY',
] as const satisfies readonly Weekday[];

/** The weekday of a date (2026-09-01). @throws RangeError when it is no date. */
export function weekdayOf(date: string): Weekday {
  const fromSunday = new Date(`${date}T00:00:00Z`).getUTCDay();
  const weekday = WEEK[(fromSunday + 6) % WEEK.length];
  if (weekday === undefined) throw new RangeError('not a date');
  return weekday;
}
