import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Barring } from '../people/people.module.ts';
import { collectingDays, delegatedDay, delegationState, newCode, ruling, validity } from './pickup.rules.ts';

const out = { action: 'CHECK_OUT', earlier: false } as const;
const back = { action: 'CHECK_IN', earlier: false } as const;
const late = { action: 'CHECK_OUT', earlier: true } as const;

/** A restriction that holds against who stands there. */
const against = (certain: boolean, stood = true, stands = true): Barring => ({
  certain,
  restriction: { id: 'r', childId: 'c', scope: 'COLLECT', stood, stands, names: { written: 'x' } },
});
const sure = against(true);
const perhaps = against(false);
const stays = (alert: string) => ({ verdict: 'WAIT', alert });
const goes = (alert?: string) => ({ verdict: 'ALLOW', ...(alert ? { alert } : {}) });
const refused = (alert: string) => ({ verdict: 'REFUSE', alert });

describe('whether a child goes with an adult', () => {
  test.each([
    ['the family', out, true, undefined, false, goes()],
    ['a stranger', out, false, undefined, false, refused('NOT_AUTHORISED')],
    ['a stranger with a court order', out, false, sure, false, refused('NOT_AUTHORISED')],
    ['a restricted adult', out, true, sure, false, stays('RESTRICTED_ADULT')],
    ['the same at the desk', out, true, sure, true, refused('RESTRICTED_ADULT')],
    ['somebody with a name like it', out, true, perhaps, false, stays('COLLECTOR_UNCERTAIN')],
    ['the same at the desk, where a person looks', out, true, perhaps, true, goes('COLLECTOR_UNCERTAIN')],
    [
      'a restricted adult an hour ago, without network',
      late,
      true,
      sure,
      false,
      goes('RESTRICTED_MEANWHILE'),
    ],
    ['one with a name like it an hour ago', late, true, perhaps, false, goes('COLLECTOR_UNCERTAIN')],
    ['an order that came after the child had gone', late, true, against(true, false, true), false, goes()],
    [
      'an order that was lifted after the child had gone',
      late,
      true,
      against(true, true, false),
      false,
      goes('RESTRICTED_MEANWHILE'),
    ],
    ['an order that was lifted', out, true, against(true, true, false), false, goes()],
    ['a restricted adult who brings the child', back, true, sure, false, goes('RESTRICTED_ADULT_BROUGHT')],
    ['one with a name like it who brings the child', back, true, perhaps, false, goes()],
  ] as const)('%s', (_name, handover, entitled, holds, atDesk, said) => {
    expect(ruling(handover, { entitled, against: holds }, atDesk)).toEqual(said);
  });

  test('at a door nobody who is restricted, or may be, collects a child that is still here, and staff always know', () => {
    fc.assert(
      fc.property(fc.boolean(), fc.boolean(), (entitled, certain) => {
        const { verdict, alert } = ruling(out, { entitled, against: against(certain) }, false);
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
