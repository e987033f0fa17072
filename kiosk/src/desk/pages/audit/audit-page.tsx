import { useLazyQuery, useQuery } from '@apollo/client/react';
import {
  DeskAuditDocument,
  type DeskAuditQuery,
  DeskAuditVerificationDocument,
} from '@porchlight/schema/desk';
import { Icon } from '../../icons/icon.tsx';
import { Loaded } from '../../parts/loaded.tsx';
import { MoreButton } from '../../parts/more-button.tsx';
import { Page } from '../../parts/page.tsx';
import { Table } from '../../parts/table.tsx';
import { useDesk } from '../../session/desk-context.tsx';
import { useWords } from '../../words/language.tsx';
import { momentShown } from '../../words/names.ts';
import { principals } from '../../words/principals.ts';
import { shell } from '../../words/shell.ts';
import { sites } from '../../words/sites.ts';

type Entry = DeskAuditQuery['auditEntries']['nodes'][number];

function Verification() {
  const t = useWords(sites);
  const { failed } = useWords(shell);
  const [verify, { data, loading, error }] = useLazyQuery(DeskAuditVerificationDocument, {
    fetchPolicy: 'network-only',
  });
  const { whole, entryCount, brokenAt } = data?.auditVerification ?? {};
  const words = whole ? t.whole(entryCount ?? 0) : t.broken(brokenAt ?? 0);
  return (
    <div className="row">
      <button type="button" disabled={loading} onClick={() => void verify().catch(() => undefined)}>
        <Icon name="shield-check" />
        {loading ? t.verifying : t.verify}
      </button>
      <p role="status" className={whole === false ? 'problem' : whole ? 'good' : undefined}>
        {error ? failed : whole !== undefined && !loading && words}
      </p>
    </div>
  );
}

function Entries({ entries }: { entries: readonly Entry[] }) {
  const { kindergarten } = useDesk();
  const t = useWords(sites);
  const kinds = useWords(principals);
  const columns = [t.position, t.when, t.what, t.who, t.subject, t.hash];
  return (
    <Table label={t.auditTitle} columns={columns}>
      {entries.map((entry) => (
        <tr key={entry.position}>
          <th scope="row" className="digits">
            {entry.position}
          </th>
          <td>{momentShown(entry.occurredAt, Date.now(), kindergarten.timeZone)}</td>
          <td>
            <code>{entry.action}</code>
          </td>
          <td>
            {kinds[entry.actorKind]} <code className="quiet cut">{entry.actorId}</code>
          </td>
          <td>
            <code className="quiet cut">{entry.subjectId}</code>
          </td>
          <td>
            <code className="quiet">{entry.hash.slice(0, 12)}…</code>
          </td>
        </tr>
      ))}
    </Table>
  );
}

/** Who did what, newest first, and whether the chain of hashes is whole. */
export function AuditPage() {
  const t = useWords(sites);
  const asked = useQuery(DeskAuditDocument, { variables: { last: 50 } });
  const { data, fetchMore } = asked;
  const earlier = () =>
    fetchMore({
      variables: { last: 50, before: data?.auditEntries.pageInfo.startCursor },
      updateQuery: (known, { fetchMoreResult }) => ({
        ...known,
        auditEntries: {
          ...fetchMoreResult.auditEntries,
          nodes: [...fetchMoreResult.auditEntries.nodes, ...known.auditEntries.nodes],
        },
      }),
    });
  return (
    <Page title={t.auditTitle}>
      <p className="quiet">{t.auditLead}</p>
      <Verification />
      <Loaded asked={asked}>
        {({ auditEntries }) => <Entries entries={[...auditEntries.nodes].reverse()} />}
      </Loaded>
      <MoreButton
        more={data?.auditEntries.pageInfo.hasPreviousPage ?? false}
        label={t.earlier}
        onMore={earlier}
      />
    </Page>
  );
}
