import { createHash } from 'node:crypto';
import type { Anchor } from './audit-anchors.ts';
import { type Reads, statement } from './database/reads.ts';
import type { Secrets } from './secrets.ts';

/** One audit entry as stored; times as ISO text with microseconds, exactly as hashed. */
interface StoredEntry {
  place: string;
  canonical: string;
  previousHash: string;
  hash: string;
  nonce: string | null;
}

/** What a check of the chain found. */
export interface ChainCheck {
  whole: boolean;
  entryCount: number;
  brokenAt: number | null;
  /** The first entry whose hash takes a key that the database does not hold. */
  keyedFrom: number | null;
  /** The last entry that is written down outside of the database. */
  anchoredTo: number | null;
}

export const GENESIS_HASH = '0'.repeat(64);

const ENTRIES = statement(
  'audit.sealed_chain',
  `select a.position::text as place, ledger.canonical(a) as canonical, previous_hash as "previousHash", hash, seal_nonce as nonce
   from audit_entry a where a.kindergarten_id = $1 and a.position > $2 order by a.position limit 2000`,
);
const HEAD = statement(
  'audit.head',
  'select audit_position::text as position, audit_hash as hash from ledger_head where kindergarten_id = $1',
);

/** Whose chain is checked, and against what: nothing of that is the database's. */
export interface Against {
  kindergartenId: string;
  secrets: Secrets;
  /** Where the chain stood, as it was written down elsewhere. */
  anchors: readonly Anchor[];
}

/** How far a check has come. */
class Chain {
  count = 0;
  previous = GENESIS_HASH;
  keyedFrom: number | null = null;
  readonly #nonces = new Set<string>();
  #nonce = '';
  readonly #anchored: ReadonlyMap<number, string>;

  constructor(readonly against: Against) {
    this.#anchored = new Map(against.anchors.map(({ position, hash }) => [position, hash]));
  }

  /** Takes the next entry; false when it does not fit. */
  take(entry: StoredEntry): boolean {
    this.count += 1;
    const fits =
      Number(entry.place) === this.count &&
      entry.previousHash === this.previous &&
      (entry.nonce === null ? this.#plain(entry) : this.#keyed(entry, entry.nonce)) &&
      (this.#anchored.get(this.count) ?? entry.hash) === entry.hash;
    this.previous = entry.hash;
    return fits;
  }

  // Once hashes take a key, none goes without.
  #plain({ canonical, hash }: StoredEntry): boolean {
    const computed = createHash('sha256').update(`${this.previous}|${canonical}`).digest('hex');
    return this.keyedFrom === null && computed === hash;
  }

  // The entries of one piece of work share a key, and stand together: a key that was seen once makes no later entry.
  #keyed({ canonical, hash }: StoredEntry, nonce: string): boolean {
    this.keyedFrom ??= this.count;
    if (nonce !== this.#nonce && this.#nonces.has(nonce)) return false;
    this.#nonce = nonce;
    this.#nonces.add(nonce);
    const { secrets, kindergartenId } = this.against;
    return secrets.auditHashFits(kindergartenId, nonce, `${this.previous}|${canonical}`, hash);
  }
}

/**
 * Recomputes every hash of a kindergarten's audit trail, outside the database's own function and with a key that it does
 * not hold, and compares the end with the ledger's head and with what is written down elsewhere: an entry that was
 * changed is found although its hash was made anew, and so is a tail that was cut with its head.
 */
export async function checkChain(reads: Reads, against: Against): Promise<ChainCheck> {
  const { kindergartenId, anchors } = against;
  const chain = new Chain(against);
  const anchoredTo = anchors.reduce((most, { position }) => Math.max(most, position), 0);
  const answer = (brokenAt: number | null): ChainCheck => ({
    whole: brokenAt === null,
    entryCount: chain.count,
    brokenAt,
    keyedFrom: chain.keyedFrom,
    anchoredTo: anchoredTo || null,
  });
  for (;;) {
    const page = await reads.rows<StoredEntry>(ENTRIES, [kindergartenId, chain.count]);
    for (const entry of page) if (!chain.take(entry)) return answer(chain.count);
    if (page.length === 0) break;
    // A long chain is not walked in one breath: others have their turn in between.
    await new Promise((resolve) => setImmediate(resolve));
  }
  const head = await reads.row<{ position: string; hash: string }>(HEAD, [kindergartenId]);
  const cut =
    Number(head?.position ?? 0) !== chain.count ||
    (head?.hash ?? GENESIS_HASH) !== chain.previous ||
    anchoredTo > chain.count;
  return answer(cut ? chain.count + 1 : null);
}
