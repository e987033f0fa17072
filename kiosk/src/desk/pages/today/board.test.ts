import { expect, test } from 'vitest';
import { type Board, boardAfter, type Changed, type Entry, entriesOf, nameMatches } from './board.ts';

const entry = (childId: string, givenName: string, status: Entry['status']): Entry => ({
  __typename: 'ClassBoardEntry',
  childId,
  familyName: '王',
  givenName,
  status,
  arrivedAt: null,
  departedAt: null,
  with: null,
  collectedBy: null,
  absenceReason: null,
  expected: true,
  late: false,
  partialAbsence: null,
  expectedAt: null,
});

const board: Board = {
  __typename: 'ClassBoard',
  date: '2026-11-21',
  expectedCount: 2,
  presentCount: 0,
  departedCount: 0,
  absentCount: 0,
  notExpectedCount: 0,
  classroom: { __typename: 'Classroom', id: 'k1', name: '小一班' },
  entries: [entry('a', '小明', 'EXPECTED'), entry('b', '小红', 'EXPECTED')],
};

const arrived: Changed = {
  __typename: 'AttendanceChanged',
  cursor: '1',
  kind: 'CHILD_CHECKED_IN',
  occurredAt: '2026-11-20T23:52:00Z',
  classroomId: 'k1',
  child: { __typename: 'Child', id: 'a', familyName: '王', givenName: '小明' },
  day: {
    __typename: 'ChildDay',
    date: '2026-11-21',
    status: 'PRESENT',
    arrivedAt: '2026-11-20T23:52:00Z',
    departedAt: null,
    arrivedWith: { __typename: 'FamilyMember', id: 'm', relation: 'PATERNAL_GRANDMOTHER' },
    departedWith: null,
    collectedBy: null,
    absence: null,
    expected: true,
    late: false,
    partialAbsence: null,
  },
};

test('an arrival moves the child, notes the adult, and counts', () => {
  const next = boardAfter(board, arrived);
  expect(next.entries[0]).toMatchObject({ status: 'PRESENT', with: 'PATERNAL_GRANDMOTHER' });
  expect(next.entries[1]).toBe(board.entries[1]);
  expect([next.expectedCount, next.presentCount]).toEqual([1, 1]);
});

test('the same event twice is the same board', () => {
  expect(boardAfter(boardAfter(board, arrived), arrived)).toEqual(boardAfter(board, arrived));
});

test('after leaving, the adult shown is who collected', () => {
  const left: Changed = {
    ...arrived,
    day: {
      ...arrived.day,
      status: 'DEPARTED',
      departedAt: '2026-11-21T08:30:00Z',
      departedWith: { __typename: 'FamilyMember', id: 'f', relation: 'FATHER' },
    },
  };
  expect(boardAfter(board, left).entries[0]?.with).toBe('FATHER');
});

test('a neighbour who collects is named, and nobody else in their place', () => {
  const collectedBy = {
    __typename: 'CollectedBy',
    name: '方阿姨',
    relation: null,
    verification: 'DELEGATION_CODE',
    releasedBy: null,
  } as const;
  const left: Changed = {
    ...arrived,
    day: { ...arrived.day, status: 'DEPARTED', departedAt: '2026-11-21T08:30:00Z', collectedBy },
  };
  expect(boardAfter(board, left).entries[0]).toMatchObject({ with: null, collectedBy: { name: '方阿姨' } });
});

test('yesterday’s event does not touch today’s board', () => {
  const late = { ...arrived, day: { ...arrived.day, date: '2026-11-20' } };
  expect(boardAfter(board, late)).toBe(board);
});

test('finding by name, however it is written', () => {
  const anna = { familyName: 'Berg', givenName: 'Anna' };
  expect(nameMatches({ familyName: '王', givenName: '小明' }, '小明')).toBe(true);
  expect(nameMatches({ familyName: '王', givenName: '小明' }, '王小')).toBe(true);
  expect(nameMatches(anna, 'anna b')).toBe(true);
  expect(nameMatches(anna, 'x')).toBe(false);
  expect(entriesOf(board, 'EXPECTED', '红').map(({ childId }) => childId)).toEqual(['b']);
});

test('a class list is in the order of the sounds: Chén before Wáng before Zhāng', () => {
  const named = (childId: string, familyName: string) => ({
    ...entry(childId, '一', 'EXPECTED'),
    familyName,
  });
  const mixed = { ...board, entries: [named('z', '张'), named('w', '王'), named('c', '陈')] };
  expect(entriesOf(mixed, 'EXPECTED', '').map(({ childId }) => childId)).toEqual(['c', 'w', 'z']);
});

test('who does not come on this weekday is not missed, and is here when here', () => {
  const off = { ...board.entries[1], expected: false } as Entry;
  const some = { ...board, entries: [entry('a', '小明', 'EXPECTED'), off] };
  expect(entriesOf(some, 'EXPECTED', '').map(({ childId }) => childId)).toEqual(['a']);
  expect(entriesOf(some, 'NOT_EXPECTED', '').map(({ childId }) => childId)).toEqual(['b']);
  const came = { ...arrived, child: { ...arrived.child, id: 'b' }, day: { ...arrived.day, expected: false } };
  const next = boardAfter(some, came);
  expect([next.expectedCount, next.notExpectedCount, next.presentCount]).toEqual([1, 0, 1]);
});

test('an event brings what the family said about a part of the day', () => {
  const later = boardAfter(board, {
    ...arrived,
    kind: 'ABSENCE_REPORTED',
    day: {
      ...arrived.day,
      status: 'EXPECTED',
      partialAbsence: { __typename: 'Absence', id: 'x', kind: 'LATE_ARRIVAL', expectedAt: '09:30' },
    },
  });
  expect(later.entries[0]).toMatchObject({ partialAbsence: 'LATE_ARRIVAL', expectedAt: '09:30' });
});
