import { useQuery } from '@apollo/client/react';
import { type DelegationPartsFragment, DeskChildPickupDocument } from '@porchlight/schema/desk';
import { useState } from 'react';
import { Loaded } from '../../../parts/loaded.tsx';
import { DelegationCells } from '../../../parts/pickup/delegation-cells.tsx';
import { RevokeDelegation } from '../../../parts/pickup/revoke-delegation.tsx';
import { Table } from '../../../parts/table.tsx';
import { useWords } from '../../../words/language.tsx';
import { pickup } from '../../../words/pickup.ts';
import type { OneChild } from '../family.tsx';
import { Authorised } from './authorised.tsx';
import { Restrictions } from './restrictions.tsx';

function Delegations(props: { delegations: readonly DelegationPartsFragment[]; onChanged: () => void }) {
  const t = useWords(pickup);
  const [revoking, setRevoking] = useState<DelegationPartsFragment | null>(null);
  if (props.delegations.length === 0) return null;
  return (
    <section>
      <h2>{t.ONE_TIME}</h2>
      <Table label={t.ONE_TIME} columns={[t.day, t.collector, t.phone, t.delegatedBy, t.state, t.actions]}>
        {props.delegations.map((delegation) => (
          <tr key={delegation.id}>
            <th scope="row" className="digits">
              {delegation.date}
            </th>
            <DelegationCells delegation={delegation} />
            <td className="acts">
              {delegation.state === 'ACTIVE' && (
                <button type="button" className="plain" onClick={() => setRevoking(delegation)}>
                  {t.takeBack}
                </button>
              )}
            </td>
          </tr>
        ))}
      </Table>
      {revoking && (
        <RevokeDelegation delegation={revoking} onDone={props.onChanged} onClose={() => setRevoking(null)} />
      )}
    </section>
  );
}

/** Who may collect a child besides the family, once or for longer, and who must not. */
export function Collecting({ child }: { child: OneChild }) {
  const asked = useQuery(DeskChildPickupDocument, { variables: { childId: child.id } });
  const again = () => void asked.refetch().catch(() => undefined);
  return (
    <>
      <Loaded asked={asked}>
        {({ node }) =>
          node?.__typename === 'Child' && (
            <>
              <Authorised child={child} adults={node.authorisedPickups} onChanged={again} />
              <Delegations delegations={node.pickupDelegations} onChanged={again} />
            </>
          )
        }
      </Loaded>
      <Restrictions child={child} />
    </>
  );
}
