import { Picture } from '../../ui/picture.tsx';
import { Tile } from '../../ui/tile.tsx';
import { usePerform, useWords } from './context.ts';

/** The large button that calls a teacher, where that is what one can do. */
export function HelpTile() {
  const words = useWords();
  const perform = usePerform();
  return (
    <Tile
      main
      tone="tell"
      label={words['bar.help']}
      picture={<Picture name="help" />}
      onTap={perform({ name: 'help' })}
    />
  );
}
