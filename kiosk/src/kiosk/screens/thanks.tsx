import { timeShown, timeSpoken } from '@porchlight/schema/words';
import { Tick, Undo } from '../../ui/icons.tsx';
import { Picture } from '../../ui/picture.tsx';
import { Ring } from '../../ui/ring.tsx';
import { Tile } from '../../ui/tile.tsx';
import { sentences } from '../../words/sentences.ts';
import { successMs } from '../session/screens.ts';
import type { Screen } from '../session/state.ts';
import type { Line } from '../speech/line.ts';
import { Ask } from '../view/ask.tsx';
import { useChildren } from '../view/children.ts';
import { useLit, usePerform, useRoster, useScript, useSession, useWords } from '../view/context.ts';
import { Faces } from '../view/faces.tsx';
import { HowTheyAre, linesOf } from '../view/how-they-are.tsx';

/**
 * After an arrival: the faces, a tick, the time, and how the child is. After a collection the same neutral word for
 * everybody, without a tick and without "left": whether the child goes is a person's decision, and nothing here tells whose
 * word counts (K29). Undo for as long as it is shown (K16).
 */
export function DoneScreen(screen: Extract<Screen, { name: 'done' }>) {
  const { action, childIds, at, health } = screen;
  const { family, language } = useSession();
  const { timeZone } = useRoster().kindergarten;
  const words = useWords();
  const lit = useLit();
  const perform = usePerform();
  const children = useChildren(childIds);
  const unread = (family?.notices ?? []).filter((notice) => notice.unread).length;
  const moment = new Date(at);
  const names = children.map(({ givenName }) => givenName);
  const thanks = action === 'arrive' ? 'done.arrived' : 'done.left';
  const news = unread > 0 && health?.stage !== 'which';
  const first: Line[] = [
    { id: 'question', key: thanks },
    ...(action === 'arrive'
      ? [{ id: 'time', text: sentences[language].arrived(names, timeSpoken(moment, timeZone, language)) }]
      : []),
  ];
  useScript([
    ...(health === null || health.stage === 'ask' ? first : []),
    ...(health === null ? [] : linesOf(health)),
    ...(news ? [{ id: 'news', key: 'done.news' } as const] : []),
  ]);
  return (
    <Ask question={words[thanks]} className={health === null ? 'success' : 'success success-asks'}>
      <Faces of={children} />
      <div className="done-mark" data-lit={lit === 'time' || undefined}>
        <span className="done-ring">
          <Ring key={health?.stage} seconds={successMs(screen) / 1_000} />
          {action === 'arrive' ? <Tick /> : <Picture name="teacher" />}
        </span>
        <time dir="ltr" dateTime={moment.toISOString()}>
          {timeShown(moment, timeZone)}
        </time>
      </div>
      {health !== null && <HowTheyAre health={health} of={children} />}
      <div className="row">
        <Tile
          tone="arrive"
          className="undo"
          label={words['done.undo']}
          picture={<Undo />}
          onTap={perform({ name: 'undo' })}
        />
        {news && (
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

/**
 * "Already here" is an answer, not an error (K17). Shortly after an arrival the children can be asked for all the same, at
 * another place than the tap that has become a habit. Who is waited for already is told the same as at the end of asking.
 */
export function AlreadyScreen({ how, leave }: Extract<Screen, { name: 'already' }>) {
  const { family } = useSession();
  const words = useWords();
  const lit = useLit();
  const perform = usePerform();
  const key = how === 'called' ? 'done.left' : (`already.${how}` as const);
  useScript([{ id: 'question', key }, ...(leave ? [{ id: 'leave', key: 'door.leave' } as const] : [])]);
  return (
    <Ask question={words[key]} className="notice-board">
      <Faces of={family?.children ?? []} />
      {leave && (
        <Tile
          className="all-the-same"
          label={words['door.leave']}
          picture={<Picture name="walkingOut" className="drawing" />}
          lit={lit === 'leave'}
          onTap={perform({ name: 'leave' })}
        />
      )}
    </Ask>
  );
}
