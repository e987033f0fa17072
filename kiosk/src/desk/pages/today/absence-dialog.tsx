import { AbsenceReason } from '@porchlight/schema/enums';
import { Dialog } from '../../parts/dialog.tsx';
import { useSharedWords, useWords } from '../../words/language.tsx';
import { fullName } from '../../words/names.ts';
import { today } from '../../words/today.ts';
import type { Entry } from './board.ts';

/** One button a reason: one press is enough. */
export function AbsenceDialog(props: {
  entry: Entry;
  onChoose: (reason: AbsenceReason) => void;
  onClose: () => void;
}) {
  const t = useWords(today);
  const { absenceReasons } = useSharedWords();
  return (
    <Dialog title={t.absenceTitle(fullName(props.entry))} onClose={props.onClose}>
      <p>{t.absenceAsk}</p>
      <div className="choices">
        {AbsenceReason.map((reason) => (
          <button key={reason} type="button" onClick={() => props.onChoose(reason)}>
            {absenceReasons[reason]}
          </button>
        ))}
      </div>
    </Dialog>
  );
}
