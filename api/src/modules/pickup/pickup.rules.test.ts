import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { collectingDays, delegatedDay, delegationState, newCode, ruling, validity } from './pickup.rules.ts';

const out = { action: 'CHECK_OUT', earlier: false } as const;

describe('whether a child goes with an adult', () => {
  test.each([
    ['the family', out, { entitled: true, restricted: false }, false, { verdict: 'ALLOW' }],
    [
      'a stranger',
      out,
      { entitled: false, restricted: false },
      false,
      { verdict: 'REFUSE', alert: 'NOT_AUTHORISED' },
    ],
    [
      'a stranger with a court order',
      out,
      { entitled: false, restricted: true },
      false,
      { verdict: 'REFUSE', alert: 'NOT_AUTHORISED' },
    ],
    [
      'a restricted adult',
      out,
      { entitled: true, restricted: true },
      false,
      { verdict: 'WAIT', alert: 'RESTRICTED_ADULT' },
    ],
    [
      'the same at the desk',
      out,
      { entitled: true, restricted: true },
      true,
      { verdict: 'REFUSE', alert: 'RESTRICTED_ADULT' },
    ],
    [
      'the same an hour ago, without network',
      { ...out, earlier: true },
      { entitled: true, restricted: true },
      false,
      { verdict: 'ALLOW', alert: 'RESTRICTED_MEANWHILE' },
    ],
    [
      'the same bringing the child',
      { ...out, action: 'CHECK_IN' },
      { entitled: true, restricted: true },
      false,
      { verdict: 'ALLOW', alert: 'RESTRICTED_ADULT_BROUGHT' },
    ],
  ] as const)('%s', (_name, handover, right, atDesk, said) => {
    expect(ruling(handover, right, atDesk)).toEqual(said);
  });

  test('at a door nobody who is restricted collects a child that is still here, and staff always know', () => {
    fc.assert(
      fc.property(fc.boolean(), (entitled) => {
        const { verdict, alert } = ruling(out, { entitled, restricted: true }, false);
        expect(verdict).not.toBe('ALLOW');
        expect(alert).toBeDefined();
      }),
    );
  });
});

test.each([
  [undefined, '2026-11-23'],
  ['2026-12-07', '2026-12-07'],
  ['2026-12-08', 'DATE_OUT_OF_RANGE'],
  ['2026-11-22', 'DATE_OUT_OF_RANGE'],
])('a delegation for %s is for %s', (wanted, day) => {
  const made = () => delegatedDay(wanted, '2026-11-23');
  if (day.startsWith('2026')) expect(made()).toBe(day);
  else expect(made).toThrow(day);
});

test.each([
  [{ date: '2026-11-23' }, 'ACTIVE'],
  [{ date: '2026-11-22' }, 'EXPIRED'],
  [{ date: '2026-11-23', revokedAt: new Date() }, 'REVOKED'],
  [{ date: '2026-11-22', usedAt: new Date(), revokedAt: new Date() }, 'USED'],
])('%j is %s', (delegation, state) => {
  expect(delegationState(delegation, '2026-11-23')).toBe(state);
});

test('an authorisation begins today at the earliest and ends after it begins', () => {
  expect(validity(null, null, '2026-11-23')).toEqual({ validFrom: '2026-11-23', validUntil: null });
  expect(() => validity('2026-11-22', null, '2026-11-23')).toThrow('DATE_OUT_OF_RANGE');
  expect(() => validity('2026-11-25', '2026-11-24', '2026-11-23')).toThrow('DATE_OUT_OF_RANGE');
});

test('a regular one has days, the others have none', () => {
  expect(collectingDays('REGULAR', ['FRIDAY'])).toEqual(['FRIDAY']);
  expect(() => collectingDays('REGULAR', [])).toThrow('INPUT_INVALID');
  expect(() => collectingDays('EMERGENCY', ['FRIDAY'])).toThrow('INPUT_INVALID');
  expect(() => collectingDays('ONE_TIME', [])).toThrow('INPUT_INVALID');
});

test('codes that are typed by who only tries are never handed out', () => {
  const draws = [111_111, 123_456, 0, 7_042];
  expect(newCode(() => draws.shift() ?? 0)).toBe('007042');
});
