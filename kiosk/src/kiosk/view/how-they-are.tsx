import type { HealthFeeling } from '@porchlight/schema/enums';
import { Tick } from '../../ui/icons.tsx';
import { Picture } from '../../ui/picture.tsx';
import type { PictureName } from '../../ui/picture-names.ts';
import { Shape, type ShapeName } from '../../ui/shapes.tsx';
import { Tile } from '../../ui/tile.tsx';
import type { FamilyChild, HealthAsk } from '../session/state.ts';
import type { Line } from '../speech/line.ts';
import { useLit, usePerform, useSession, useWords } from './context.ts';
import { Photo } from './photo.tsx';

/** The three bands: a face, a word and a shape each (K19). */
const BANDS: readonly { feeling: HealthFeeling; picture: PictureName; shape: ShapeName }[] = [
  { feeling: 'WELL', picture: 'well', shape: 'circle' },
  { feeling: 'NOT_QUITE_WELL', picture: 'notQuiteWell', shape: 'triangle' },
  { feeling: 'UNWELL', picture: 'unwell', shape: 'square' },
];
/** With "all of them" these are six choices (K5). */
const MOST_CHILDREN = 5;

/** What the question says, after the thanks. */
export function linesOf({ stage }: HealthAsk): Line[] {
  if (stage === 'which') return [{ id: 'feeling', key: 'feeling.which' }];
  if (stage === 'said') return [{ id: 'feeling', key: 'feeling.thanks' }];
  const bands = BANDS.map(({ feeling }) => ({ id: feeling, key: `feeling.${feeling}` as const }));
  return [{ id: 'feeling', key: 'feeling.ask' }, ...bands];
}

const QUESTIONS = { ask: 'feeling.ask', which: 'feeling.which', said: 'feeling.thanks' } as const;

/** How is the child? The arrival is recorded already: whoever walks away has done everything. */
export function HowTheyAre({ health, of }: { health: HealthAsk; of: readonly FamilyChild[] }) {
  const words = useWords();
  const lit = useLit();
  return (
    <section className="feeling" data-stage={health.stage}>
      <p className="feeling-question" data-lit={lit === 'feeling' || undefined}>
        {health.stage === 'said' && <Tick />}
        {words[QUESTIONS[health.stage]]}
      </p>
      {health.stage === 'ask' && <Bands />}
      {health.stage === 'which' && <Which of={of} />}
    </section>
  );
}

function Bands() {
  const { pending } = useSession();
  const words = useWords();
  const lit = useLit();
  const perform = usePerform();
  return (
    <div className="bands">
      {BANDS.map(({ feeling, picture, shape }) => (
        <Tile
          key={feeling}
          className="band"
          label={words[`feeling.${feeling}`]}
          picture={<Picture name={picture} />}
          lit={lit === feeling}
          disabled={pending !== null}
          onTap={perform({ name: 'feeling', feeling })}
        >
          <Shape name={shape} />
        </Tile>
      ))}
    </div>
  );
}

function Which({ of: children }: { of: readonly FamilyChild[] }) {
  const { pending } = useSession();
  const words = useWords();
  const perform = usePerform();
  return (
    <div className="bands" data-many={children.length > 2 || undefined}>
      {children.slice(0, MOST_CHILDREN).map(({ id, givenName, photoId, face }) => (
        <Tile
          key={id}
          className="band"
          label={givenName}
          picture={<Photo mediaId={photoId} face={face} />}
          disabled={pending !== null}
          onTap={perform({ name: 'child', childId: id })}
        />
      ))}
      <Tile
        className="band"
        label={words['every.child']}
        picture={<Picture name="everyone" />}
        disabled={pending !== null}
        onTap={perform({ name: 'everyChild' })}
      />
    </div>
  );
}
