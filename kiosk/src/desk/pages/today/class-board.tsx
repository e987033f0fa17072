import { useRef, useState } from 'react';
import { useAnnouncer } from '../../parts/announcer.tsx';
import { CorrectionDialog } from '../../parts/attendance/correction-dialog.tsx';
import { Problem } from '../../parts/field.tsx';
import { useShortcut } from '../../shell/shortcuts.tsx';
import { useWords } from '../../words/language.tsx';
import { fullName } from '../../words/names.ts';
import { today } from '../../words/today.ts';
import { AbsenceDialog } from './absence-dialog.tsx';
import { type Board, type Entry, entriesOf, type Group } from './board.ts';
import { BoardGroup } from './board-group.tsx';
import { actsOf, type LineAct } from './line-acts.ts';
import { focusedChild, moveFocus, rememberNext } from './line-focus.ts';
import { ReleaseDialog } from './release-dialog.tsx';
import { type AttendanceActs, useAttendance } from './use-attendance.ts';

const COLUMNS: readonly (readonly Group[])[] = [
  ['EXPECTED', 'ABSENT', 'NOT_EXPECTED'],
  ['PRESENT', 'DEPARTED'],
];

/** Keys i, o, x, c, u and the arrows, on the line that has the focus. */
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
  useShortcut('c', () => act('correct'));
  useShortcut('u', undo);
}

/** What is asked before it is done: to whom, why, or what the day really was. */
interface Asking {
  act: 'checkOut' | 'absent' | 'correct';
  entry: Entry;
  goOn: () => void;
}

function AskingDialog(props: { asking: Asking; date: string; acts: AttendanceActs; onClose: () => void }) {
  const { asking, acts, onClose } = props;
  const { entry } = asking;
  async function then(done: Promise<void>) {
    onClose();
    await done;
    asking.goOn();
  }
  if (asking.act === 'checkOut') {
    const handOver = (handover: Parameters<typeof acts.checkOut>[1]) => then(acts.checkOut(entry, handover));
    return <ReleaseDialog entry={entry} onClose={onClose} onHandOver={(given) => void handOver(given)} />;
  }
  if (asking.act === 'absent') {
    const report = (said: Parameters<typeof acts.reportAbsent>[1]) => then(acts.reportAbsent(entry, said));
    return <AbsenceDialog entry={entry} onClose={onClose} onChoose={(said) => void report(said)} />;
  }
  const { childId, arrivedAt, departedAt } = entry;
  const day = { childId, name: fullName(entry), date: props.date, arrivedAt, departedAt };
  return <CorrectionDialog day={day} onClose={onClose} />;
}

function useGroups(board: Board): Record<Group, { title: string; count: number }> {
  const t = useWords(today);
  return {
    EXPECTED: { title: t.expected, count: board.expectedCount },
    PRESENT: { title: t.present, count: board.presentCount },
    DEPARTED: { title: t.departed, count: board.departedCount },
    ABSENT: { title: t.absent, count: board.absentCount },
    NOT_EXPECTED: { title: t.notExpected, count: board.notExpectedCount },
  };
}

/** One class: its groups, and what can be done with each child. */
export function ClassBoard({ board, typed }: { board: Board; typed: string }) {
  const t = useWords(today);
  const place = useRef<HTMLDivElement>(null);
  const acts = useAttendance();
  const [asking, setAsking] = useState<Asking | null>(null);
  const groups = useGroups(board);

  async function perform(act: LineAct, entry: Entry) {
    const goOn = place.current ? rememberNext(place.current) : () => undefined;
    if (act !== 'checkIn' && act !== 'withdraw') return setAsking({ act, entry, goOn });
    await acts[act](entry);
    goOn();
  }
  function performFocused(act: LineAct) {
    const child = focusedChild();
    const entry = board.entries.find(({ childId }) => childId === child);
    if (entry && actsOf(entry).includes(act)) void perform(act, entry);
  }
  useBoardKeys(() => place.current, performFocused);
  const shown = (group: Group) => group !== 'NOT_EXPECTED' || groups[group].count > 0;

  return (
    <div ref={place}>
      <Problem words={acts.problem} />
      <div className="board">
        {COLUMNS.map((column) => (
          <div key={column[0]} className="board-column">
            {column.filter(shown).map((group) => (
              <BoardGroup
                key={group}
                group={group}
                title={groups[group].title}
                count={groups[group].count}
                entries={entriesOf(board, group, typed)}
                empty={typed && groups[group].count > 0 ? t.noMatch : t.nobody}
                onAct={(act, entry) => void perform(act, entry)}
              />
            ))}
          </div>
        ))}
      </div>
      {asking && (
        <AskingDialog asking={asking} date={board.date} acts={acts} onClose={() => setAsking(null)} />
      )}
    </div>
  );
}
