import { Tick } from '../../ui/icons.tsx';
import { Picture } from '../../ui/picture.tsx';
import { Tile } from '../../ui/tile.tsx';
import { usePerform, useWords } from './context.ts';

/** Before a screen goes by itself: a touch anywhere keeps it (K12). It covers what was on the glass. */
export function StillThere() {
  const words = useWords();
  const perform = usePerform();
  return (
    <div className="still-there" role="alertdialog" aria-modal="true" aria-label={words['idle.ask']}>
      <Picture name="wave" />
      <h2>{words['idle.ask']}</h2>
      <Tile
        main
        tone="arrive"
        label={words['idle.here']}
        picture={<Tick />}
        onTap={perform({ name: 'stay' })}
      />
    </div>
  );
}
