import { useQuery } from '@apollo/client/react';
import { DeskPickupAlertsDocument } from '@porchlight/schema/desk';
import { useEffect } from 'react';
import { Link } from 'wouter';
import { Loaded } from '../../parts/loaded.tsx';
import { Table } from '../../parts/table.tsx';
import { useDesk } from '../../session/desk-context.tsx';
import { useAlertPerson } from '../../shell/alert-line.tsx';
import { type PickupAlert, useAlerts } from '../../shell/alerts-provider.tsx';
import { useWords } from '../../words/language.tsx';
import { fullName, momentShown } from '../../words/names.ts';
import { pickup } from '../../words/pickup.ts';

function Line({ alert }: { alert: PickupAlert }) {
  const { timeZone } = useDesk().kindergarten;
  const t = useWords(pickup);
  const person = useAlertPerson();
  return (
    <tr>
      <th scope="row">
        <Link href={`/children/${encodeURIComponent(alert.child.id)}`}>{fullName(alert.child)}</Link>
      </th>
      <td className="digits">{momentShown(alert.occurredAt, Date.now(), timeZone)}</td>
      <td>
        {person(alert)} {t[alert.kind]} {alert.act && t[`tried_${alert.act}`]}
      </td>
      <td className="wide">{alert.outcome}</td>
      <td>{alert.settledBy?.name}</td>
    </tr>
  );
}

/** Alerts that were dealt with, newest first, and what came of each. */
export function SettledAlerts() {
  const t = useWords(pickup);
  const { open } = useAlerts();
  const asked = useQuery(DeskPickupAlertsDocument, { variables: { open: false, first: 50 } });
  const { refetch } = asked;
  const openCount = open.length;
  // biome-ignore lint/correctness/useExhaustiveDependencies: an alert that leaves the open ones comes here
  useEffect(() => void refetch().catch(() => undefined), [openCount, refetch]);
  return (
    <section>
      <h2>{t.alertsSettled}</h2>
      <Loaded asked={asked}>
        {({ pickupAlerts }) => {
          const settled = pickupAlerts.nodes.filter(({ settledAt }) => settledAt);
          if (settled.length === 0) return <p className="quiet">{t.noneSettled}</p>;
          return (
            <Table label={t.alertsSettled} columns={[t.child, t.when, t.what, t.outcome, t.settledBy]}>
              {settled.map((alert) => (
                <Line key={alert.id} alert={alert} />
              ))}
            </Table>
          );
        }}
      </Loaded>
    </section>
  );
}
