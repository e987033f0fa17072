import { Before, Cross, Tick } from '../../ui/icons.tsx';
import { Pages, pageOf, pagesFor } from '../../ui/pages.tsx';
import { Picture } from '../../ui/picture.tsx';
import { Tile } from '../../ui/tile.tsx';
import { type Called, classesOf, countsOf } from '../roster/roll.ts';
import type { RollCall, RollCallView, Screen } from '../session/state.ts';
import { Ask } from '../view/ask.tsx';
import { usePerform, useRoster, useScript, useSession, useWords } from '../view/context.ts';
import { Photo } from '../view/photo.tsx';

const CLASSES = 4;
const FACES = 5;

type ViewAt<A extends RollCallView['at']> = Extract<RollCallView, { at: A }>;

/** A roll call: the classes, one child after the other, and whoever is missing. From the device alone. */
export function RollCallScreen({ view }: Extract<Screen, { name: 'rollCall' }>) {
  const { rollCall } = useSession();
  if (rollCall === null) return null;
  switch (view.at) {
    case 'classes':
      return <Classes key="classes" rollCall={rollCall} page={view.page} />;
    case 'child':
      return <OneChild key={view.childIds[view.index]} rollCall={rollCall} view={view} />;
    case 'missing':
      return <Missing key="missing" rollCall={rollCall} page={view.page} />;
  }
}

function Classes({ rollCall, page }: { rollCall: RollCall; page: number }) {
  const words = useWords();
  const perform = usePerform();
  const { pending } = useSession();
  const classes = classesOf(useRoster(), rollCall);
  const { present, missing, total } = countsOf(rollCall);
  useScript([{ id: 'question', key: 'roll.class' }]);
  return (
    <Ask
      question={words['roll.class']}
      className="roll wide-pages"
      more={
        <p className="adult">
          <bdi>
            {present}/{total}
          </bdi>
        </p>
      }
    >
      <Pages
        page={page}
        pageCount={pagesFor(classes.length, CLASSES)}
        onTurn={(by) => perform({ name: 'page', by })}
        previousLabel={words['page.previous']}
        nextLabel={words['page.next']}
      >
        <div className="grid">
          {pageOf(classes, page, CLASSES).map((called) => (
            <ClassTile key={called.classroom} called={called} rollCall={rollCall} />
          ))}
          <Tile
            tone={missing > 0 ? 'no' : 'plain'}
            label={words['roll.missing']}
            picture={<Cross />}
            onTap={perform({ name: 'missingChildren' })}
          >
            <span className="roll-count">{missing}</span>
          </Tile>
          <Tile
            tone="arrive"
            label={words['roll.finish']}
            picture={<Tick />}
            disabled={pending !== null}
            onTap={perform({ name: 'finishRollCall' })}
          />
        </div>
      </Pages>
    </Ask>
  );
}

function ClassTile({ called, rollCall }: { called: Called; rollCall: RollCall }) {
  const perform = usePerform();
  const { classroom, childIds } = called;
  const seen = childIds.filter((id) => rollCall.results[id] !== undefined).length;
  return (
    <Tile
      label={classroom}
      picture={seen === childIds.length ? <Tick /> : <Picture name="everyone" />}
      onTap={perform({ name: 'callClass', classroom, childIds })}
    >
      <bdi className="roll-count">
        {seen}/{childIds.length}
      </bdi>
    </Tile>
  );
}

/** One child, one question: seen, or looked for and not seen. */
function OneChild({ rollCall, view }: { rollCall: RollCall; view: ViewAt<'child'> }) {
  const { pending } = useSession();
  const { children } = useRoster();
  const words = useWords();
  const perform = usePerform();
  const childId = view.childIds[view.index] ?? '';
  const child = children.find(({ id }) => id === childId);
  const result = rollCall.results[childId];
  useScript([{ id: 'question', key: 'roll.child' }]);
  return (
    <Ask
      question={words['roll.child']}
      className="roll-child"
      more={
        <p className="adult">
          {view.classroom}{' '}
          <bdi>
            {view.index + 1}/{view.childIds.length}
          </bdi>
        </p>
      }
    >
      <figure className="shown-child">
        <span className="disc">
          <Photo mediaId={child?.photo?.id ?? null} />
        </span>
        <figcaption>{child?.givenName}</figcaption>
      </figure>
      <div className="marks">
        <Tile
          main
          className="yes"
          tone="arrive"
          label={words['roll.here']}
          picture={<Tick />}
          pressed={result === undefined ? undefined : result === 'PRESENT'}
          disabled={pending !== null}
          onTap={perform({ name: 'mark', childId, result: 'PRESENT' })}
        >
          <Chosen yes={result === 'PRESENT'} />
        </Tile>
        <Tile
          main
          className="yes"
          tone="no"
          label={words['roll.missing']}
          picture={<Cross />}
          pressed={result === undefined ? undefined : result === 'MISSING'}
          disabled={pending !== null}
          onTap={perform({ name: 'mark', childId, result: 'MISSING' })}
        >
          <Chosen yes={result === 'MISSING'} />
        </Tile>
      </div>
      <div className="row">
        <Tile
          className="small"
          label={words['page.previous']}
          picture={<Before />}
          onTap={perform({ name: 'page', by: -1 })}
        />
        <Tile
          className="small"
          label={words['roll.classes']}
          picture={<Picture name="everyone" />}
          onTap={perform({ name: 'allClasses' })}
        />
      </div>
    </Ask>
  );
}

/** What was said of this child before. */
function Chosen({ yes }: { yes: boolean }) {
  return yes ? (
    <span className="mark">
      <Tick />
    </span>
  ) : null;
}

/** Whoever was not seen; a touch when the child is found. */
function Missing({ rollCall, page }: { rollCall: RollCall; page: number }) {
  const { pending } = useSession();
  const { children } = useRoster();
  const words = useWords();
  const perform = usePerform();
  const missing = children.filter(({ id }) => rollCall.results[id] === 'MISSING');
  const question = missing.length === 0 ? 'roll.nobody' : 'roll.notFound';
  useScript([{ id: 'question', key: question }]);
  return (
    <Ask question={words[question]} className="roll wide-pages">
      <Pages
        page={page}
        pageCount={pagesFor(missing.length, FACES)}
        onTurn={(by) => perform({ name: 'page', by })}
        previousLabel={words['page.previous']}
        nextLabel={words['page.next']}
      >
        <div className="grid grid-people">
          {pageOf(missing, page, FACES).map(({ id, givenName, classroomName, photo }) => (
            <Tile
              key={id}
              label={givenName}
              picture={<Photo mediaId={photo?.id ?? null} />}
              disabled={pending !== null}
              onTap={perform({ name: 'mark', childId: id, result: 'PRESENT' })}
            >
              <span className="tile-more">{classroomName}</span>
            </Tile>
          ))}
          <Tile
            label={words['roll.classes']}
            picture={<Picture name="everyone" />}
            onTap={perform({ name: 'allClasses' })}
          />
        </div>
      </Pages>
    </Ask>
  );
}

/** It is recorded: three numbers, each with its sign and its word. */
export function RollCallOverScreen({ rollCall }: Extract<Screen, { name: 'rollCallOver' }>) {
  const words = useWords();
  const { present, missing, open } = countsOf(rollCall);
  useScript([{ id: 'question', key: 'roll.over' }]);
  return (
    <Ask question={words['roll.over']} picture="done" className="notice-board">
      <ul className="counts">
        <li>
          <Tick /> <strong>{present}</strong> {words['roll.here']}
        </li>
        <li>
          <Cross /> <strong>{missing}</strong> {words['roll.missing']}
        </li>
        <li>
          <Picture name="question" /> <strong>{open}</strong> {words['roll.open']}
        </li>
      </ul>
    </Ask>
  );
}
