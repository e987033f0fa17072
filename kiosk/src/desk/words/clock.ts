import { timeShown, wallTime } from '@porchlight/schema/words';

const two = (value: number) => String(value).padStart(2, '0');

/** "07:52" on the kindergarten's clock, as a time field takes it. */
export function clockOf(instant: string, timeZone: string): string {
  return timeShown(instant, timeZone).padStart(5, '0');
}

/** "2026-11-21" on the kindergarten's clock. */
function dayOf(instant: Date, timeZone: string): string {
  const { year, month, day } = wallTime(instant, timeZone);
  return `${year}-${two(month)}-${two(day)}`;
}

/**
 * The instant (RFC 3339) at which the kindergarten's clock shows this day and time, whatever clock this computer has.
 * A time that is left out by a change to summer time comes out an hour later.
 */
export function instantOf(day: string, time: string, timeZone: string): string {
  const wanted = Date.parse(`${day}T${time}Z`);
  let guess = wanted;
  // Twice: the first correction may step over a change of the clocks.
  for (let round = 0; round < 2; round += 1) {
    const at = new Date(guess);
    const shown = Date.parse(`${dayOf(at, timeZone)}T${clockOf(at.toISOString(), timeZone)}Z`);
    guess += wanted - shown;
  }
  return new Date(guess).toISOString();
}

/** Whether a text is a time of day, HH:MM. */
export function isTime(text: string): boolean {
  return /^([01]\d|2[0-3]):[0-5]\d$/.test(text);
}
