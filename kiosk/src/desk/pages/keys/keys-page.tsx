import { useQuery } from '@apollo/client/react';
import {
  type ApiKeyPartsFragment,
  DeskApiKeysDocument,
  DeskRevokeApiKeyDocument,
} from '@porchlight/schema/desk';
import { useState } from 'react';
import { Confirm } from '../../parts/confirm.tsx';
import { Loaded } from '../../parts/loaded.tsx';
import { Page } from '../../parts/page.tsx';
import { Table } from '../../parts/table.tsx';
import { useWish } from '../../parts/use-wish.ts';
import { useDesk } from '../../session/desk-context.tsx';
import { useLanguage, useWords } from '../../words/language.tsx';
import { dayShown, listed, momentShown } from '../../words/names.ts';
import { shell } from '../../words/shell.ts';
import { sites } from '../../words/sites.ts';
import { KeyForm } from './key-form.tsx';

function keyState(key: ApiKeyPartsFragment, now: number): 'revoked' | 'expired' | 'inUse' {
  if (key.revokedAt) return 'revoked';
  return Date.parse(key.expiresAt) < now ? 'expired' : 'inUse';
}

function KeyLine({ apiKey, onRevoke }: { apiKey: ApiKeyPartsFragment; onRevoke: () => void }) {
  const { timeZone } = useDesk().kindergarten;
  const { language } = useLanguage();
  const t = useWords(sites);
  const { never } = useWords(shell);
  const state = keyState(apiKey, Date.now());
  return (
    <tr>
      <th scope="row">{apiKey.name}</th>
      <td>
        <code>{apiKey.prefix}…</code>
      </td>
      <td>
        {listed(
          apiKey.scopes.map((scope) => t[scope]),
          language,
        )}
      </td>
      <td>{t[state]}</td>
      <td>{apiKey.lastUsedAt ? momentShown(apiKey.lastUsedAt, Date.now(), timeZone) : never}</td>
      <td>{dayShown(apiKey.expiresAt, timeZone)}</td>
      <td>
        {state === 'inUse' && (
          <button
            type="button"
            className="plain"
            aria-label={`${t.revoke} ${apiKey.name}`}
            onClick={onRevoke}
          >
            {t.revoke}
          </button>
        )}
      </td>
    </tr>
  );
}

function Keys({ apiKeys }: { apiKeys: readonly ApiKeyPartsFragment[] }) {
  const t = useWords(sites);
  const { run, busy, problem } = useWish();
  const [revoking, setRevoking] = useState<ApiKeyPartsFragment | null>(null);
  async function revoke({ id }: ApiKeyPartsFragment) {
    const done = await run({
      document: DeskRevokeApiKeyDocument,
      variables: () => ({ input: { apiKeyId: id } }),
      payload: (data) => data.revokeApiKey,
    });
    if (done) setRevoking(null);
  }
  if (apiKeys.length === 0) return <p className="quiet">{t.noKeys}</p>;
  return (
    <>
      <Table
        label={t.keysTitle}
        columns={[t.keyName, t.begins, t.scopes, t.state, t.lastUsed, t.ends, t.actions]}
      >
        {apiKeys.map((apiKey) => (
          <KeyLine key={apiKey.id} apiKey={apiKey} onRevoke={() => setRevoking(apiKey)} />
        ))}
      </Table>
      {revoking && (
        <Confirm
          title={t.revokeOf(revoking.name)}
          ask={t.revokeKeyAsk}
          yes={t.revokeNow}
          busy={busy}
          problem={problem}
          onYes={() => void revoke(revoking)}
          onClose={() => setRevoking(null)}
        />
      )}
    </>
  );
}

/** Keys for programs: make one with scopes, see its last use, revoke it. */
export function KeysPage() {
  const t = useWords(sites);
  const asked = useQuery(DeskApiKeysDocument, { variables: { first: 100 } });
  return (
    <Page title={t.keysTitle}>
      <p className="quiet">{t.keysLead}</p>
      <Loaded asked={asked}>{({ apiKeys }) => <Keys apiKeys={apiKeys.nodes} />}</Loaded>
      <KeyForm onCreated={() => void asked.refetch()} />
    </Page>
  );
}
