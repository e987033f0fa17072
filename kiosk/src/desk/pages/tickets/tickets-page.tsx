import { codeShown } from '@porchlight/schema/words';
import { useState } from 'react';
import { Link, useParams } from 'wouter';
import { useAnnouncer } from '../../parts/announcer.tsx';
import { Loaded } from '../../parts/loaded.tsx';
import { MoreButton } from '../../parts/more-button.tsx';
import { Page } from '../../parts/page.tsx';
import { useDesk } from '../../session/desk-context.tsx';
import { useSharedWords, useWords } from '../../words/language.tsx';
import { fullName, momentShown } from '../../words/names.ts';
import { shell } from '../../words/shell.ts';
import { tickets } from '../../words/tickets.ts';
import { TicketDetail } from './ticket-detail.tsx';
import { type Ticket, type TicketFilter, useTickets } from './use-tickets.ts';

const FILTERS: readonly TicketFilter[] = ['open', 'answered', 'closed', 'all'];

function Filter({ chosen, onChoose }: { chosen: TicketFilter; onChoose: (filter: TicketFilter) => void }) {
  const t = useWords(tickets);
  return (
    <fieldset className="tabs">
      <legend>{t.show}</legend>
      {FILTERS.map((filter) => (
        <label key={filter}>
          <input type="radio" name="filter" checked={filter === chosen} onChange={() => onChoose(filter)} />
          <span>{t[filter]}</span>
        </label>
      ))}
    </fieldset>
  );
}

function TicketLine({ ticket, open }: { ticket: Ticket; open: boolean }) {
  const { kindergarten } = useDesk();
  const t = useWords(tickets);
  const { anonymous } = useWords(shell);
  const { ticketKinds, ticketCategories, ticketStates } = useSharedWords();
  const who = ticket.familyMember ? fullName(ticket.familyMember) : anonymous;
  return (
    <li className={`card ticket-line kind-${ticket.kind.toLowerCase()}`}>
      <Link href={`/tickets/${encodeURIComponent(ticket.id)}`} aria-current={open ? 'true' : undefined}>
        <span className="ticket-top">
          <strong>
            {ticketKinds[ticket.kind]} · {ticketCategories[ticket.category]}
          </strong>
          <span className={`badge state-${ticket.state.toLowerCase()}`}>{ticketStates[ticket.state]}</span>
        </span>
        <span className="ticket-words">{ticket.text ?? (ticket.recording ? t.spoken : t.noWords)}</span>
        <span className="quiet">
          {who} · {momentShown(ticket.submittedAt, Date.now(), kindergarten.timeZone)} ·{' '}
          {codeShown(ticket.trackingCode)}
        </span>
      </Link>
    </li>
  );
}

/** What families asked, told and rated: the list beside the one that is open. */
export function TicketsPage() {
  const { id } = useParams<{ id?: string }>();
  const t = useWords(tickets);
  const { ticketKinds } = useSharedWords();
  const { announce } = useAnnouncer();
  const [filter, setFilter] = useState<TicketFilter>('open');
  const { asked, more } = useTickets(filter, ({ kind, trackingCode }) =>
    announce(t.newOne(ticketKinds[kind], codeShown(trackingCode))),
  );
  const openId = id === undefined ? undefined : decodeURIComponent(id);
  return (
    <Page title={t.title}>
      <Filter chosen={filter} onChoose={setFilter} />
      <Loaded asked={asked}>
        {({ tickets: { nodes } }) => {
          const open = nodes.find((ticket) => ticket.id === openId);
          return (
            <div className={open ? 'beside with-open' : 'beside'}>
              <div>
                {nodes.length === 0 && <p className="quiet">{t.none}</p>}
                <ul className="cards" aria-label={t.list}>
                  {nodes.map((ticket) => (
                    <TicketLine key={ticket.id} ticket={ticket} open={ticket === open} />
                  ))}
                </ul>
                <MoreButton more={asked.data?.tickets.pageInfo.hasNextPage ?? false} onMore={more} />
              </div>
              {open && (
                <div>
                  <p className="back narrow-only">
                    <Link href="/tickets">← {t.back}</Link>
                  </p>
                  <TicketDetail key={open.id} ticket={open} />
                </div>
              )}
            </div>
          );
        }}
      </Loaded>
    </Page>
  );
}
