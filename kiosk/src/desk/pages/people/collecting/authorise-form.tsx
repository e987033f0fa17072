import { DeskAuthorisePickupDocument } from '@porchlight/schema/desk';
import { type CollectorKind, Relation } from '@porchlight/schema/enums';
import { useState } from 'react';
import { useAnnouncer } from '../../../parts/announcer.tsx';
import { Choice, Field } from '../../../parts/field.tsx';
import { type Filled, onFilled } from '../../../parts/form.ts';
import { FormEnd } from '../../../parts/form-end.tsx';
import { PhotoField } from '../../../parts/photo-field.tsx';
import { useUpload } from '../../../parts/use-upload.ts';
import { useWish } from '../../../parts/use-wish.ts';
import { WeekdayTicks, weekdaysOf } from '../../../parts/weekday-ticks.tsx';
import { useDesk } from '../../../session/desk-context.tsx';
import { useSharedWords, useWords } from '../../../words/language.tsx';
import { fullName } from '../../../words/names.ts';
import { people } from '../../../words/people.ts';
import { pickup } from '../../../words/pickup.ts';
import { shell } from '../../../words/shell.ts';
import type { OneChild } from '../family.tsx';
import { GuardianSelect } from '../guardian-select.tsx';
import { phoneNumber } from '../member-form.tsx';
import { SiblingTicks } from './sibling-ticks.tsx';

const KINDS: readonly [CollectorKind, ...CollectorKind[]] = ['PERMANENT', 'REGULAR', 'EMERGENCY'];
const RELATIONS: readonly [Relation, ...Relation[]] = [
  'OTHER',
  ...Relation.filter((relation) => relation !== 'OTHER'),
];

function adultOf(form: Filled, kind: CollectorKind) {
  return {
    familyName: form.text('familyName'),
    givenName: form.text('givenName'),
    relation: form.choice('relation', RELATIONS),
    phone: phoneNumber(form.optional('phone')),
    kind,
    weekdays: kind === 'REGULAR' ? weekdaysOf(form.ticked('weekday')) : null,
    validFrom: form.optional('validFrom'),
    validUntil: form.optional('validUntil'),
    familyMemberId: form.text('guardian'),
    childIds: form.ticked('child'),
  };
}

/** Name, what they are to the child, phone, on whose word, from when to when. */
function AdultFields({ child }: { child: OneChild }) {
  const { today } = useDesk().kindergarten;
  const t = useWords(pickup);
  const p = useWords(people);
  const { relations } = useSharedWords();
  return (
    <div className="fields">
      <Field label={p.familyName}>
        {(control) => <input {...control} name="familyName" required maxLength={60} />}
      </Field>
      <Field label={p.givenName}>
        {(control) => <input {...control} name="givenName" required maxLength={60} />}
      </Field>
      <Field label={p.relation}>
        {(control) => <Choice control={control} name="relation" values={RELATIONS} words={relations} />}
      </Field>
      <Field label={p.phone} hint={p.phoneHint} optional>
        {(control) => <input {...control} name="phone" type="tel" autoComplete="off" />}
      </Field>
      <Field label={t.onWordOf}>
        {(control) => <GuardianSelect control={control} name="guardian" child={child} />}
      </Field>
      <Field label={t.validFrom}>
        {(control) => <input {...control} name="validFrom" type="date" min={today} defaultValue={today} />}
      </Field>
      <Field label={t.validUntil} optional>
        {(control) => <input {...control} name="validUntil" type="date" min={today} />}
      </Field>
    </div>
  );
}

/** Lets an adult outside the household collect, with a photo the door shows. */
export function AuthoriseForm(props: { child: OneChild; onDone: () => void; onCancel: () => void }) {
  const { child } = props;
  const t = useWords(pickup);
  const { failed } = useWords(shell);
  const { announce } = useAnnouncer();
  const upload = useUpload();
  const { run, busy, problem, complain } = useWish();
  const [kind, setKind] = useState<CollectorKind>('PERMANENT');
  const [picture, setPicture] = useState<Blob | null>(null);
  async function authorise(form: Filled) {
    const adult = adultOf(form, kind);
    const photoId = picture && (await upload(picture));
    if (picture && !photoId) return complain(failed);
    const done = await run({
      document: DeskAuthorisePickupDocument,
      variables: (idempotencyKey) => ({ input: { ...adult, photoId, idempotencyKey } }),
      payload: (data) => data.authorisePickup,
    });
    if (!done) return;
    announce(t.authorisedAdded(fullName(adult)));
    props.onDone();
  }
  return (
    <form className="panel" onSubmit={onFilled((form) => void authorise(form))}>
      <h3>{t.addAuthorised}</h3>
      <AdultFields child={child} />
      <fieldset className="tabs">
        <legend>{t.kind}</legend>
        {KINDS.map((one) => (
          <label key={one}>
            <input type="radio" name="kind" checked={one === kind} onChange={() => setKind(one)} />
            <span>{t[one]}</span>
          </label>
        ))}
      </fieldset>
      {kind === 'REGULAR' && <WeekdayTicks legend={t.days} chosen={[]} />}
      <SiblingTicks child={child} />
      <PhotoField label={t.photo} picture={picture} onPicture={setPicture} optional />
      <FormEnd label={t.addAuthorised} problem={problem} busy={busy} onCancel={props.onCancel} />
    </form>
  );
}
