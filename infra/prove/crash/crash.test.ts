import { createHash, createHmac, hkdfSync } from 'node:crypto';
import { expect, test } from 'vitest';
import { chainFits, compare, type Entry, sealsOf } from './judge.ts';

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

/** A chain of two entries, hashed here by hand. */
function chain(): Entry[] {
  const sha = (text: string) => createHash('sha256').update(text).digest('hex');
  const zero = '0'.repeat(64);
  const first = sha(`${zero}|1|2026-11-21T22:15:00.123456Z|KIOSK|d|CHILD_CHECKED_IN|AttendanceRecord|r|c,e`);
  const second = sha(`${first}|2|2026-11-21T22:15:01.000000Z|ANONYMOUS|-|X|-|-`);
  const none = { actorId: null, subjectType: null, subjectId: null, children: null, nonce: null };
  return [
    {
      position: '1',
      at: String(BigInt(Date.UTC(2026, 10, 21, 22, 15, 0)) * 1000n + 123_456n),
      actorKind: 'KIOSK',
      actorId: 'd',
      action: 'CHILD_CHECKED_IN',
      subjectType: 'AttendanceRecord',
      subjectId: 'r',
      children: 'c,e',
      nonce: null,
      previousHash: zero,
      hash: first,
    },
    {
      position: '2',
      at: String(BigInt(Date.UTC(2026, 10, 21, 22, 15, 1)) * 1000n),
      actorKind: 'ANONYMOUS',
      action: 'X',
      ...none,
      previousHash: first,
      hash: second,
    },
  ];
}

const KEY = Buffer.alloc(32, 7).toString('base64');
const seal = sealsOf(KEY, 'k');
const headOf = (entries: readonly Entry[]) => ({
  position: String(entries.length),
  hash: entries.at(-1)?.hash ?? '0'.repeat(64),
});

/** The same chain with its last entry sealed, by hand. */
function sealed(): Entry[] {
  const [first, last] = chain() as [Entry, Entry];
  const trail = Buffer.from(hkdfSync('sha256', Buffer.alloc(32, 7), '', 'audit trail', 32));
  const key = createHmac('sha256', trail).update('entry|k|n').digest();
  const text = `${first.hash}|2|2026-11-21T22:15:01.000000Z|ANONYMOUS|-|X|-|-`;
  return [first, { ...last, nonce: 'n', hash: createHmac('sha256', key).update(text).digest('hex') }];
}

test.each([
  ['plain', chain],
  ['sealed', sealed],
])('a whole chain fits; a changed, missing or cut one does not: %s', (_name, made) => {
  const entries = made();
  const head = headOf(entries);
  expect(chainFits(entries, head, seal)).toBe(true);
  expect(chainFits([], headOf([]), seal)).toBe(true);
  expect(chainFits(entries.slice(0, 1), head, seal)).toBe(false);
  expect(chainFits(entries.slice(1), head, seal)).toBe(false);
  const changed = entries.map((entry) => ({ ...entry, action: 'Y' }));
  expect(chainFits(changed, head, seal)).toBe(false);
});

test('a sealed entry fits its own key only, and after it none may go without', () => {
  const entries = sealed();
  expect(chainFits(entries, headOf(entries), sealsOf(KEY, 'another'))).toBe(false);
  const [first] = entries as [Entry, Entry];
  const sha = (text: string) => createHash('sha256').update(text).digest('hex');
  const last = entries[1] as Entry;
  const plain = { ...last, position: '3', nonce: null, previousHash: last.hash };
  const text = `${last.hash}|3|2026-11-21T22:15:01.000000Z|ANONYMOUS|-|X|-|-`;
  const after = [first, last, { ...plain, hash: sha(text) }];
  expect(chainFits(after, headOf(after), seal)).toBe(false);
});
