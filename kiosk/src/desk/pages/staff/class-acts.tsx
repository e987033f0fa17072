import {
  type DeskClassesQuery,
  DeskEndClassroomDocument,
  DeskReactivateClassroomDocument,
  DeskUpdateClassroomDocument,
} from '@porchlight/schema/desk';
import { useState } from 'react';
import { Choice, Field } from '../../parts/field.tsx';
import { LifeDialog } from '../../parts/lives/life-dialog.tsx';
import { LifeHistory } from '../../parts/lives/life-history.tsx';
import { AGE_GROUPS } from '../../session/classrooms.ts';
import { useSharedWords, useWords } from '../../words/language.tsx';
import { lives } from '../../words/lives.ts';
import { people } from '../../words/people.ts';

/** A class as it is listed, ended or not. */
export type Classroom = NonNullable<DeskClassesQuery['kindergarten']>['classrooms'][number];

interface Act {
  classroom: Classroom;
  onDone: () => void;
  onClose: () => void;
}

function Correct({ classroom, ...shared }: Act) {
  const t = useWords(lives);
  const p = useWords(people);
  const { ageGroups } = useSharedWords();
  return (
    <LifeDialog
      {...shared}
      title={`${t.correct} ${classroom.name}`}
      lead={t.correctClass}
      yes={t.keep}
      document={DeskUpdateClassroomDocument}
      variables={(form, idempotencyKey) => ({
        input: {
          classroomId: classroom.id,
          version: classroom.version,
          name: form.text('name'),
          ageGroup: form.choice('ageGroup', AGE_GROUPS),
          idempotencyKey,
        },
      })}
      payload={(data) => data.updateClassroom}
    >
      <Field label={p.nameOfClass}>
        {(control) => (
          <input {...control} name="name" required maxLength={40} defaultValue={classroom.name} />
        )}
      </Field>
      <Field label={p.ageGroup}>
        {(control) => (
          <Choice
            control={control}
            name="ageGroup"
            values={AGE_GROUPS}
            words={ageGroups}
            initial={classroom.ageGroup}
          />
        )}
      </Field>
      <LifeHistory subjectId={classroom.id} quiet onUndone={shared.onDone} />
    </LifeDialog>
  );
}

function End({ classroom, ...shared }: Act) {
  const t = useWords(lives);
  return (
    <LifeDialog
      {...shared}
      danger
      title={`${t.endOf} ${classroom.name}`}
      lead={t.endClass}
      yes={t.endOf.replace('…', '')}
      document={DeskEndClassroomDocument}
      variables={(_form, idempotencyKey) => ({
        input: { classroomId: classroom.id, version: classroom.version, idempotencyKey },
      })}
      payload={(data) => data.endClassroom}
    />
  );
}

function Back({ classroom, ...shared }: Act) {
  const t = useWords(lives);
  return (
    <LifeDialog
      {...shared}
      title={`${t.openAgain} ${classroom.name}`}
      lead={t.backClass}
      yes={t.openAgain.replace('…', '')}
      document={DeskReactivateClassroomDocument}
      variables={(_form, idempotencyKey) => ({
        input: { classroomId: classroom.id, version: classroom.version, idempotencyKey },
      })}
      payload={(data) => data.reactivateClassroom}
    >
      <LifeHistory subjectId={classroom.id} quiet onUndone={shared.onDone} />
    </LifeDialog>
  );
}

const ACTS = { correct: Correct, end: End, back: Back } as const;

/** What an administrator does to a class: correct it, end it, open it again. */
export function ClassActs({ classroom, onDone }: { classroom: Classroom; onDone: () => void }) {
  const t = useWords(lives);
  const [open, setOpen] = useState<keyof typeof ACTS | null>(null);
  const Chosen = open && ACTS[open];
  const words = { correct: t.correct, end: t.endOf, back: t.openAgain };
  const offered: readonly (keyof typeof ACTS)[] = classroom.endedOn ? ['back'] : ['correct', 'end'];
  return (
    <>
      {offered.map((act) => (
        <button
          key={act}
          type="button"
          className="plain"
          aria-label={`${words[act]} ${classroom.name}`}
          onClick={() => setOpen(act)}
        >
          {words[act]}
        </button>
      ))}
      {Chosen && <Chosen classroom={classroom} onDone={onDone} onClose={() => setOpen(null)} />}
    </>
  );
}
