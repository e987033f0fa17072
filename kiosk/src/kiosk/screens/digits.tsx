import { Picture } from '../../ui/picture.tsx';
import { Tile } from '../../ui/tile.tsx';
import type { SpokenKey } from '../../words/catalogue.ts';
import type { Problem, Screen } from '../session/state.ts';
import { usePerform, useRoster, useSession, useWords } from '../view/context.ts';
import { Digits } from '../view/digits.tsx';
import { Photo } from '../view/photo.tsx';

const PIN_DIGITS = 6;
const PHONE_DIGITS = 11;

/** The sentence for a problem; the wrong PIN has its own, which says what to do. */
function problemKey(problem: Problem): SpokenKey {
  if (problem === 'AWAY') return 'pin.away';
  return problem === 'PROOF_FAILED' ? 'pin.wrong' : `refusal.${problem}`;
}

/** Six digits that only this person knows; dots for everybody else (K14). */
export function PinScreen({ intent, who, digits, checking, problem }: Extract<Screen, { name: 'pin' }>) {
  const { members } = useRoster();
  const { verification } = useSession();
  const words = useWords();
  const perform = usePerform();
  const member = 'memberId' in who ? members.find(({ id }) => id === who.memberId) : undefined;
  const picture = member ? (
    <Photo mediaId={member.photo?.id ?? null} relation={member.relation} />
  ) : (
    <Picture name="key" />
  );
  const changing = intent.to === 'pin';
  return (
    <Digits
      question={changing ? 'pin.current' : 'pin.ask'}
      typed={digits.length}
      of={PIN_DIGITS}
      checking={checking}
      problem={problem && problemKey(problem)}
      picture={picture}
    >
      {changing && verification === 'CARD' && (
        <Tile
          className="beside-keypad"
          label={words['pin.forgot']}
          picture={<Picture name="question" />}
          onTap={perform({ name: 'forgotPin' })}
        />
      )}
    </Digits>
  );
}

/** The registered phone number. */
export function PhoneScreen({ digits }: Extract<Screen, { name: 'phone' }>) {
  return (
    <Digits
      question="phone.ask"
      typed={digits.length}
      of={PHONE_DIGITS}
      checking={false}
      problem={null}
      picture={<Picture name="phone" />}
      withEnter
    />
  );
}

/** The six digits of a tracking code. */
export function LookupScreen({ digits, checking, problem }: Extract<Screen, { name: 'lookup' }>) {
  const said =
    problem === null ? null : problem === 'AWAY' ? 'pairing.away' : (`refusal.${problem}` as const);
  return (
    <Digits
      question="lookup.ask"
      typed={digits.length}
      of={PIN_DIGITS}
      checking={checking}
      problem={said}
      picture={<Picture name="search" />}
    />
  );
}
