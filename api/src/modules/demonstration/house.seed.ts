import { newId } from '../../platform/ids.ts';
import type { Work } from '../../platform/unit-of-work.ts';
import { reportAbsence } from '../attendance/attendance.module.ts';
import { issueCard, setWeekdays } from '../people/people.module.ts';
import { setOpeningHours, WEEK, type Weekday, weekdayOf } from '../sites/sites.module.ts';
import type { SeededFamily, SeededKindergarten } from './people.seed.ts';

const HALF_WEEK: readonly Weekday[] = ['MONDAY', 'WEDNESDAY', 'FRIDAY'];
const DRILL_BEGAN = '10:05:00+08:00';
const DRILL_OVER = '10:09:30+08:00';

/**
 * When the house is open, from Monday to Friday. Tried out on a weekend, it makes up for a holiday (调休): an empty house
 * would show nothing.
 */
export async function seedHours(work: Work, today: string): Promise<void> {
  const weekend = ['SATURDAY', 'SUNDAY'].includes(weekdayOf(today));
  await setOpeningHours(work, {
    opensAt: '07:30',
    lateAfter: '08:30',
    cutOffAt: '09:30',
    collectFrom: '16:30',
    closesAt: '17:30',
    weekdays: weekend ? [...WEEK] : WEEK.slice(0, 5),
  });
}

/** Two families whose children come three days a week. Gives those of them that stay at home today. */
export async function seedHalfWeeks(
  work: Work,
  families: readonly SeededFamily[],
  today: string,
): Promise<SeededFamily[]> {
  const some = families.slice(-2);
  for (const { id } of some.flatMap(({ children }) => children)) await setWeekdays(work, id, HALF_WEEK);
  return HALF_WEEK.includes(weekdayOf(today)) ? [] : some;
}

/** A family that said on the phone this morning that it comes after the dentist. */
export async function seedLateArrival(work: Work, { children, memberIds }: SeededFamily): Promise<void> {
  const [child] = children;
  if (!child) throw new RangeError('a family without a child');
  const word = { kind: 'LATE_ARRIVAL', expectedAt: '10:30', reason: 'PERSONAL' } as const;
  await reportAbsence(work, { ...word, childId: child.id, familyMemberId: memberIds[0] });
}

/** Cards of the staff: they open a roll call at a kiosk. Numbers by member of staff. */
export async function seedStaffCards(
  work: Work,
  staff: SeededKindergarten['staff'],
): Promise<Map<string, string>> {
  const numbers = new Map<string, string>();
  for (const { id } of staff) numbers.set(id, (await issueCard(work, { staffMemberId: id })).number);
  return numbers;
}

/** A fire drill of the last school day, over after four and a half minutes: everybody was seen. */
export async function seedFireDrill(
  work: Work,
  day: string,
  staff: SeededKindergarten['staff'],
): Promise<void> {
  const rollCallId = newId();
  const leader = staff.find(({ role }) => role === 'PRINCIPAL')?.id ?? null;
  const [began, over] = [new Date(`${day}T${DRILL_BEGAN}`), new Date(`${day}T${DRILL_OVER}`)];
  await work.rows(
    `insert into roll_call (id, kindergarten_id, kind, started_by_id, door, started_at, recorded_at, finished_at, finished_by_id, wish_key)
     values (?, ?, 'FIRE_DRILL', ?, 'DESK', ?, ?, ?, ?, ?)`,
    [rollCallId, work.kindergarten, leader, began, began, over, leader, `demonstration-${rollCallId}`],
  );
  await work.rows(
    `insert into roll_call_entry (id, kindergarten_id, roll_call_id, child_id, result, marked_at, marked_by_id)
     select gen_random_uuid(), d.kindergarten_id, ?, d.child_id, 'PRESENT', ?, ? from attendance_day d
     where d.kindergarten_id = ? and d.date = ?::date and d.arrived_at < ?`,
    [rollCallId, over, leader, work.kindergarten, day, began],
  );
}
