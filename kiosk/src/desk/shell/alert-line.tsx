import { timeShown } from '@porchlight/schema/words';
import { useState } from 'react';
import { Link } from 'wouter';
import { Icon } from '../icons/icon.tsx';
import { Dialog } from '../parts/dialog.tsx';
import { Field, Problem } from '../parts/field.tsx';
import { onFilled } from '../parts/form.ts';
import { useDesk } from '../session/desk-context.tsx';
import { useSharedWords, useWords } from '../words/language.tsx';
import { fullName } from '../words/names.ts';
import { pickup } from '../words/pickup.ts';
import { type PickupAlert, useAlerts } from './alerts-provider.tsx';

/** Who: of the family with the relation, else the name in the restriction, else somebody. */
export function useAlertPerson(): (alert: PickupAlert) => string {
  const t = useWords(pickup);
  const { relations } = useSharedWords();
  return ({ familyMember, restriction }) =>
    familyMember
      ? `${fullName(familyMember)}（${relations[familyMember.relation]}）`
      : (restriction?.personName ?? t.somebody);
}

/** What came of an alert, in words; then it leaves every desk. */
function SettleDialog({ alert, onClose }: { alert: PickupAlert; onClose: () => void }) {
  const t = useWords(pickup);
  const { settle, busy, problem } = useAlerts();
  const submit = async (outcome: string) => {
    if (await settle(alert, outcome)) onClose();
  };
  return (
    <Dialog title={t.settleTitle(fullName(alert.child))} onClose={onClose}>
      <form onSubmit={onFilled((form) => void submit(form.text('outcome')))}>
        <Field label={t.outcome} hint={t.outcomeHint}>
          {(control) => <textarea {...control} name="outcome" rows={3} maxLength={500} required />}
        </Field>
        <Problem words={problem} />
        <button type="submit" className="main" disabled={busy}>
          {t.settleNow}
        </button>
      </form>
    </Dialog>
  );
}

/** What staff do, or need not do, about an alert. */
const WHAT_NOW = {
  COLLECTOR_UNCERTAIN: 'alertNow',
  NOT_AUTHORISED: 'alertNow',
  RESTRICTED_ADULT: 'keptHere',
  RESTRICTED_ADULT_ACTED: 'nothingChanged',
  RESTRICTED_ADULT_BROUGHT: 'alertNow',
  RESTRICTED_MEANWHILE: 'lookNow',
} as const satisfies Record<PickupAlert['kind'], 'alertNow' | 'keptHere' | 'lookNow' | 'nothingChanged'>;

/** One open alert: who, which child, where, when, and the way to settle it. */
export function AlertLine({ alert }: { alert: PickupAlert }) {
  const { timeZone } = useDesk().kindergarten;
  const t = useWords(pickup);
  const person = useAlertPerson();
  const [settling, setSettling] = useState(false);
  return (
    <div className="call silent-alert">
      <Icon name="hand-stop" />
      <p>
        <strong>
          <Link href={`/children/${encodeURIComponent(alert.child.id)}`}>{fullName(alert.child)}</Link>{' '}
          {alert.child.classroom?.name}
        </strong>{' '}
        {person(alert)} {t[alert.kind]} {alert.act && t[`tried_${alert.act}`]}{' '}
        {alert.device && t.atKiosk(alert.device.name)}
        <span className="hint">
          {t[WHAT_NOW[alert.kind]]} {alert.restriction?.reason}
        </span>
      </p>
      <time className="digits" dateTime={alert.occurredAt}>
        {timeShown(alert.occurredAt, timeZone)}
      </time>
      <button type="button" className="main" onClick={() => setSettling(true)}>
        {t.settle} <span className="unseen">{fullName(alert.child)}</span>
      </button>
      {settling && <SettleDialog alert={alert} onClose={() => setSettling(false)} />}
    </div>
  );
}

/** On every page: open alerts, silently. */
export function AlertBanner() {
  const t = useWords(pickup);
  const { open } = useAlerts();
  return (
    <section className="calls" aria-label={t.alerts}>
      <div role="alert">{open.length > 0 && <span className="unseen">{t.alertNow}</span>}</div>
      {open.map((alert) => (
        <AlertLine key={alert.id} alert={alert} />
      ))}
    </section>
  );
}
