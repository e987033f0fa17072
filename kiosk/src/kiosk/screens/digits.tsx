import { Dots } from '../../ui/dots.tsx';
import { Keypad } from '../../ui/keypad.tsx';
import { Picture } from '../../ui/picture.tsx';
import type { SpokenKey } from '../../words/catalogue.ts';
import type { Problem, Screen } from '../session/state.ts';
import { Ask } from '../view/ask.tsx';
import { useKiosk, useRoster, useScript, useWords } from '../view/context.ts';
import { Photo } from '../view/photo.tsx';

const PIN_DIGITS = 6;
const PHONE_DIGITS = 11;

/** The sentence for a problem; the wrong PIN has its own, which says what to do. */
function problemKey(problem: Problem): SpokenKey {
  if (problem === 'AWAY') return 'pin.away';
  return problem === 'PROOF_FAILED' ? 'pin.wrong' : `refusal.${problem}`;
}

/** What every keypad screen is made of. */
interface DigitsProps {
  question: SpokenKey;
  typed: number;
  of: number;
  checking: boolean;
  problem: SpokenKey | null;
  picture: React.ReactNode;
  withEnter?: boolean;
}

function Digits({ question, typed, of, checking, problem, picture, withEnter = false }: DigitsProps) {
  const words = useWords();
  const { tap } = useKiosk();
  const said = checking ? 'checking' : (problem ?? question);
  useScript([{ id: 'question', key: said }]);
  return (
    <Ask
      question={words[said]}
      picture={picture}
      layout="beside"
      className="digits"
      more={<Dots typed={typed} of={of} label={words[question]} />}
    >
      <Keypad
        disabled={checking}
        eraseLabel={words['keypad.delete']}
        enterLabel={words['keypad.ok']}
        onDigit={(digit, point) => tap({ name: 'digit', digit }, point)}
        onErase={(point) => tap({ name: 'erase' }, point)}
        onEnter={withEnter ? (point) => tap({ name: 'enter' }, point) : undefined}
      />
    </Ask>
  );
}

/** Six digits that only this person knows; dots for everybody else (K14). */
export function PinScreen({ who, digits, checking, problem }: Extract<Screen, { name: 'pin' }>) {
  const { members } = useRoster();
  const member = 'memberId' in who ? members.find(({ id }) => id === who.memberId) : undefined;
  const picture = member ? (
    <Photo mediaId={member.photo?.id ?? null} relation={member.relation} />
  ) : (
    <Picture name="key" />
  );
  return (
    <Digits
      question="pin.ask"
      typed={digits.length}
      of={PIN_DIGITS}
      checking={checking}
      problem={problem && problemKey(problem)}
      picture={picture}
    />
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
