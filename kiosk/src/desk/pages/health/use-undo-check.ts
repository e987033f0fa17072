import { DeskUndoMorningCheckDocument, type MorningCheckPartsFragment } from '@porchlight/schema/desk';
import { useAnnouncer } from '../../parts/announcer.tsx';
import { useWish } from '../../parts/use-wish.ts';
import { health } from '../../words/health.ts';
import { useWords } from '../../words/language.tsx';
import { fullName, type Named } from '../../words/names.ts';

/** What can be taken back: the check as it is known. */
export type Undoable = Pick<MorningCheckPartsFragment, 'id' | 'version'>;

/** Takes back what was last found, and says so. `recorded` says what was found with the way to take it back. */
export function useUndoCheck(onChanged: () => void) {
  const t = useWords(health);
  const { announce } = useAnnouncer();
  const { run, problem } = useWish();
  async function undo({ id, version }: Undoable, child: Named) {
    const done = await run({
      document: DeskUndoMorningCheckDocument,
      variables: (idempotencyKey) => ({ input: { morningCheckId: id, version, idempotencyKey } }),
      payload: (data) => data.undoMorningCheck,
    });
    onChanged();
    if (done) announce(t.undone(fullName(child)));
  }
  function recorded(check: Undoable | null | undefined, child: Named) {
    const words = t.recorded(fullName(child));
    announce(check ? { words, undo: { label: t.undo, run: () => void undo(check, child) } } : words);
  }
  return { undo, recorded, problem };
}
