import { DeskAnswerTicketDocument, DeskAssignTicketDocument } from '@porchlight/schema/desk';
import { useAnnouncer } from '../../parts/announcer.tsx';
import { useWish } from '../../parts/use-wish.ts';
import { useWords } from '../../words/language.tsx';
import { tickets } from '../../words/tickets.ts';
import type { Ticket } from './use-tickets.ts';

/** Giving a ticket to somebody, and answering it. */
export function useTicketActs({ id: ticketId, version }: Ticket) {
  const { run, busy, problem } = useWish();
  const { announce } = useAnnouncer();
  const t = useWords(tickets);
  return {
    busy,
    problem,
    async assign(staffMemberId: string) {
      const done = await run({
        document: DeskAssignTicketDocument,
        variables: (idempotencyKey) => ({ input: { ticketId, version, staffMemberId, idempotencyKey } }),
        payload: (data) => data.assignTicket,
      });
      if (done?.ticket?.assignee) announce(t.assigned(done.ticket.assignee.name));
    },
    /** True when the answer is on its way. */
    async answer(text: string) {
      const done = await run({
        document: DeskAnswerTicketDocument,
        variables: (idempotencyKey) => ({ input: { ticketId, version, text, idempotencyKey } }),
        payload: (data) => data.answerTicket,
      });
      if (done) announce(t.sent);
      return done !== null;
    },
  };
}
