import { Picture } from '../../ui/picture.tsx';
import type { Screen } from '../session/state.ts';
import { Ask } from '../view/ask.tsx';
import { useChildren } from '../view/children.ts';
import { Confirm } from '../view/confirm.tsx';
import { useScript, useSession, useWords } from '../view/context.ts';
import { Digits } from '../view/digits.tsx';
import { Photo } from '../view/photo.tsx';

const CODE_DIGITS = 6;

/** The six digits of somebody who collects once. */
export function CollectCodeScreen({ digits, checking, problem }: Extract<Screen, { name: 'collectCode' }>) {
  return (
    <Digits
      question="collect.code"
      typed={digits.length}
      of={CODE_DIGITS}
      checking={checking}
      problem={problem === null ? null : problem === 'AWAY' ? 'handOver' : `refusal.${problem}`}
      picture={<Picture name="code" />}
    />
  );
}

/** These children, collected by this adult? (K15) */
export function CollectScreen({ delegation }: Extract<Screen, { name: 'collect' }>) {
  const { pending } = useSession();
  const words = useWords();
  const children = useChildren(delegation.childIds);
  const { collectorName } = delegation;
  useScript([
    { id: 'question', key: 'collect.ask' },
    { id: 'yes', key: 'door.leave' },
  ]);
  return (
    <Ask
      question={words['collect.ask']}
      picture="handOver"
      className="who collect"
      more={collectorName !== null && <p className="adult">{collectorName}</p>}
    >
      <div className="children" data-count={children.length}>
        {children.map(({ id, givenName, photoId }) => (
          <figure key={id} className="child shown-child">
            <span className="disc">
              <Photo mediaId={photoId} />
            </span>
            <figcaption>{givenName}</figcaption>
          </figure>
        ))}
      </div>
      <Confirm tone="leave" yes={words['door.leave']} disabled={pending !== null} />
    </Ask>
  );
}
