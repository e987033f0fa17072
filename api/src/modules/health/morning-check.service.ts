import type { HealthFeeling } from '@porchlight/schema/enums';
import { localDate } from '../../platform/clock.ts';
import { newId } from '../../platform/ids.ts';
import { Refused } from '../../platform/refusal.ts';
import type { Work } from '../../platform/unit-of-work.ts';
import { words } from '../../platform/words.ts';
import { occurred } from '../attendance/attendance.module.ts';
import { type ChildWith, childrenWith, familyChildren } from '../people/people.module.ts';
import { checksById, checksOfDay, places } from './health.reads.ts';
import { finding } from './health.rules.ts';
import { rulesInWork } from './health-rules.service.ts';
import type { Found, MorningCheck } from './morning-check.entity.ts';
import { sealFor } from './sealed.ts';

const NOTE_LENGTH = 500;
const BACK_DAYS = 7;

/** How children are, as their family says at the door; ids are row ids. */
export interface Saying {
  childIds: readonly string[];
  familyMemberId: string;
  feeling: HealthFeeling;
  occurredAt: Date | undefined;
}

const SAY = `insert into morning_check (id, kindergarten_id, child_id, date, said_sealed, said_at, said_by_id, version) values (?, ?, ?, ?, ?, ?, ?, 1)
  on conflict (child_id, date) do update set said_sealed = excluded.said_sealed, said_at = excluded.said_at, said_by_id = excluded.said_by_id,
    version = morning_check.version + 1 where morning_check.said_at is null or morning_check.said_at <= excluded.said_at
  returning id`;
const STANDING = 'select id from morning_check where child_id = ? and date = ?::date';

/** Takes down how siblings are. The word said last counts. Who says it does not see the rest of the check. */
export async function sayHowTheyAre(work: Work, saying: Saying): Promise<{ checkIds: string[] }> {
  const children = await familyChildren(work, saying.childIds, saying.familyMemberId);
  const saidAt = occurred(saying.occurredAt, work.now);
  // A kiosk may write down what is said, and never reads it again: the row belongs to the circle.
  return work.beyondTheWall(async () => {
    const checkIds: string[] = [];
    for (const child of children) checkIds.push(await say(work, saying, child, saidAt));
    return { checkIds };
  });
}

async function say(work: Work, saying: Saying, child: ChildWith, saidAt: Date): Promise<string> {
  const { childId, timeZone } = child;
  const date = localDate(saidAt, timeZone);
  const sealed = await sealFor(work, childId, places.said(childId, date), saying.feeling);
  const [made] = await work.rows<{ id: string }>(SAY, [
    newId(),
    work.kindergarten,
    childId,
    date,
    sealed,
    saidAt,
    saying.familyMemberId,
  ]);
  const checkId = made?.id ?? (await work.row<{ id: string }>(STANDING, [childId, date]))?.id ?? '';
  if (made) announce(work, checkId, child);
  return checkId;
}

function announce(work: Work, checkId: string, { childId, classroomId }: ChildWith): void {
  work.announce({
    kind: 'MORNING_CHECK_RECORDED',
    subjectType: 'MorningCheck',
    subjectId: checkId,
    childId,
    classroomId: classroomId ?? undefined,
  });
}

/** What the health doctor found; ids are row ids. */
export interface Recording extends Omit<Found, 'retestDueAt'> {
  childId: string;
  date: string | undefined;
  version: number | undefined;
}

const RECORD = `insert into morning_check (id, kindergarten_id, child_id, date, found_sealed, checked_at, checked_by_id, undoable, version) values (?, ?, ?, ?, ?, ?, ?, true, 1)
  on conflict (child_id, date) do update set before_sealed = morning_check.found_sealed, before_at = morning_check.checked_at,
    before_by_id = morning_check.checked_by_id, undoable = true, found_sealed = excluded.found_sealed, checked_at = excluded.checked_at, checked_by_id = excluded.checked_by_id,
    version = morning_check.version + 1
  returning id`;

/** Records what was found. A finding that stands already is changed only by who has read it (VERSION_CONFLICT). */
export async function recordCheck(work: Work, recording: Recording): Promise<{ checkId: string }> {
  const { childId, date: wanted, version, ...entered } = recording;
  const [child] = await childrenWith(work, [childId], undefined);
  if (!child) throw new Refused('NOT_FOUND', 'childId');
  const date = checkedDay(wanted, localDate(work.now, child.timeZone));
  // Two members of staff at once: the second waits here and then finds another version.
  await work.rows('select pg_advisory_xact_lock(hashtextextended(?, 11))', [places.found(childId, date)]);
  const [before] = await checksOfDay(work, [childId], date);
  checkVersion(before, version);
  const note = words(entered.note, NOTE_LENGTH, 'note');
  const found = finding(
    { ...entered, signs: [...new Set(entered.signs)], note },
    before,
    await rulesInWork(work),
    work.now,
  );
  const sealed = await sealFor(work, childId, places.found(childId, date), found);
  const [made] = await work.rows<{ id: string }>(RECORD, [
    before?.id ?? newId(),
    work.kindergarten,
    childId,
    date,
    sealed,
    work.now,
    work.principal.id ?? null,
  ]);
  if (!made) throw new Error('the check is behind the wall');
  announce(work, made.id, child);
  return { checkId: made.id };
}

function checkedDay(wanted: string | undefined, today: string): string {
  const back = (Date.parse(today) - Date.parse(wanted ?? today)) / 86_400_000;
  if (back < 0 || back > BACK_DAYS) throw new Refused('DATE_OUT_OF_RANGE', 'date');
  return wanted ?? today;
}

function checkVersion(before: MorningCheck | undefined, version: number | undefined): void {
  const read = version ?? (before?.checkedAt ? undefined : before?.version);
  if (before?.version !== read) throw new Refused('VERSION_CONFLICT', 'version');
}

const UNDO = `update morning_check set found_sealed = before_sealed, checked_at = before_at, checked_by_id = before_by_id,
    before_sealed = null, before_at = null, before_by_id = null, undoable = false, version = version + 1
  where id = ? and undoable and version = ? returning id`;

/**
 * Takes back what was last found: the check is as it was before, and a child of whom nothing else was found waits again.
 * Within the site's time (UNDO_TOO_LATE), by whoever has read it (VERSION_CONFLICT), once.
 */
export async function undoCheck(work: Work, id: string, version: number): Promise<{ checkId: string }> {
  const [check] = await checksById(work, [id]);
  if (!check) throw new Refused('NOT_FOUND', 'morningCheckId');
  if (check.version !== version) throw new Refused('VERSION_CONFLICT', 'version');
  if (!check.undoableUntil || work.now > new Date(check.undoableUntil)) throw new Refused('UNDO_TOO_LATE');
  const [child] = await childrenWith(work, [check.childId], undefined);
  const [undone] = child ? await work.rows<{ id: string }>(UNDO, [id, version]) : [];
  if (!child || !undone) throw new Refused('VERSION_CONFLICT', 'version');
  announce(work, id, child);
  return { checkId: id };
}
