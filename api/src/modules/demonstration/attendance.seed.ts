import { newId } from '../../platform/ids.ts';
import type { Work } from '../../platform/unit-of-work.ts';
import type { SeededFamily } from './people.seed.ts';
import type { Dice } from './random.ts';

const DAY_MS = 86_400_000;
const SHANGHAI = '+08:00';

/** The school days before a day, newest last. */
export function schoolDaysBefore(today: string, count: number): string[] {
  const days: string[] = [];
  for (let at = Date.parse(today) - DAY_MS; days.length < count; at -= DAY_MS) {
    const weekday = new Date(at).getUTCDay();
    if (weekday !== 0 && weekday !== 6) days.unshift(new Date(at).toISOString().slice(0, 10));
  }
  return days;
}

/** A moment of a day, between two times of the clock. */
function between(dice: Dice, day: string, from: string, minutes: number): Date {
  return new Date(Date.parse(`${day}T${from}:00${SHANGHAI}`) + dice.between(0, minutes * 60) * 1000);
}

/**
 * Days that lie behind: most children came, some were ill, each was brought and collected by somebody of its family.
 * They are written as they would be found, not announced: nobody subscribed a month ago.
 */
export async function seedHistory(
  work: Work,
  families: readonly SeededFamily[],
  days: readonly string[],
  dice: Dice,
): Promise<void> {
  for (const day of days) {
    const rows = families.flatMap((family) =>
      family.children.map((child) => dayOf(dice, day, child.id, family.memberIds)),
    );
    // On the last of them somebody forgot to check a child out.
    const forgotten = day === days.at(-1) ? rows.find(({ departedAt }) => departedAt) : undefined;
    if (forgotten) forgotten.departedAt = null;
    await insertDays(work, day, rows);
  }
}

interface PastDay {
  childId: string;
  arrivedAt: Date | null;
  departedAt: Date | null;
  broughtBy: string;
  collectedBy: string;
}

function dayOf(dice: Dice, day: string, childId: string, memberIds: readonly string[]): PastDay {
  const away = dice.chance(7);
  return {
    childId,
    arrivedAt: away ? null : between(dice, day, '07:30', 65),
    departedAt: away ? null : between(dice, day, '16:20', 70),
    broughtBy: dice.pick(memberIds),
    collectedBy: dice.pick(memberIds),
  };
}

/** Today so far: who has arrived by now. Families that demo.json names are left to be tried. */
export async function seedToday(
  work: Work,
  families: readonly SeededFamily[],
  today: string,
  now: Date,
  dice: Dice,
): Promise<void> {
  const rows = families.flatMap((family) =>
    family.children.map((child) => ({
      childId: child.id,
      // Some overslept.
      arrivedAt: dice.chance(8) ? between(dice, today, '08:32', 25) : between(dice, today, '07:30', 60),
      departedAt: between(dice, today, '16:20', 60),
      broughtBy: dice.pick(family.memberIds),
      collectedBy: dice.pick(family.memberIds),
    })),
  );
  const passed = (at: Date) => (at < now ? at : null);
  await insertDays(
    work,
    today,
    rows
      .filter(({ arrivedAt }) => arrivedAt < now && !dice.chance(10))
      .map((row) => ({ ...row, departedAt: passed(row.departedAt) })),
  );
}

async function insertDays(work: Work, date: string, rows: readonly PastDay[]): Promise<void> {
  const present = rows.filter((row) => row.arrivedAt);
  await work.rows(
    `insert into attendance_day (id, kindergarten_id, child_id, date, status, arrived_at, arrived_with_id, departed_at, departed_with_id)
     select (r ->> 'id')::uuid, ?, (r ->> 'childId')::uuid, ?, r ->> 'status', (r ->> 'arrivedAt')::timestamptz, (r ->> 'broughtBy')::uuid,
       (r ->> 'departedAt')::timestamptz, (r ->> 'collectedBy')::uuid from jsonb_array_elements(?::jsonb) r`,
    [
      work.kindergarten,
      date,
      JSON.stringify(
        present.map((row) => ({
          ...row,
          collectedBy: row.departedAt ? row.collectedBy : null,
          id: newId(),
          status: row.departedAt ? 'DEPARTED' : 'PRESENT',
        })),
      ),
    ],
  );
  await insertAbsences(
    work,
    date,
    rows.filter((row) => !row.arrivedAt),
  );
  await insertRecords(
    work,
    date,
    'CHECK_IN',
    present.map((row) => ({ childId: row.childId, at: row.arrivedAt, by: row.broughtBy })),
  );
  await insertRecords(
    work,
    date,
    'CHECK_OUT',
    present
      .filter((row) => row.departedAt)
      .map((row) => ({ childId: row.childId, at: row.departedAt, by: row.collectedBy })),
  );
}

async function insertRecords(
  work: Work,
  date: string,
  action: string,
  rows: readonly { childId: string; at: Date | null; by: string }[],
): Promise<void> {
  const found = rows.map((row) => ({ ...row, id: newId() }));
  await work.rows(
    `insert into attendance_record (id, kindergarten_id, child_id, date, action, family_member_id, door, verification, occurred_at, recorded_at, wish_key)
     select (r ->> 'id')::uuid, ?, (r ->> 'childId')::uuid, ?, ?, (r ->> 'by')::uuid, 'KIOSK', 'CARD', (r ->> 'at')::timestamptz, (r ->> 'at')::timestamptz, 'demonstration-' || (r ->> 'id')
     from jsonb_array_elements(?::jsonb) r`,
    [work.kindergarten, date, action, JSON.stringify(found)],
  );
}

async function insertAbsences(work: Work, date: string, rows: readonly PastDay[]): Promise<void> {
  const found = rows.map((row) => ({ childId: row.childId, id: newId(), dayId: newId(), by: row.broughtBy }));
  const json = JSON.stringify(found);
  await work.rows(
    `insert into absence (id, kindergarten_id, child_id, date, reason, door, family_member_id, reported_at)
     select (r ->> 'id')::uuid, ?, (r ->> 'childId')::uuid, ?, 'SICK', 'PHONE', (r ->> 'by')::uuid, ?::date + time '07:10' from jsonb_array_elements(?::jsonb) r`,
    [work.kindergarten, date, date, json],
  );
  await work.rows(
    `insert into attendance_day (id, kindergarten_id, child_id, date, status, absence_id)
     select (r ->> 'dayId')::uuid, ?, (r ->> 'childId')::uuid, ?, 'ABSENT', (r ->> 'id')::uuid from jsonb_array_elements(?::jsonb) r`,
    [work.kindergarten, date, json],
  );
}
