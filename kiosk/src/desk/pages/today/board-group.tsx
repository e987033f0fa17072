import { Table } from '../../parts/table.tsx';
import { useWords } from '../../words/language.tsx';
import { today } from '../../words/today.ts';
import type { Entry, Group } from './board.ts';
import { BoardLine } from './board-line.tsx';
import type { LineAct } from './line-acts.ts';
import { StatusMark } from './status-mark.tsx';

/** Column names of a group. */
function useColumns(group: Group): string[] {
  const t = useWords(today);
  const columns: Record<Group, string[]> = {
    EXPECTED: [t.child, t.actions],
    PRESENT: [t.child, t.when, t.broughtBy, t.actions],
    DEPARTED: [t.child, t.when, t.collectedBy, t.actions],
    ABSENT: [t.child, t.reason, t.actions],
    NOT_EXPECTED: [t.child, t.actions],
  };
  return columns[group];
}

/** The children of one group, as a table. */
export function BoardGroup(props: {
  group: Group;
  title: string;
  count: number;
  entries: readonly Entry[];
  empty: string;
  onAct: (act: LineAct, entry: Entry) => void;
}) {
  const { group, title, entries } = props;
  const columns = useColumns(group);
  const id = `group-${group}`;
  return (
    <section className={`group ${group.toLowerCase()}`} aria-labelledby={id}>
      <h2 id={id}>
        <StatusMark status={group === 'NOT_EXPECTED' ? 'EXPECTED' : group} /> {title}{' '}
        <span className="count">{props.count}</span>
      </h2>
      {entries.length === 0 ? (
        <p className="quiet">{props.empty}</p>
      ) : (
        <Table label={title} columns={columns}>
          {entries.map((entry) => (
            <BoardLine key={entry.childId} entry={entry} onAct={props.onAct} />
          ))}
        </Table>
      )}
    </section>
  );
}
