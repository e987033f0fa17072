import { useQuery } from '@apollo/client/react';
import { DeskAssigneesDocument, DeskTicketRecordingDocument } from '@porchlight/schema/desk';
import { codeShown } from '@porchlight/schema/words';
import { useId } from 'react';
import { Icon } from '../../icons/icon.tsx';
import { DraftNote } from '../../parts/draft/draft-note.tsx';
import { useDraft } from '../../parts/draft/use-draft.ts';
import { Field, Problem } from '../../parts/field.tsx';
import { type Filled, onFilled } from '../../parts/form.ts';
import { Recording } from '../../parts/recording.tsx';
import { useDesk } from '../../session/desk-context.tsx';
import { useSharedWords, useWords } from '../../words/language.tsx';
import { fullName, momentShown } from '../../words/names.ts';
import { shell } from '../../words/shell.ts';
import { tickets } from '../../words/tickets.ts';
import { useTicketActs } from './use-ticket-acts.ts';
import type { Ticket } from './use-tickets.ts';

function Facts({ ticket }: { ticket: Ticket }) {
  const { kindergarten } = useDesk();
  const t = useWords(tickets);
  const { anonymous } = useWords(shell);
  const { relations, doors } = useSharedWords();
  const { familyMember: adult, child } = ticket;
  return (
    <dl className="facts">
      <div>
        <dt>{t.from}</dt>
        <dd>
          {adult ? `${fullName(adult)}（${relations[adult.relation]}）` : anonymous}{' '}
          {adult?.phone && <a href={`tel:${adult.phone}`}>{adult.phone}</a>}
        </dd>
      </div>
      {child && (
        <div>
          <dt>{t.about}</dt>
          <dd>
            {fullName(child)} <span className="quiet">{child.classroom?.name}</span>
          </dd>
        </div>
      )}
      <div>
        <dt>{t.received}</dt>
        <dd>
          {momentShown(ticket.submittedAt, Date.now(), kindergarten.timeZone)}{' '}
          <span className="quiet">{doors[ticket.door]}</span>
        </dd>
      </div>
      <div>
        <dt>{t.code}</dt>
        <dd className="digits">{codeShown(ticket.trackingCode)}</dd>
      </div>
      <div>
        <dt>{t.responsible}</dt>
        <dd>{ticket.assignee?.name ?? t.nobody}</dd>
      </div>
    </dl>
  );
}

function Assign({ ticket }: { ticket: Ticket }) {
  const { staff } = useDesk();
  const t = useWords(tickets);
  const { data } = useQuery(DeskAssigneesDocument, { variables: { first: 100 } });
  const { assign, busy, problem } = useTicketActs(ticket);
  const others = (data?.staffMembers.nodes ?? []).filter(({ id }) => id !== ticket.assignee?.id);
  const give = (form: Filled) => void assign(form.text('staffMember'));
  return (
    <form className="row" onSubmit={onFilled(give)}>
      {ticket.assignee?.id !== staff.id && (
        <button type="button" disabled={busy} onClick={() => void assign(staff.id)}>
          {t.takeIt}
        </button>
      )}
      <Field label={t.assignTo}>
        {(control) => (
          <select {...control} name="staffMember" required>
            {others.map(({ id, name }) => (
              <option key={id} value={id}>
                {name}
              </option>
            ))}
          </select>
        )}
      </Field>
      <button type="submit" disabled={busy || others.length === 0}>
        {t.assign}
      </button>
      <Problem words={problem} />
    </form>
  );
}

function Answer({ ticket }: { ticket: Ticket }) {
  const t = useWords(tickets);
  const { answer, busy, problem } = useTicketActs(ticket);
  const draft = useDraft(`answer ${ticket.id}`);
  async function send(form: Filled) {
    if (!(await answer(form.text('answer')))) return;
    draft.clear();
    form.reset();
  }
  return (
    <form key={ticket.id} ref={draft.ref} onSubmit={onFilled((form) => void send(form))}>
      <DraftNote draft={draft} />
      <Field label={t.answer} hint={t.answerHint}>
        {(control) => <textarea {...control} name="answer" rows={4} maxLength={2000} required />}
      </Field>
      <Problem words={problem} />
      <button type="submit" className="main" disabled={busy}>
        <Icon name="send" />
        {t.send}
      </button>
    </form>
  );
}

function Words({ ticket }: { ticket: Ticket }) {
  const t = useWords(tickets);
  if (!ticket.recording && !ticket.text) return <p className="quiet">{t.noWords}</p>;
  return (
    <div className="said">
      {ticket.text && <p>{ticket.text}</p>}
      {ticket.recording && (
        <Recording
          key={ticket.recording.id}
          document={DeskTicketRecordingDocument}
          id={ticket.id}
          durationSeconds={ticket.recording.durationSeconds}
          media={({ node }) => (node?.__typename === 'Ticket' ? node.recording : null)}
          label={`${t.spoken} ${codeShown(ticket.trackingCode)}`}
        />
      )}
    </div>
  );
}

function Answers({ answers }: { answers: Ticket['answers'] }) {
  const { kindergarten } = useDesk();
  const t = useWords(tickets);
  if (answers.length === 0) return null;
  return (
    <ol className="answers" aria-label={t.answers}>
      {answers.map(({ id, text, authorName, answeredAt }) => (
        <li key={id}>
          <p>{text}</p>
          <p className="quiet">
            {authorName} · {momentShown(answeredAt, Date.now(), kindergarten.timeZone)}
          </p>
        </li>
      ))}
    </ol>
  );
}

/** One ticket: what was said, who cares for it, the answers, and the next one. */
export function TicketDetail({ ticket }: { ticket: Ticket }) {
  const t = useWords(tickets);
  const { ticketKinds, ticketCategories } = useSharedWords();
  const titleId = useId();
  return (
    <section className="panel ticket" aria-labelledby={titleId}>
      <h2 id={titleId} tabIndex={-1}>
        {ticketKinds[ticket.kind]} · {ticketCategories[ticket.category]}
      </h2>
      <Words ticket={ticket} />
      <Facts ticket={ticket} />
      <Answers answers={ticket.answers} />
      {ticket.state === 'CLOSED' ? (
        <p className="quiet">{t.closedNote}</p>
      ) : (
        <>
          <Answer ticket={ticket} />
          <Assign ticket={ticket} />
        </>
      )}
    </section>
  );
}
