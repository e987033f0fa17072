import { dateShown, timeShown } from '@porchlight/schema/words';
import { useEffect, useState } from 'react';
import { Picture } from '../../ui/picture.tsx';
import { Tile } from '../../ui/tile.tsx';
import { dateIn } from '../roster/days.ts';
import { noticesForAll } from '../roster/roster.ts';
import {
  useConnection,
  useKiosk,
  useLit,
  usePerform,
  useRoster,
  useScript,
  useSession,
  useWords,
  wordingIn,
} from '../view/context.ts';

const EVERY_MS = 5_000;

/** The time, looked at every few seconds. */
function useNow(): Date {
  const { now } = useKiosk();
  const [shown, show] = useState(() => new Date(now()));
  useEffect(() => {
    const timer = setInterval(() => show(new Date(now())), EVERY_MS);
    return () => clearInterval(timer);
  }, [now]);
  return shown;
}

/** At rest: four doors, the time, how many children are inside; nobody's name (K14). */
export function HomeScreen() {
  const { kindergarten } = useRoster();
  const { language } = useSession();
  const words = useWords();
  const lit = useLit();
  const perform = usePerform();
  const now = useNow();
  useScript([
    { id: 'home.ask', key: 'home.ask' },
    { id: 'arrive', key: 'door.arrive' },
    { id: 'leave', key: 'door.leave' },
    { id: 'tell', key: 'door.tell' },
    { id: 'news', key: 'door.news' },
  ]);
  return (
    <section className="home">
      <header className="home-head">
        <h1 className="home-name">
          <bdi>{kindergarten.name}</bdi>
        </h1>
        <p className="home-clock" dir="ltr">
          {timeShown(now, kindergarten.timeZone)}
        </p>
        <p className="home-date">{dateShown(now, kindergarten.timeZone, language)}</p>
        <p className="home-inside">
          {words.inside} <strong>{kindergarten.presentCount}</strong>
        </p>
        <Today />
        <StaffCorner />
      </header>
      <div className="doors" data-lit={lit === 'home.ask' || undefined}>
        <Tile
          main
          tone="arrive"
          label={words['door.arrive']}
          picture={<Picture name="walkingIn" className="drawing" />}
          lit={lit === 'arrive'}
          onTap={perform({ name: 'arrive' })}
        />
        <Tile
          main
          tone="leave"
          label={words['door.leave']}
          picture={<Picture name="walkingOut" className="drawing" />}
          lit={lit === 'leave'}
          onTap={perform({ name: 'leave' })}
        />
        <Tile
          main
          tone="tell"
          digit={3}
          label={words['door.tell']}
          picture={<Picture name="tell" />}
          lit={lit === 'tell'}
          onTap={perform({ name: 'tell' })}
        />
        <Tile
          main
          tone="news"
          digit={1}
          label={words['door.news']}
          picture={<Picture name="news" />}
          lit={lit === 'news'}
          onTap={perform({ name: 'news' })}
        />
      </div>
    </section>
  );
}

/** Longest title that stands at rest on one line; a longer one is cut, its whole is behind the door. */
const MOST_SIGNS = { wide: 30, narrow: 15 };

/** One line of it: characters of Chinese are twice as wide as others. */
function shortened(title: string): string {
  const most = /\p{Script=Han}/u.test(title) ? MOST_SIGNS.narrow : MOST_SIGNS.wide;
  const signs = [...title];
  return signs.length <= most ? title : `${signs.slice(0, most - 1).join('')}…`;
}

/** Today's newest notice for everybody, and how many there are. */
function Today() {
  const roster = useRoster();
  const { language } = useSession();
  const words = useWords();
  const { timeZone, today } = roster.kindergarten;
  const notices = noticesForAll(roster).filter(({ publishedAt }) => dateIn(publishedAt, timeZone) === today);
  const title = wordingIn(notices[0]?.texts ?? [], language)?.title;
  if (title === undefined) return null;
  return (
    <p className="home-today">
      <Picture name="news" />
      <span>
        {words['home.today']} <strong>{notices.length}</strong>
      </span>
      <bdi>{shortened(title)}</bdi>
    </p>
  );
}

/** What staff should know: no network, or wishes that were not recorded. Counts only, no names. */
function StaffCorner() {
  const { online, waiting, refused } = useConnection();
  const words = useWords();
  const perform = usePerform();
  if (online && refused.length === 0) return null;
  return (
    <div className="staff-corner">
      {!online && (
        <p>
          <Picture name="away" /> {words['network.away']}
        </p>
      )}
      {refused.length > 0 && (
        <Tile
          className="staff-button"
          label={refused.length}
          picture={<Picture name="note" />}
          onTap={perform({ name: 'staff' })}
        />
      )}
      {!online && waiting > 0 && (
        <p className="staff-waiting" dir="ltr">
          {waiting}
        </p>
      )}
    </div>
  );
}
