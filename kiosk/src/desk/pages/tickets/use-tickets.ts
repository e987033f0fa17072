import { useQuery } from '@apollo/client/react';
import {
  DeskTicketChangedDocument,
  DeskTicketsDocument,
  type TicketPartsFragment,
} from '@porchlight/schema/desk';
import type { TicketState } from '@porchlight/schema/enums';
import { joined, upserted } from '../../parts/lists.ts';
import { useLive } from '../../parts/use-live.ts';

export type Ticket = TicketPartsFragment;

/** Which tickets are listed. */
export type TicketFilter = 'open' | 'answered' | 'closed' | 'all';

/** The states of each filter; null is every state. */
export const STATES: Readonly<Record<TicketFilter, readonly TicketState[] | null>> = {
  open: ['RECEIVED', 'ASSIGNED'],
  answered: ['ANSWERED'],
  closed: ['CLOSED'],
  all: null,
};

/** Whether a ticket belongs into a list. */
export function belongs(ticket: { state: TicketState }, filter: TicketFilter): boolean {
  return STATES[filter]?.includes(ticket.state) ?? true;
}

/**
 * Tickets of one filter, newest first. New ones come by themselves; one that changes its state stays where it is
 * until the list is opened anew, so that nothing jumps away from under somebody who is answering.
 */
export function useTickets(filter: TicketFilter, onNew: (ticket: Ticket) => void) {
  const states = STATES[filter];
  const variables = { first: 30, states: states && [...states] };
  const asked = useQuery(DeskTicketsDocument, { variables });
  const { data, client, fetchMore } = asked;
  useLive(DeskTicketChangedDocument, data ? { after: data.cursor } : null, ({ ticketChanged }) => {
    const { ticket, kind } = ticketChanged;
    if (kind === 'TICKET_SUBMITTED') onNew(ticket);
    if (!belongs(ticket, filter)) return;
    client.cache.updateQuery(
      { query: DeskTicketsDocument, variables },
      (known) =>
        known && { ...known, tickets: { ...known.tickets, nodes: upserted(known.tickets.nodes, ticket) } },
    );
  });
  const more = () =>
    fetchMore({
      variables: { ...variables, after: data?.tickets.pageInfo.endCursor },
      updateQuery: (known, { fetchMoreResult }) => ({
        ...known,
        tickets: {
          ...fetchMoreResult.tickets,
          nodes: joined(known.tickets.nodes, fetchMoreResult.tickets.nodes),
        },
      }),
    });
  return { asked, more };
}
