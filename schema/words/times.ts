/**
 * Times and days as they are shown and said, always on the kindergarten's clock (`timeZone`, an IANA name).
 * Instants are `Date`s or the contract's DateTime strings.
 */
import type { LanguageTag } from './language.ts';
import { numberSpoken } from './numerals.ts';

export type Instant = Date | string;

/** A day and a time of day on a wall clock; `month` and `day` from 1, `weekday` 0 is Sunday. */
export interface WallTime {
  readonly year: number;
  readonly month: number;
  readonly day: number;
  readonly hour: number;
  readonly minute: number;
  readonly weekday: number;
}

const DAY_MS = 86_400_000;
const CHINESE_WEEKDAYS = ['日', '一', '二', '三', '四', '五', '六'] as const;
const ENGLISH_WEEKDAYS = [
  'Sunday',
  'Monday',
  'Tuesday',
  'Wednesday',
  'Thursday',
  'Friday',
  'Saturday',
] as const;
const UYGHUR_WEEKDAYS = ['يەكشەنبە', 'دۈشەنبە', 'سەيشەنبە', 'چارشەنبە', 'پەيشەنبە', 'جۈمە', 'شەنبە'];
const UYGHUR_MONTHS = [
  'يانۋار',
  'فېۋرال',
  'مارت',
  'ئاپرېل',
  'ماي',
  'ئىيۇن',
  'ئىيۇل',
  'ئاۋغۇست',
  'سېنتەبىر',
  'ئۆكتەبىر',
  'نويابىر',
  'دېكابىر',
];
const ENGLISH_MONTHS = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
] as const;

const formatters = new Map<string, Intl.DateTimeFormat>();

/** Making a formatter takes far longer than using it: one a time zone. */
function formatterOf(timeZone: string): Intl.DateTimeFormat {
  const known = formatters.get(timeZone);
  if (known) return known;
  const made = new Intl.DateTimeFormat('en-US', {
    timeZone,
    hourCycle: 'h23',
    year: 'numeric',
    month: 'numeric',
    day: 'numeric',
    hour: 'numeric',
    minute: 'numeric',
  });
  formatters.set(timeZone, made);
  return made;
}

/** What the clock on the kindergarten's wall says at an instant. */
export function wallTime(instant: Instant, timeZone: string): WallTime {
  const parts = new Map(
    formatterOf(timeZone)
      .formatToParts(new Date(instant))
      .map((part) => [part.type, Number(part.value)]),
  );
  const read = (name: Intl.DateTimeFormatPartTypes) => parts.get(name) ?? 0;
  const [year, month, day] = [read('year'), read('month'), read('day')];
  const weekday = new Date(Date.UTC(year, month - 1, day)).getUTCDay();
  return { year, month, day, hour: read('hour'), minute: read('minute'), weekday };
}

/** "7:52", the same in every language. */
export function timeShown(instant: Instant, timeZone: string): string {
  const { hour, minute } = wallTime(instant, timeZone);
  return `${hour}:${String(minute).padStart(2, '0')}`;
}

/** "七点五十二分", "七点整", "七点零五分" / "7:52", "7:05". */
export function timeSpoken(instant: Instant, timeZone: string, tag: LanguageTag): string {
  const { hour, minute } = wallTime(instant, timeZone);
  if (tag !== 'zh-CN') return timeShown(instant, timeZone);
  const hours = hour === 2 ? '两' : numberSpoken(hour, tag);
  if (minute === 0) return `${hours}点整`;
  return `${hours}点${minute < 10 ? '零' : ''}${numberSpoken(minute, tag)}分`;
}

/** "11月21日 星期六" / "Saturday 21 November" / the day and month in Uyghur. */
export function dateShown(instant: Instant, timeZone: string, tag: LanguageTag): string {
  const { month, day, weekday } = wallTime(instant, timeZone);
  if (tag === 'zh-CN') return `${month}月${day}日 星期${CHINESE_WEEKDAYS[weekday] ?? ''}`;
  if (tag === 'ug') return `${day}-${UYGHUR_MONTHS[month - 1] ?? ''}، ${UYGHUR_WEEKDAYS[weekday] ?? ''}`;
  return `${ENGLISH_WEEKDAYS[weekday] ?? ''} ${day} ${ENGLISH_MONTHS[month - 1] ?? ''}`;
}

/** The days that have words of their own, from today backwards. */
const NEAR_DAYS: Readonly<Record<LanguageTag, readonly string[]>> = {
  'zh-CN': ['今天', '昨天', '前天'],
  en: ['today', 'yesterday'],
  ug: ['بۈگۈن', 'تۈنۈگۈن'],
};

/** How many midnights lie between two instants: 0 the same day, 1 the day before `now`. */
function daysBefore(then: WallTime, now: WallTime): number {
  const number = ({ year, month, day }: WallTime) => Date.UTC(year, month - 1, day) / DAY_MS;
  return number(now) - number(then);
}

/** "今天", "昨天", "前天", else "十一月二十一日" / "today", "yesterday", else "21 November". */
export function daySpoken(instant: Instant, now: Instant, timeZone: string, tag: LanguageTag): string {
  const then = wallTime(instant, timeZone);
  const word = NEAR_DAYS[tag][daysBefore(then, wallTime(now, timeZone))];
  if (word) return word;
  if (tag === 'en') return `${then.day} ${ENGLISH_MONTHS[then.month - 1] ?? ''}`;
  if (tag === 'ug') return `${then.day}-${UYGHUR_MONTHS[then.month - 1] ?? ''}`;
  return `${numberSpoken(then.month, tag)}月${numberSpoken(then.day, tag)}日`;
}
