import type { ReactNode } from 'react';
import { Dots } from '../../ui/dots.tsx';
import { Keypad } from '../../ui/keypad.tsx';
import type { SpokenKey } from '../../words/catalogue.ts';
import { Ask } from './ask.tsx';
import { useKiosk, useScript, useWords } from './context.ts';

/** What every keypad screen is made of. */
export interface DigitsProps {
  question: SpokenKey;
  typed: number;
  of: number;
  checking: boolean;
  problem: SpokenKey | null;
  picture: ReactNode;
  withEnter?: boolean;
  /** More below the dots. */
  children?: ReactNode;
}

/** Digits on a keypad, as dots for everybody else (K14). */
export function Digits({
  question,
  typed,
  of,
  checking,
  problem,
  picture,
  withEnter = false,
  children,
}: DigitsProps) {
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
      more={
        <>
          <Dots typed={typed} of={of} label={words[question]} />
          {children}
        </>
      }
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
