import { AT_ONCE_MS } from '@porchlight/schema/at-once';
import { expect, test } from 'vitest';
import { dayOf, isEarlier, occurred, type RecordFacts } from './attendance.rules.ts';

const at = (time: string) => new Date(`2026-09-01T${time}+08:00`);
const record = (
  action: RecordFacts['action'],
  time: string,
  more: Partial<RecordFacts> = {},
): RecordFacts => ({ action, recordedAt: at(time), occurredAt: at(time), ...more });

test('a child without records is expected, or absent when reported', () => {
  expect(dayOf([], false).status).toBe('EXPECTED');
  expect(dayOf([], true).status).toBe('ABSENT');
});

test('who arrives after being reported absent is present', () => {
  expect(dayOf([record('CHECK_IN', '08:10:00')], true)).toMatchObject({
    status: 'PRESENT',
    arrivedAt: at('08:10:00'),
  });
});

test('arriving, leaving and coming back keeps the first arrival and forgets the departure', () => {
  const day = dayOf(
    [
      record('CHECK_IN', '07:52:00', { familyMemberId: 'gran' }),
      record('CHECK_OUT', '11:00:00'),
      record('CHECK_IN', '13:00:00', { familyMemberId: 'dad' }),
    ],
    false,
  );
  expect(day).toEqual({
    status: 'PRESENT',
    arrivedAt: at('07:52:00'),
    arrivedWithId: 'gran',
    departedAt: null,
    departedWithId: null,
  });
});

test('an undone record does not count', () => {
  expect(dayOf([record('CHECK_IN', '07:52:00', { undoneAt: at('07:53:00') })], false).status).toBe(
    'EXPECTED',
  );
});

test('the order of the server counts, not that of clocks', () => {
  const early = record('CHECK_OUT', '16:00:00', { occurredAt: at('06:00:00') });
  expect(dayOf([early, record('CHECK_IN', '07:52:00')], false).status).toBe('DEPARTED');
});

test.each([
  ['07:52:00', '07:53:00', '07:52:00'],
  ['09:00:00', '07:53:00', '07:53:00'],
])('said %s at %s is taken as %s', (said, now, wanted) => {
  expect(occurred(at(said), at(now))).toEqual(at(wanted));
});

test('a clock two days behind is not believed', () => {
  expect(occurred(new Date('2026-08-30T00:00:00Z'), at('07:52:00'))).toEqual(at('07:52:00'));
});

test('one boundary: a minute to the millisecond is now, one more is something that has happened', () => {
  const now = new Date('2026-09-01T08:00:00Z');
  const ago = (ms: number) => new Date(now.getTime() - ms);
  expect(isEarlier(undefined, now)).toBe(false);
  expect(isEarlier(ago(AT_ONCE_MS), now)).toBe(false);
  expect(isEarlier(ago(AT_ONCE_MS + 1), now)).toBe(true);
  expect(isEarlier(ago(-5_000), now)).toBe(false);
});
