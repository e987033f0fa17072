import type { LifeChangeKind } from '@porchlight/schema/enums';
import { newId } from '../../../platform/ids.ts';
import { Refused } from '../../../platform/refusal.ts';
import type { Work } from '../../../platform/unit-of-work.ts';
import { Journal, type Row } from './journal.ts';
import type { LifeChange, LifeChangeDetail } from './life-change.entity.ts';

const UNDOABLE_MS = 24 * 3600 * 1000;

/** What a life change is about, and where its rows live. */
const TABLES = {
  Child: 'child',
  FamilyMember: 'family_member',
  Household: 'household',
  StaffMember: 'staff_member',
  Classroom: 'classroom',
  Card: 'card',
  Notice: 'notice',
} as const;

/** Whose life changes. */
export type Subject = keyof typeof TABLES;

/** What is known of a change once it is written. */
export interface Told {
  details?: readonly LifeChangeDetail[];
  /** The first or last day it speaks of. */
  effectiveOn?: string | null;
  /** Whose circle may see it; the subject itself where that is a child. */
  childId?: string | undefined;
  /** Of a merge: what became one with the subject. */
  otherId?: string | undefined;
}

/** A change to be made; ids are row ids. */
export interface Wanted {
  kind: LifeChangeKind;
  subject: Subject;
  id: string;
  /** The version that was read; undefined where the subject counts none. */
  version?: number | undefined;
  /** The field that is named when there is no such subject. */
  field: string;
}

/** What a mutation of lives gives back: row ids. */
export type Changed = { id: string; lifeChangeId: string | null };

/**
 * Makes one change in a life: holds the subject, compares the version, writes through a journal, leaves a row that can
 * be undone for a day, and announces it, so that every mirror learns of it. Nothing differs: nothing is said.
 */
export function changeLife(
  work: Work,
  wanted: Wanted,
  write: (journal: Journal, row: Row) => Promise<Told>,
): Promise<Changed> {
  const table = TABLES[wanted.subject];
  return work.beyondTheWall(async () => {
    const journal = new Journal(work);
    const row = await journal.row(table, wanted.id, wanted.field);
    if (wanted.version !== undefined && row.version !== wanted.version)
      throw new Refused('VERSION_CONFLICT', 'version');
    const told = await write(journal, row);
    if (!journal.entries.length) return { id: wanted.id, lifeChangeId: null };
    if (wanted.version !== undefined) await counted(work, table, wanted.id);
    return { id: wanted.id, lifeChangeId: await keep(work, wanted, journal, told) };
  });
}

async function counted(work: Work, table: string, id: string): Promise<void> {
  const updated = table === 'notice' ? '' : ', updated_at = ?';
  const values = table === 'notice' ? [id] : [work.now, id];
  await work.rows(`update ${table} set version = version + 1${updated} where id = ?`, values);
}

const KEEP = `insert into life_change (id, kindergarten_id, kind, subject_type, subject_id, child_id, changed_by_id, changed_at, effective_on,
    undoable_until, details, journal)
  values (?, ?, ?, ?, ?, ?, ?, ?, ?::date, ?, ?::jsonb, ?::jsonb)`;

async function keep(work: Work, wanted: Wanted, { entries }: Journal, told: Told): Promise<string> {
  const id = newId();
  const { kind, subject } = wanted;
  await work.rows(KEEP, [
    id,
    work.kindergarten,
    kind,
    subject,
    wanted.id,
    told.childId ?? (subject === 'Child' ? wanted.id : null),
    work.principal.sessionId ? (work.principal.id ?? null) : null,
    work.now,
    told.effectiveOn ?? null,
    new Date(work.now.getTime() + UNDOABLE_MS),
    JSON.stringify(told.details ?? []),
    JSON.stringify(entries),
  ]);
  await tell(work, subject, wanted.id, {
    change: kind,
    effectiveOn: told.effectiveOn ?? null,
    otherId: told.otherId ?? null,
  });
  return id;
}

// Whose circle hears of it in the thin stream: the class of a child, else its last one; a household for its adults.
const CIRCLES: Readonly<Partial<Record<string, string>>> = {
  Child: `select coalesce(class_on(c.id, today_in(c.kindergarten_id)),
      (select e.classroom_id from enrolment e where e.child_id = c.id order by e.starts_on desc limit 1)) as "classroomId"
    from child c where c.id = ?`,
  FamilyMember: 'select household_id as "householdId" from family_member where id = ?',
  Household: 'select id as "householdId" from household where id = ?',
  Card: 'select m.household_id as "householdId" from card k left join family_member m on m.id = k.family_member_id where k.id = ?',
};

async function tell(
  work: Work,
  subjectType: string,
  subjectId: string,
  detail: Record<string, string | null>,
): Promise<void> {
  const kind = subjectType === 'Notice' ? 'NOTICE_CHANGED' : 'PEOPLE_CHANGED';
  const circle = CIRCLES[subjectType];
  const found = circle
    ? await work.row<{ classroomId?: string | null; householdId?: string | null }>(circle, [subjectId])
    : undefined;
  const classroomId = found?.classroomId ?? undefined;
  const householdId = found?.householdId ?? undefined;
  work.announce({ kind, subjectType, subjectId, classroomId, householdId, detail });
}

/**
 * Undoes a change within its day: every row is as it was. Refuses with UNDO_TOO_LATE, and with VERSION_CONFLICT where
 * something was changed on top of it.
 */
export async function undoChange(work: Work, change: LifeChange): Promise<{ lifeChangeId: string }> {
  const { id, subjectType, subjectId } = change;
  await work.beyondTheWall(async () => {
    const standing = await work.row<{ undone: boolean }>(
      'select undone_at is not null as undone from life_change where id = ? for update',
      [id],
    );
    if (standing?.undone !== false) return;
    if (work.now > change.undoableUntil) throw new Refused('UNDO_TOO_LATE', 'lifeChangeId');
    await new Journal(work).undo(change.journal);
    const table = TABLES[subjectType as Subject];
    if (table !== 'card') await counted(work, table, subjectId);
    await work.rows('update life_change set undone_at = ?, undone_by_id = ? where id = ?', [
      work.now,
      work.principal.id ?? null,
      id,
    ]);
    await tell(work, subjectType, subjectId, { change: 'CHANGE_UNDONE', effectiveOn: null, otherId: null });
  });
  return { lifeChangeId: id };
}

/** What differs between what was and what is wanted, as people read it. */
export function differences(
  row: Row,
  patch: Row,
  fields: Readonly<Record<string, string>>,
): LifeChangeDetail[] {
  return Object.keys(patch)
    .filter((column) => (row[column] ?? null) !== (patch[column] ?? null) && fields[column])
    .map((column) => ({
      field: fields[column] ?? column,
      before: row[column] == null ? null : String(row[column]),
      after: patch[column] == null ? null : String(patch[column]),
    }));
}

/** Columns that were named; what is left out stays, null takes off. */
export const given = (patch: Row): Row =>
  Object.fromEntries(Object.entries(patch).filter(([, value]) => value !== undefined));
