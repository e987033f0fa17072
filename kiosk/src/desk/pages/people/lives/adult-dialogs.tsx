import {
  DeskEndFamilyMemberDocument,
  DeskMergeFamilyMembersDocument,
  DeskMoveFamilyMemberDocument,
  DeskReactivateFamilyMemberDocument,
  DeskUpdateFamilyMemberDocument,
  type MemberPartsFragment,
} from '@porchlight/schema/desk';
import { Field } from '../../../parts/field.tsx';
import { DayField } from '../../../parts/lives/day-field.tsx';
import { LifeDialog } from '../../../parts/lives/life-dialog.tsx';
import { LifeHistory } from '../../../parts/lives/life-history.tsx';
import { useDesk } from '../../../session/desk-context.tsx';
import { useWords } from '../../../words/language.tsx';
import { lives } from '../../../words/lives.ts';
import { fullName } from '../../../words/names.ts';
import { MemberFields, memberDetails } from '../member-form.tsx';
import type { OneChild } from '../one-child.ts';

interface Act {
  member: MemberPartsFragment;
  household: OneChild['households'][number];
  onDone: () => void;
  onClose: () => void;
}

function Correct({ member, household: _household, ...shared }: Act) {
  const { kindergarten } = useDesk();
  const t = useWords(lives);
  return (
    <LifeDialog
      {...shared}
      title={`${t.correct} ${fullName(member)}`}
      lead={t.correctAdult}
      yes={t.keep}
      document={DeskUpdateFamilyMemberDocument}
      variables={(form, idempotencyKey) => ({
        input: {
          ...memberDetails(form, '', kindergarten.languages),
          familyMemberId: member.id,
          version: member.version,
          idempotencyKey,
        },
      })}
      payload={(data) => data.updateFamilyMember}
    >
      <MemberFields prefix="" member={member} />
      <LifeHistory subjectId={member.id} quiet onUndone={shared.onDone} />
    </LifeDialog>
  );
}

function Move({ member, household, ...shared }: Act) {
  const t = useWords(lives);
  return (
    <LifeDialog
      {...shared}
      title={fullName(member)}
      lead={t.moveAdult}
      yes={t.keep}
      document={DeskMoveFamilyMemberDocument}
      variables={(form, idempotencyKey) => ({
        input: {
          familyMemberId: member.id,
          version: member.version,
          childIds: form.ticked('child'),
          idempotencyKey,
        },
      })}
      payload={(data) => data.moveFamilyMember}
    >
      <fieldset>
        <legend>{t.shares}</legend>
        <div className="choices">
          {household.children.map((child) => (
            <label key={child.id} className="tick">
              <input type="checkbox" name="child" value={child.id} defaultChecked />
              {fullName(child)}
            </label>
          ))}
        </div>
      </fieldset>
    </LifeDialog>
  );
}

function End({ member, household: _household, ...shared }: Act) {
  const t = useWords(lives);
  return (
    <LifeDialog
      {...shared}
      danger
      title={`${t.endOf} ${fullName(member)}`}
      lead={t.endAdult}
      yes={t.endOf.replace('…', '')}
      document={DeskEndFamilyMemberDocument}
      variables={(form, idempotencyKey) => ({
        input: {
          familyMemberId: member.id,
          version: member.version,
          lastDay: form.optional('lastDay'),
          idempotencyKey,
        },
      })}
      payload={(data) => data.endFamilyMember}
    >
      <DayField label={t.lastDay} hint={t.atOnceHint} name="lastDay" />
    </LifeDialog>
  );
}

function Back({ member, household: _household, ...shared }: Act) {
  const t = useWords(lives);
  return (
    <LifeDialog
      {...shared}
      title={`${t.back} ${fullName(member)}`}
      lead={t.backAdult}
      yes={t.keep}
      document={DeskReactivateFamilyMemberDocument}
      variables={(_form, idempotencyKey) => ({
        input: { familyMemberId: member.id, version: member.version, idempotencyKey },
      })}
      payload={(data) => data.reactivateFamilyMember}
    >
      <LifeHistory subjectId={member.id} quiet onUndone={shared.onDone} />
    </LifeDialog>
  );
}

function Merge({ member, household, ...shared }: Act) {
  const t = useWords(lives);
  const others = household.members.filter(({ id, mergedIntoId }) => id !== member.id && !mergedIntoId);
  return (
    <LifeDialog
      {...shared}
      danger
      title={`${t.merge} ${fullName(member)}`}
      lead={t.mergeAdult}
      yes={t.merge.replace('…', '')}
      document={DeskMergeFamilyMembersDocument}
      variables={(form, idempotencyKey) => ({
        input: { keptId: member.id, mergedId: form.text('other'), version: member.version, idempotencyKey },
      })}
      payload={(data) => data.mergeFamilyMembers}
    >
      <Field label={t.other}>
        {(control) => (
          <select {...control} name="other" required>
            {others.map((other) => (
              <option key={other.id} value={other.id}>
                {fullName(other)}
              </option>
            ))}
          </select>
        )}
      </Field>
    </LifeDialog>
  );
}

/** What is done to an adult's life, in a dialog. */
export const ADULT_ACTS = { correct: Correct, split: Move, end: End, back: Back, merge: Merge } as const;
