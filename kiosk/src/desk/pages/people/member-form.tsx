import type { MemberPartsFragment } from '@porchlight/schema/desk';
import { FamilyMemberKind, type Language, Relation } from '@porchlight/schema/enums';
import { Choice, Field } from '../../parts/field.tsx';
import type { Filled } from '../../parts/form.ts';
import { useDesk } from '../../session/desk-context.tsx';
import { useSharedWords, useWords } from '../../words/language.tsx';
import { people } from '../../words/people.ts';

const KINDS: readonly FamilyMemberKind[] = ['GUARDIAN', 'CARER'];

/** A phone number as E.164: spaces, dashes and brackets taken out; null when left empty. */
export function phoneNumber(typed: string | null): string | null {
  return typed === null ? null : typed.replace(/[\s()\-.]/g, '').replace(/^00/, '+');
}

/** An adult's fields; the names carry `prefix`, so that a form can hold more than one adult. */
export function MemberFields({ prefix, member }: { prefix: string; member?: MemberPartsFragment }) {
  const { kindergarten } = useDesk();
  const t = useWords(people);
  const { relations, familyMemberKinds, languages } = useSharedWords();
  return (
    <div className="fields">
      <Field label={t.familyName}>
        {(control) => (
          <input
            {...control}
            name={`${prefix}familyName`}
            required
            maxLength={60}
            defaultValue={member?.familyName}
          />
        )}
      </Field>
      <Field label={t.givenName}>
        {(control) => (
          <input
            {...control}
            name={`${prefix}givenName`}
            required
            maxLength={60}
            defaultValue={member?.givenName}
          />
        )}
      </Field>
      <Field label={t.relation}>
        {(control) => (
          <Choice
            control={control}
            name={`${prefix}relation`}
            values={Relation}
            words={relations}
            initial={member?.relation ?? 'MOTHER'}
          />
        )}
      </Field>
      <Field label={t.kind} hint={t.kindHint}>
        {(control) => (
          <Choice
            control={control}
            name={`${prefix}kind`}
            values={KINDS}
            words={familyMemberKinds}
            initial={member?.kind ?? 'GUARDIAN'}
          />
        )}
      </Field>
      <Field label={t.phone} hint={t.phoneHint} optional>
        {(control) => (
          <input
            {...control}
            name={`${prefix}phone`}
            type="tel"
            autoComplete="off"
            maxLength={24}
            defaultValue={member?.phone ?? ''}
          />
        )}
      </Field>
      <Field label={t.speaks}>
        {(control) => (
          <Choice
            control={control}
            name={`${prefix}language`}
            values={kindergarten.languages}
            words={languages}
            {...(member ? { initial: member.language } : {})}
          />
        )}
      </Field>
    </div>
  );
}

/** What those fields were filled with, as the contract wants it. */
export function memberDetails(form: Filled, prefix: string, languages: readonly Language[]) {
  const [first = 'ZH_CN', ...others] = languages;
  return {
    familyName: form.text(`${prefix}familyName`),
    givenName: form.text(`${prefix}givenName`),
    relation: form.choice(`${prefix}relation`, Relation),
    kind: form.choice(`${prefix}kind`, FamilyMemberKind),
    phone: phoneNumber(form.optional(`${prefix}phone`)),
    language: form.choice(`${prefix}language`, [first, ...others]),
  };
}
