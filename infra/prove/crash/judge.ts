/** What the database says happened, held against what the clients were told. Pure. */
import { createHmac, hkdfSync } from 'node:crypto';
import type { Acknowledged } from './wishes.ts';

/** A record as the database holds it; row ids. */
export interface Recorded {
  readonly id: string;
  readonly wishKey: string;
}

/** How many acknowledged wishes are missing, in whole or in part, and how many were recorded more than once. */
export function compare(
  acknowledged: readonly Acknowledged[],
  recorded: readonly Recorded[],
): { lost: number; doubled: number } {
  const byKey = Map.groupBy(recorded, ({ wishKey }) => wishKey);
  let lost = 0;
  let doubled = 0;
  for (const { key, recordIds } of acknowledged) {
    const found = new Set((byKey.get(key) ?? []).map(({ id }) => id));
    if (recordIds.length === 0 || recordIds.some((id) => !found.has(rowOf(id)))) lost += 1;
    if (found.size > recordIds.length) doubled += 1;
  }
  return { lost, doubled };
}

/** The row behind an opaque id (`Type:row` in base64url). */
export const rowOf = (opaque: string): string =>
  Buffer.from(opaque, 'base64url').toString('utf8').split(':')[1] ?? '';

/** An audit entry, column by column; `at` in microseconds since 1970, children joined by commas. */
export interface Entry {
  readonly position: string;
  readonly at: string;
  readonly actorKind: string;
  readonly actorId: string | null;
  readonly action: string;
  readonly subjectType: string | null;
  readonly subjectId: string | null;
  readonly childIds: string | null;
  readonly previousHash: string;
  readonly hash: string;
  /** What the key of its piece of work is made from; none before hashes took a key. */
  readonly nonce: string | null;
}

/** A kindergarten's audit trail, and where it ends as its head says. */
export interface Trail {
  readonly kindergarten: string;
  readonly entries: readonly Entry[];
  readonly head: { readonly position: string; readonly hash: string };
}

const FIRST = '0'.repeat(64);

/** What the keys of all trails are made from, out of `fieldKey` of secrets.json: the database never sees it. */
export const trailKey = (fieldKey: string): Buffer =>
  Buffer.from(hkdfSync('sha256', Buffer.from(fieldKey, 'base64'), '', 'audit trail', 32));

/**
 * Whether entries follow each other without a gap, each hash takes its key and fits, and the end is where the head says.
 * Every entry here is of this program, so one without a key does not fit.
 */
export function chainFits({ kindergarten, entries, head }: Trail, key: Buffer): boolean {
  let previous = FIRST;
  for (const [index, entry] of entries.entries()) {
    const fits =
      entry.nonce !== null && entry.hash === sealed(kindergarten, entry.nonce, key, previous, entry);
    if (Number(entry.position) !== index + 1 || entry.previousHash !== previous || !fits) return false;
    previous = entry.hash;
  }
  return Number(head.position) === entries.length && head.hash === previous;
}

function sealed(kindergarten: string, nonce: string, key: Buffer, previous: string, entry: Entry): string {
  const own = createHmac('sha256', key).update(`entry|${kindergarten}|${nonce}`).digest();
  return createHmac('sha256', own)
    .update(`${previous}|${written(entry)}`)
    .digest('hex');
}

/** The text that is hashed: fields joined by bars, `-` for what is missing; children only where there are any. */
function written(entry: Entry): string {
  const { position, at, actorKind, actorId, action, subjectType, subjectId, childIds } = entry;
  const micros = BigInt(at);
  const seconds = new Date(Number(micros / 1000n)).toISOString().slice(0, 19);
  const moment = `${seconds}.${String(micros % 1_000_000n).padStart(6, '0')}Z`;
  const texts = [position, moment, actorKind, actorId, action, subjectType, subjectId].map(
    (text) => text ?? '-',
  );
  return [...texts, ...(childIds === null ? [] : [childIds])].join('|');
}
