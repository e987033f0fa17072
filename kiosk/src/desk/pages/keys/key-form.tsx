import { DeskCreateApiKeyDocument } from '@porchlight/schema/desk';
import { ApiScope } from '@porchlight/schema/enums';
import { useState } from 'react';
import { CopyText } from '../../parts/copy-text.tsx';
import { Dialog } from '../../parts/dialog.tsx';
import { Field, Problem } from '../../parts/field.tsx';
import { type Filled, onFilled } from '../../parts/form.ts';
import { useWish } from '../../parts/use-wish.ts';
import { useWords } from '../../words/language.tsx';
import { sites } from '../../words/sites.ts';

const DAYS = ['90', '365', '730'] as const;
const DAY_MS = 86_400_000;

/** Makes a key with scopes; its secret is shown once. */
export function KeyForm({ onCreated }: { onCreated: () => void }) {
  const t = useWords(sites);
  const { run, busy, problem, complain } = useWish();
  const [secret, setSecret] = useState<string | null>(null);
  async function create(form: Filled) {
    const ticked = form.ticked('scope');
    const scopes = ApiScope.filter((scope) => ticked.includes(scope));
    if (scopes.length === 0) return complain(t.chooseScope);
    const expiresAt = new Date(Date.now() + Number(form.choice('days', DAYS)) * DAY_MS).toISOString();
    const done = await run({
      document: DeskCreateApiKeyDocument,
      variables: () => ({ input: { name: form.text('name'), scopes, expiresAt } }),
      payload: (data) => data.createApiKey,
    });
    if (!done) return;
    form.reset();
    setSecret(done.secret ?? null);
    onCreated();
  }
  return (
    <form className="panel" onSubmit={onFilled((form) => void create(form))}>
      <h2>{t.addKey}</h2>
      <div className="fields">
        <Field label={t.keyName}>
          {(control) => <input {...control} name="name" required maxLength={80} />}
        </Field>
        <Field label={t.validFor}>
          {(control) => (
            <select {...control} name="days" defaultValue="365">
              {DAYS.map((days) => (
                <option key={days} value={days}>
                  {t.days(Number(days))}
                </option>
              ))}
            </select>
          )}
        </Field>
      </div>
      <fieldset>
        <legend>{t.scopes}</legend>
        <div className="choices">
          {ApiScope.map((scope) => (
            <label key={scope} className="tick">
              <input type="checkbox" name="scope" value={scope} />
              {t[scope]}
            </label>
          ))}
        </div>
      </fieldset>
      <Problem words={problem} />
      <button type="submit" className="main" disabled={busy}>
        {t.createKey}
      </button>
      {secret !== null && (
        <Dialog title={t.secret} onClose={() => setSecret(null)}>
          <p role="status">{t.keyOnce}</p>
          <CopyText text={secret} label={t.secret} />
        </Dialog>
      )}
    </form>
  );
}
