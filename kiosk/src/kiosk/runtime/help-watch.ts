import type { ApolloClient } from '@apollo/client';
import { KioskHelpRequestChangedDocument } from '@porchlight/schema/kiosk';
import type { Delivery } from '../outbox/outbox.ts';
import type { Wish } from '../outbox/wish.ts';
import type { SessionEvent } from '../session/events.ts';

/** Follows the help request that was made here last: it rings, somebody comes (K21). */
export interface HelpWatch {
  settled(wish: Wish, delivery: Delivery): void;
  start(): void;
}

/** Watches over the live connection. */
export function createHelpWatch(
  apollo: ApolloClient,
  dispatch: (event: SessionEvent) => void,
  now: () => number,
): HelpWatch {
  let ours: string | null = null;
  return {
    settled(wish, delivery) {
      if (wish.kind !== 'help' || delivery.kind !== 'accepted') return;
      ours = delivery.helpRequestId ?? null;
      dispatch({ type: 'helpRinging', key: wish.key, at: now() });
    },
    start() {
      apollo.subscribe({ query: KioskHelpRequestChangedDocument, fetchPolicy: 'no-cache' }).subscribe({
        next({ data }) {
          const request = data?.helpRequestChanged.helpRequest;
          if (request === undefined || request.id !== ours || request.state !== 'ANSWERED') return;
          dispatch({ type: 'helpComing', by: request.answeredBy?.name ?? null, at: now() });
        },
        error: () => undefined, // the link reconnects by itself; what it cannot, the screen says ("ringing")
      });
    },
  };
}
