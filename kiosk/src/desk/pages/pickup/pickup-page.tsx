import { useState } from 'react';
import { Page } from '../../parts/page.tsx';
import { AlertLine } from '../../shell/alert-line.tsx';
import { useAlerts } from '../../shell/alerts-provider.tsx';
import { useWords } from '../../words/language.tsx';
import { pickup } from '../../words/pickup.ts';
import { Delegations } from './delegations.tsx';
import { SettledAlerts } from './settled-alerts.tsx';

/** Alerts nobody has dealt with. The banner on top of every page shows the same ones. */
function OpenAlerts() {
  const t = useWords(pickup);
  const { open } = useAlerts();
  return (
    <section aria-labelledby="open-alerts">
      <h2 id="open-alerts">
        {t.alertsOpen} <span className="count">{open.length}</span>
      </h2>
      {open.length === 0 && <p className="quiet">{t.noAlerts}</p>}
      {open.map((alert) => (
        <AlertLine key={alert.id} alert={alert} />
      ))}
    </section>
  );
}

/** Who was delegated for today, and the silent alerts with what came of them. */
export function PickupPage() {
  const t = useWords(pickup);
  const [day, setDay] = useState<string | null>(null);
  return (
    <Page title={t.title}>
      <OpenAlerts />
      <Delegations day={day} onDay={setDay} />
      <SettledAlerts />
    </Page>
  );
}
