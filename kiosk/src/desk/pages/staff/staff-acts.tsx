import {
  DeskEndStaffMemberDocument,
  DeskReactivateStaffMemberDocument,
  type DeskStaffQuery,
  DeskUpdateStaffMemberDocument,
} from '@porchlight/schema/desk';
import { useState } from 'react';
import { Field } from '../../parts/field.tsx';
import { DayField } from '../../parts/lives/day-field.tsx';
import { LifeDialog } from '../../parts/lives/life-dialog.tsx';
import { LifeHistory } from '../../parts/lives/life-history.tsx';
import { useDesk } from '../../session/desk-context.tsx';
import { useLanguage, useWords } from '../../words/language.tsx';
import { lives } from '../../words/lives.ts';
import { listed } from '../../words/names.ts';
import { people } from '../../words/people.ts';

type Member = DeskStaffQuery['staffMembers']['nodes'][number];

interface Act {
  member: Member;
  onDone: () => void;
  onClose: () => void;
}

function Correct({ member, ...shared }: Act) {
  const { kindergarten } = useDesk();
  const t = useWords(lives);
  const p = useWords(people);
  return (
    <LifeDialog
      {...shared}
      title={`${t.correct} ${member.name}`}
      lead={t.correctStaff}
      yes={t.keep}
      document={DeskUpdateStaffMemberDocument}
      variables={(form, idempotencyKey) => ({
        input: {
          staffMemberId: member.id,
          version: member.version,
          name: form.text('name'),
          email: form.text('email'),
          classroomIds: form.ticked('classroom'),
          idempotencyKey,
        },
      })}
      payload={(data) => data.updateStaffMember}
    >
      <Field label={p.theirName}>
        {(control) => <input {...control} name="name" required maxLength={60} defaultValue={member.name} />}
      </Field>
      <Field label={p.email}>
        {(control) => <input {...control} name="email" type="email" required defaultValue={member.email} />}
      </Field>
      <fieldset>
        <legend>{p.teaches}</legend>
        <div className="choices">
          {kindergarten.classrooms.map(({ id, name }) => (
            <label key={id} className="tick">
              <input
                type="checkbox"
                name="classroom"
                value={id}
                defaultChecked={member.classrooms.some((own) => own.id === id)}
              />
              {name}
            </label>
          ))}
        </div>
      </fieldset>
      <LifeHistory subjectId={member.id} quiet onUndone={shared.onDone} />
    </LifeDialog>
  );
}

function End({ member, ...shared }: Act) {
  const t = useWords(lives);
  const { language } = useLanguage();
  return (
    <LifeDialog
      {...shared}
      danger
      title={`${t.resigns} ${member.name}`}
      lead={t.endStaff}
      yes={t.resigns.replace('…', '')}
      document={DeskEndStaffMemberDocument}
      variables={(form, idempotencyKey) => ({
        input: {
          staffMemberId: member.id,
          version: member.version,
          lastDay: form.optional('lastDay'),
          idempotencyKey,
        },
      })}
      payload={(data) => data.endStaffMember}
      said={({ apiKeys }) =>
        apiKeys?.length
          ? t.keysLeft(
              listed(
                apiKeys.map(({ name }) => name),
                language,
              ),
            )
          : null
      }
    >
      <DayField label={t.lastDay} hint={t.atOnceHint} name="lastDay" />
    </LifeDialog>
  );
}

function Back({ member, ...shared }: Act) {
  const t = useWords(lives);
  return (
    <LifeDialog
      {...shared}
      title={`${t.returns} ${member.name}`}
      lead={t.backStaff}
      yes={t.keep}
      document={DeskReactivateStaffMemberDocument}
      variables={(_form, idempotencyKey) => ({
        input: { staffMemberId: member.id, version: member.version, idempotencyKey },
      })}
      payload={(data) => data.reactivateStaffMember}
    >
      <LifeHistory subjectId={member.id} quiet onUndone={shared.onDone} />
    </LifeDialog>
  );
}

const ACTS = { correct: Correct, end: End, back: Back } as const;

/** What an administrator does to the working life of a member of staff. */
export function StaffActs({ member, onDone }: { member: Member; onDone: () => void }) {
  const t = useWords(lives);
  const [open, setOpen] = useState<keyof typeof ACTS | null>(null);
  const Chosen = open && ACTS[open];
  const words = { correct: t.correct, end: t.resigns, back: t.returns };
  const offered: readonly (keyof typeof ACTS)[] = member.endedOn ? ['back'] : ['correct', 'end'];
  return (
    <>
      {offered.map((act) => (
        <button
          key={act}
          type="button"
          className="plain"
          aria-label={`${words[act]} ${member.name}`}
          onClick={() => setOpen(act)}
        >
          {words[act]}
        </button>
      ))}
      {Chosen && <Chosen member={member} onDone={onDone} onClose={() => setOpen(null)} />}
    </>
  );
}
