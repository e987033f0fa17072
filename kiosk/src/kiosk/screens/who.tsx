import { Tick } from '../../ui/icons.tsx';
import { Tile } from '../../ui/tile.tsx';
import { canArrive, canLeave } from '../session/direction.ts';
import type { Family, Screen } from '../session/state.ts';
import { Ask } from '../view/ask.tsx';
import { Confirm } from '../view/confirm.tsx';
import { usePerform, useScript, useSession, useWords } from '../view/context.ts';
import { Photo } from '../view/photo.tsx';

/** These children? All are chosen already: one tap for the whole family (K6). */
export function WhoScreen({ intent, selected }: Extract<Screen, { name: 'who' }>) {
  const { family, pending } = useSession();
  const words = useWords();
  const perform = usePerform();
  const question = intent.to === 'arrive' ? 'who.arrive' : 'who.leave';
  const door = intent.to === 'arrive' ? 'door.arrive' : 'door.leave';
  useScript([
    { id: 'question', key: question },
    { id: 'yes', key: door },
  ]);
  const leaving = intent.to === 'leave';
  const children = (family?.children ?? []).filter(intent.to === 'arrive' ? canArrive : canLeave);
  return (
    <Ask
      question={words[question]}
      className="who"
      picture={leaving && family && <Photo mediaId={family.photoId} relation={family.relation} />}
      more={leaving && family && <Adult family={family} />}
    >
      <div className="children" data-count={children.length}>
        {children.map(({ id, givenName, photoId, face }) => (
          <Tile
            key={id}
            className="child"
            label={givenName}
            pressed={selected.includes(id)}
            picture={<Photo mediaId={photoId} face={face} />}
            onTap={perform({ name: 'child', childId: id })}
          >
            <span className="mark">{selected.includes(id) ? <Tick /> : null}</span>
          </Tile>
        ))}
      </div>
      <Confirm tone={intent.to} yes={words[door]} disabled={selected.length === 0 || pending !== null} />
    </Ask>
  );
}

/** Who collects: seen and compared by whoever stands at the door. */
function Adult({ family: { givenName, relation } }: { family: Family }) {
  const words = useWords();
  return (
    <p className="adult">
      {givenName} · {words[`relation.${relation}`]}
    </p>
  );
}
