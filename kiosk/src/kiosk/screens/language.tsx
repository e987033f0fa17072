import { words as shared } from '@porchlight/schema/words';
import { Tile } from '../../ui/tile.tsx';
import { languagesOf } from '../roster/roster.ts';
import { Ask } from '../view/ask.tsx';
import { usePerform, useRoster, useScript, useWords } from '../view/context.ts';

/** Which language; each in its own name (K24). */
export function LanguageScreen() {
  const roster = useRoster();
  const words = useWords();
  const perform = usePerform();
  useScript([{ id: 'question', key: 'language.ask' }]);
  return (
    <Ask question={words['language.ask']} picture="language">
      <div className="grid grid-few">
        {languagesOf(roster).map((tag, index) => {
          const name = roster.kindergarten.languages[index];
          return (
            <Tile
              key={tag}
              main
              label={<span lang={tag}>{name === undefined ? tag : shared[tag].languages[name]}</span>}
              onTap={perform({ name: 'language', language: tag })}
            />
          );
        })}
      </div>
    </Ask>
  );
}
