import type { DeskAttendanceChangedSubscription, DeskBoardQuery } from '@porchlight/schema/desk';
import type { AttendanceStatus } from '@porchlight/schema/enums';
import { fullName } from '../../words/names.ts';

export type Board = DeskBoardQuery['classBoard'];
export type Entry = Board['entries'][number];
export type Changed = DeskAttendanceChangedSubscription['attendanceChanged'];

/** One child's line after an event. The adult of the last record: who collected, else who brought. */
function changedEntry(entry: Entry, { day }: Changed): Entry {
  return {
    ...entry,
    status: day.status,
    arrivedAt: day.arrivedAt,
    departedAt: day.departedAt,
    collectedBy: day.collectedBy ?? null,
    with: (day.departedAt ? day.departedWith?.relation : day.arrivedWith?.relation) ?? null,
    absenceReason: day.absence?.reason ?? null,
    expected: day.expected,
    late: day.late,
    partialAbsence: day.partialAbsence?.kind ?? null,
    expectedAt: day.partialAbsence?.expectedAt ?? null,
  };
}

/** The groups of the board: where a child is, and who does not come on this weekday. */
export type Group = AttendanceStatus | 'NOT_EXPECTED';

/** The group a child stands in: who comes all the same is here like everybody else. */
export function groupOf({ status, expected }: Entry): Group {
  return status === 'EXPECTED' && !expected ? 'NOT_EXPECTED' : status;
}

const count = (entries: readonly Entry[], group: Group) =>
  entries.filter((entry) => groupOf(entry) === group).length;

/** The board after an event: the event carries the child's whole day, so the same one twice changes nothing. */
export function boardAfter(board: Board, event: Changed): Board {
  if (event.day.date !== board.date) return board;
  const entries = board.entries.map((entry) =>
    entry.childId === event.child.id ? changedEntry(entry, event) : entry,
  );
  return {
    ...board,
    entries,
    expectedCount: count(entries, 'EXPECTED'),
    presentCount: count(entries, 'PRESENT'),
    departedCount: count(entries, 'DEPARTED'),
    absentCount: count(entries, 'ABSENT'),
    notExpectedCount: count(entries, 'NOT_EXPECTED'),
  };
}

/** Whether a name answers what somebody typed into the finder. */
export function nameMatches(entry: { familyName: string; givenName: string }, typed: string): boolean {
  const wanted = typed.trim().toLowerCase();
  const names = [`${entry.familyName}${entry.givenName}`, `${entry.givenName} ${entry.familyName}`];
  return names.some((name) => name.toLowerCase().includes(wanted));
}

/** Chinese names in the order of their sounds, as a class list has them. */
const byName = new Intl.Collator('zh-CN').compare;

/** The children of one group whose names match, in the order of a class list. */
export function entriesOf(board: Board, group: Group, typed: string): Entry[] {
  return board.entries
    .filter((entry) => groupOf(entry) === group && nameMatches(entry, typed))
    .sort((one, other) => byName(fullName(one), fullName(other)));
}
