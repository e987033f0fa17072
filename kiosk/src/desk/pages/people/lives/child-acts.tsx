import {
  DeskEndEnrolmentDocument,
  DeskMergeChildrenDocument,
  DeskMoveChildDocument,
  DeskReactivateChildDocument,
  DeskUpdateChildDocument,
} from '@porchlight/schema/desk';
import { useState } from 'react';
import { Field } from '../../../parts/field.tsx';
import { DayField } from '../../../parts/lives/day-field.tsx';
import { LifeDialog } from '../../../parts/lives/life-dialog.tsx';
import { useDesk } from '../../../session/desk-context.tsx';
import { useWords } from '../../../words/language.tsx';
import { lives } from '../../../words/lives.ts';
import { fullName } from '../../../words/names.ts';
import { people } from '../../../words/people.ts';
import type { OneChild } from '../one-child.ts';
import { OtherChildField } from './other-child.tsx';

interface Act {
  child: OneChild;
  onDone: () => void;
  onClose: () => void;
}

function ClassField({ but, label }: { but: string | undefined; label: string }) {
  const { kindergarten } = useDesk();
  return (
    <Field label={label}>
      {(control) => (
        <select {...control} name="classroom" required>
          {kindergarten.classrooms
            .filter(({ id }) => id !== but)
            .map(({ id, name }) => (
              <option key={id} value={id}>
                {name}
              </option>
            ))}
        </select>
      )}
    </Field>
  );
}

function Correct({ child, ...shared }: Act) {
  const t = useWords(lives);
  const p = useWords(people);
  return (
    <LifeDialog
      {...shared}
      title={`${t.correct} ${fullName(child)}`}
      lead={t.correctChild}
      yes={t.keep}
      document={DeskUpdateChildDocument}
      variables={(form, idempotencyKey) => ({
        input: {
          childId: child.id,
          version: child.version,
          familyName: form.text('familyName'),
          givenName: form.text('givenName'),
          externalId: form.optional('externalId'),
          idempotencyKey,
        },
      })}
      payload={(data) => data.updateChild}
    >
      <Field label={p.familyName}>
        {(control) => (
          <input {...control} name="familyName" required maxLength={60} defaultValue={child.familyName} />
        )}
      </Field>
      <Field label={p.givenName}>
        {(control) => (
          <input {...control} name="givenName" required maxLength={60} defaultValue={child.givenName} />
        )}
      </Field>
      <Field label={t.externalId} optional>
        {(control) => (
          <input {...control} name="externalId" maxLength={60} defaultValue={child.externalId ?? ''} />
        )}
      </Field>
    </LifeDialog>
  );
}

function Move({ child, ...shared }: Act) {
  const t = useWords(lives);
  const p = useWords(people);
  return (
    <LifeDialog
      {...shared}
      title={`${t.move} ${fullName(child)}`}
      lead={t.moveChild}
      yes={t.move.replace('…', '')}
      document={DeskMoveChildDocument}
      variables={(form, idempotencyKey) => ({
        input: {
          childId: child.id,
          version: child.version,
          classroomId: form.text('classroom'),
          fromDay: form.optional('fromDay'),
          idempotencyKey,
        },
      })}
      payload={(data) => data.moveChild}
    >
      <ClassField label={p.className} but={child.classroom?.id} />
      <DayField label={t.fromDay} hint={t.todayHint} name="fromDay" />
    </LifeDialog>
  );
}

function End({ child, ...shared }: Act) {
  const t = useWords(lives);
  return (
    <LifeDialog
      {...shared}
      danger
      title={`${t.end} ${fullName(child)}`}
      lead={t.endChild}
      yes={t.end.replace('…', '')}
      document={DeskEndEnrolmentDocument}
      variables={(form, idempotencyKey) => ({
        input: {
          childId: child.id,
          version: child.version,
          lastDay: form.optional('lastDay'),
          idempotencyKey,
        },
      })}
      payload={(data) => data.endEnrolment}
    >
      <DayField label={t.lastDay} hint={t.todayHint} name="lastDay" />
    </LifeDialog>
  );
}

function Back({ child, ...shared }: Act) {
  const t = useWords(lives);
  const p = useWords(people);
  return (
    <LifeDialog
      {...shared}
      title={`${t.back} ${fullName(child)}`}
      lead={t.backChild}
      yes={t.back.replace('…', '')}
      document={DeskReactivateChildDocument}
      variables={(form, idempotencyKey) => ({
        input: {
          childId: child.id,
          version: child.version,
          classroomId: form.text('classroom'),
          fromDay: form.optional('fromDay'),
          idempotencyKey,
        },
      })}
      payload={(data) => data.reactivateChild}
    >
      <ClassField label={p.className} but={undefined} />
      <DayField label={t.fromDay} hint={t.todayHint} name="fromDay" />
    </LifeDialog>
  );
}

function Merge({ child, ...shared }: Act) {
  const t = useWords(lives);
  return (
    <LifeDialog
      {...shared}
      danger
      title={`${t.merge} ${fullName(child)}`}
      lead={t.mergeChild}
      yes={t.merge.replace('…', '')}
      document={DeskMergeChildrenDocument}
      variables={(form, idempotencyKey) => ({
        input: { keptId: child.id, mergedId: form.text('other'), version: child.version, idempotencyKey },
      })}
      payload={(data) => data.mergeChildren}
    >
      <OtherChildField
        label={t.other}
        name="other"
        like={child}
        value={({ id }) => id}
        offered={({ id }) => id !== child.id}
      />
    </LifeDialog>
  );
}

const ACTS = { correct: Correct, move: Move, end: End, back: Back, merge: Merge } as const;

/** What an administrator does to a child's life: correct, move, end, bring back, make one of two. */
export function ChildActs({ child, onDone }: { child: OneChild; onDone: () => void }) {
  const t = useWords(lives);
  const [open, setOpen] = useState<keyof typeof ACTS | null>(null);
  const Chosen = open && ACTS[open];
  // Until the last day has a say it can still be given another one.
  const offered: readonly (keyof typeof ACTS)[] = child.endedOn
    ? ['correct', ...(child.classroom ? (['move', 'end'] as const) : []), 'back', 'merge']
    : ['correct', 'move', 'end', 'merge'];
  return (
    <div className="buttons">
      {offered.map((act) => (
        <button key={act} type="button" onClick={() => setOpen(act)}>
          {t[act]}
        </button>
      ))}
      {Chosen && <Chosen child={child} onDone={onDone} onClose={() => setOpen(null)} />}
    </div>
  );
}
