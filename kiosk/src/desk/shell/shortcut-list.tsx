import { Dialog } from '../parts/dialog.tsx';
import { useWords } from '../words/language.tsx';
import { shell } from '../words/shell.ts';
import { shortcuts } from '../words/shortcuts.ts';
import { useKeys } from './shortcuts.tsx';

function Rows({ title, rows }: { title: string; rows: readonly (readonly [string, string])[] }) {
  return (
    <section>
      <h3>{title}</h3>
      <dl className="keys">
        {rows.map(([key, does]) => (
          <div key={key}>
            <dt>
              <kbd>{key}</kbd>
            </dt>
            <dd>{does}</dd>
          </div>
        ))}
      </dl>
    </section>
  );
}

/** What "?" shows: every single key, and the switch for all of them. */
export function ShortcutList({ onClose }: { onClose: () => void }) {
  const t = useWords(shortcuts);
  const { shortcuts: title } = useWords(shell);
  const { enabled, enable } = useKeys();
  return (
    <Dialog title={title} onClose={onClose}>
      <Rows
        title={t.everywhere}
        rows={[
          ['?', t.showThis],
          ['1 – 9', t.goTo],
          ['a', t.answer],
        ]}
      />
      <Rows
        title={t.onToday}
        rows={[
          ['/', t.find],
          ['↑ ↓', t.nextChild],
          ['i', t.checkIn],
          ['o', t.checkOut],
          ['x', t.absent],
          ['c', t.correct],
          ['u', t.undo],
        ]}
      />
      <label className="tick">
        <input type="checkbox" checked={enabled} onChange={(event) => enable(event.target.checked)} />
        <span>
          {t.singleKeys} <span className="hint">{t.singleKeysHint}</span>
        </span>
      </label>
    </Dialog>
  );
}
