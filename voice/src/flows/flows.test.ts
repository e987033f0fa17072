import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Saying, Step } from '../dialog/flow.ts';
import { catalogues, FIXED_PROMPTS } from '../prompts/catalogue.ts';
import { phoneLine } from './index.ts';
import { END, randomCall } from './testing/random-caller.ts';

const CALLERS = 10_000;
const SEED = 20_261_121;

const steps = Object.entries(phoneLine.flows).flatMap(([flow, { steps: all }]) =>
  Object.entries(all).map(([name, step]) => [`${flow}.${name}`, step] as const),
);
const words = (saying: Saying, language: 'zh-CN' | 'en') =>
  saying
    .map((said) =>
      typeof said === 'string' ? catalogues[language].fixed[said as (typeof FIXED_PROMPTS)[number]] : '',
    )
    .join(' ');

describe('random callers', () => {
  it(`${CALLERS} of them come everywhere and find no dead end, no lost key and no line that hangs up first`, () => {
    const visited = new Set<string>();
    const numbers = fc.array(fc.nat({ max: END }), { minLength: 40, maxLength: 250, size: 'max' });
    fc.assert(
      fc.property(numbers, (chosen) => {
        for (const step of randomCall(chosen).visited) visited.add(step);
      }),
      { numRuns: CALLERS, seed: SEED },
    );
    expect(steps.map(([name]) => name).filter((name) => !visited.has(name))).toEqual([]);
  });

  it('have had a person offered before the line ends the call', () => {
    const offers = /零|0/;
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 37, max: 99 }), { minLength: 12, maxLength: 40 }), (numbers) => {
        const { said } = randomCall([...numbers, END, 50, 50]);
        expect(words(said, 'zh-CN')).toMatch(offers);
        expect(words(said, 'en')).toMatch(offers);
      }),
      { numRuns: CALLERS / 10, seed: SEED },
    );
  });
});

describe('every menu and question', () => {
  const listening = steps.filter(([, step]) => 'menu' in step || 'ask' in step);
  const sayings = (step: Step): Saying[] =>
    'menu' in step ? [step.menu, step.short] : 'ask' in step ? [step.ask, step.short] : [];

  it.each(listening.filter(([name]) => name !== 'front.welcome'))('%s offers a person', (_, step) => {
    for (const saying of sayings(step)) {
      expect(words(saying, 'zh-CN')).toMatch(/零/);
      expect(words(saying, 'en')).toMatch(/0/);
    }
  });

  it.each(listening.filter(([, step]) => 'menu' in step && !step.quiet))(
    '%s has a one-key mode',
    (_, step) => {
      expect('menu' in step && Object.values(step.keys).some(({ one }) => one !== undefined)).toBe(true);
    },
  );

  it('has at most five services and a person', () => {
    const announced = steps.map(([, step]) =>
      'menu' in step ? Object.values(step.keys).filter(({ one }) => one).length : 0,
    );
    expect(Math.max(...announced)).toBeLessThanOrEqual(5);
  });
});

describe('every step', () => {
  it('is reached from somewhere', () => {
    const targets = new Set(steps.flatMap(([name, step]) => targetsOf(name.split('.')[0] ?? '', step)));
    const starts = Object.entries(phoneLine.flows).map(([flow, { start }]) => `${flow}.${start}`);
    const marks = Object.values(phoneLine.landmarks);
    const unreached = steps
      .map(([name]) => name)
      .filter((name) => ![...targets, ...starts, ...marks].includes(name));
    expect(unreached).toEqual([]);
  });

  it('uses every fixed sentence', () => {
    const used = new Set(JSON.stringify(phoneLine).match(/[a-zA-Z]+(?:\.[a-zA-Z]+)+/g));
    const byActions = [
      'farewell.noLine',
      'language.offer',
      'notices.more',
      'status.noNotices',
      'common.hold',
    ];
    expect(FIXED_PROMPTS.filter((name) => !used.has(name) && !byActions.includes(name))).toEqual([]);
  });
});

function targetsOf(flow: string, step: Step): string[] {
  const targets =
    'menu' in step
      ? [...Object.values(step.keys).map(({ to }) => to), step.quiet]
      : 'outcomes' in step
        ? [...Object.values(step.outcomes), step.stop]
        : 'record' in step
          ? [step.next, step.empty]
          : 'ask' in step
            ? [step.next, step.back]
            : 'say' in step
              ? [step.next, step.undo]
              : [step.next];
  return targets.map((target) => `${flow}.${target}`);
}
