import 'fake-indexeddb/auto';
import { beforeEach, expect, test } from 'vitest';
import { type Cipher, cipherWith, storageKey } from '../storage/cipher.ts';
import { type KioskDatabase, openDatabase } from '../storage/database.ts';
import { type Conflict, reportRefused } from './conflicts.ts';
import { sealRow } from './rows.ts';
import type { Wish } from './wish.ts';

let database: KioskDatabase;
let cipher: Cipher;
let count = 0;

beforeEach(async () => {
  count += 1;
  database = await openDatabase(`conflicts-${count}`);
  cipher = cipherWith(await storageKey(database));
});

const AT = Date.parse('2026-09-01T09:00:00Z');
const checkOut: Wish = {
  kind: 'checkOut',
  key: 'wish-0001',
  at: '2026-09-01T07:52:00Z',
  childIds: ['an'],
  familyMemberId: 'g',
  verification: 'CARD',
};

async function refuse(wish: Wish, code: string): Promise<void> {
  await database.add('refused', { ...(await sealRow(cipher, wish, null)), code, at: AT });
}

/** A desk that can be told, or not. */
function desk() {
  const told: Conflict[] = [];
  const scripted = { told, away: false };
  const report = async (conflict: Conflict) => {
    if (scripted.away) return false;
    told.push(conflict);
    return true;
  };
  return { scripted, tell: (now = AT) => reportRefused(database, cipher, report, now) };
}

test('the desk is told what, when, who and why, once', async () => {
  const { scripted, tell } = desk();
  await refuse(checkOut, 'NOT_PRESENT');
  expect(await tell()).toBe(true);
  expect(await tell()).toBe(false);
  expect(scripted.told).toEqual([
    {
      key: 'wish-0001',
      wish: 'CHECK_OUT',
      code: 'NOT_PRESENT',
      occurredAt: '2026-09-01T07:52:00Z',
      childIds: ['an'],
      familyMemberId: 'g',
    },
  ]);
});

test('a row that was edited by hand is told as damaged, and names nobody', async () => {
  const { scripted, tell } = desk();
  const row = await sealRow(cipher, checkOut, null);
  const bytes = new Uint8Array(row.wish.data);
  bytes[0] = (bytes[0] ?? 0) ^ 1;
  await database.add('refused', { ...row, code: 'EDITED', at: AT });
  await tell();
  expect(scripted.told).toMatchObject([
    { wish: 'DAMAGED', code: 'INPUT_INVALID', childIds: [], familyMemberId: null },
  ]);
});

test('a desk that is away is told later, in order, and nothing is forgotten before', async () => {
  const { scripted, tell } = desk();
  scripted.away = true;
  await refuse(checkOut, 'NOT_PRESENT');
  await refuse({ ...checkOut, key: 'wish-0002' }, 'NOT_FOUND');
  expect(await tell()).toBe(false);
  expect(await database.count('refused')).toBe(2);
  scripted.away = false;
  await tell();
  expect(scripted.told.map(({ key }) => key)).toEqual(['wish-0001', 'wish-0002']);
});

test('what was told stays on the device for 30 days', async () => {
  const { tell } = desk();
  await refuse(checkOut, 'NOT_PRESENT');
  await tell();
  await tell(AT + 29 * 86_400_000);
  expect(await database.count('refused')).toBe(1);
  await tell(AT + 31 * 86_400_000);
  expect(await database.count('refused')).toBe(0);
});
