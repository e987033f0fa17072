import { DeskUsePasswordLinkDocument } from '@porchlight/schema/desk';
import { useState } from 'react';
import { Problem } from '../../parts/field.tsx';
import { type Filled, onFilled } from '../../parts/form.ts';
import { NewPassword } from '../../parts/new-password.tsx';
import { door } from '../../session/grants.ts';
import { account } from '../../words/account.ts';
import { useWords } from '../../words/language.tsx';
import { EntryFrame } from './entry-frame.tsx';
import { useDoorWish } from './use-door-wish.ts';

/** Where a link leads that somebody was handed: its token is behind the #, and leaves this page with the password only. */
export function PasswordPage({ token }: { token: string }) {
  const t = useWords(account);
  const { open, busy, problem, complain } = useDoorWish();
  const [email, setEmail] = useState<string | null>(null);
  function set(form: Filled) {
    const password = form.exact('password');
    if (password !== form.exact('again')) return complain(t.differ);
    void open(async () => {
      const { data } = await door.apollo.mutate({
        mutation: DeskUsePasswordLinkDocument,
        variables: { input: { token, password } },
      });
      setEmail(data?.usePasswordLink.email ?? null);
      return data?.usePasswordLink;
    });
  }
  return (
    <EntryFrame title={t.linkTitle}>
      {email ? (
        <div className="panel">
          <p role="status">{t.setDone(email)}</p>
          <a href="/desk/">{t.toSignIn}</a>
        </div>
      ) : (
        <form className="panel" onSubmit={onFilled(set)}>
          <NewPassword />
          <Problem words={problem} />
          <button type="submit" className="main" disabled={busy}>
            {t.set}
          </button>
        </form>
      )}
    </EntryFrame>
  );
}
