/** Where the time comes from. Nothing in the product asks the machine directly. */
export interface Clock {
  /** The present moment. */
  now(): Date;
}

/** The machine's clock. */
export const systemClock: Clock = { now: () => new Date() };

/** A clock that starts at a given moment and runs on, for demonstrations on another day. */
export function clockFrom(start: Date, real: Clock = systemClock): Clock {
  const offset = start.getTime() - real.now().getTime();
  return { now: () => new Date(real.now().getTime() + offset) };
}

/** A clock that only moves when told to: tests and simulated days. */
export class VirtualClock implements Clock {
  #at: number;
  constructor(start: Date | string) {
    this.#at = new Date(start).getTime();
  }
  now(): Date {
    return new Date(this.#at);
  }
  /** Moves on by so many milliseconds. */
  advance(ms: number): void {
    this.#at += ms;
  }
}

/** The day (YYYY-MM-DD) that a moment belongs to in a time zone. */
export function localDate(at: Date, timeZone: string): string {
  return dayFormat(timeZone).format(at);
}

const formats = new Map<string, Intl.DateTimeFormat>();
function dayFormat(timeZone: string): Intl.DateTimeFormat {
  const known = formats.get(timeZone);
  if (known) return known;
  // en-CA writes a date as YYYY-MM-DD.
  const made = new Intl.DateTimeFormat('en-CA', {
    timeZone,
    year: 'numeric',
    month: '2-digit',
    day: '2-digit',
  });
  formats.set(timeZone, made);
  return made;
}
