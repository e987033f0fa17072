import type { ApolloClient } from '@apollo/client';
import { KioskReportConflictDocument, KioskReportDeviceDocument } from '@porchlight/schema/kiosk';
import { outcome } from '../../api/index.ts';
import type { Conflict } from '../outbox/conflicts.ts';

const fresh = { fetchPolicy: 'no-cache' } as const;

/** How this kiosk is doing. Times in RFC 3339. */
export interface DeviceReport {
  appVersion: string;
  queueDepth: number;
  oldestQueuedAt: string | null;
  startedAt: string;
}

/** What the kiosk tells the desk by itself. Each rejects when nobody answers. */
export interface Reports {
  /** Whether the desk wants the page loaded anew. */
  device(report: DeviceReport): Promise<boolean>;
  /** False when the server does not take it, even without naming anybody. */
  conflict(conflict: Conflict): Promise<boolean>;
}

/** Reports over GraphQL. */
export function reportsOver(apollo: ApolloClient): Reports {
  async function tell({ key, ...about }: Conflict): Promise<boolean> {
    const variables = { input: { ...about, idempotencyKey: key } };
    const { data } = await apollo.mutate({ mutation: KioskReportConflictDocument, variables, ...fresh });
    return data != null && outcome(data.reportConflict).done;
  }

  return {
    async device(input) {
      const variables = { input };
      const { data } = await apollo.mutate({ mutation: KioskReportDeviceDocument, variables, ...fresh });
      return data?.reportDevice.reload ?? false;
    },
    async conflict(conflict) {
      if (await tell(conflict)) return true;
      // Whom it names may have left the kindergarten meanwhile: what happened is told all the same.
      return tell({ ...conflict, key: `${conflict.key}-bare`, childIds: [], familyMemberId: null });
    },
  };
}
