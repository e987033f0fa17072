import { dateShown, timeShown } from '@porchlight/schema/words';
import { useEffect, useState } from 'react';
import { WalkingIn, WalkingOut } from '../../ui/drawings.tsx';
import { Picture } from '../../ui/picture.tsx';
import { Tile } from '../../ui/tile.tsx';
import {
  useConnection,
  useKiosk,
  useLit,
  usePerform,
  useRoster,
  useScript,
  useSession,
  useWords,
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
        <StaffCorner />
      </header>
      <div className="doors" data-lit={lit === 'home.ask' || undefined}>
        <Tile
          main
          tone="arrive"
          label={words['door.arrive']}
          picture={<WalkingIn />}
          lit={lit === 'arrive'}
          onTap={perform({ name: 'arrive' })}
        />
        <Tile
          main
          tone="leave"
          label={words['door.leave']}
          picture={<WalkingOut />}
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
