import 'fake-indexeddb/auto';
import { expect, test } from 'vitest';
import { type Cipher, cipherWith, storageKey } from '../storage/cipher.ts';
import { openDatabase } from '../storage/database.ts';
import { openRow, sealRow } from './rows.ts';
import type { TicketWish } from './wish.ts';

const wish = (key: string): TicketWish => ({
  kind: 'ticket',
  key,
  at: '2026-09-01T07:52:00Z',
  ticketKind: 'FEEDBACK',
  category: 'OTHER',
  familyMemberId: null,
  trackingCode: null,
});
const sound = (text: string) => new Blob([text], { type: 'audio/webm' });
const made = async (): Promise<Cipher> => cipherWith(await storageKey(await openDatabase('rows')));

test('a recording opens beside its own wish', async () => {
  const cipher = await made();
  const row = await openRow(cipher, await sealRow(cipher, wish('one'), sound('hers')));
  expect(row?.wish.key).toBe('one');
  expect(await row?.recording?.text()).toBe('hers');
});

test('two recordings that were exchanged by hand open nothing', async () => {
  const cipher = await made();
  const one = await sealRow(cipher, wish('one'), sound('hers'));
  const other = await sealRow(cipher, wish('other'), sound('theirs'));
  expect(await openRow(cipher, { ...one, recording: other.recording })).toBeNull();
  expect(await openRow(cipher, { ...other, recording: one.recording })).toBeNull();
});

test('what is sealed for one place opens at no other', async () => {
  const cipher = await made();
  const sealed = await cipher.seal(new TextEncoder().encode('words').buffer as ArrayBuffer, 'here');
  await expect(cipher.open(sealed, 'there')).rejects.toThrow();
});
