import { expect, test } from 'vitest';
import {
  type Board,
  checkedOf,
  degrees,
  type Entry,
  mayDecide,
  type Rules,
  retestAt,
  waitingOf,
} from './checking.ts';

const rules: Rules = {
  __typename: 'HealthRules',
  askAtKiosk: true,
  feverCelsius: 37.3,
  retestAfterMinutes: 5,
  cards: [],
};

const entry = (id: string, arrivedAt: string | null, check: Partial<Entry['morningCheck']> = {}): Entry => ({
  __typename: 'HealthBoardEntry',
  status: arrivedAt ? 'PRESENT' : 'EXPECTED',
  arrivedAt,
  child: { __typename: 'Child', id, familyName: '王', givenName: id, classroom: null },
  morningCheck: {
    __typename: 'MorningCheck',
    id: `check-${id}`,
    version: 1,
    feeling: null,
    feelingSaidAt: null,
    feelingSaidBy: null,
    temperatureCelsius: null,
    retestCelsius: null,
    retestDueAt: null,
    signs: [],
    result: null,
    note: null,
    checkedAt: null,
    undoableUntil: null,
    checkedBy: null,
    ...check,
  },
  medicationRequests: [],
  allergies: [],
});

const board = (...entries: Entry[]): Board => ({
  __typename: 'HealthBoard',
  date: '2026-11-21',
  waitingCount: 0,
  entries,
});

const names = (entries: Entry[]) => entries.map(({ child }) => child.id);

test('degrees are read with a point or a comma', () => {
  expect([degrees('37,4'), degrees(' 36.8 '), degrees(''), degrees('warm')]).toEqual([
    37.4,
    36.8,
    null,
    null,
  ]);
});

test('a fever is a result only after the retest', () => {
  expect(mayDecide(rules, null, null)).toBe(true);
  expect(mayDecide(rules, 37.2, null)).toBe(true);
  expect(mayDecide(rules, 37.3, null)).toBe(false);
  expect(mayDecide(rules, 38.1, 36.9)).toBe(true);
});

test('who arrived first is checked first; who is not here does not wait', () => {
  const entries = board(
    entry('b', '2026-11-21T00:05:00Z'),
    entry('a', '2026-11-21T00:01:00Z'),
    entry('c', null),
  );
  expect(names(waitingOf(entries, 0))).toEqual(['a', 'b']);
});

test('a retest that is due stands in front, one that is not yet due behind', () => {
  const due = { retestDueAt: '2026-11-21T00:20:00Z', temperatureCelsius: 38 };
  const entries = board(entry('a', '2026-11-21T00:01:00Z'), entry('hot', '2026-11-21T00:09:00Z', due));
  expect(names(waitingOf(entries, Date.parse('2026-11-21T00:19:00Z')))).toEqual(['a', 'hot']);
  expect(names(waitingOf(entries, Date.parse('2026-11-21T00:20:00Z')))).toEqual(['hot', 'a']);
});

test('after the retest nothing counts down', () => {
  const done = entry('a', null, { retestDueAt: '2026-11-21T00:20:00Z', retestCelsius: 37 });
  expect(retestAt(done)).toBeNull();
});

test('who was checked last stands first', () => {
  const entries = board(
    entry('a', '2026-11-21T00:01:00Z', { result: 'HEALTHY', checkedAt: '2026-11-21T00:10:00Z' }),
    entry('b', '2026-11-21T00:02:00Z', { result: 'OBSERVE', checkedAt: '2026-11-21T00:11:00Z' }),
  );
  expect(names(checkedOf(entries))).toEqual(['b', 'a']);
});
