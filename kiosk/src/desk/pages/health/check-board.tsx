import { DeskRecordMorningCheckDocument } from '@porchlight/schema/desk';
import { useState } from 'react';
import { Problem } from '../../parts/field.tsx';
import { useNow } from '../../parts/use-now.ts';
import { useWish } from '../../parts/use-wish.ts';
import { health } from '../../words/health.ts';
import { useWords } from '../../words/language.tsx';
import { CheckForm } from './check-form.tsx';
import { CheckLine } from './check-line.tsx';
import { type Board, checkedOf, type Entry, type Rules, waitingOf } from './checking.ts';
import { useUndoCheck } from './use-undo-check.ts';

const SECOND_MS = 1000;

/** "Well" with one press, for a child of whom nothing is to be said. */
function useWell(onChanged: () => void) {
  const { run, problem } = useWish();
  const { undo, recorded, problem: notUndone } = useUndoCheck(onChanged);
  async function well({ child, morningCheck }: Entry) {
    const done = await run({
      document: DeskRecordMorningCheckDocument,
      variables: (idempotencyKey) => ({
        input: {
          childId: child.id,
          signs: [],
          result: 'HEALTHY' as const,
          version: morningCheck?.version,
          idempotencyKey,
        },
      }),
      payload: (data) => data.recordMorningCheck,
    });
    onChanged();
    if (done) recorded(done.morningCheck, child);
  }
  return { well, undo, recorded, problem: problem ?? notUndone };
}

/** The morning: who waits, in the order of arrival, on the left; the child that is looked at on the right. */
export function CheckBoard(props: { board: Board; rules: Rules; onChanged: () => void }) {
  const { board, rules, onChanged } = props;
  const t = useWords(health);
  const now = useNow(SECOND_MS);
  const [chosen, choose] = useState<string | null>(null);
  const { well, undo, recorded, problem } = useWell(onChanged);
  const waiting = waitingOf(board, now);
  const checked = checkedOf(board);
  const open = board.entries.find(({ child }) => child.id === chosen);
  const line = (entry: Entry) => (
    <CheckLine
      key={entry.child.id}
      entry={entry}
      rules={rules}
      now={now}
      open={entry.child.id === chosen}
      onOpen={() => choose(entry.child.id)}
      onWell={() => void well(entry)}
      onUndo={(check) => void undo(check, entry.child)}
    />
  );
  return (
    <div className="beside check-board with-open">
      <div>
        <Problem words={problem} />
        <section className="group" aria-labelledby="check-waiting">
          <h2 id="check-waiting">
            {t.waiting} <span className="count">{waiting.length}</span>
          </h2>
          {waiting.length === 0 && <p className="quiet">{t.nobodyWaiting}</p>}
          <ul>{waiting.map(line)}</ul>
        </section>
        <section className="group" aria-labelledby="check-done">
          <h2 id="check-done">
            {t.checked} <span className="count">{checked.length}</span>
          </h2>
          {checked.length === 0 && <p className="quiet">{t.nobodyChecked}</p>}
          <ul>{checked.map(line)}</ul>
        </section>
      </div>
      {open ? (
        <CheckForm
          key={`${open.child.id} ${open.morningCheck?.version ?? 0}`}
          entry={open}
          rules={rules}
          now={now}
          onDone={(check) => {
            recorded(check, open.child);
            choose(null);
            onChanged();
          }}
        />
      ) : (
        <p className="panel quiet">{t.pick}</p>
      )}
    </div>
  );
}
