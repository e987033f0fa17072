import type { RollCallKind } from '@porchlight/schema/enums';
import { Picture } from '../../ui/picture.tsx';
import type { PictureName } from '../../ui/picture-names.ts';
import { Tile } from '../../ui/tile.tsx';
import type { Screen } from '../session/state.ts';
import { Ask } from '../view/ask.tsx';
import { useLit, usePerform, useRoster, useScript, useSession, useWords } from '../view/context.ts';

const KINDS: readonly { kind: RollCallKind; picture: PictureName }[] = [
  { kind: 'ROUTINE', picture: 'rollCall' },
  { kind: 'FIRE_DRILL', picture: 'fire' },
  { kind: 'EVACUATION', picture: 'coming' },
  { kind: 'LOCKDOWN', picture: 'locked' },
  { kind: 'EXCURSION', picture: 'outing' },
];

/** For staff: which roll call? Whoever is inside now, as this kiosk knows it, is to be seen. */
export function StaffMenuScreen({ staff }: Extract<Screen, { name: 'staffMenu' }>) {
  const { rollCall, pending } = useSession();
  const { children } = useRoster();
  const words = useWords();
  const lit = useLit();
  const perform = usePerform();
  const childIds = children.filter(({ status }) => status === 'PRESENT').map(({ id }) => id);
  useScript([
    { id: 'question', key: 'roll.ask' },
    ...KINDS.map(({ kind }) => ({ id: kind, key: `roll.${kind}` as const })),
  ]);
  return (
    <Ask
      question={words['roll.ask']}
      more={<p className="adult">{`${staff.name} · ${words.inside} ${childIds.length}`}</p>}
    >
      <div className="grid">
        {rollCall !== null && (
          <Tile
            tone="arrive"
            label={words['roll.resume']}
            picture={<Picture name="goOn" />}
            onTap={perform({ name: 'resumeRollCall' })}
          />
        )}
        {KINDS.map(({ kind, picture }) => (
          <Tile
            key={kind}
            label={words[`roll.${kind}`]}
            picture={<Picture name={picture} />}
            lit={lit === kind}
            disabled={pending !== null}
            onTap={perform({ name: 'startRollCall', kind, childIds })}
          />
        ))}
      </div>
    </Ask>
  );
}
