import { timeShown, timeSpoken } from '@porchlight/schema/words';
import { Tick, Undo } from '../../ui/icons.tsx';
import { Picture } from '../../ui/picture.tsx';
import { Ring } from '../../ui/ring.tsx';
import { Tile } from '../../ui/tile.tsx';
import { sentences } from '../../words/sentences.ts';
import type { Screen } from '../session/state.ts';
import { Ask } from '../view/ask.tsx';
import { useLit, usePerform, useRoster, useScript, useSession, useWords } from '../view/context.ts';
import { Photo } from '../view/photo.tsx';

const SUCCESS_S = 6;
const MOST_PHOTOS = 4;

/** Done: the faces, a tick, the time; undo for as long as it is shown (K16). */
export function DoneScreen({ action, childIds, at }: Extract<Screen, { name: 'done' }>) {
  const { family, language } = useSession();
  const { timeZone } = useRoster().kindergarten;
  const words = useWords();
  const lit = useLit();
  const perform = usePerform();
  const children = (family?.children ?? []).filter(({ id }) => childIds.includes(id));
  const unread = (family?.notices ?? []).filter((notice) => notice.unread).length;
  const moment = new Date(at);
  const names = children.map(({ givenName }) => givenName);
  const said = sentences[language][action === 'arrive' ? 'arrived' : 'left'];
  const thanks = action === 'arrive' ? 'done.arrived' : 'done.left';
  useScript([
    { id: 'question', key: thanks },
    { id: 'time', text: said(names, timeSpoken(moment, timeZone, language)) },
    ...(unread > 0 ? [{ id: 'news', key: 'done.news' } as const] : []),
  ]);
  return (
    <Ask question={words[thanks]} className="success">
      <div className="faces" data-count={Math.min(children.length, MOST_PHOTOS)}>
        {children.slice(0, MOST_PHOTOS).map(({ id, photoId, givenName }) => (
          <figure key={id}>
            <Photo mediaId={photoId} />
            <figcaption>{givenName}</figcaption>
          </figure>
        ))}
      </div>
      <div className="done-mark" data-lit={lit === 'time' || undefined}>
        <span className="done-ring">
          <Ring seconds={SUCCESS_S} />
          <Tick />
        </span>
        <time dir="ltr" dateTime={moment.toISOString()}>
          {timeShown(moment, timeZone)}
        </time>
      </div>
      <div className="row">
        <Tile
          tone="arrive"
          className="undo"
          label={words['done.undo']}
          picture={<Undo />}
          onTap={perform({ name: 'undo' })}
        />
        {unread > 0 && (
          <Tile
            tone="news"
            label={words['door.news']}
            picture={<Picture name="news" />}
            lit={lit === 'news'}
            onTap={perform({ name: 'seeNews' })}
          />
        )}
      </div>
    </Ask>
  );
}

/** Taken back. */
export function UndoneScreen() {
  const words = useWords();
  useScript([{ id: 'question', key: 'done.undone' }]);
  return <Ask question={words['done.undone']} picture={<Undo />} className="notice-board" />;
}

/** "Already here" is an answer, not an error (K17). */
export function AlreadyScreen({ how }: Extract<Screen, { name: 'already' }>) {
  const { family } = useSession();
  const words = useWords();
  const key = `already.${how}` as const;
  useScript([{ id: 'question', key }]);
  return (
    <Ask question={words[key]} className="notice-board">
      <div className="faces" data-count={Math.min(family?.children.length ?? 0, MOST_PHOTOS)}>
        {(family?.children ?? []).slice(0, MOST_PHOTOS).map(({ id, photoId, givenName }) => (
          <figure key={id}>
            <Photo mediaId={photoId} />
            <figcaption>{givenName}</figcaption>
          </figure>
        ))}
      </div>
    </Ask>
  );
}
