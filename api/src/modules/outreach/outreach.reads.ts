import type { HelpRequestState } from '@porchlight/schema/enums';
import type { BatchRead } from '../../platform/context.ts';
import { statement } from '../../platform/database/reads.ts';
import type { Listing } from '../../platform/pagination.ts';
import type { Call, HelpRequest } from './call.entity.ts';

const HELP = `h.id, h.state, h.door, h.device_id as "deviceId", h.call_id as "callId", h.family_member_id as "familyMemberId", h.answered_by_id as "answeredById",
  h.recording_id as "recordingId", h.requested_at as "requestedAt", 'HelpRequest' as "__typename"`;
const CALL = `c.id, c.family_member_id as "familyMemberId", c.started_at as "startedAt", c.ended_at as "endedAt", c.outcome, 'Call' as "__typename"`;

const HELP_BY_ID = statement(
  'help_request.by_id',
  `select h.id as key, ${HELP} from help_request h where h.id = any($1::uuid[])`,
);
const CALL_BY_ID = statement(
  'call.by_id',
  `select c.id as key, ${CALL} from call c where c.id = any($1::uuid[])`,
);
export const helpRequestById: BatchRead<HelpRequest> = (reads, ids) => reads.rows(HELP_BY_ID, [ids]);
export const callById: BatchRead<Call> = (reads, ids) => reads.rows(CALL_BY_ID, [ids]);

/** Requests for a person, oldest first; in some states when given. */
export const helpListing = (states: readonly HelpRequestState[] | undefined): Listing => ({
  name: 'help_request',
  sql: `select ${HELP}, h.id::text as "sortKey", h.id::text as "rowKey" from help_request h where $1::text[] is null or h.state = any($1)`,
  values: [states ?? null],
});
