import type { ApolloClient } from '@apollo/client';
import { CombinedGraphQLErrors, ServerError } from '@apollo/client/errors';
import {
  KioskAcknowledgeNoticeDocument,
  KioskCheckInDocument,
  KioskCheckOutDocument,
  KioskCloseTicketDocument,
  KioskReleaseChildrenDocument,
  KioskReportAbsenceDocument,
  KioskRequestHelpDocument,
  KioskSayHowChildrenAreDocument,
  KioskSubmitTicketDocument,
  KioskUndoAttendanceDocument,
} from '@porchlight/schema/kiosk';
import type { Fetch } from '../../api/index.ts';
import { ask } from './ask.ts';
import { sendRollCall } from './deliver-roll-call.ts';
import type { Deliver, Delivery } from './outbox.ts';
import type { AbsenceWish, AttendanceWish, TicketWish, Wish } from './wish.ts';

/** What carries wishes: the GraphQL client, and `fetch` with the same token for recordings. */
export interface Carrier {
  apollo: ApolloClient;
  send: Fetch;
  origin: string;
}

/** Codes of errors that will not go away by trying again. */
const HOPELESS = new Set(['BAD_USER_INPUT', 'GRAPHQL_VALIDATION_FAILED', 'PERSISTED_QUERY_NOT_FOUND']);
const CLIENT_ERROR = 400;
const SERVER_ERROR = 500;
/** 401 a lost session, 408 too slow, 429 too many: all pass. */
const PASSING = new Set([401, 408, 429]);

function rejected(status: number): boolean {
  return status >= CLIENT_ERROR && status < SERVER_ERROR && !PASSING.has(status);
}

/** Network and server trouble passes and is tried again; a request the server cannot understand never will be. */
function failure(problem: unknown): Delivery {
  const hopeless =
    (ServerError.is(problem) && rejected(problem.statusCode)) ||
    (CombinedGraphQLErrors.is(problem) &&
      problem.errors.some(({ extensions }) => HOPELESS.has(String(extensions?.code))));
  return hopeless ? { kind: 'refused', code: 'REJECTED' } : { kind: 'unreachable' };
}

function attendanceInput({ key, at, childIds, familyMemberId, verification }: AttendanceWish) {
  return { idempotencyKey: key, occurredAt: at, childIds, familyMemberId, verification };
}

/** One child after the other, each under a key of its own, so that a second try repeats nothing. */
async function sendAbsence(apollo: ApolloClient, wish: AbsenceWish): Promise<Delivery> {
  const { key, at, absence, childIds, kind: _, ...rest } = wish;
  for (const childId of childIds) {
    const input = { ...rest, idempotencyKey: `${key}:${childId}`, occurredAt: at, childId, kind: absence };
    const answer = await ask(apollo, KioskReportAbsenceDocument, { input }, (data) => data.reportAbsence);
    if (answer.kind !== 'accepted') return answer;
  }
  return { kind: 'accepted' };
}

/** Uploads a recording under the wish's own key, so that a second try makes no second recording. */
async function upload({ send, origin }: Carrier, key: string, recording: Blob): Promise<string | Delivery> {
  const response = await send(`${origin}/media`, {
    method: 'POST',
    headers: { 'content-type': recording.type.split(';')[0] ?? recording.type, 'idempotency-key': key },
    body: recording,
  });
  if (!response.ok)
    return rejected(response.status) ? { kind: 'refused', code: 'REJECTED' } : { kind: 'unreachable' };
  return ((await response.json()) as { id: string }).id;
}

async function sendTicket(carrier: Carrier, wish: TicketWish, recording: Blob | null): Promise<Delivery> {
  const media = recording === null ? null : await upload(carrier, wish.key, recording);
  if (media !== null && typeof media !== 'string') return media;
  const input = {
    idempotencyKey: wish.key,
    occurredAt: wish.at,
    kind: wish.ticketKind,
    category: wish.category,
    familyMemberId: wish.familyMemberId,
    anonymous: wish.familyMemberId === null,
    trackingCode: wish.trackingCode,
    recordingId: media,
  };
  return ask(carrier.apollo, KioskSubmitTicketDocument, { input }, ({ submitTicket }) => submitTicket);
}

async function send(carrier: Carrier, wish: Wish, recording: Blob | null): Promise<Delivery> {
  const { apollo } = carrier;
  const idempotencyKey = wish.key;
  switch (wish.kind) {
    case 'checkIn':
      return ask(
        apollo,
        KioskCheckInDocument,
        { input: attendanceInput(wish) },
        (data) => data.checkInChildren,
      );
    case 'checkOut':
      return ask(
        apollo,
        KioskCheckOutDocument,
        {
          input: { ...attendanceInput(wish), ...(wish.delegationId && { delegationId: wish.delegationId }) },
        },
        (data) => data.checkOutChildren,
      );
    case 'undo': {
      const input = { idempotencyKey, occurredAt: wish.at, originalIdempotencyKey: wish.originalKey };
      return ask(apollo, KioskUndoAttendanceDocument, { input }, (data) => data.undoAttendance);
    }
    case 'release': {
      const { childIds, staffMemberId, at: occurredAt } = wish;
      const input = { idempotencyKey, occurredAt, childIds, staffMemberId };
      return ask(apollo, KioskReleaseChildrenDocument, { input }, (data) => data.releaseChildren);
    }
    case 'feeling': {
      const { at: occurredAt, childIds, familyMemberId, feeling, verification } = wish;
      const input = { idempotencyKey, occurredAt, childIds, familyMemberId, feeling, verification };
      return ask(apollo, KioskSayHowChildrenAreDocument, { input }, (data) => data.sayHowChildrenAre);
    }
    case 'absence':
      return sendAbsence(apollo, wish);
    case 'rollCall':
    case 'rollCallMark':
    case 'rollCallFinish':
      return sendRollCall(apollo, wish);
    case 'receipt': {
      const { noticeId, familyMemberId, manner, at } = wish;
      const input = { idempotencyKey, occurredAt: at, noticeId, familyMemberId, manner };
      return ask(apollo, KioskAcknowledgeNoticeDocument, { input }, (data) => data.acknowledgeNotice);
    }
    case 'ticket':
      return sendTicket(carrier, wish, recording);
    case 'close': {
      const input = { idempotencyKey, trackingCode: wish.trackingCode };
      return ask(apollo, KioskCloseTicketDocument, { input }, (data) => data.closeTicket);
    }
    case 'help': {
      const input = { idempotencyKey, familyMemberId: wish.familyMemberId };
      const answer = await ask(apollo, KioskRequestHelpDocument, { input }, (data) => data.requestHelp);
      const helpRequestId = answer.payload?.helpRequest?.id;
      return answer.kind === 'accepted'
        ? { kind: 'accepted', ...(helpRequestId && { helpRequestId }) }
        : answer;
    }
  }
}

/** How wishes reach the server, one at a time. */
export function delivery(carrier: Carrier): Deliver {
  return (wish, recording) => send(carrier, wish, recording).catch(failure);
}
