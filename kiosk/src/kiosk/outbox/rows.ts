import { type Cipher, openJson, sealJson } from '../storage/cipher.ts';
import type { WaitingRow } from '../storage/database.ts';
import type { Wish } from './wish.ts';

const PLACE = 'waiting';
/** A recording is bound to its wish: put beside another one by hand, it does not open. */
const soundOf = ({ key }: Wish): string => `${PLACE} ${key}`;

/** A wish as it lies on disk, with what it says when it can still be read. */
export interface ReadRow {
  wish: Wish;
  recording: Blob | null;
}

/** Seals a wish and its recording. */
export async function sealRow(cipher: Cipher, wish: Wish, recording: Blob | null): Promise<WaitingRow> {
  const sealed = await sealJson(cipher, wish, PLACE);
  if (recording === null) return { wish: sealed, recording: null };
  const sound = await cipher.seal(await recording.arrayBuffer(), soundOf(wish));
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
    const { sealed } = row.recording;
    // Rows of an earlier page were not bound.
    const bytes = await cipher.open(sealed, soundOf(wish)).catch(() => cipher.open(sealed, PLACE));
    return { wish, recording: new Blob([bytes], { type: row.recording.type }) };
  } catch {
    return null;
  }
}
