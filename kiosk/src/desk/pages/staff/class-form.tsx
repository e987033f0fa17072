import { useApolloClient } from '@apollo/client/react';
import { DeskAddClassroomDocument } from '@porchlight/schema/desk';
import { useAnnouncer } from '../../parts/announcer.tsx';
import { useDraft } from '../../parts/draft/use-draft.ts';
import { Choice, Field, Problem } from '../../parts/field.tsx';
import { type Filled, onFilled } from '../../parts/form.ts';
import { useWish } from '../../parts/use-wish.ts';
import { AGE_GROUPS } from '../../session/classrooms.ts';
import { useSharedWords, useWords } from '../../words/language.tsx';
import { people } from '../../words/people.ts';

/** Opens a class. */
export function ClassForm() {
  const t = useWords(people);
  const { ageGroups } = useSharedWords();
  const client = useApolloClient();
  const { announce } = useAnnouncer();
  const { run, busy, problem } = useWish();
  const draft = useDraft('class');
  async function add(form: Filled) {
    const name = form.text('name');
    const ageGroup = form.choice('ageGroup', AGE_GROUPS);
    const done = await run({
      document: DeskAddClassroomDocument,
      variables: (idempotencyKey) => ({ input: { name, ageGroup, idempotencyKey } }),
      payload: (data) => data.addClassroom,
    });
    if (!done) return;
    draft.clear();
    form.reset();
    announce(t.classAdded(name));
    await client.refetchQueries({ include: ['DeskViewer', 'DeskClasses'] });
  }
  return (
    <form ref={draft.ref} className="panel" onSubmit={onFilled((form) => void add(form))}>
      <h3>{t.addClass}</h3>
      <div className="fields">
        <Field label={t.nameOfClass}>
          {(control) => <input {...control} name="name" required maxLength={60} />}
        </Field>
        <Field label={t.ageGroup}>
          {(control) => (
            <Choice
              control={control}
              name="ageGroup"
              values={AGE_GROUPS}
              words={ageGroups}
              initial="JUNIOR"
            />
          )}
        </Field>
      </div>
      <Problem words={problem} />
      <button type="submit" disabled={busy}>
        {t.addClass}
      </button>
    </form>
  );
}
