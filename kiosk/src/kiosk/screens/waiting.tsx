import { Cross, Undo } from '../../ui/icons.tsx';
import { Pages, pageOf, pagesFor } from '../../ui/pages.tsx';
import { Picture } from '../../ui/picture.tsx';
import { Tile } from '../../ui/tile.tsx';
import { waitingAtTheDoor } from '../roster/roster.ts';
import type { FamilyChild, Screen } from '../session/state.ts';
import { Ask } from '../view/ask.tsx';
import { useChildren } from '../view/children.ts';
import { useConnection, usePerform, useRoster, useScript, useSession, useWords } from '../view/context.ts';
import { Photo } from '../view/photo.tsx';

const FAMILIES = 3;

/**
 * For staff: who waits at the door, a family a tile; one touch lets its children go. What the server would not take, because
 * an order stands that nothing here may show, sends whoever reads it to the desk.
 */
export function WaitingScreen({ page, last }: Extract<Screen, { name: 'waiting' }>) {
  const { pending } = useSession();
  const { refused } = useConnection();
  const roster = useRoster();
  const words = useWords();
  const perform = usePerform();
  const families = waitingAtTheDoor(roster);
  const held = refused.some(({ kind }) => kind === 'release');
  const question = families.length > 0 ? 'release.ask' : 'release.nobody';
  useScript([{ id: 'question', key: question }]);
  return (
    <Ask question={words[question]} className="waiting wide-pages">
      <Pages
        page={page}
        pageCount={pagesFor(families.length, FAMILIES)}
        onTurn={(by) => perform({ name: 'page', by })}
        previousLabel={words['page.previous']}
        nextLabel={words['page.next']}
      >
        <div className="grid grid-photos">
          {pageOf(families, page, FAMILIES).map((children) => (
            <Tile
              key={children[0]?.id}
              tone="leave"
              className="person"
              label={namesOf(children)}
              picture={<Photo mediaId={children[0]?.photoId ?? null} face={children[0]?.face} />}
              disabled={pending !== null}
              onTap={perform({ name: 'letGo', childIds: children.map(({ id }) => id) })}
            />
          ))}
          {held && <Held />}
          {last !== null && !held && <LetGo last={last} />}
          <Tile
            label={words['roll.ROUTINE']}
            picture={<Picture name="rollCall" />}
            onTap={perform({ name: 'allRollCalls' })}
          />
        </div>
      </Pages>
    </Ask>
  );
}

const namesOf = (children: readonly FamilyChild[]): string =>
  children.map(({ givenName }) => givenName).join(' · ');

/** Who was let go last: by now, or as soon as there is a network. It can be taken back. */
function LetGo({ last }: { last: { childIds: string[] } }) {
  const words = useWords();
  const perform = usePerform();
  const { pending } = useSession();
  const children = useChildren(last.childIds);
  return (
    <Tile
      tone="arrive"
      label={`${namesOf(children)} · ${words['done.undo']}`}
      picture={<Undo />}
      disabled={pending !== null}
      onTap={perform({ name: 'undo' })}
    />
  );
}

/** The children are inside still. */
function Held() {
  const words = useWords();
  const perform = usePerform();
  return (
    <Tile tone="no" label={words['release.held']} picture={<Cross />} onTap={perform({ name: 'staff' })} />
  );
}
