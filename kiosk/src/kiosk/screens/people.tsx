import { timeShown } from '@porchlight/schema/words';
import { Pages, pageOf, pagesFor } from '../../ui/pages.tsx';
import { Picture } from '../../ui/picture.tsx';
import type { PictureName } from '../../ui/picture-names.ts';
import { Tile } from '../../ui/tile.tsx';
import type { SpokenKey } from '../../words/catalogue.ts';
import type { RefusedWish } from '../outbox/outbox.ts';
import type { Screen } from '../session/state.ts';
import { Ask } from '../view/ask.tsx';
import { useConnection, useLit, usePerform, useRoster, useScript, useWords } from '../view/context.ts';
import { HelpTile } from '../view/help-tile.tsx';

type HelpStage = Extract<Screen, { name: 'help' }>['stage'];

const HELP_PICTURES: Readonly<Record<HelpStage, PictureName>> = {
  calling: 'bell',
  ringing: 'bell',
  coming: 'coming',
  away: 'away',
};

/** A person was called; the screen says so, and who comes (K21). */
export function HelpScreen({ stage, by, before }: Extract<Screen, { name: 'help' }>) {
  const words = useWords();
  const perform = usePerform();
  useScript([{ id: 'question', key: `help.${stage}` }]);
  return (
    <Ask question={words[`help.${stage}`]} picture={HELP_PICTURES[stage]} className="notice-board">
      {by !== null && <p className="by">{by}</p>}
      {stage === 'away' && (
        <Tile
          main
          tone="tell"
          label={words.retry}
          picture={<Picture name="bell" />}
          onTap={perform({ name: 'help' })}
        />
      )}
      {before !== null && (
        <Tile
          label={words['help.goOn']}
          picture={<Picture name="goOn" />}
          onTap={perform({ name: 'goOn' })}
        />
      )}
    </Ask>
  );
}

/** A card that nobody knows: what is possible now, and a person (never "invalid"). */
export function UnknownCardScreen() {
  const words = useWords();
  const perform = usePerform();
  useScript([{ id: 'question', key: 'refusal.CARD_UNKNOWN' }]);
  return (
    <Ask question={words['refusal.CARD_UNKNOWN']} picture="card" className="notice-board">
      <div className="row">
        <HelpTile />
        <Tile
          main
          label={words.retry}
          picture={<Picture name="start" />}
          onTap={perform({ name: 'start' })}
        />
      </div>
    </Ask>
  );
}

/** The device could not keep a wish: the only thing it cannot do alone. */
export function TroubleScreen() {
  const words = useWords();
  useScript([{ id: 'question', key: 'trouble' }]);
  return (
    <Ask question={words.trouble} picture="note" className="notice-board">
      <HelpTile />
    </Ask>
  );
}

const EACH = 2;
const WISH_PICTURES: Readonly<Record<NonNullable<RefusedWish['kind']>, PictureName>> = {
  checkIn: 'child',
  checkOut: 'child',
  undo: 'child',
  release: 'teacher',
  feeling: 'health',
  absence: 'away',
  rollCall: 'teacher',
  rollCallMark: 'teacher',
  rollCallFinish: 'teacher',
  receipt: 'news',
  ticket: 'tell',
  close: 'tell',
  help: 'bell',
};
const WISH_WORDS: Readonly<Record<NonNullable<RefusedWish['kind']>, SpokenKey>> = {
  checkIn: 'door.arrive',
  checkOut: 'door.leave',
  undo: 'done.undo',
  release: 'release.ask',
  feeling: 'feeling.NOT_QUITE_WELL',
  absence: 'service.absent',
  rollCall: 'roll.ROUTINE',
  rollCallMark: 'roll.ROUTINE',
  rollCallFinish: 'roll.ROUTINE',
  receipt: 'door.news',
  ticket: 'door.tell',
  close: 'door.tell',
  help: 'bar.help',
};

/** For staff: what the server would not take. Times and reasons, no names; nothing is ever dropped. */
export function StaffScreen({ page }: Extract<Screen, { name: 'staff' }>) {
  const lit = useLit();
  const { refused } = useConnection();
  const { timeZone } = useRoster().kindergarten;
  const words = useWords();
  const perform = usePerform();
  useScript([
    { id: 'question', key: 'staff.refused' },
    { id: 'how', key: 'staff.how' },
  ]);
  const reason = (code: string) => words[`refusal.${code}` as SpokenKey] ?? words.trouble;
  return (
    <Ask
      question={words['staff.refused']}
      more={
        <p className="how" data-lit={lit === 'how' || undefined}>
          {words['staff.how']}
        </p>
      }
    >
      <Pages
        page={page}
        pageCount={pagesFor(refused.length, EACH)}
        onTurn={(by) => perform({ name: 'page', by })}
        previousLabel={words['page.previous']}
        nextLabel={words['page.next']}
      >
        <ul className="refused">
          {pageOf(refused, page, EACH).map(({ kind, code, at }) => (
            <li key={`${at} ${code} ${kind}`}>
              <Picture name={kind === null ? 'note' : WISH_PICTURES[kind]} />
              <strong>
                {kind === null ? '' : words[WISH_WORDS[kind]]} <bdi>{timeShown(new Date(at), timeZone)}</bdi>
              </strong>
              <span>{reason(code)}</span>
            </li>
          ))}
        </ul>
      </Pages>
    </Ask>
  );
}
