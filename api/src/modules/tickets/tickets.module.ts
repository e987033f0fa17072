/**
 * The three codes: consultation, feedback, evaluation. A ticket comes in by picture, text or voice, with a name or
 * without, gets six digits that every door knows, is routed to whoever is responsible, and is closed by the family.
 */

import { principal } from '../../platform/access/principal.ts';
import { statement } from '../../platform/database/reads.ts';
import type { JobTable } from '../../platform/jobs.ts';
import { inWork, type Surroundings } from '../../platform/unit-of-work.ts';
import { Ticket, TicketAnswer, TrackingCode } from './ticket.entity.ts';
import { answerById, ticketById } from './tickets.reads.ts';
import { TicketsResolver } from './tickets.resolver.ts';
import { route } from './tickets.service.ts';
import { TicketsSubscription } from './tickets.subscription.ts';

export { Ticket, TicketAnswer } from './ticket.entity.ts';
export { route, submit } from './tickets.service.ts';

const jobs = (around: Surroundings): JobTable => ({
  'tickets.route': ({ ticketId }) =>
    inWork(around, principal({ kind: 'ANONYMOUS' }), true, (work) => route(work, String(ticketId))),
});

/** What app.ts puts together. */
export const tickets = {
  media: {
    Ticket: statement('media.reader.Ticket', 'select 1 from ticket where recording_id = $1'),
  },
  entities: [Ticket, TicketAnswer, TrackingCode],
  resolvers: [TicketsResolver, TicketsSubscription],
  nodes: { Ticket: ticketById, TicketAnswer: answerById },
  jobs,
};
