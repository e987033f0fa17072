import { type AbsenceKind, AbsenceReason } from '@porchlight/schema/enums';
import { useState } from 'react';
import { Dialog } from '../../parts/dialog.tsx';
import { Field } from '../../parts/field.tsx';
import { useSharedWords, useWords } from '../../words/language.tsx';
import { fullName } from '../../words/names.ts';
import { today } from '../../words/today.ts';
import type { Entry } from './board.ts';

/** What the family said: why, how much of the day, and for a part of it when. */
export interface SaidAbsence {
  reason: AbsenceReason;
  kind: AbsenceKind;
  /** HH:MM. */
  expectedAt: string | null;
}

/** In the order in which they are usual. */
const KINDS: readonly AbsenceKind[] = ['FULL_DAY', 'LATE_ARRIVAL', 'EARLY_DEPARTURE'];

/** One button a reason: one press is enough for a whole day. */
export function AbsenceDialog(props: {
  entry: Entry;
  onChoose: (said: SaidAbsence) => void;
  onClose: () => void;
}) {
  const t = useWords(today);
  const { absenceReasons } = useSharedWords();
  const [kind, setKind] = useState<AbsenceKind>('FULL_DAY');
  const [at, setAt] = useState('');
  const timeMissing = kind !== 'FULL_DAY' && at === '';
  return (
    <Dialog title={t.absenceTitle(fullName(props.entry))} onClose={props.onClose}>
      <fieldset className="tabs">
        <legend>{t.howLong}</legend>
        {KINDS.map((one) => (
          <label key={one}>
            <input type="radio" name="kind" checked={one === kind} onChange={() => setKind(one)} />
            <span>{t[one]}</span>
          </label>
        ))}
      </fieldset>
      {kind !== 'FULL_DAY' && (
        <Field label={t.atTime}>
          {(control) => (
            <input
              {...control}
              type="time"
              required
              value={at}
              onChange={(event) => setAt(event.target.value)}
            />
          )}
        </Field>
      )}
      <p>{t.absenceAsk}</p>
      <div className="choices">
        {AbsenceReason.map((reason) => (
          <button
            key={reason}
            type="button"
            disabled={timeMissing}
            onClick={() => props.onChoose({ reason, kind, expectedAt: kind === 'FULL_DAY' ? null : at })}
          >
            {absenceReasons[reason]}
          </button>
        ))}
      </div>
    </Dialog>
  );
}
