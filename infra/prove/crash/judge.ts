/** What the database says happened, held against what the clients were told. Pure. */
import { createHash, createHmac } from 'node:crypto';
import { entryKey } from '../acting/audit-key.ts';
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

/** An audit entry, column by column; `at` in microseconds since 1970. */
export interface Entry {
  readonly position: string;
  readonly at: string;
  readonly actorKind: string;
  readonly actorId: string | null;
  readonly action: string;
  readonly subjectType: string | null;
  readonly subjectId: string | null;
  /** The children it was about, joined by commas; null where none are named. */
  readonly children: string | null;
  readonly previousHash: string;
  readonly hash: string;
  /** What its key was made with; null: from before entries had one. */
  readonly nonce: string | null;
}

/** Where a chain ends as its head says. */
export interface Head {
  readonly position: string;
  readonly hash: string;
}

const FIRST = '0'.repeat(64);

/** Makes an entry's hash from the text it seals. */
export type Seal = (entry: Entry, text: string) => string;

/** The seals of one kindergarten (row id) as trust.md publishes them; `fieldKey` is base64, from secrets.json. */
export function sealsOf(fieldKey: string, kindergarten: string): Seal {
  return ({ nonce }, text) =>
    nonce === null
      ? createHash('sha256').update(text).digest('hex')
      : createHmac('sha256', entryKey(fieldKey, kindergarten, nonce))
          .update(text)
          .digest('hex');
}

/** Whether entries follow each other without a gap, each hash fits, none is unsealed after a sealed one, and the end is where the head says. */
export function chainFits(entries: readonly Entry[], head: Head, seal: Seal): boolean {
  let previous = FIRST;
  let sealed = false;
  for (const [index, entry] of entries.entries()) {
    const computed = seal(entry, `${previous}|${written(entry)}`);
    if (sealed && entry.nonce === null) return false;
    sealed = entry.nonce !== null;
    if (Number(entry.position) !== index + 1 || entry.previousHash !== previous || entry.hash !== computed)
      return false;
    previous = entry.hash;
  }
  return Number(head.position) === entries.length && head.hash === previous;
}

/** The text that is hashed: fields joined by bars, `-` for what is missing; the children at the end, where there are any. */
function written(entry: Entry): string {
  const { position, at, actorKind, actorId, action, subjectType, subjectId, children } = entry;
  const micros = BigInt(at);
  const seconds = new Date(Number(micros / 1000n)).toISOString().slice(0, 19);
  const moment = `${seconds}.${String(micros % 1_000_000n).padStart(6, '0')}Z`;
  const texts = [position, moment, actorKind, actorId, action, subjectType, subjectId];
  return [...texts.map((text) => text ?? '-'), ...(children === null ? [] : [children])].join('|');
}
