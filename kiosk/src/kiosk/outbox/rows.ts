import { type Cipher, openJson, sealJson } from '../storage/cipher.ts';
import type { WaitingRow } from '../storage/database.ts';
import type { Wish } from './wish.ts';

const PLACE = 'waiting';

/** A wish as it lies on disk, with what it says when it can still be read. */
export interface ReadRow {
  wish: Wish;
  recording: Blob | null;
}

/** Seals a wish and its recording. */
export async function sealRow(cipher: Cipher, wish: Wish, recording: Blob | null): Promise<WaitingRow> {
  const sealed = await sealJson(cipher, wish, PLACE);
  if (recording === null) return { wish: sealed, recording: null };
  const sound = await cipher.seal(await recording.arrayBuffer(), PLACE);
  return { wish: sealed, recording: { type: recording.type, sealed: sound } };
}

/** The wish of a row; null when the row was edited by hand or sealed by another device. */
export async function openWish(cipher: Cipher, row: WaitingRow): Promise<Wish | null> {
  try {
    return await openJson<Wish>(cipher, row.wish, PLACE);
  } catch {
    return null;
  }
}

/** The whole row; null as for `openWish`. */
export async function openRow(cipher: Cipher, row: WaitingRow): Promise<ReadRow | null> {
  const wish = await openWish(cipher, row);
  if (wish === null || row.recording === null) return wish && { wish, recording: null };
  try {
    const bytes = await cipher.open(row.recording.sealed, PLACE);
    return { wish, recording: new Blob([bytes], { type: row.recording.type }) };
  } catch {
    return null;
  }
}
