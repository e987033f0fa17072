import type { AttendanceStatus } from '@porchlight/schema/enums';
import { useWords } from '../../words/language.tsx';
import { today } from '../../words/today.ts';
import type { Entry } from './board.ts';

/** What can be asked for from a line: by its buttons or by a key while it has the focus. */
export type LineAct = 'checkIn' | 'checkOut' | 'absent' | 'withdraw' | 'correct';

/** The acts of each state, the usual one first. */
const ACTS: Readonly<Record<AttendanceStatus, readonly LineAct[]>> = {
  EXPECTED: ['checkIn', 'absent', 'correct'],
  PRESENT: ['checkOut', 'correct'],
  DEPARTED: ['correct'],
  ABSENT: ['withdraw', 'correct'],
};

/** What can be done with a child now, the usual thing first. */
export function actsOf({ status, partialAbsence }: Entry): readonly LineAct[] {
  const acts = ACTS[status];
  const [usual, ...others] = acts;
  return partialAbsence && usual && usual !== 'withdraw' ? [usual, 'withdraw', ...others] : acts;
}

/** The words on the buttons. */
export function useActWords(): Readonly<Record<LineAct, string>> {
  const t = useWords(today);
  return {
    checkIn: t.checkIn,
    checkOut: t.checkOut,
    absent: t.reportAbsent,
    withdraw: t.withdraw,
    correct: t.correct,
  };
}
