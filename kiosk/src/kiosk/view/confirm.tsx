import { Cross, Tick } from '../../ui/icons.tsx';
import { Picture } from '../../ui/picture.tsx';
import { Tile } from '../../ui/tile.tsx';
import { useLit, usePerform, useWords } from './context.ts';

/** Yes, no, and "not mine" (K15), under the faces that are meant. */
export function Confirm(props: { tone: 'arrive' | 'leave'; yes: string; disabled: boolean }) {
  const words = useWords();
  const lit = useLit();
  const perform = usePerform();
  return (
    <div className="confirm">
      <Tile
        main
        className="yes"
        tone={props.tone}
        label={props.yes}
        picture={<Tick />}
        lit={lit === 'yes'}
        disabled={props.disabled}
        onTap={perform({ name: 'yes' })}
      />
      <Tile
        className="small"
        tone="no"
        label={words.no}
        picture={<Cross />}
        onTap={perform({ name: 'start' })}
      />
      <Tile
        className="small"
        label={words['who.notMine']}
        picture={<Picture name="help" />}
        onTap={perform({ name: 'notMine' })}
      />
    </div>
  );
}
