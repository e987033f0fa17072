import {
  type AllergyPartsFragment,
  DeskRecordAllergyDocument,
  DeskRemoveAllergyDocument,
} from '@porchlight/schema/desk';
import type { AllergySeverity } from '@porchlight/schema/enums';
import { useState } from 'react';
import { Icon } from '../../icons/icon.tsx';
import { health } from '../../words/health.ts';
import { useWords } from '../../words/language.tsx';
import { useAnnouncer } from '../announcer.tsx';
import { Confirm } from '../confirm.tsx';
import { Choice, Field } from '../field.tsx';
import { type Filled, onFilled } from '../form.ts';
import { FormEnd } from '../form-end.tsx';
import { useWish } from '../use-wish.ts';

const SEVERITIES: readonly [AllergySeverity, ...AllergySeverity[]] = ['SEVERE', 'MILD'];

/** An allergy with a shape for how bad it is. */
export function AllergyWord({ allergy }: { allergy: AllergyPartsFragment }) {
  const t = useWords(health);
  const severe = allergy.severity === 'SEVERE';
  return (
    <span className={severe ? 'allergy severe' : 'allergy'}>
      <Icon name={severe ? 'alert-octagon' : 'alert-triangle'} />
      {allergy.substance} · {t[allergy.severity]}
    </span>
  );
}

/** Enters an allergy of a child. */
export function AllergyForm(props: { childId: string; onDone: () => void; onCancel: () => void }) {
  const t = useWords(health);
  const { announce } = useAnnouncer();
  const { run, busy, problem } = useWish();
  async function enter(form: Filled) {
    const allergy = {
      childId: props.childId,
      substance: form.text('substance'),
      severity: form.choice('severity', SEVERITIES),
      note: form.optional('note'),
    };
    const done = await run({
      document: DeskRecordAllergyDocument,
      variables: (idempotencyKey) => ({ input: { ...allergy, idempotencyKey } }),
      payload: (data) => data.recordAllergy,
    });
    if (!done) return;
    announce(t.allergyAdded(allergy.substance));
    props.onDone();
  }
  return (
    <form className="panel" onSubmit={onFilled((form) => void enter(form))}>
      <h3>{t.addAllergy}</h3>
      <div className="fields">
        <Field label={t.substance}>
          {(control) => <input {...control} name="substance" required maxLength={120} />}
        </Field>
        <Field label={t.severity}>
          {(control) => <Choice control={control} name="severity" values={SEVERITIES} words={t} />}
        </Field>
      </div>
      <Field label={t.whatToDo} optional>
        {(control) => <textarea {...control} name="note" rows={2} maxLength={500} />}
      </Field>
      <FormEnd label={t.addAllergy} problem={problem} busy={busy} onCancel={props.onCancel} />
    </form>
  );
}

/** The allergies of a child: what, how bad, what to do, and taking one off. */
export function Allergies(props: { allergies: readonly AllergyPartsFragment[]; onChanged: () => void }) {
  const t = useWords(health);
  const { run, busy, problem } = useWish();
  const [removing, setRemoving] = useState<AllergyPartsFragment | null>(null);
  async function remove({ id }: AllergyPartsFragment) {
    const done = await run({
      document: DeskRemoveAllergyDocument,
      variables: () => ({ input: { allergyId: id } }),
      payload: (data) => data.removeAllergy,
    });
    if (!done) return;
    setRemoving(null);
    props.onChanged();
  }
  if (props.allergies.length === 0) return <p className="quiet">{t.noAllergies}</p>;
  return (
    <>
      <ul className="cards">
        {props.allergies.map((allergy) => (
          <li key={allergy.id} className="card row">
            <AllergyWord allergy={allergy} />
            <span className="grow">{allergy.note}</span>
            <button type="button" className="plain" onClick={() => setRemoving(allergy)}>
              {t.remove} <span className="unseen">{allergy.substance}</span>
            </button>
          </li>
        ))}
      </ul>
      {removing && (
        <Confirm
          title={t.removeOf(removing.substance)}
          ask={t.removeAsk}
          yes={t.removeNow}
          busy={busy}
          problem={problem}
          onYes={() => void remove(removing)}
          onClose={() => setRemoving(null)}
        />
      )}
    </>
  );
}
