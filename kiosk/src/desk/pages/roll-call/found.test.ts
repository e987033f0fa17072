import type { RollCallResult } from '@porchlight/schema/enums';
import { expect, test } from 'vitest';
import { byClass, type Entry, found, tally } from './found.ts';

const entry = (
  id: string,
  familyName: string,
  room: string,
  result: RollCallResult = 'UNVERIFIED',
): Entry => ({
  __typename: 'RollCallEntry',
  result,
  markedAt: null,
  markedBy: null,
  child: {
    __typename: 'Child',
    id,
    familyName,
    givenName: '一',
    classroom: { __typename: 'Classroom', id: room, name: room },
    photo: null,
  },
});

test('a mark that waits for the network counts already', () => {
  const entries = [entry('a', '王', '小一班'), entry('b', '陈', '小一班', 'MISSING')];
  const now = found(entries, new Map([['a', 'PRESENT' as const]]));
  expect(tally(now)).toEqual({ PRESENT: 1, MISSING: 1, UNVERIFIED: 0 });
  expect(tally(entries)).toEqual({ PRESENT: 0, MISSING: 1, UNVERIFIED: 1 });
});

test('class by class, each in the order of the sounds', () => {
  const entries = [entry('a', '王', '小一班'), entry('b', '张', '中二班'), entry('c', '陈', '小一班')];
  expect(
    byClass(entries).map(({ name, entries: some }) => [name, some.map(({ child }) => child.id)]),
  ).toEqual([
    ['小一班', ['c', 'a']],
    ['中二班', ['b']],
  ]);
});
