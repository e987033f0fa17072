import { createHash } from 'node:crypto';
import { type Reads, statement } from './database/reads.ts';

/** One audit entry as stored; times as ISO text with microseconds, exactly as hashed. */
interface StoredEntry {
  place: string;
  canonical: string;
  previousHash: string;
  hash: string;
}

/** What a check of the chain found. */
export interface ChainCheck {
  whole: boolean;
  entryCount: number;
  brokenAt: number | null;
}

export const GENESIS_HASH = '0'.repeat(64);

const ENTRIES = statement(
  'audit.chain',
  `select a.position::text as place, ledger.canonical(a) as canonical, previous_hash as "previousHash", hash
   from audit_entry a where a.kindergarten_id = $1 and a.position > $2 order by a.position limit 5000`,
);
const HEAD = statement(
  'audit.head',
  'select audit_position::text as position, audit_hash as hash from ledger_head where kindergarten_id = $1',
);

/**
 * Recomputes every hash of a kindergarten's audit trail, outside the database's own function,
 * and compares the end with the ledger's head, so that a cut tail is found as well.
 */
export async function checkChain(reads: Reads, kindergartenId: string): Promise<ChainCheck> {
  let previous = GENESIS_HASH;
  let count = 0;
  for (;;) {
    const page = await reads.rows<StoredEntry>(ENTRIES, [kindergartenId, count]);
    for (const entry of page) {
      count += 1;
      if (Number(entry.place) !== count || !fits(entry, previous))
        return { whole: false, entryCount: count, brokenAt: count };
      previous = entry.hash;
    }
    if (page.length === 0) break;
  }
  const head = await reads.row<{ position: string; hash: string }>(HEAD, [kindergartenId]);
  const cut = Number(head?.position ?? 0) !== count || (head?.hash ?? GENESIS_HASH) !== previous;
  return { whole: !cut, entryCount: count, brokenAt: cut ? count + 1 : null };
}

function fits(entry: StoredEntry, previous: string): boolean {
  const computed = createHash('sha256').update(`${previous}|${entry.canonical}`).digest('hex');
  return entry.previousHash === previous && entry.hash === computed;
}
