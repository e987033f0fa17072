import { createHmac } from 'node:crypto';
import { expect, test } from 'vitest';
import { chainFits, compare, type Trail, trailKey } from './judge.ts';

const opaque = (row: string) => Buffer.from(`AttendanceRecord:${row}`).toString('base64url');

test('what was acknowledged and is there once is neither lost nor doubled', () => {
  const told = [{ key: 'a', recordIds: [opaque('1'), opaque('2')] }];
  const recorded = [
    { id: '1', wishKey: 'a' },
    { id: '2', wishKey: 'a' },
    { id: '9', wishKey: 'never acknowledged' },
  ];
  expect(compare(told, recorded)).toEqual({ lost: 0, doubled: 0 });
});

test('one missing sibling is a lost wish; a third record is a doubled one', () => {
  const told = [
    { key: 'a', recordIds: [opaque('1'), opaque('2')] },
    { key: 'b', recordIds: [opaque('3')] },
    { key: 'c', recordIds: [] },
  ];
  const recorded = [
    { id: '1', wishKey: 'a' },
    { id: '3', wishKey: 'b' },
    { id: '4', wishKey: 'b' },
  ];
  expect(compare(told, recorded)).toEqual({ lost: 2, doubled: 1 });
});

test("another wish's record does not stand for one's own", () => {
  expect(compare([{ key: 'b', recordIds: [opaque('1')] }], [{ id: '1', wishKey: 'a' }]).lost).toBe(1);
});

const NURSERY = 'k';
const KEY = trailKey(Buffer.alloc(32, 7).toString('base64'));

/** A trail of two entries, hashed here by hand, each with a key of its own. */
function trail(): Trail {
  const hmac = (key: Buffer, text: string) => createHmac('sha256', key).update(text);
  const hash = (nonce: string, text: string) =>
    hmac(hmac(KEY, `entry|${NURSERY}|${nonce}`).digest(), text).digest('hex');
  const zero = '0'.repeat(64);
  const first = hash(
    'n',
    `${zero}|1|2026-11-21T22:15:00.123456Z|KIOSK|d|CHILD_CHECKED_IN|AttendanceRecord|r|c,e`,
  );
  const second = hash('m', `${first}|2|2026-11-21T22:15:01.000000Z|ANONYMOUS|-|X|-|-`);
  const none = { actorId: null, subjectType: null, subjectId: null, childIds: null };
  const entries = [
    {
      position: '1',
      at: String(BigInt(Date.UTC(2026, 10, 21, 22, 15, 0)) * 1000n + 123_456n),
      actorKind: 'KIOSK',
      actorId: 'd',
      action: 'CHILD_CHECKED_IN',
      subjectType: 'AttendanceRecord',
      subjectId: 'r',
      childIds: 'c,e',
      previousHash: zero,
      hash: first,
      nonce: 'n',
    },
    {
      position: '2',
      at: String(BigInt(Date.UTC(2026, 10, 21, 22, 15, 1)) * 1000n),
      actorKind: 'ANONYMOUS',
      action: 'X',
      ...none,
      previousHash: first,
      hash: second,
      nonce: 'm',
    },
  ];
  return { kindergarten: NURSERY, entries, head: { position: '2', hash: second } };
}

test('a whole trail fits; a changed, missing or cut one does not', () => {
  const whole = trail();
  const { entries } = whole;
  const fits = (change: Partial<Trail>) => chainFits({ ...whole, ...change }, KEY);
  expect(fits({})).toBe(true);
  expect(fits({ entries: [], head: { position: '0', hash: '0'.repeat(64) } })).toBe(true);
  expect(fits({ entries: entries.slice(0, 1) })).toBe(false);
  expect(fits({ entries: entries.slice(1) })).toBe(false);
  expect(fits({ entries: entries.map((entry) => ({ ...entry, action: 'Y' })) })).toBe(false);
  expect(fits({ entries: entries.map((entry) => ({ ...entry, childIds: null })) })).toBe(false);
});

test('hashes made anew without the key do not fit, nor those of another kindergarten', () => {
  const whole = trail();
  expect(chainFits(whole, trailKey(Buffer.alloc(32, 8).toString('base64')))).toBe(false);
  expect(chainFits({ ...whole, kindergarten: 'l' }, KEY)).toBe(false);
  expect(
    chainFits({ ...whole, entries: whole.entries.map((entry) => ({ ...entry, nonce: null })) }, KEY),
  ).toBe(false);
});
