import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { checkRules, finding, sickSpell, slipState, timesOfDay, USUAL_RULES } from './health.rules.ts';

const NOW = new Date('2026-11-23T00:10:00Z');
const found = (entered: object, before?: object) =>
  finding({ signs: [], ...entered }, before && { signs: [], ...before }, USUAL_RULES, NOW);

describe('what was found', () => {
  test('a fever waits for its retest, from the first measurement on', () => {
    expect(found({ temperatureCelsius: 37.3 }).retestDueAt).toBe('2026-11-23T00:25:00.000Z');
    const before = { temperatureCelsius: 37.3, retestDueAt: '2026-11-23T00:20:00.000Z' };
    expect(found({ temperatureCelsius: 37.3, note: 'x' }, before).retestDueAt).toBe(before.retestDueAt);
    expect(found({ retestCelsius: 36.8, result: 'HEALTHY' }, before)).toMatchObject({
      temperatureCelsius: 37.3,
      retestCelsius: 36.8,
      retestDueAt: undefined,
    });
  });

  test('nobody with a fever is called healthy, whatever was measured', () => {
    const celsius = fc.double({ min: 34, max: 43, noNaN: true });
    fc.assert(
      fc.property(celsius, fc.option(celsius, { nil: undefined }), (temperatureCelsius, retestCelsius) => {
        const latest = Math.round((retestCelsius ?? temperatureCelsius) * 10) / 10;
        const made = () => found({ temperatureCelsius, retestCelsius, result: 'HEALTHY' });
        if (latest >= USUAL_RULES.feverCelsius) expect(made).toThrow('INPUT_INVALID');
        else expect(made().result).toBe('HEALTHY');
      }),
    );
  });

  test.each([Number.NaN, Number.POSITIVE_INFINITY, 0, 33.9, 43.1])(
    '%d is no temperature',
    (temperatureCelsius) => {
      expect(() => found({ temperatureCelsius })).toThrow('INPUT_INVALID');
    },
  );
});

test('the usual rules pass their own check, and cards differ in more than colour', () => {
  expect(() => checkRules(USUAL_RULES)).not.toThrow();
  const [one, ...others] = USUAL_RULES.cards;
  const cards = [{ ...one, shape: others[0]?.shape }, ...others] as typeof USUAL_RULES.cards;
  expect(() => checkRules({ ...USUAL_RULES, cards })).toThrow('INPUT_INVALID');
});

test.each([
  [{ endsOn: '2026-11-23' }, 'ACTIVE'],
  [{ endsOn: '2026-11-22' }, 'ENDED'],
  [{ endsOn: '2026-11-23', withdrawnAt: NOW }, 'WITHDRAWN'],
])('a slip %j is %s', (slip, state) => {
  expect(slipState(slip, '2026-11-23')).toBe(state);
});

test('times are in order, each once, one to six', () => {
  expect(timesOfDay(['12:00', '08:30', '12:00'])).toEqual(['08:30', '12:00']);
  expect(() => timesOfDay([])).toThrow('INPUT_INVALID');
});

describe('how long a child has been away', () => {
  const day = (date: string, sick: boolean, expected = true) => ({ date, sick, expected });
  test('days on which it would not have come count neither way', () => {
    const days = [
      day('2026-11-23', true),
      day('2026-11-22', false, false),
      day('2026-11-21', false, false),
      day('2026-11-20', true),
      day('2026-11-19', false),
    ];
    expect(sickSpell(days)).toEqual({ since: '2026-11-20', days: 2 });
  });
  test('a day here ends it; a child that is not away has none', () => {
    expect(sickSpell([day('2026-11-23', false), day('2026-11-20', true)])).toBeUndefined();
    expect(sickSpell([])).toBeUndefined();
  });
});
