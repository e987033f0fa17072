import { useLazyQuery } from '@apollo/client/react';
import { DeskAuditVerificationDocument } from '@porchlight/schema/desk';
import { useState } from 'react';
import { Icon } from '../../icons/icon.tsx';
import { Problem } from '../../parts/field.tsx';
import { Loaded } from '../../parts/loaded.tsx';
import { MoreButton } from '../../parts/more-button.tsx';
import { Page } from '../../parts/page.tsx';
import { useDesk } from '../../session/desk-context.tsx';
import { audit } from '../../words/audit.ts';
import { useLanguage, useWords } from '../../words/language.tsx';
import { fullName, listed, momentShown } from '../../words/names.ts';
import { shell } from '../../words/shell.ts';
import { csvOf, download } from './csv.ts';
import { Filters } from './filters.tsx';
import { useSentence } from './sentence.ts';
import { type Entry, useAudit, useAuditFilters } from './use-audit.ts';

function Verification() {
  const t = useWords(audit);
  const { failed } = useWords(shell);
  const [verify, { data, loading, error }] = useLazyQuery(DeskAuditVerificationDocument, {
    fetchPolicy: 'network-only',
  });
  const { whole, entryCount, brokenAt } = data?.auditVerification ?? {};
  const words = whole ? t.whole(entryCount ?? 0) : t.broken(brokenAt ?? 0);
  return (
    <>
      <button type="button" disabled={loading} onClick={() => void verify().catch(() => undefined)}>
        <Icon name="shield-check" />
        {loading ? t.verifying : t.verify}
      </button>
      <p role="status" className={whole === false ? 'problem' : whole ? 'good' : undefined}>
        {error ? failed : whole !== undefined && !loading && words}
      </p>
    </>
  );
}

/** All entries that the filters leave, as a file for a spreadsheet. */
function Export({ all }: { all: () => Promise<Entry[]> }) {
  const t = useWords(audit);
  const { failed } = useWords(shell);
  const { language } = useLanguage();
  const { kindergarten } = useDesk();
  const sentence = useSentence();
  const [state, setState] = useState<'resting' | 'busy' | 'failed'>('resting');
  async function save() {
    setState('busy');
    try {
      const lines = (await all()).map((entry) => {
        const { who, did } = sentence(entry);
        const names = listed(entry.children.map(fullName), language);
        return [String(entry.position), entry.occurredAt, who, did, names, entry.action];
      });
      const head = [t.number, t.time, t.who, t.sentence, t.children, t.code];
      download(`audit-${kindergarten.today}.csv`, csvOf([head, ...lines]));
      setState('resting');
    } catch {
      setState('failed');
    }
  }
  return (
    <>
      <button type="button" disabled={state === 'busy'} onClick={() => void save()}>
        <Icon name="printer" />
        {state === 'busy' ? t.exporting : t.export}
      </button>
      <Problem words={state === 'failed' ? failed : null} />
    </>
  );
}

function Line({ entry, onChild }: { entry: Entry; onChild: (id: string) => void }) {
  const { kindergarten } = useDesk();
  const t = useWords(audit);
  const { who, did } = useSentence()(entry);
  const at = momentShown(entry.occurredAt, Date.now(), kindergarten.timeZone);
  return (
    <li className="audit-line">
      <p>
        <strong>{who}</strong> {did} · <span className="digits">{at}</span>{' '}
        <span className="quiet digits">{entry.position}</span>
      </p>
      {entry.children.length > 1 && (
        <details>
          <summary>{t.allOf}</summary>
          <p className="row">
            {entry.children.map((child) => (
              <button key={child.id} type="button" className="plain" onClick={() => onChild(child.id)}>
                {fullName(child)}
              </button>
            ))}
          </p>
        </details>
      )}
    </li>
  );
}

/** Who did what, newest first, one line an act, and whether the records are whole. */
export function AuditPage() {
  const t = useWords(audit);
  const filters = useAuditFilters();
  const { asked, earlier, all } = useAudit(filters.wanted);
  const found = asked.data?.auditEntries;
  return (
    <Page title={t.title}>
      <p className="quiet">{t.lead}</p>
      <Filters filters={filters} />
      <div className="row">
        <span>{found && t.entries(found.totalCount)}</span>
        <Export all={all} />
        <Verification />
      </div>
      <Loaded asked={asked}>
        {({ auditEntries }) => (
          <ul className="audit-lines" aria-label={t.title}>
            {auditEntries.nodes.length === 0 && <li className="quiet">{t.none}</li>}
            {[...auditEntries.nodes].reverse().map((entry) => (
              <Line key={entry.position} entry={entry} onChild={filters.chooseChild} />
            ))}
          </ul>
        )}
      </Loaded>
      <MoreButton more={found?.pageInfo.hasPreviousPage ?? false} label={t.earlier} onMore={earlier} />
    </Page>
  );
}
