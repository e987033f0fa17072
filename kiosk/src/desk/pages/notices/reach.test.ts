import { expect, test } from 'vitest';
import { type Acknowledged, type Notice, noticeAfter } from './reach.ts';

const household = (id: string): Notice['reach']['unreached'][number] => ({
  __typename: 'Household',
  id,
  children: [],
  members: [],
});

const notice: Notice = {
  __typename: 'Notice',
  id: 'n1',
  version: 1,
  correctedAt: null,
  withdrawnAt: null,
  authorName: '李老师',
  publishedAt: '2026-11-21T00:00:00Z',
  urgency: 'IMPORTANT',
  classrooms: [],
  texts: [],
  reach: {
    __typename: 'NoticeReach',
    householdCount: 2,
    reachedCount: 0,
    receipts: [],
    unreached: [household('h1'), household('h2')],
  },
};

const heard: Acknowledged = {
  __typename: 'NoticeAcknowledged',
  cursor: '7',
  notice: {
    __typename: 'Notice',
    id: 'n1',
    reach: { __typename: 'NoticeReach', householdCount: 2, reachedCount: 1 },
  },
  receipt: {
    __typename: 'NoticeReceipt',
    id: 'r1',
    acknowledgedAt: '2026-11-21T00:05:00Z',
    door: 'PHONE',
    manner: 'HEARD',
    familyMember: {
      __typename: 'FamilyMember',
      id: 'm1',
      familyName: '王',
      givenName: '建国',
      relation: 'PATERNAL_GRANDFATHER',
      household: { __typename: 'Household', id: 'h1' },
    },
  },
};

test('a receipt counts, is listed, and takes its family off the list of those without', () => {
  const { reach } = noticeAfter(notice, heard);
  expect(reach.reachedCount).toBe(1);
  expect(reach.receipts.map(({ id }) => id)).toEqual(['r1']);
  expect(reach.unreached.map(({ id }) => id)).toEqual(['h2']);
});

test('a replayed receipt is not counted twice', () => {
  const once = noticeAfter(notice, heard);
  expect(noticeAfter(once, heard)).toEqual(once);
});

test('another notice’s receipt changes nothing', () => {
  const other = { ...heard, notice: { ...heard.notice, id: 'n2' } };
  expect(noticeAfter(notice, other)).toBe(notice);
});
