import { Picture } from '../../ui/picture.tsx';
import type { SpokenKey } from '../../words/catalogue.ts';
import type { Screen } from '../session/state.ts';
import { Ask } from '../view/ask.tsx';
import { useScript, useWords } from '../view/context.ts';
import { Digits } from '../view/digits.tsx';

const PIN_DIGITS = 6;
type NewPin = Extract<Screen, { name: 'newPin' }>;

function problemOf({ different, problem }: NewPin): SpokenKey | null {
  if (different) return 'pin.differs';
  return problem === null || problem === 'AWAY' ? null : `refusal.${problem}`;
}

/** A new PIN, typed twice; an unsuitable one is explained. */
export function NewPinScreen(screen: NewPin) {
  const { first, digits, checking } = screen;
  return (
    <Digits
      question={first === null ? 'pin.new' : 'pin.again'}
      typed={digits.length}
      of={PIN_DIGITS}
      checking={checking}
      problem={problemOf(screen)}
      picture={<Picture name="key" />}
    />
  );
}

/** It is changed. */
export function PinSavedScreen() {
  const words = useWords();
  useScript([{ id: 'question', key: 'pin.saved' }]);
  return <Ask question={words['pin.saved']} picture="done" className="notice-board" />;
}
