import { newId } from '../../../platform/ids.ts';
import { Refused } from '../../../platform/refusal.ts';
import type { Journal, Row } from './journal.ts';

/** A place in a class: days as YYYY-MM-DD, `ends_on` null while it is open. */
export type Place = Row & { id: string; classroom_id: string; starts_on: string; ends_on: string | null };

/** The day before or after another one. */
export function dayAfter(day: string, days = 1): string {
  const at = new Date(`${day}T00:00:00Z`);
  at.setUTCDate(at.getUTCDate() + days);
  return at.toISOString().slice(0, 10);
}

/** All places of a child, first to last; those without a day in them are none. */
export async function placesOf(journal: Journal, childId: string): Promise<Place[]> {
  const rows = (await journal.rows('enrolment', 'r.child_id = ?::uuid', [childId])) as Place[];
  return rows
    .filter(({ starts_on, ends_on }) => ends_on === null || ends_on >= starts_on)
    .toSorted((a, b) => (a.starts_on < b.starts_on ? -1 : 1));
}

/** The last day of what places there are; null while one is open, undefined when there is none. */
export function lastDayOf(places: readonly Place[]): string | null | undefined {
  if (places.some(({ ends_on }) => ends_on === null)) return null;
  return places
    .map(({ ends_on }) => ends_on ?? '')
    .toSorted()
    .at(-1);
}

/** Ends every place after a last day; one that would only begin later is taken out, but for the last one left. */
export async function endPlaces(journal: Journal, childId: string, lastDay: string): Promise<boolean> {
  const later = (await placesOf(journal, childId)).filter(
    ({ ends_on }) => ends_on === null || ends_on > lastDay,
  );
  const stays = later.find(({ starts_on }) => starts_on <= lastDay) ?? later[0];
  for (const place of later) {
    if (place === stays) {
      // A place that never began keeps its row: it says that there was one.
      const ends_on = place.starts_on > lastDay ? dayAfter(place.starts_on, -1) : lastDay;
      await journal.update('enrolment', place.id, { ends_on });
    } else await journal.remove('enrolment', { id: place.id });
  }
  return later.length > 0;
}

/** Opens a place from a day on. Refuses with NOT_FOUND where there is no such class. */
export async function openPlace(
  journal: Journal,
  childId: string,
  classroomId: string,
  starts_on: string,
  ends_on: string | null = null,
): Promise<void> {
  await openClass(journal, classroomId);
  const row = { id: newId(), kindergarten_id: journal.work.kindergarten, child_id: childId };
  await journal.insert('enrolment', { ...row, classroom_id: classroomId, starts_on, ends_on });
}

/** A class that has not ended. */
export async function openClass(journal: Journal, classroomId: string): Promise<Row> {
  const classroom = await journal.row('classroom', classroomId, 'classroomId');
  if (classroom.ended_at !== null) throw new Refused('NOT_FOUND', 'classroomId');
  return classroom;
}

/** The name of a class, for people who read what changed. */
export const className = async (journal: Journal, classroomId: string | undefined): Promise<string | null> =>
  classroomId ? String((await journal.row('classroom', classroomId)).name) : null;
