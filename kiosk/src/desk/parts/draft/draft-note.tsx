import { useWords } from '../../words/language.tsx';
import { shell } from '../../words/shell.ts';
import type { Draft } from './use-draft.ts';

/** Says that a form goes on where somebody stopped, and lets them begin again. */
export function DraftNote({ draft }: { draft: Draft }) {
  const t = useWords(shell);
  return (
    <div role="status" className={draft.restored ? 'draft-note row' : undefined}>
      {draft.restored && (
        <>
          <span>{t.draftKept}</span>
          <button key="over" type="button" className="plain" onClick={draft.startOver}>
            {t.draftOver}
          </button>
        </>
      )}
    </div>
  );
}
