import type { TicketState } from '@porchlight/schema/enums';
import { useState } from 'react';
import { Tick } from '../../ui/icons.tsx';
import { Picture } from '../../ui/picture.tsx';
import type { PictureName } from '../../ui/picture-names.ts';
import { TextBlock } from '../../ui/text-block.tsx';
import { spokenSentences } from '../../ui/text-pages.ts';
import { Tile } from '../../ui/tile.tsx';
import { Turn } from '../../ui/turn.tsx';
import type { Screen } from '../session/state.ts';
import { Ask } from '../view/ask.tsx';
import { useLit, usePerform, useScript, useSession, useWords } from '../view/context.ts';

const STEPS: readonly { state: TicketState; picture: PictureName }[] = [
  { state: 'RECEIVED', picture: 'received' },
  { state: 'ASSIGNED', picture: 'teacher' },
  { state: 'ANSWERED', picture: 'tell' },
  { state: 'CLOSED', picture: 'done' },
];

/** How far a message is, in four pictures; its answer; and the family's word that it is done. */
export function StatusScreen({ ticket, page }: Extract<Screen, { name: 'status' }>) {
  const { pending } = useSession();
  const words = useWords();
  const lit = useLit();
  const perform = usePerform();
  const [pageCount, setPageCount] = useState(1);
  const reached = STEPS.findIndex(({ state }) => state === ticket.state);
  const answer = ticket.answers.at(-1);
  const closed = ticket.state === 'CLOSED';
  const question = closed ? 'status.closed' : answer === undefined ? 'status.wait' : 'status.ask';
  useScript([
    { id: ticket.state, key: `state.${ticket.state}` },
    { id: 'question', key: question },
    ...spokenSentences(answer?.text ?? '').map((text) => ({ id: 'body', text })),
  ]);
  const place = pageCount > 1 ? `${Math.min(page, pageCount - 1) + 1}/${pageCount}` : null;
  return (
    <Ask question={words[question]} className={answer === undefined ? 'status status-bare' : 'status'}>
      <ol className="steps">
        {STEPS.map(({ state, picture }, index) => (
          <li
            key={state}
            data-reached={index <= reached || undefined}
            data-lit={lit === state || undefined}
            aria-current={index === reached ? 'step' : undefined}
          >
            <span className="disc">
              <Picture name={picture} />
            </span>
            <span className="step-word">{words[`state.${state}`]}</span>
            {index <= reached && <Tick />}
          </li>
        ))}
      </ol>
      {answer !== undefined && (
        <div className="notice-text" data-lit={lit === 'body' || undefined}>
          <div className="wording" dir="auto">
            <TextBlock text={answer.text} page={page} onPageCount={setPageCount} />
          </div>
          <p className="notice-by">
            {place !== null && (
              <bdi className="place" dir="ltr">
                {place}
              </bdi>
            )}
            <bdi>{answer.authorName}</bdi>
          </p>
        </div>
      )}
      <div className="confirm">
        <Turn
          page={page}
          pageCount={pageCount}
          onTurn={(by) => perform({ name: 'page', by })}
          previousLabel={words['page.previous']}
          nextLabel={words['page.next']}
        />
        {answer !== undefined && !closed && (
          <Tile
            main
            className="yes"
            tone="arrive"
            label={words['status.close']}
            picture={<Tick />}
            disabled={pending !== null}
            onTap={perform({ name: 'closeTicket' })}
          />
        )}
      </div>
    </Ask>
  );
}
