import { DeskRestrictPickupDocument } from '@porchlight/schema/desk';
import { RestrictionScope } from '@porchlight/schema/enums';
import { useState } from 'react';
import { useAnnouncer } from '../../../parts/announcer.tsx';
import { Field } from '../../../parts/field.tsx';
import { type Filled, onFilled } from '../../../parts/form.ts';
import { FormEnd } from '../../../parts/form-end.tsx';
import { PhotoField } from '../../../parts/photo-field.tsx';
import { useUpload } from '../../../parts/use-upload.ts';
import { useWish } from '../../../parts/use-wish.ts';
import { useDesk } from '../../../session/desk-context.tsx';
import { useSharedWords, useWords } from '../../../words/language.tsx';
import { fullName } from '../../../words/names.ts';
import { pickup } from '../../../words/pickup.ts';
import { shell } from '../../../words/shell.ts';
import type { OneChild } from '../family.tsx';
import { SiblingTicks } from './sibling-ticks.tsx';

/** The adults of the family, and "somebody not known here" ("" as value). */
function PersonFields(props: { child: OneChild; known: string; onKnown: (id: string) => void }) {
  const t = useWords(pickup);
  const { relations } = useSharedWords();
  const members = props.child.households.flatMap((household) => household.members);
  return (
    <div className="fields">
      <Field label={t.person}>
        {(control) => (
          <select {...control} value={props.known} onChange={(event) => props.onKnown(event.target.value)}>
            <option value="">{t.notKnownHere}</option>
            {members.map((member) => (
              <option key={member.id} value={member.id}>
                {fullName(member)}（{relations[member.relation]}）
              </option>
            ))}
          </select>
        )}
      </Field>
      {props.known === '' && (
        <Field label={t.personName}>
          {(control) => <input {...control} name="personName" required maxLength={120} />}
        </Field>
      )}
    </div>
  );
}

/** What the order says, in plain words; what is chosen says what follows from it. */
function ScopeField() {
  const t = useWords(pickup);
  const [scope, setScope] = useState<RestrictionScope>('CONTACT_AND_PLANS');
  return (
    <Field label={t.scope} hint={t[`hint_${scope}`]}>
      {(control) => (
        <select
          {...control}
          name="scope"
          value={scope}
          onChange={(event) => setScope(event.target.value as RestrictionScope)}
        >
          {RestrictionScope.map((value) => (
            <option key={value} value={value}>
              {t[`scope_${value}`]}
            </option>
          ))}
        </select>
      )}
    </Field>
  );
}

function ReasonFields() {
  const { today } = useDesk().kindergarten;
  const t = useWords(pickup);
  return (
    <>
      <Field label={t.reason} hint={t.reasonHint}>
        {(control) => <textarea {...control} name="reason" rows={2} maxLength={500} required />}
      </Field>
      <div className="fields">
        <Field label={t.validFrom}>
          {(control) => <input {...control} name="validFrom" type="date" defaultValue={today} />}
        </Field>
        <Field label={t.validUntil} optional>
          {(control) => <input {...control} name="validUntil" type="date" min={today} />}
        </Field>
      </div>
    </>
  );
}

/** Enters that somebody must not collect a child, with the reason for staff. */
export function RestrictForm(props: { child: OneChild; onDone: () => void; onCancel: () => void }) {
  const { child } = props;
  const t = useWords(pickup);
  const { failed } = useWords(shell);
  const { announce } = useAnnouncer();
  const upload = useUpload();
  const { run, busy, problem, complain } = useWish();
  const [known, setKnown] = useState('');
  const [picture, setPicture] = useState<Blob | null>(null);
  const member = child.households.flatMap(({ members }) => members).find(({ id }) => id === known);
  async function restrict(form: Filled) {
    const restriction = {
      childIds: form.ticked('child'),
      familyMemberId: known || null,
      personName: known ? null : form.text('personName'),
      reason: form.text('reason'),
      scope: form.text('scope') as RestrictionScope,
      validFrom: form.optional('validFrom'),
      validUntil: form.optional('validUntil'),
    };
    const photoId = picture && (await upload(picture));
    if (picture && !photoId) return complain(failed);
    const done = await run({
      document: DeskRestrictPickupDocument,
      variables: (idempotencyKey) => ({ input: { ...restriction, photoId, idempotencyKey } }),
      payload: (data) => data.restrictPickup,
    });
    if (!done) return;
    announce(t.restricted(member ? fullName(member) : (restriction.personName ?? '')));
    props.onDone();
  }
  return (
    <form className="panel" onSubmit={onFilled((form) => void restrict(form))}>
      <h3>{t.restrict}</h3>
      <PersonFields child={child} known={known} onKnown={setKnown} />
      <ScopeField />
      <ReasonFields />
      <SiblingTicks child={child} />
      {known === '' && <PhotoField label={t.photo} picture={picture} onPicture={setPicture} optional />}
      <FormEnd label={t.restrict} problem={problem} busy={busy} danger onCancel={props.onCancel} />
    </form>
  );
}
