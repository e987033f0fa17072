import { Picture } from '../../ui/picture.tsx';
import { Tile } from '../../ui/tile.tsx';
import type { SpokenKey } from '../../words/catalogue.ts';
import type { Problem, Screen } from '../session/state.ts';
import { Ask } from '../view/ask.tsx';
import { usePerform, useScript, useWords } from '../view/context.ts';
import { HelpTile } from '../view/help-tile.tsx';

function problemKey(problem: Problem): SpokenKey {
  return problem === 'AWAY' ? 'pairing.away' : `refusal.${problem}`;
}

/** This way is closed for now: what it needs, a teacher, or another way. Never "invalid". */
export function OtherWayScreen({ problem }: Extract<Screen, { name: 'otherWay' }>) {
  const words = useWords();
  const perform = usePerform();
  const said = problemKey(problem);
  useScript([{ id: 'question', key: said }]);
  return (
    <Ask question={words[said]} picture="teacher" className="notice-board">
      <div className="row">
        <HelpTile />
        <Tile
          main
          label={words['other.way']}
          picture={<Picture name="card" />}
          onTap={perform({ name: 'otherWay' })}
        />
      </div>
    </Ask>
  );
}

/** Without network nobody can look up a code: a teacher brings the child to the door. */
export function HandOverScreen() {
  const words = useWords();
  useScript([{ id: 'question', key: 'handOver' }]);
  return (
    <Ask question={words.handOver} picture="handOver" className="notice-board">
      <HelpTile />
    </Ask>
  );
}
