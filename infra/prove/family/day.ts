/** The demonstration's kindergartens live on this clock. */
export const TIME_ZONE = 'Asia/Shanghai';

/** The story takes less than this. */
const STORY_MS = 8 * 60_000;

/**
 * The story can be told at any hour of any day, except across midnight in the kindergarten. Shortly before it, the
 * server's clock is set back by as much as the story takes; tokens live longer than that.
 */
export function nearMidnight(now: Date): Readonly<Record<string, string>> {
  if (dayOf(now) === dayOf(new Date(now.getTime() + STORY_MS))) return {};
  return { PORCHLIGHT_CLOCK: new Date(now.getTime() - STORY_MS).toISOString() };
}

function dayOf(at: Date): string {
  return new Intl.DateTimeFormat('en-CA', { timeZone: TIME_ZONE, dateStyle: 'short' }).format(at);
}
