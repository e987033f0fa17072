import { weekdayOf } from '@porchlight/schema/week';
import type { Wish } from '../outbox/wish.ts';
import { dateIn } from './days.ts';
import type { Roster } from './roster.ts';

/**
 * The roster on a later day than the server's last word: a night without network. Nobody has come yet, and who is
 * expected follows from the days on which each child comes. An earlier day is a wrong clock and changes nothing.
 */
export function asOf(roster: Roster, today: string): Roster {
  if (today <= roster.kindergarten.today) return roster;
  const weekday = weekdayOf(today);
  return {
    ...roster,
    kindergarten: { ...roster.kindergarten, today, presentCount: 0 },
    children: roster.children.map((child) => ({
      ...child,
      status: 'EXPECTED',
      arrivedAt: null,
      askedForAt: null,
      expected: child.weekdays.length === 0 || child.weekdays.includes(weekday),
    })),
  };
}

const DATED: readonly Wish['kind'][] = ['checkIn', 'checkOut', 'undo', 'release'];

/** The wishes that say something about a day: who came yesterday is not inside today. */
export function wishesOn(roster: Roster, wishes: Wish[], aheadMs: number): Wish[] {
  const { timeZone, today } = roster.kindergarten;
  const dated = ({ kind }: Wish) => DATED.includes(kind);
  return wishes.filter(
    (wish) => !dated(wish) || dateIn(new Date(Date.parse(wish.at) + aheadMs), timeZone) >= today,
  );
}
