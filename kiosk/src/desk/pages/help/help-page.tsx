import { DeskHelpRecordingDocument } from '@porchlight/schema/desk';
import type { ReactNode } from 'react';
import { Loaded } from '../../parts/loaded.tsx';
import { Page } from '../../parts/page.tsx';
import { Recording } from '../../parts/recording.tsx';
import { Table } from '../../parts/table.tsx';
import { useNow } from '../../parts/use-now.ts';
import { useDesk } from '../../session/desk-context.tsx';
import { AskersChildren, useAsker, useWhere } from '../../shell/help-person.tsx';
import { useHelp } from '../../shell/help-provider.tsx';
import { type HelpRequest, waiting } from '../../shell/help-state.ts';
import { help } from '../../words/help.ts';
import { useWords } from '../../words/language.tsx';
import { momentShown } from '../../words/names.ts';
import { shell } from '../../words/shell.ts';

function Person({ request }: { request: HelpRequest }) {
  const asker = useAsker();
  return (
    <>
      {asker(request)} <AskersChildren request={request} />
    </>
  );
}

function Since({ request }: { request: HelpRequest }) {
  const { kindergarten } = useDesk();
  return (
    <time dateTime={request.requestedAt}>
      {momentShown(request.requestedAt, Date.now(), kindergarten.timeZone)}
    </time>
  );
}

function Finish({ request }: { request: HelpRequest }) {
  const t = useWords(help);
  const { finish } = useHelp();
  const asker = useAsker();
  return (
    <button type="button" aria-label={t.markDoneOf(asker(request))} onClick={() => void finish(request)}>
      {t.markDone}
    </button>
  );
}

function Message({ request }: { request: HelpRequest }) {
  const t = useWords(help);
  const asker = useAsker();
  if (!request.recording) return <span className="quiet">{t.noMessage}</span>;
  return (
    <Recording
      document={DeskHelpRecordingDocument}
      id={request.id}
      durationSeconds={request.recording.durationSeconds}
      media={({ node }) => (node?.__typename === 'HelpRequest' ? node.recording : null)}
      label={asker(request)}
    />
  );
}

interface Column {
  title: string;
  cell: (request: HelpRequest) => ReactNode;
}

function Requests(props: {
  label: string;
  requests: readonly HelpRequest[];
  columns: readonly Column[];
  none: string;
}) {
  const t = useWords(help);
  if (props.requests.length === 0) return <p className="quiet">{props.none}</p>;
  return (
    <Table label={props.label} columns={[t.who, ...props.columns.map(({ title }) => title)]}>
      {props.requests.map((request) => (
        <tr key={request.id}>
          <th scope="row">
            <Person request={request} />
          </th>
          {props.columns.map(({ title, cell }) => (
            <td key={title}>{cell(request)}</td>
          ))}
        </tr>
      ))}
    </Table>
  );
}

function Answer({ request }: { request: HelpRequest }) {
  const t = useWords(help);
  const { answer } = useHelp();
  return (
    <button type="button" className="main" onClick={() => void answer(request)}>
      {request.call ? t.answer : t.going}
    </button>
  );
}

function Phone({ request }: { request: HelpRequest }) {
  const number = request.familyMember?.phone;
  return number ? <a href={`tel:${number}`}>{number}</a> : null;
}

const LOOK_EVERY_MS = 5000;

/** Everybody who waits for a person: now, with somebody, or for a call back. */
export function HelpPage() {
  const t = useWords(help);
  const { done: doneWord } = useWords(shell);
  const { asked, requests, isOver } = useHelp();
  const where = useWhere();
  useNow(LOOK_EVERY_MS); // a ring ends by itself
  const missed = waiting(requests, 'MISSED', isOver);
  const since: Column = { title: t.since, cell: (request) => <Since request={request} /> };
  const place: Column = { title: t.where, cell: where };
  const phone: Column = { title: t.phone, cell: (request) => <Phone request={request} /> };
  const done: Column = { title: doneWord, cell: (request) => <Finish request={request} /> };
  return (
    <Page title={t.title}>
      <Loaded asked={asked}>
        {() => (
          <>
            <h2>{t.waitingNow}</h2>
            <Requests
              label={t.waitingNow}
              requests={waiting(requests, 'RINGING', isOver)}
              none={t.none}
              columns={[since, place, { title: t.answer, cell: (request) => <Answer request={request} /> }]}
            />
            <h2>{t.takenNow}</h2>
            <Requests
              label={t.takenNow}
              requests={waiting(requests, 'ANSWERED', isOver)}
              none={t.none}
              columns={[
                since,
                place,
                phone,
                { title: t.takenBy, cell: ({ answeredBy }) => answeredBy?.name },
                done,
              ]}
            />
            {missed.length > 0 && (
              <>
                <h2>{t.missed}</h2>
                <p className="hint">{t.missedHint}</p>
                <Requests
                  label={t.missed}
                  requests={missed}
                  none={t.none}
                  columns={[since, place, phone, done]}
                />
              </>
            )}
            <h2>{t.callbacks}</h2>
            <p className="hint">{t.callbacksHint}</p>
            <Requests
              label={t.callbacks}
              requests={waiting(requests, 'CALLBACK_PROMISED', isOver)}
              none={t.noCallbacks}
              columns={[
                since,
                phone,
                { title: t.message, cell: (request) => <Message request={request} /> },
                done,
              ]}
            />
          </>
        )}
      </Loaded>
    </Page>
  );
}
