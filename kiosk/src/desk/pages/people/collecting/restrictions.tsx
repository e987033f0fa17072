import { useQuery } from '@apollo/client/react';
import {
  DeskChildRestrictionsDocument,
  DeskLiftPickupRestrictionDocument,
  type RestrictionPartsFragment,
} from '@porchlight/schema/desk';
import { useState } from 'react';
import { Icon } from '../../../icons/icon.tsx';
import { Confirm } from '../../../parts/confirm.tsx';
import { Loaded } from '../../../parts/loaded.tsx';
import { Portrait } from '../../../parts/portrait.tsx';
import { Table } from '../../../parts/table.tsx';
import { useWish } from '../../../parts/use-wish.ts';
import { useWords } from '../../../words/language.tsx';
import { fullName } from '../../../words/names.ts';
import { pickup } from '../../../words/pickup.ts';
import type { OneChild } from '../family.tsx';
import { useMay } from '../may-change.ts';
import { RestrictForm } from './restrict-form.tsx';

type Restriction = RestrictionPartsFragment;

function nameOf({ familyMember, personName }: Restriction): string {
  return familyMember ? fullName(familyMember) : (personName ?? '');
}

function Line({ restriction, onLift }: { restriction: Restriction; onLift: () => void }) {
  const t = useWords(pickup);
  const mayLift = useMay('restrict');
  return (
    <tr className={restriction.liftedAt ? 'over' : undefined}>
      <th scope="row">
        <span className="face-line">
          <Portrait photo={restriction.photo} size="small" />
          {nameOf(restriction)}
        </span>
      </th>
      <td>{t[`scope_${restriction.scope}`]}</td>
      <td className="wide">{restriction.reason}</td>
      <td className="digits">
        {restriction.validFrom} – {restriction.validUntil ?? t.open}
      </td>
      <td>{restriction.imposedBy.name}</td>
      <td className="acts">
        {restriction.liftedAt && t.lifted}
        {!restriction.liftedAt && mayLift && (
          <button type="button" className="plain" onClick={onLift}>
            {t.lift} <span className="unseen">{nameOf(restriction)}</span>
          </button>
        )}
      </td>
    </tr>
  );
}

function LiftDialog(props: { restriction: Restriction; onDone: () => void; onClose: () => void }) {
  const t = useWords(pickup);
  const { run, busy, problem } = useWish();
  async function lift() {
    const done = await run({
      document: DeskLiftPickupRestrictionDocument,
      variables: () => ({ input: { restrictionId: props.restriction.id } }),
      payload: (data) => data.liftPickupRestriction,
    });
    if (!done) return;
    props.onDone();
    props.onClose();
  }
  return (
    <Confirm
      title={t.liftOf(nameOf(props.restriction))}
      ask={t.liftAsk}
      yes={t.liftNow}
      busy={busy}
      problem={problem}
      onYes={() => void lift()}
      onClose={props.onClose}
    />
  );
}

/** Who must not collect a child: staff see it here and nowhere at a door; leaders enter and lift it. */
export function Restrictions({ child }: { child: OneChild }) {
  const t = useWords(pickup);
  const asked = useQuery(DeskChildRestrictionsDocument, { variables: { childId: child.id } });
  const mayRestrict = useMay('restrict');
  const [adding, setAdding] = useState(false);
  const [lifting, setLifting] = useState<Restriction | null>(null);
  const again = () => {
    setAdding(false);
    void asked.refetch().catch(() => undefined);
  };
  return (
    <section>
      <h2>
        <Icon name="hand-stop" /> {t.restrictions}
      </h2>
      <p className="hint">{t.restrictionsLead}</p>
      <Loaded asked={asked}>
        {({ node }) =>
          node?.__typename === 'Child' && node.pickupRestrictions.length > 0 ? (
            <Table
              label={t.restrictions}
              columns={[t.person, t.scope, t.reason, t.validFrom, t.imposed, t.actions]}
            >
              {node.pickupRestrictions.map((restriction) => (
                <Line key={restriction.id} restriction={restriction} onLift={() => setLifting(restriction)} />
              ))}
            </Table>
          ) : (
            <p className="quiet">{t.noRestrictions}</p>
          )
        }
      </Loaded>
      {adding && <RestrictForm child={child} onDone={again} onCancel={() => setAdding(false)} />}
      {mayRestrict && !adding && (
        <div className="buttons">
          <button type="button" onClick={() => setAdding(true)}>
            {t.restrict}
          </button>
        </div>
      )}
      {lifting && <LiftDialog restriction={lifting} onDone={again} onClose={() => setLifting(null)} />}
    </section>
  );
}
