import { wallTime } from '@porchlight/schema/words';
import type { Wish } from '../outbox/wish.ts';
import type { Roster } from './roster.ts';

const WEEKDAYS = ['SUNDAY', 'MONDAY', 'TUESDAY', 'WEDNESDAY', 'THURSDAY', 'FRIDAY', 'SATURDAY'] as const;

/** The date (2026-09-01) at this moment in a time zone. */
export function dateIn(instant: number, timeZone: string): string {
  const { year, month, day } = wallTime(new Date(instant), timeZone);
  return new Date(Date.UTC(year, month - 1, day)).toISOString().slice(0, 10);
}

/**
 * The roster on a later day than the server's last word: a night without network. Nobody has come yet, and who is
 * expected follows from the days on which each child comes. An earlier day is a wrong clock and changes nothing.
 */
export function asOf(roster: Roster, today: string): Roster {
  if (today <= roster.kindergarten.today) return roster;
  const weekday = WEEKDAYS[new Date(`${today}T00:00:00Z`).getUTCDay()];
  return {
    ...roster,
    kindergarten: { ...roster.kindergarten, today, presentCount: 0 },
    children: roster.children.map((child) => ({
      ...child,
      status: 'EXPECTED',
      expected: child.weekdays.length === 0 || (weekday !== undefined && child.weekdays.includes(weekday)),
    })),
  };
}

/** The wishes that say something about a day: who came yesterday is not inside today. */
export function wishesOn(roster: Roster, wishes: Wish[], aheadMs: number): Wish[] {
  const { timeZone, today } = roster.kindergarten;
  const dated = (wish: Wish) => wish.kind === 'checkIn' || wish.kind === 'checkOut' || wish.kind === 'undo';
  return wishes.filter((wish) => !dated(wish) || dateIn(Date.parse(wish.at) + aheadMs, timeZone) >= today);
}
