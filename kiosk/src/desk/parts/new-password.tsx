import { account } from '../words/account.ts';
import { entry } from '../words/entry.ts';
import { useWords } from '../words/language.tsx';
import { Field } from './field.tsx';

/** A new password, twice: `password` and `again` of its form. */
export function NewPassword() {
  const t = useWords(account);
  const { passwordHint } = useWords(entry);
  const shared = { type: 'password', minLength: 12, required: true, autoComplete: 'new-password' } as const;
  return (
    <>
      <Field label={t.next} hint={passwordHint}>
        {(control) => <input {...control} {...shared} name="password" />}
      </Field>
      <Field label={t.again}>{(control) => <input {...control} {...shared} name="again" />}</Field>
    </>
  );
}
