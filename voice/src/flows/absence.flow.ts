/** A child stays away today: 2 in the main menu, then 1 ill or 2 a family matter. `*` takes it back. */
import { sub } from './vocabulary.ts';

const FIRST = { to: 'why', one: { slot: 'child1' } } as const;
const SECOND = { to: 'why', one: { slot: 'child2' } } as const;
const THIRD = { to: 'why', one: { slot: 'child3' } } as const;
const FOURTH = { to: 'why', one: { slot: 'child4' } } as const;
const WHICH = {
  menu: ['absence.which', { slot: 'whichChild' }, 'absence.person'],
  short: [{ slot: 'whichChild' }, 'absence.person'],
  save: 'child',
} as const;

export const absence = sub({
  start: 'count',
  steps: {
    count: {
      run: 'countChildren',
      outcomes: {
        none: 'noChild',
        one: 'why',
        two: 'whichOfTwo',
        three: 'whichOfThree',
        four: 'whichOfFour',
      },
    },
    noChild: { say: ['absence.noChild'], next: '@return' },
    whichOfTwo: { ...WHICH, keys: { 1: FIRST, 2: SECOND } },
    whichOfThree: { ...WHICH, keys: { 1: FIRST, 2: SECOND, 3: THIRD } },
    whichOfFour: { ...WHICH, keys: { 1: FIRST, 2: SECOND, 3: THIRD, 4: FOURTH } },
    why: {
      menu: ['absence.why'],
      short: ['absence.whyShort'],
      keys: {
        1: { to: 'report', one: 'absence.one.sick' },
        2: { to: 'report', one: 'absence.one.personal' },
      },
      save: 'reason',
    },
    report: { run: 'reportAbsence', outcomes: { recorded: 'recorded', refused: 'refused' } },
    recorded: { say: [{ slot: 'absence' }, 'absence.undo'], undo: 'withdraw', next: '@return' },
    withdraw: { run: 'withdrawAbsence', outcomes: { withdrawn: 'withdrawn', refused: 'refused' } },
    withdrawn: { say: ['absence.withdrawn'], next: '@return' },
    refused: { say: [{ slot: 'refusal' }], next: '@return' },
  },
});
