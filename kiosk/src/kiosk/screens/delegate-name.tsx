import { codeShown, codeSpoken } from '@porchlight/schema/words';
import { Picture } from '../../ui/picture.tsx';
import type { SpokenKey } from '../../words/catalogue.ts';
import { NAME_MS } from '../session/screens.ts';
import type { Screen } from '../session/state.ts';
import { Ask } from '../view/ask.tsx';
import { useLit, useScript, useSession, useWords } from '../view/context.ts';
import { Digits } from '../view/digits.tsx';
import { SayIt } from '../view/saying.tsx';

const PHONE_DIGITS = 11;
const QUESTIONS = {
  ready: 'delegate.name',
  listening: 'record.listening',
  recorded: 'delegate.check',
  failed: 'record.failed',
} as const;

/** Who will come: their name, in the guardian's own voice. */
export function DelegateNameScreen({ stage }: Extract<Screen, { name: 'delegateName' }>) {
  const words = useWords();
  return (
    <SayIt
      stage={stage}
      questions={QUESTIONS}
      mostMs={NAME_MS}
      keep={{ label: words['keypad.ok'], tap: { name: 'keepName' } }}
    />
  );
}

/** Their phone number; without one the teachers have the name only. */
export function DelegatePhoneScreen({
  digits,
  checking,
  problem,
}: Extract<Screen, { name: 'delegatePhone' }>) {
  return (
    <Digits
      question="delegate.phone"
      typed={digits.length}
      of={PHONE_DIGITS}
      checking={checking}
      problem={problem === null || problem === 'AWAY' ? null : `refusal.${problem}`}
      picture={<Picture name="phone" />}
      withEnter
    />
  );
}

/** The code for the one who comes: large, in threes, spoken; shown this once. */
export function DelegatedScreen({ code }: Extract<Screen, { name: 'delegated' }>) {
  const { language } = useSession();
  const words = useWords();
  const lit = useLit();
  const digits = [...code].map((digit) => `digit.${digit}` as SpokenKey);
  useScript([
    { id: 'question', key: 'delegate.code' },
    { id: 'code', text: codeSpoken(code, language), instead: digits },
  ]);
  return (
    <Ask question={words['delegate.code']} picture="handOver" className="notice-board code">
      <p className="code-digits" dir="ltr" data-lit={lit === 'code' || undefined}>
        {codeShown(code)}
      </p>
    </Ask>
  );
}
