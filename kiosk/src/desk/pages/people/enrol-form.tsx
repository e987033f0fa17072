import { DeskEnrolChildDocument } from '@porchlight/schema/desk';
import { useAnnouncer } from '../../parts/announcer.tsx';
import { DraftNote } from '../../parts/draft/draft-note.tsx';
import { useDraft } from '../../parts/draft/use-draft.ts';
import { Field } from '../../parts/field.tsx';
import { type Filled, onFilled } from '../../parts/form.ts';
import { FormEnd } from '../../parts/form-end.tsx';
import { useWish } from '../../parts/use-wish.ts';
import { useDesk } from '../../session/desk-context.tsx';
import { useWords } from '../../words/language.tsx';
import { fullName } from '../../words/names.ts';
import { people } from '../../words/people.ts';
import { MemberFields, memberDetails } from './member-form.tsx';

/**
 * Enrols a child: in the family `sibling` belongs to, or in a new one with its first adult. `onDone` gets the new
 * child's id.
 */
export function EnrolForm(props: {
  sibling?: { householdId: string; name: string };
  onDone: (id: string) => void;
  onCancel: () => void;
}) {
  const { kindergarten } = useDesk();
  const t = useWords(people);
  const { announce } = useAnnouncer();
  const { run, busy, problem } = useWish();
  const { sibling } = props;
  const draft = useDraft(sibling ? `enrol ${sibling.householdId}` : 'enrol');

  async function enrol(form: Filled) {
    const family = sibling
      ? { householdId: sibling.householdId }
      : { members: [memberDetails(form, 'adult-', kindergarten.languages)] };
    const child = {
      familyName: form.text('familyName'),
      givenName: form.text('givenName'),
      classroomId: form.text('classroom'),
      startsOn: form.optional('startsOn'),
    };
    const done = await run({
      document: DeskEnrolChildDocument,
      variables: (idempotencyKey) => ({ input: { ...child, ...family, idempotencyKey } }),
      payload: (data) => data.enrolChild,
    });
    if (!done?.child) return;
    draft.clear();
    announce(t.enrolled(fullName(done.child)));
    props.onDone(done.child.id);
  }

  return (
    <form ref={draft.ref} className="panel" onSubmit={onFilled((form) => void enrol(form))}>
      <h2>{t.enrol}</h2>
      <DraftNote draft={draft} />
      {sibling && (
        <p className="quiet">
          {t.sibling} {sibling.name}
        </p>
      )}
      <div className="fields">
        <Field label={t.familyName}>
          {(control) => <input {...control} name="familyName" required maxLength={60} />}
        </Field>
        <Field label={t.givenName}>
          {(control) => <input {...control} name="givenName" required maxLength={60} />}
        </Field>
        <Field label={t.className}>
          {(control) => (
            <select {...control} name="classroom" required>
              {kindergarten.classrooms.map(({ id, name }) => (
                <option key={id} value={id}>
                  {name}
                </option>
              ))}
            </select>
          )}
        </Field>
        <Field label={t.startsOn} optional>
          {(control) => <input {...control} name="startsOn" type="date" />}
        </Field>
      </div>
      {!sibling && (
        <fieldset>
          <legend>{t.adult}</legend>
          <MemberFields prefix="adult-" />
        </fieldset>
      )}
      <FormEnd label={t.enrol} problem={problem} busy={busy} onCancel={draft.giveUp(props.onCancel)} />
    </form>
  );
}
