import { DeskRequestMedicationDocument } from '@porchlight/schema/desk';
import { useAnnouncer } from '../../../parts/announcer.tsx';
import { Field } from '../../../parts/field.tsx';
import { type Filled, onFilled } from '../../../parts/form.ts';
import { FormEnd } from '../../../parts/form-end.tsx';
import { useWish } from '../../../parts/use-wish.ts';
import { useDesk } from '../../../session/desk-context.tsx';
import { health } from '../../../words/health.ts';
import { useWords } from '../../../words/language.tsx';
import type { OneChild } from '../family.tsx';
import { GuardianSelect } from '../guardian-select.tsx';
import { timesOf } from './times.ts';

/** Enters a medication slip a guardian signed. */
export function SlipForm(props: { child: OneChild; onDone: () => void; onCancel: () => void }) {
  const { child } = props;
  const { today } = useDesk().kindergarten;
  const t = useWords(health);
  const { announce } = useAnnouncer();
  const { run, busy, problem, complain } = useWish();
  async function enter(form: Filled) {
    const times = timesOf(form.text('times'));
    if (!times) return complain(t.timesWrong);
    const slip = {
      childId: child.id,
      drug: form.text('drug'),
      dose: form.text('dose'),
      times,
      startsOn: form.optional('startsOn'),
      endsOn: form.optional('endsOn'),
      note: form.optional('note'),
      familyMemberId: form.text('guardian'),
    };
    const done = await run({
      document: DeskRequestMedicationDocument,
      variables: (idempotencyKey) => ({ input: { ...slip, idempotencyKey } }),
      payload: (data) => data.requestMedication,
    });
    if (!done) return;
    announce(t.slipAdded(slip.drug));
    props.onDone();
  }
  return (
    <form className="panel" onSubmit={onFilled((form) => void enter(form))}>
      <h3>{t.addMedicine}</h3>
      <div className="fields">
        <Field label={t.drug}>
          {(control) => <input {...control} name="drug" required maxLength={120} />}
        </Field>
        <Field label={t.dose}>
          {(control) => <input {...control} name="dose" required maxLength={120} />}
        </Field>
        <Field label={t.times} hint={t.timesHint}>
          {(control) => <input {...control} name="times" required />}
        </Field>
        <Field label={t.onWordOf}>
          {(control) => <GuardianSelect control={control} name="guardian" child={child} />}
        </Field>
        <Field label={t.from}>
          {(control) => <input {...control} name="startsOn" type="date" min={today} defaultValue={today} />}
        </Field>
        <Field label={t.until} optional>
          {(control) => <input {...control} name="endsOn" type="date" min={today} />}
        </Field>
      </div>
      <Field label={t.note} optional>
        {(control) => <textarea {...control} name="note" rows={2} maxLength={500} />}
      </Field>
      <FormEnd label={t.addMedicine} problem={problem} busy={busy} onCancel={props.onCancel} />
    </form>
  );
}
