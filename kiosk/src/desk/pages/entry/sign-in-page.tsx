import { DeskSignInDocument } from '@porchlight/schema/desk';
import { Field, Problem } from '../../parts/field.tsx';
import { type Filled, onFilled } from '../../parts/form.ts';
import { keepMark, thisBrowser } from '../../session/browser-mark.ts';
import { door } from '../../session/grants.ts';
import { useSession } from '../../session/session-provider.tsx';
import { entry } from '../../words/entry.ts';
import { useWords } from '../../words/language.tsx';
import { EntryFrame } from './entry-frame.tsx';
import { useDoorWish } from './use-door-wish.ts';

/** Staff sign in with e-mail and password. */
export function SignInPage() {
  const t = useWords(entry);
  const { lost } = useSession();
  const { open, busy, problem } = useDoorWish();
  function signIn(form: Filled) {
    const credentials = { email: form.text('email'), password: form.exact('password') };
    const input = { ...credentials, ...thisBrowser(localStorage, navigator.userAgent) };
    void open(async () => {
      const { data } = await door.apollo.mutate({ mutation: DeskSignInDocument, variables: { input } });
      keepMark(localStorage, data?.signIn.browserMark);
      return data?.signIn;
    });
  }
  return (
    <EntryFrame title={t.signInTitle}>
      <form className="panel" onSubmit={onFilled(signIn)}>
        {lost && <p role="status">{t.sessionOver}</p>}
        <Field label={t.email}>
          {(control) => <input {...control} name="email" type="email" autoComplete="username" required />}
        </Field>
        <Field label={t.password}>
          {(control) => (
            <input {...control} name="password" type="password" autoComplete="current-password" required />
          )}
        </Field>
        <Problem words={problem} />
        <button type="submit" className="main" disabled={busy}>
          {t.signIn}
        </button>
      </form>
    </EntryFrame>
  );
}
