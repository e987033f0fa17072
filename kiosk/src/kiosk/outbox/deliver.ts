import type { ApolloClient, OperationVariables, TypedDocumentNode } from '@apollo/client';
import { CombinedGraphQLErrors, ServerError } from '@apollo/client/errors';
import {
  KioskAcknowledgeNoticeDocument,
  KioskCheckInDocument,
  KioskCheckOutDocument,
  KioskCloseTicketDocument,
  KioskRequestHelpDocument,
  KioskSubmitTicketDocument,
  KioskUndoAttendanceDocument,
} from '@porchlight/schema/kiosk';
import { type Fetch, outcome, type Payload } from '../../api/index.ts';
import type { Deliver, Delivery } from './outbox.ts';
import type { AttendanceWish, TicketWish, Wish } from './wish.ts';

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

async function ask<Data, Variables extends OperationVariables, P extends Payload>(
  apollo: ApolloClient,
  mutation: TypedDocumentNode<Data, Variables>,
  variables: Variables,
  payloadOf: (data: Data) => P,
): Promise<Delivery & { payload?: P }> {
  const options = { mutation, variables, fetchPolicy: 'no-cache' } as ApolloClient.MutateOptions<
    Data,
    Variables
  >;
  const { data } = await apollo.mutate<Data, Variables>(options);
  if (data === undefined || data === null) return { kind: 'unreachable' };
  const result = outcome(payloadOf(data as Data));
  return result.done ? { kind: 'accepted', payload: result.payload } : { kind: 'refused', code: result.code };
}

function attendanceInput({ key, at, childIds, familyMemberId, verification }: AttendanceWish) {
  return { idempotencyKey: key, occurredAt: at, childIds, familyMemberId, verification };
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
        { input: attendanceInput(wish) },
        (data) => data.checkOutChildren,
      );
    case 'undo': {
      const input = { idempotencyKey, occurredAt: wish.at, originalIdempotencyKey: wish.originalKey };
      return ask(apollo, KioskUndoAttendanceDocument, { input }, (data) => data.undoAttendance);
    }
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
