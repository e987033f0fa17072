import { describe, expect, test } from 'vitest';
import type { RollCall } from '../session/state.ts';
import { dateIn, dayShown, isTomorrow, nextDay, timesAhead } from './days.ts';
import { classesOf, countsOf } from './roll.ts';
import { smallRoster } from './roster.fixture.ts';

const called: RollCall = {
  key: 'r1',
  kind: 'ROUTINE',
  staffMemberId: 's',
  childIds: ['an', 'cy'],
  results: { an: 'PRESENT', cy: 'MISSING' },
  startedAt: 0,
};

describe('a roll call from the device alone', () => {
  test('class by class, only who was inside', () => {
    expect(classesOf(smallRoster(), called)).toEqual([{ classroom: '小班', childIds: ['an', 'cy'] }]);
  });

  test('who was seen, who was not, and who is still to be looked for', () => {
    expect(countsOf(called)).toEqual({ present: 1, missing: 1, total: 2, open: 0 });
    expect(countsOf({ ...called, results: {} })).toEqual({ present: 0, missing: 0, total: 2, open: 2 });
  });
});

describe('days of an absence', () => {
  test('after Friday comes Monday, for a child that comes on weekdays', () => {
    const weekdays = ['MONDAY', 'TUESDAY', 'WEDNESDAY', 'THURSDAY', 'FRIDAY'] as const;
    expect(nextDay('2026-09-04', [...weekdays])).toBe('2026-09-07');
    expect(nextDay('2026-09-01', [...weekdays])).toBe('2026-09-02');
    expect(nextDay('2026-12-31', [])).toBe('2027-01-01');
    expect(isTomorrow('2026-09-04', '2026-09-07')).toBe(false);
  });

  test('the day of a notice is the kindergarten’s', () => {
    expect(dateIn('2026-08-31T16:30:00Z', 'Asia/Shanghai')).toBe('2026-09-01');
    expect(dateIn('2026-08-31T16:30:00Z', 'UTC')).toBe('2026-08-31');
  });

  test('a date is shown as itself, not as the day it is in some time zone', () => {
    expect(dayShown('2026-09-01', 'en')).toBe('Tuesday 1 September');
    expect(dayShown('2026-09-01', 'zh-CN')).toBe('9月1日 星期二');
  });

  test('six times ahead, none of them gone, none after midnight', () => {
    const at = Date.parse('2026-09-01T07:52:00+08:00');
    expect(timesAhead(at, 'Asia/Shanghai', 'halfHours')).toEqual([
      '08:00',
      '08:30',
      '09:00',
      '09:30',
      '10:00',
      '10:30',
    ]);
    expect(timesAhead(at, 'Asia/Shanghai', 'hours')[0]).toBe('08:00');
    expect(timesAhead(Date.parse('2026-09-01T22:10:00+08:00'), 'Asia/Shanghai', 'hours')).toEqual(['23:00']);
  });
});
