import { KioskAnnouncementsDocument } from '@porchlight/schema/kiosk';
import { createApiClient, type Fetch, type SocketState, type TokenSource } from '../../api/index.ts';
import type { DeviceDoor } from '../device/door.ts';
import { deviceDoor } from '../device/server-door.ts';
import { delivery } from '../outbox/deliver.ts';
import type { Deliver } from '../outbox/outbox.ts';
import type { SessionEvent } from '../session/events.ts';
import { type FamilyQuestions, familyRoom } from './family-questions.ts';
import { createHelpWatch, type HelpWatch } from './help-watch.ts';
import { type Questions, questionsOver } from './questions.ts';
import { type Reports, reportsOver } from './reports.ts';

/** What the server side is given from the kiosk. */
export interface ServerSideParts {
  origin: string;
  tokens: TokenSource;
  onSocketState: (state: SocketState) => void;
  dispatch: (event: SessionEvent) => void;
  now: () => number;
}

/** Everything that speaks with the server. */
export interface ServerSide {
  door: DeviceDoor;
  deliver: Deliver;
  questions: Questions;
  family: FamilyQuestions;
  reports: Reports;
  send: Fetch;
  help: HelpWatch;
  /** Calls `stale` whenever something changed at the server; opens the live connection. */
  listen(stale: () => void): void;
  /** Opens the live connection anew, after the device was paired again. */
  reconnect(): void;
  /** Forgets every answer (K13). */
  forget(): void;
}

/** The server side over GraphQL. It is a script of its own: the first screen does not wait for it (lazy-server.ts). */
export function openServerSide({
  origin,
  tokens,
  onSocketState,
  dispatch,
  now,
}: ServerSideParts): ServerSide {
  const { apollo, send, reconnect } = createApiClient({ origin, tokens, onSocketState });
  const family = familyRoom({ apollo, origin });
  return {
    door: deviceDoor(origin),
    deliver: delivery({ apollo, send, origin }),
    questions: questionsOver(apollo, family.enter),
    family: family.questions,
    reports: reportsOver(apollo),
    send,
    help: createHelpWatch(apollo, dispatch, now),
    listen: (stale) =>
      void apollo
        .subscribe({ query: KioskAnnouncementsDocument, fetchPolicy: 'no-cache' })
        .subscribe({ next: stale, error: () => undefined }),
    reconnect,
    forget() {
      family.leave();
      void apollo.clearStore();
    },
  };
}
