import type { AttendanceStatus } from '@porchlight/schema/enums';
import { useRef, useState } from 'react';
import { useAnnouncer } from '../../parts/announcer.tsx';
import { Problem } from '../../parts/field.tsx';
import { useShortcut } from '../../shell/shortcuts.tsx';
import { useWords } from '../../words/language.tsx';
import { today } from '../../words/today.ts';
import { AbsenceDialog } from './absence-dialog.tsx';
import { type Board, type Entry, entriesOf } from './board.ts';
import { ACTS, BoardGroup, type LineAct } from './board-group.tsx';
import { focusedChild, moveFocus, rememberNext } from './line-focus.ts';
import { useAttendance } from './use-attendance.ts';

const COLUMNS: readonly (readonly AttendanceStatus[])[] = [
  ['EXPECTED', 'ABSENT'],
  ['PRESENT', 'DEPARTED'],
];

/** Keys i, o, x, u and the arrows, on the line that has the focus. */
function useBoardKeys(board: () => HTMLElement | null, act: (act: LineAct) => void): void {
  const { undo } = useAnnouncer();
  const move = (step: 1 | -1) => {
    const place = board();
    if (place) moveFocus(place, step);
  };
  useShortcut('ArrowDown', () => move(1));
  useShortcut('ArrowUp', () => move(-1));
  useShortcut('i', () => act('checkIn'));
  useShortcut('o', () => act('checkOut'));
  useShortcut('x', () => act('absent'));
  useShortcut('u', undo);
}

/** One class: its four groups, and what can be done with each child. */
export function ClassBoard({ board, typed }: { board: Board; typed: string }) {
  const t = useWords(today);
  const place = useRef<HTMLDivElement>(null);
  const acts = useAttendance();
  const [asking, setAsking] = useState<Entry | null>(null);
  const groups: Record<AttendanceStatus, { title: string; count: number }> = {
    EXPECTED: { title: t.expected, count: board.expectedCount },
    PRESENT: { title: t.present, count: board.presentCount },
    DEPARTED: { title: t.departed, count: board.departedCount },
    ABSENT: { title: t.absent, count: board.absentCount },
  };

  async function perform(act: LineAct, entry: Entry) {
    if (act === 'absent') return setAsking(entry);
    const goOn = place.current ? rememberNext(place.current) : () => undefined;
    await acts[act](entry);
    goOn();
  }
  function performFocused(act: LineAct) {
    const child = focusedChild();
    const entry = board.entries.find(({ childId }) => childId === child);
    if (entry && ACTS[entry.status].includes(act)) void perform(act, entry);
  }
  useBoardKeys(() => place.current, performFocused);

  return (
    <div ref={place}>
      <Problem words={acts.problem} />
      <div className="board">
        {COLUMNS.map((column) => (
          <div key={column[0]} className="board-column">
            {column.map((status) => (
              <BoardGroup
                key={status}
                status={status}
                title={groups[status].title}
                count={groups[status].count}
                entries={entriesOf(board, status, typed)}
                empty={typed && groups[status].count > 0 ? t.noMatch : t.nobody}
                onAct={(act, entry) => void perform(act, entry)}
              />
            ))}
          </div>
        ))}
      </div>
      {asking && (
        <AbsenceDialog
          entry={asking}
          onClose={() => setAsking(null)}
          onChoose={(reason) => {
            setAsking(null);
            void acts.reportAbsent(asking, reason);
          }}
        />
      )}
    </div>
  );
}
