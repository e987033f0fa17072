import { useQuery } from '@apollo/client/react';
import {
  DeskChangePasswordDocument,
  DeskEndStaffSessionsDocument,
  DeskStaffSessionsDocument,
  type DeskStaffSessionsQuery,
} from '@porchlight/schema/desk';
import { useAnnouncer } from '../../parts/announcer.tsx';
import { Field, Problem } from '../../parts/field.tsx';
import { type Filled, onFilled } from '../../parts/form.ts';
import { Loaded } from '../../parts/loaded.tsx';
import { NewPassword } from '../../parts/new-password.tsx';
import { Page } from '../../parts/page.tsx';
import { Table } from '../../parts/table.tsx';
import { useWish } from '../../parts/use-wish.ts';
import { useDesk } from '../../session/desk-context.tsx';
import { account } from '../../words/account.ts';
import { useWords } from '../../words/language.tsx';
import { momentShown } from '../../words/names.ts';

type Session = DeskStaffSessionsQuery['staffSessions'][number];

function PasswordForm({ onChanged }: { onChanged: () => void }) {
  const t = useWords(account);
  const { announce } = useAnnouncer();
  const { run, busy, problem, complain } = useWish();
  async function change(form: Filled) {
    const password = form.exact('password');
    if (password !== form.exact('again')) return complain(t.differ);
    const done = await run({
      document: DeskChangePasswordDocument,
      variables: () => ({ input: { currentPassword: form.exact('current'), password } }),
      payload: (data) => data.changePassword,
      refusals: { PROOF_FAILED: t.wrong },
    });
    if (!done) return;
    form.reset();
    announce(t.changed);
    onChanged();
  }
  return (
    <form className="panel" onSubmit={onFilled((form) => void change(form))}>
      <Field label={t.current}>
        {(control) => (
          <input {...control} name="current" type="password" required autoComplete="current-password" />
        )}
      </Field>
      <NewPassword />
      <Problem words={problem} />
      <button type="submit" disabled={busy}>
        {t.change}
      </button>
    </form>
  );
}

function stateOf({ current, endReason, endedAt }: Session, t: Record<string, unknown>): string {
  if (endedAt) return String(t[endReason ?? 'SIGNED_OUT']);
  return String(current ? t.here : t.runs);
}

function Sessions({ sessions, onEnded }: { sessions: readonly Session[]; onEnded: () => void }) {
  const { timeZone } = useDesk().kindergarten;
  const t = useWords(account);
  const { announce } = useAnnouncer();
  const { run, busy, problem } = useWish();
  async function end(staffSessionId: string | null) {
    const done = await run({
      document: DeskEndStaffSessionsDocument,
      variables: () => ({ input: { staffSessionId } }),
      payload: (data) => data.endStaffSessions,
    });
    if (!done) return;
    announce(t.ended);
    onEnded();
  }
  const others = sessions.some(({ current, endedAt }) => !current && !endedAt);
  return (
    <>
      <Table label={t.sessionsTitle} columns={[t.browser, t.since, t.used, t.state, t.end]}>
        {sessions.map((session) => {
          const { id, browser, createdAt, lastUsedAt, current, endedAt } = session;
          return (
            <tr key={id} className={endedAt ? 'quiet' : undefined}>
              <th scope="row">{browser ?? t.unknown}</th>
              <td>{momentShown(createdAt, Date.now(), timeZone)}</td>
              <td>{momentShown(lastUsedAt, Date.now(), timeZone)}</td>
              <td>{stateOf(session, t)}</td>
              <td>
                {!current && !endedAt && (
                  <button type="button" className="plain" disabled={busy} onClick={() => void end(id)}>
                    {t.end}
                  </button>
                )}
              </td>
            </tr>
          );
        })}
      </Table>
      <Problem words={problem} />
      {others && (
        <button type="button" disabled={busy} onClick={() => void end(null)}>
          {t.endOthers}
        </button>
      )}
    </>
  );
}

/** The own password, and where one is signed in. */
export function AccountPage() {
  const t = useWords(account);
  const asked = useQuery(DeskStaffSessionsDocument, { fetchPolicy: 'cache-and-network' });
  const again = () => void asked.refetch();
  return (
    <Page title={t.title}>
      <section>
        <h2>{t.sessionsTitle}</h2>
        <Loaded asked={asked}>
          {({ staffSessions }) => <Sessions sessions={staffSessions} onEnded={again} />}
        </Loaded>
      </section>
      <section>
        <h2>{t.passwordTitle}</h2>
        <PasswordForm onChanged={again} />
      </section>
    </Page>
  );
}
