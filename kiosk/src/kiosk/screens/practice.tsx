import { Picture } from '../../ui/picture.tsx';
import { Tile } from '../../ui/tile.tsx';
import { Ask } from '../view/ask.tsx';
import { useLit, usePerform, useScript, useWords } from '../view/context.ts';

/** The way to practise: a drawn card that is touched instead of held to the reader. Nothing is sent. */
export function PracticeScreen() {
  const words = useWords();
  const lit = useLit();
  const perform = usePerform();
  useScript([
    { id: 'question', key: 'practice.ask' },
    { id: 'card', key: 'card' },
  ]);
  return (
    <Ask question={words['practice.ask']} picture={<Picture name="practice" />} className="practice">
      <Tile
        main
        label={words.card}
        picture={<Picture name="cardAtReader" />}
        lit={lit === 'card'}
        onTap={perform({ name: 'practiseCard' })}
      />
    </Ask>
  );
}
