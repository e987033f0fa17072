import { useQuery } from '@apollo/client/react';
import {
  type AlertPartsFragment,
  DeskPickupAlertChangedDocument,
  DeskPickupAlertsDocument,
  DeskSettlePickupAlertDocument,
} from '@porchlight/schema/desk';
import { createContext, type ReactNode, use } from 'react';
import { useAnnouncer } from '../parts/announcer.tsx';
import { upserted } from '../parts/lists.ts';
import type { Asked } from '../parts/loaded.tsx';
import { useLive } from '../parts/use-live.ts';
import { useWish } from '../parts/use-wish.ts';
import { useWords } from '../words/language.tsx';
import { fullName } from '../words/names.ts';
import { pickup } from '../words/pickup.ts';
import { chime } from './bell.ts';

export type PickupAlert = AlertPartsFragment;

/** Silent alerts nobody has dealt with, everywhere on the desk. */
export interface Alerts {
  asked: Asked<unknown>;
  open: readonly PickupAlert[];
  /** Whether it was done. */
  settle(alert: PickupAlert, outcome: string): Promise<boolean>;
  busy: boolean;
  problem: string | null;
}

const VARIABLES = { open: true, first: 50 };
const Context = createContext<Alerts | null>(null);

/** Open alerts, changed as they are raised and settled; a raised one chimes once, softly, here only. */
function useOpenAlerts() {
  const asked = useQuery(DeskPickupAlertsDocument, { variables: VARIABLES });
  const { data, client } = asked;
  useLive(
    DeskPickupAlertChangedDocument,
    data ? { after: data.cursor } : null,
    ({ pickupAlertChanged: { kind, alert } }) => {
      if (kind === 'PICKUP_ALERT_RAISED' && !alert.settledAt) chime();
      client.cache.updateQuery({ query: DeskPickupAlertsDocument, variables: VARIABLES }, (known) => {
        if (!known) return known;
        const nodes = upserted(known.pickupAlerts.nodes, alert);
        return { ...known, pickupAlerts: { ...known.pickupAlerts, nodes } };
      });
    },
  );
  return asked;
}

/** Keeps the open alerts while the pages come and go. */
export function AlertsProvider({ children }: { children: ReactNode }) {
  const asked = useOpenAlerts();
  const { run, busy, problem } = useWish();
  const { announce } = useAnnouncer();
  const t = useWords(pickup);
  async function settle(alert: PickupAlert, outcome: string) {
    const done = await run({
      document: DeskSettlePickupAlertDocument,
      variables: () => ({ input: { pickupAlertId: alert.id, outcome } }),
      payload: (data) => data.settlePickupAlert,
    });
    if (done) announce(t.settled(fullName(alert.child)));
    return done !== null;
  }
  const open = (asked.data?.pickupAlerts.nodes ?? []).filter(({ settledAt }) => !settledAt);
  return <Context value={{ asked, open, settle, busy, problem }}>{children}</Context>;
}

/** The open alerts. */
export function useAlerts(): Alerts {
  const alerts = use(Context);
  if (!alerts) throw new Error('Outside AlertsProvider');
  return alerts;
}
