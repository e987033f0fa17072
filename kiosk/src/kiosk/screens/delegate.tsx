import { Tick } from '../../ui/icons.tsx';
import { Pages, pageOf, pagesFor } from '../../ui/pages.tsx';
import { Picture } from '../../ui/picture.tsx';
import { Tile } from '../../ui/tile.tsx';
import { dayShown, isTomorrow, nextDay } from '../roster/days.ts';
import type { Screen } from '../session/state.ts';
import { Ask } from '../view/ask.tsx';
import { useChildren } from '../view/children.ts';
import { useLit, usePerform, useRoster, useScript, useSession, useWords } from '../view/context.ts';
import { Faces } from '../view/faces.tsx';
import { Photo } from '../view/photo.tsx';

/** With "someone new" these are four choices. */
const EACH = 3;

/** How a day is shown: today, tomorrow, or the day itself. */
function useDayShown(): (date: string) => string {
  const { language } = useSession();
  const { today } = useRoster().kindergarten;
  const words = useWords();
  return (date) => {
    if (date === today) return words['day.today'];
    return isTomorrow(today, date) ? words['day.tomorrow'] : dayShown(date, language);
  };
}

/** Who collects once, as the family has said so far; and somebody new. */
export function DelegationsScreen({ list, page }: Extract<Screen, { name: 'delegations' }>) {
  const { children } = useRoster();
  const words = useWords();
  const lit = useLit();
  const perform = usePerform();
  const dayShown = useDayShown();
  const question = list === null ? 'checking' : list.length === 0 ? 'delegate.none' : 'delegate.list';
  const named = (ids: string[]) =>
    children.filter(({ id }) => ids.includes(id)).map(({ givenName }) => givenName);
  useScript([
    { id: 'question', key: question },
    ...(list === null ? [] : [{ id: 'new', key: 'delegate.new' } as const]),
  ]);
  return (
    <Ask
      question={words[question]}
      picture="handOver"
      className={list === null ? 'notice-board' : 'wide-pages'}
    >
      {list !== null && (
        <Pages
          page={page}
          pageCount={pagesFor(list.length, EACH)}
          onTurn={(by) => perform({ name: 'page', by })}
          previousLabel={words['page.previous']}
          nextLabel={words['page.next']}
        >
          <div className="grid grid-few said">
            {pageOf(list, page, EACH).map(({ id, childIds, date, collectorName }) => (
              <Tile
                key={id}
                label={
                  <>
                    {dayShown(date)}
                    <span className="tile-more">{collectorName ?? named(childIds).join(' ')}</span>
                  </>
                }
                picture={<Picture name="handOver" />}
                onTap={perform({ name: 'delegation', delegationId: id })}
              />
            ))}
            <Tile
              tone="leave"
              label={words['delegate.new']}
              picture={<Picture name="nameless" />}
              lit={lit === 'new'}
              onTap={perform({ name: 'newDelegation' })}
            />
          </div>
        </Pages>
      )}
    </Ask>
  );
}

/** One of them: it can be taken back. */
export function DelegationScreen({ delegation, revoking }: Extract<Screen, { name: 'delegation' }>) {
  const words = useWords();
  const perform = usePerform();
  const dayShown = useDayShown();
  const children = useChildren(delegation.childIds);
  useScript([{ id: 'question', key: revoking ? 'checking' : 'delegate.one' }]);
  return (
    <Ask
      question={words[revoking ? 'checking' : 'delegate.one']}
      className="one-delegation"
      more={
        <p className="adult">
          {dayShown(delegation.date)} {delegation.collectorName}
        </p>
      }
    >
      <Faces of={children} />
      <Tile
        main
        tone="no"
        label={words['delegate.revoke']}
        picture={<Picture name="stop" />}
        disabled={revoking}
        onTap={perform({ name: 'revoke' })}
      />
    </Ask>
  );
}

/** Which of the siblings are collected? */
export function DelegateWhoScreen({ selected }: Extract<Screen, { name: 'delegateWho' }>) {
  const { family } = useSession();
  const words = useWords();
  const lit = useLit();
  const perform = usePerform();
  const children = family?.children ?? [];
  useScript([
    { id: 'question', key: 'delegate.who' },
    { id: 'yes', key: 'keypad.ok' },
  ]);
  return (
    <Ask question={words['delegate.who']} className="who">
      <div className="children" data-count={children.length}>
        {children.map(({ id, givenName, photoId }) => (
          <Tile
            key={id}
            className="child"
            label={givenName}
            pressed={selected.includes(id)}
            picture={<Photo mediaId={photoId} />}
            onTap={perform({ name: 'child', childId: id })}
          >
            <span className="mark">{selected.includes(id) ? <Tick /> : null}</span>
          </Tile>
        ))}
      </div>
      <div className="confirm">
        <Tile
          main
          className="yes"
          tone="leave"
          label={words['keypad.ok']}
          picture={<Tick />}
          lit={lit === 'yes'}
          disabled={selected.length === 0}
          onTap={perform({ name: 'yes' })}
        />
      </div>
    </Ask>
  );
}

/** Today, or the next day? */
export function DelegateDayScreen({ childIds }: Extract<Screen, { name: 'delegateDay' }>) {
  const { children, kindergarten } = useRoster();
  const words = useWords();
  const lit = useLit();
  const perform = usePerform();
  const dayShown = useDayShown();
  const { today } = kindergarten;
  const next = nextDay(today, children.find(({ id }) => childIds.includes(id))?.weekdays ?? []);
  const days = [today, next];
  useScript([
    { id: 'question', key: 'delegate.day' },
    { id: today, key: 'day.today' },
    isTomorrow(today, next) ? { id: next, key: 'day.tomorrow' } : { id: next, text: dayShown(next) },
  ]);
  return (
    <Ask question={words['delegate.day']} picture="handOver">
      <div className="grid grid-few">
        {days.map((date) => (
          <Tile
            key={date}
            main
            label={dayShown(date)}
            picture={<Picture name={date === today ? 'calendar' : 'tomorrow'} />}
            lit={lit === date}
            onTap={perform({ name: 'day', date })}
          />
        ))}
      </div>
    </Ask>
  );
}
