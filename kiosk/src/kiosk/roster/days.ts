import { WEEK, weekdayOf } from '@porchlight/schema/week';
import { dateShown, type Instant, type LanguageTag, wallTime } from '@porchlight/schema/words';
import type { Roster } from './roster.ts';

type Weekday = Roster['children'][number]['weekdays'][number];

const DAY_MS = 86_400_000;
const HALF_HOUR = 30;
const HOUR = 60;
/** K5. */
const MOST_TIMES = 6;

function dayAfter(date: string, days: number): string {
  return new Date(Date.parse(`${date}T00:00:00Z`) + days * DAY_MS).toISOString().slice(0, 10);
}

/** The next day on which a child comes, after `today` (2026-09-01); the very next where no days are known. */
export function nextDay(today: string, weekdays: readonly Weekday[]): string {
  const days = Array.from({ length: WEEK.length }, (_, index) => dayAfter(today, index + 1));
  return days.find((date) => weekdays.includes(weekdayOf(date))) ?? dayAfter(today, 1);
}

/** The date (2026-09-01) of an instant on the kindergarten's clock. */
export function dateIn(instant: Instant, timeZone: string): string {
  const { year, month, day } = wallTime(instant, timeZone);
  return new Date(Date.UTC(year, month - 1, day)).toISOString().slice(0, 10);
}

/** Whether a day is the very next one. */
export function isTomorrow(today: string, date: string): boolean {
  return dayAfter(today, 1) === date;
}

/** A date in words. It is a day of the calendar, wherever the kindergarten is. */
export function dayShown(date: string, language: LanguageTag): string {
  return dateShown(`${date}T12:00:00Z`, 'UTC', language);
}

function clock(minutes: number): string {
  return `${String(Math.floor(minutes / HOUR)).padStart(2, '0')}:${String(minutes % HOUR).padStart(2, '0')}`;
}

/** Times still to come today, as 09:30: by the half hour for who comes late, by the hour for who is collected early. */
export function timesAhead(now: number, timeZone: string, by: 'halfHours' | 'hours'): string[] {
  const { hour, minute } = wallTime(new Date(now), timeZone);
  const each = by === 'hours' ? HOUR : HALF_HOUR;
  const first = Math.ceil((hour * HOUR + minute + 1) / each) * each;
  const last = 24 * HOUR - each;
  return Array.from({ length: MOST_TIMES }, (_, index) => first + index * each)
    .filter((time) => time <= last)
    .map(clock);
}
