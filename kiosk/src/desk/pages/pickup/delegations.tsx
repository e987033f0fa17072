import { DeskDelegationsDocument, type DeskDelegationsQuery } from '@porchlight/schema/desk';
import { useState } from 'react';
import { Link } from 'wouter';
import { Loaded } from '../../parts/loaded.tsx';
import { MoreButton } from '../../parts/more-button.tsx';
import { DelegationCells } from '../../parts/pickup/delegation-cells.tsx';
import { RevokeDelegation } from '../../parts/pickup/revoke-delegation.tsx';
import { Table } from '../../parts/table.tsx';
import { usePages } from '../../parts/use-pages.ts';
import { useDesk } from '../../session/desk-context.tsx';
import { useWords } from '../../words/language.tsx';
import { fullName } from '../../words/names.ts';
import { pickup } from '../../words/pickup.ts';

type Delegation = DeskDelegationsQuery['pickupDelegations']['nodes'][number];

function useDelegations(date: string | null) {
  return usePages({
    document: DeskDelegationsDocument,
    variables: { date, first: 50 },
    pick: (data) => data.pickupDelegations,
    put: (data, pickupDelegations) => ({ ...data, pickupDelegations }),
  });
}

function Line({ delegation, onRevoke }: { delegation: Delegation; onRevoke: () => void }) {
  const t = useWords(pickup);
  return (
    <tr>
      <th scope="row">
        {delegation.children.map((child) => (
          <div key={child.id}>
            <Link href={`/children/${encodeURIComponent(child.id)}`}>{fullName(child)}</Link>{' '}
            <span className="quiet">{child.classroom?.name}</span>
          </div>
        ))}
      </th>
      <DelegationCells delegation={delegation} />
      <td className="acts">
        {delegation.state === 'ACTIVE' && (
          <button type="button" className="plain" onClick={onRevoke}>
            {t.takeBack} <span className="unseen">{delegation.collectorName}</span>
          </button>
        )}
      </td>
    </tr>
  );
}

/** One-time delegations of a day: who comes for which child, on whose word. */
export function Delegations({ day, onDay }: { day: string | null; onDay: (day: string | null) => void }) {
  const { today } = useDesk().kindergarten;
  const t = useWords(pickup);
  const { asked, page, hasMore, more } = useDelegations(day);
  const [revoking, setRevoking] = useState<Delegation | null>(null);
  return (
    <section>
      <div className="section-head">
        <h2>{t.delegations}</h2>
        <input
          type="date"
          aria-label={t.day}
          value={day ?? today}
          onChange={(event) => onDay(event.target.value || null)}
        />
      </div>
      <Loaded asked={asked}>
        {() =>
          page?.nodes.length ? (
            <Table
              label={t.delegations}
              columns={[t.child, t.collector, t.phone, t.delegatedBy, t.state, t.actions]}
            >
              {page.nodes.map((delegation) => (
                <Line key={delegation.id} delegation={delegation} onRevoke={() => setRevoking(delegation)} />
              ))}
            </Table>
          ) : (
            <p className="quiet">{t.noDelegations}</p>
          )
        }
      </Loaded>
      <MoreButton more={hasMore} onMore={more} />
      {revoking && (
        <RevokeDelegation
          delegation={revoking}
          onDone={() => void asked.refetch()}
          onClose={() => setRevoking(null)}
        />
      )}
    </section>
  );
}
