import { localDate } from '../../platform/clock.ts';
import type { Context } from '../../platform/context.ts';
import type { Work } from '../../platform/unit-of-work.ts';
import { Kindergarten, kindergartenById } from '../sites/sites.module.ts';

/** Today in the asking principal's kindergarten. */
export async function todayOf(context: Context): Promise<string> {
  const { kindergartenId } = context.principal;
  const kindergarten = kindergartenId ? await context.load(kindergartenById, kindergartenId) : undefined;
  return localDate(context.clock.now(), kindergarten?.timeZone ?? 'UTC');
}

/** The time zone of the kindergarten of a piece of work. */
export async function timeZoneInWork(work: Work): Promise<string> {
  return (await work.em.findOneOrFail(Kindergarten, work.kindergarten)).timeZone;
}

/** Until when something recorded at a moment can be taken back, as the kindergarten has set it. */
export async function undoableUntil(work: Work, recordedAt: Date): Promise<Date> {
  const { undoMinutes } = await work.em.findOneOrFail(Kindergarten, work.kindergarten);
  return new Date(recordedAt.getTime() + undoMinutes * 60_000);
}

/** The day a moment falls on in the kindergarten of a piece of work. */
export const dayInWork = async (work: Work, at: Date): Promise<string> =>
  localDate(at, await timeZoneInWork(work));
