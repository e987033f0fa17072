import type { TicketState } from '@porchlight/schema/enums';
import { type BatchRead, grouped } from '../../platform/context.ts';
import { statement } from '../../platform/database/reads.ts';
import type { Listing } from '../../platform/pagination.ts';
import type { Ticket, TicketAnswer } from './ticket.entity.ts';

const TICKET = `t.id, t.kind, t.category, t.state, t.tracking_code as "trackingCode", t.text, t.recording_id as "recordingId", t.family_member_id as "familyMemberId",
  t.child_id as "childId", t.assignee_id as "assigneeId", t.door, t.submitted_at as "submittedAt", t.closed_at as "closedAt", t.version, 'Ticket' as "__typename"`;
const ANSWER = `a.id, a.ticket_id as "ticketId", a.author_name as "authorName", a.text, a.answered_at as "answeredAt", 'TicketAnswer' as "__typename"`;

const TICKET_BY_ID = statement(
  'ticket.by_id',
  `select t.id as key, ${TICKET} from ticket t where t.id = any($1::uuid[])`,
);
const ANSWER_BY_ID = statement(
  'ticket_answer.by_id',
  `select a.id as key, ${ANSWER} from ticket_answer a where a.id = any($1::uuid[])`,
);
const ANSWERS = statement(
  'ticket_answer.of_ticket',
  `select a.ticket_id as key, ${ANSWER} from ticket_answer a where a.ticket_id = any($1::uuid[]) order by a.answered_at, a.id`,
);

export const ticketById: BatchRead<Ticket> = (reads, ids) => reads.rows(TICKET_BY_ID, [ids]);
export const answerById: BatchRead<TicketAnswer> = (reads, ids) => reads.rows(ANSWER_BY_ID, [ids]);
export const answersOfTicket = grouped<TicketAnswer>((reads, keys) => reads.rows(ANSWERS, [keys]));

/** Tickets, newest first; in some states when given. */
export const ticketListing = (states: readonly TicketState[] | undefined): Listing => ({
  name: 'ticket',
  sql: `select ${TICKET}, t.id::text as "sortKey", t.id::text as "rowKey" from ticket t where $1::text[] is null or t.state = any($1)`,
  values: [states ?? null],
  descending: true,
});
