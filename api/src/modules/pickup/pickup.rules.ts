import { randomInt } from 'node:crypto';
import type {
  AttendanceAction,
  CollectorKind,
  DelegationState,
  PickupAlertKind,
  Weekday,
} from '@porchlight/schema/enums';
import { Refused } from '../../platform/refusal.ts';
import type { Barring } from '../people/people.module.ts';

/** What is said about one child, and what staff are told. */
export interface Ruling {
  verdict: 'ALLOW' | 'WAIT' | 'REFUSE';
  alert?: PickupAlertKind;
}

/** How an adult stands to a child. */
export interface Right {
  /** Family, authorised, or delegated for the day. */
  entitled: boolean;
  /** The restriction that holds against them, surely or perhaps. */
  against?: Barring | undefined;
}

/**
 * Whether a child goes with an adult. A restricted adult who brings a child has brought it: staff are told. One who
 * collects, or may be the one who must not, gets the answer everybody gets, and the child stays until a person decides. What
 * happened without network cannot be taken back: it is recorded, judged by what was known then, and told. At the desk a
 * member of staff is told to the face, and looks.
 */
export function ruling(
  { action, earlier }: { action: AttendanceAction; earlier: boolean },
  { entitled, against }: Right,
  atDesk: boolean,
): Ruling {
  const restricted = against?.certain === true;
  if (action === 'CHECK_IN')
    return restricted ? { verdict: 'ALLOW', alert: 'RESTRICTED_ADULT_BROUGHT' } : { verdict: 'ALLOW' };
  if (!entitled) return { verdict: 'REFUSE', alert: 'NOT_AUTHORISED' };
  if (!against) return { verdict: 'ALLOW' };
  // What was entered only since, or lifted by now, could not, and does not, hold.
  if (!(earlier ? against.restriction.stood : against.restriction.stands)) return { verdict: 'ALLOW' };
  if (earlier)
    return { verdict: 'ALLOW', alert: restricted ? 'RESTRICTED_MEANWHILE' : 'COLLECTOR_UNCERTAIN' };
  if (!restricted) return { verdict: atDesk ? 'ALLOW' : 'WAIT', alert: 'COLLECTOR_UNCERTAIN' };
  return { verdict: atDesk ? 'REFUSE' : 'WAIT', alert: 'RESTRICTED_ADULT' };
}

const AHEAD_DAYS = 14;
const DAY_MS = 86_400_000;

/** The day of a delegation: today to a fortnight ahead. */
export function delegatedDay(wanted: string | null | undefined, today: string): string {
  const date = wanted ?? today;
  const ahead = (Date.parse(date) - Date.parse(today)) / DAY_MS;
  if (ahead < 0 || ahead > AHEAD_DAYS) throw new Refused('DATE_OUT_OF_RANGE', 'date');
  return date;
}

/** How a delegation stands on a day. */
export function delegationState(
  { date, revokedAt, usedAt }: { date: string; revokedAt?: unknown; usedAt?: unknown },
  today: string,
): DelegationState {
  if (usedAt) return 'USED';
  if (revokedAt) return 'REVOKED';
  return date < today ? 'EXPIRED' : 'ACTIVE';
}

/** First and last day of something; refuses days that lie behind or run backwards. */
export function validity(
  from: string | null | undefined,
  until: string | null | undefined,
  today: string,
): { validFrom: string; validUntil: string | null } {
  const validFrom = from ?? today;
  if (validFrom < today) throw new Refused('DATE_OUT_OF_RANGE', 'validFrom');
  if (until && until < validFrom) throw new Refused('DATE_OUT_OF_RANGE', 'validUntil');
  return { validFrom, validUntil: until ?? null };
}

/** The weekdays of an authorisation: a regular one has some, the others have none. */
export function collectingDays(kind: CollectorKind, weekdays: readonly Weekday[]): readonly Weekday[] {
  if (kind === 'ONE_TIME') throw new Refused('INPUT_INVALID', 'kind');
  if ((kind === 'REGULAR') !== weekdays.length > 0) throw new Refused('INPUT_INVALID', 'weekdays');
  return weekdays;
}

/** Six digits for somebody's hand or ear; never ones that are typed by who only tries. */
export function newCode(draw: (below: number) => number = randomInt): string {
  for (;;) {
    const code = String(draw(1_000_000)).padStart(6, '0');
    if (!/^(\d)\1{5}$/.test(code) && !'0123456789 9876543210'.includes(code)) return code;
  }
}
