import { type FinishedTag, timeShown, wallTime } from '@porchlight/schema/words';

/** Whoever has a family name and a given name. */
export interface Named {
  familyName: string;
  givenName: string;
}

const HAN = /^\p{Script=Han}+$/u;

/** Family name first and joined for Chinese names (王小明), given name first for others (Anna Berg). */
export function fullName({ familyName, givenName }: Named): string {
  if (HAN.test(familyName) && HAN.test(givenName)) return familyName + givenName;
  return `${givenName} ${familyName}`.trim();
}

/** A list as people write it: 甲、乙 / A, B. */
export function listed(items: readonly string[], language: FinishedTag): string {
  return items.join(language === 'zh-CN' ? '、' : ', ');
}

const two = (value: number) => String(value).padStart(2, '0');

/** "7:52" today, "11-20 7:52" this year, "2025-11-20 7:52" before, on the kindergarten's clock. */
export function momentShown(instant: string, now: number, timeZone: string): string {
  const then = wallTime(instant, timeZone);
  const today = wallTime(new Date(now), timeZone);
  const time = timeShown(instant, timeZone);
  if (then.year !== today.year) return `${then.year}-${two(then.month)}-${two(then.day)} ${time}`;
  if (then.month === today.month && then.day === today.day) return time;
  return `${two(then.month)}-${two(then.day)} ${time}`;
}

/** The day alone: "2026-11-20". */
export function dayShown(instant: string, timeZone: string): string {
  const { year, month, day } = wallTime(instant, timeZone);
  return `${year}-${two(month)}-${two(day)}`;
}

/** Seconds as "1:05". */
export function elapsedShown(seconds: number): string {
  const whole = Math.max(0, Math.floor(seconds));
  return `${Math.floor(whole / 60)}:${two(whole % 60)}`;
}
