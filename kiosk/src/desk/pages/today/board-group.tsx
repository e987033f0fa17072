import type { AttendanceStatus } from '@porchlight/schema/enums';
import { timeShown } from '@porchlight/schema/words';
import type { ReactNode } from 'react';
import { Table } from '../../parts/table.tsx';
import { useDesk } from '../../session/desk-context.tsx';
import { useSharedWords, useWords } from '../../words/language.tsx';
import { fullName } from '../../words/names.ts';
import { today } from '../../words/today.ts';
import type { Entry } from './board.ts';
import { StatusMark } from './status-mark.tsx';

/** What can be asked for from a line: by its buttons or by a key while it has the focus. */
export type LineAct = 'checkIn' | 'checkOut' | 'absent' | 'withdraw';

/** The acts of each state, the usual one first. */
export const ACTS: Readonly<Record<AttendanceStatus, readonly LineAct[]>> = {
  EXPECTED: ['checkIn', 'absent'],
  PRESENT: ['checkOut'],
  DEPARTED: [],
  ABSENT: ['withdraw'],
};

function useActWords(): Readonly<Record<LineAct, string>> {
  const t = useWords(today);
  return { checkIn: t.checkIn, checkOut: t.checkOut, absent: t.reportAbsent, withdraw: t.withdraw };
}

/** Time and adult, or why the child is away. */
function details(
  entry: Entry,
  zone: string,
  byStaff: string,
  words: ReturnType<typeof useSharedWords>,
): ReactNode[] {
  const at = entry.departedAt ?? entry.arrivedAt;
  const adult = entry.with ? words.relations[entry.with] : byStaff;
  if (entry.status === 'ABSENT')
    return [entry.absenceReason ? words.absenceReasons[entry.absenceReason] : ''];
  return at
    ? [
        <time key="at" dateTime={at}>
          {timeShown(at, zone)}
        </time>,
        adult,
      ]
    : [];
}

function Line({ entry, onAct }: { entry: Entry; onAct: (act: LineAct, entry: Entry) => void }) {
  const { kindergarten } = useDesk();
  const { byStaff } = useWords(today);
  const shared = useSharedWords();
  const actWords = useActWords();
  const acts = ACTS[entry.status];
  return (
    <tr data-child={entry.childId} tabIndex={acts.length === 0 ? -1 : undefined}>
      <th scope="row">{fullName(entry)}</th>
      {details(entry, kindergarten.timeZone, byStaff, shared).map((detail, place) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: the columns of one line never change their order
        <td key={place}>{detail}</td>
      ))}
      {acts.length > 0 && (
        <td className="acts">
          {acts.map((act, place) => (
            <button
              key={act}
              type="button"
              className={place === 0 ? `act ${act}` : 'plain'}
              data-usual={place === 0 || undefined}
              aria-label={`${actWords[act]} ${fullName(entry)}`}
              onClick={() => onAct(act, entry)}
            >
              {actWords[act]}
            </button>
          ))}
        </td>
      )}
    </tr>
  );
}

/** Column names of a state. */
function useColumns(status: AttendanceStatus): string[] {
  const t = useWords(today);
  const columns: Record<AttendanceStatus, string[]> = {
    EXPECTED: [t.child, t.actions],
    PRESENT: [t.child, t.when, t.broughtBy, t.actions],
    DEPARTED: [t.child, t.when, t.collectedBy],
    ABSENT: [t.child, t.reason, t.actions],
  };
  return columns[status];
}

/** The children of one state, as a table. */
export function BoardGroup(props: {
  status: AttendanceStatus;
  title: string;
  count: number;
  entries: readonly Entry[];
  empty: string;
  onAct: (act: LineAct, entry: Entry) => void;
}) {
  const columns = useColumns(props.status);
  return (
    <section className={`group ${props.status.toLowerCase()}`} aria-labelledby={`group-${props.status}`}>
      <h2 id={`group-${props.status}`}>
        <StatusMark status={props.status} /> {props.title} <span className="count">{props.count}</span>
      </h2>
      {props.entries.length === 0 ? (
        <p className="quiet">{props.empty}</p>
      ) : (
        <Table label={props.title} columns={columns}>
          {props.entries.map((entry) => (
            <Line key={entry.childId} entry={entry} onAct={props.onAct} />
          ))}
        </Table>
      )}
    </section>
  );
}
