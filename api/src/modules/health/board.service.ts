import type { Work } from '../../platform/unit-of-work.ts';
import type { HealthBoard, HealthBoardEntry } from './health.inputs.ts';
import { allergiesOf, checksOfDay, slipsOfDay } from './health.reads.ts';

type Place = Pick<HealthBoardEntry, 'childId' | 'status' | 'arrivedAt'> & { expected: boolean };

const PLACES = `select c.id as "childId", coalesce(d.status, 'EXPECTED') as status, d.arrived_at as "arrivedAt",
    d.status is not null or expected_on(c.id, ?::date) as expected
  from places_on(?::date) e join classroom r on r.id = e.classroom_id join child c on c.id = e.child_id
  left join attendance_day d on d.child_id = c.id and d.date = ?::date
  where ?::uuid is null or e.classroom_id = ?::uuid
  order by r.name, c.family_name, c.given_name, c.id`;

/**
 * The morning of a class, or of the house: who is here or expected, and what is known of each. Rows come from behind
 * the wall, four statements however many children; sealed columns are opened here.
 */
export async function healthBoard(
  work: Work,
  date: string,
  today: string,
  classroomId: string | undefined,
): Promise<HealthBoard> {
  const wanted = classroomId ?? null;
  const places = await work.rows<Place>(PLACES, [date, date, date, wanted, wanted]);
  const childIds = places.map(({ childId }) => childId);
  const checks = new Map((await checksOfDay(work, childIds, date)).map((check) => [check.childId, check]));
  const slips = Map.groupBy(await slipsOfDay(work, childIds, date, today), (slip) => slip.childId);
  const allergies = Map.groupBy(await allergiesOf(work, childIds), (allergy) => allergy.childId);
  const entries = places
    .map(({ childId, ...place }) => ({
      ...place,
      childId,
      morningCheck: checks.get(childId),
      medicationRequests: slips.get(childId) ?? [],
      allergies: allergies.get(childId) ?? [],
    }))
    .filter(({ status, expected, morningCheck }) => concerns(status, expected) || morningCheck !== undefined);
  return {
    date,
    entries,
    waitingCount: entries.filter(({ status, morningCheck }) => status === 'PRESENT' && !morningCheck?.result)
      .length,
  };
}

// Who was checked stays on the board, gone home or not.
const concerns = (status: string, expected: boolean) =>
  status === 'PRESENT' || (status === 'EXPECTED' && expected);
