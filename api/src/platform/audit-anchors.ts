import { appendFileSync, existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type pg from 'pg';
import type { Clock } from './clock.ts';
import { Reads, statement } from './database/reads.ts';
import { systemContext } from './database/wall.ts';
import { faultTag, type Log } from './log.ts';
import type { Secrets } from './secrets.ts';

/** Where a kindergarten's audit trail stood at a moment. */
export interface Anchor {
  position: number;
  hash: string;
}

interface Head extends Anchor {
  kindergartenId: string;
}

const HEADS = statement(
  'audit.heads',
  `select kindergarten_id as "kindergartenId", audit_position::int as position, audit_hash as hash from ledger_head
   where audit_position > 0 order by kindergarten_id`,
);
const EVERY_MS = 3_600_000;

/**
 * Writes down outside of the database where each audit trail stands: `audit-anchors` in PORCHLIGHT_HOME, at every start
 * and every hour in which it has grown. A line (moment, kindergarten, position, hash, signature) can be printed and
 * kept; one that was changed counts for nothing.
 */
export class AuditAnchors {
  readonly #file: string | undefined;
  readonly #last = new Map<string, number>();
  #timer: NodeJS.Timeout | undefined;

  constructor(
    home: string,
    readonly pool: pg.Pool,
    readonly secrets: Secrets,
    readonly clock: Clock,
    readonly log: Log,
  ) {
    this.#file = existsSync(home) ? join(home, 'audit-anchors') : undefined;
  }

  /** Writes now and from time to time, until closed. */
  open(): void {
    void this.write();
    this.#timer = setInterval(() => void this.write(), EVERY_MS);
  }

  /** Writes a line for every trail that has grown since the last one. */
  async write(): Promise<void> {
    if (!this.#file) return;
    const reads = new Reads(this.pool, systemContext());
    try {
      const grown = (await reads.rows<Head>(HEADS)).filter(
        ({ kindergartenId, position }) => this.#last.get(kindergartenId) !== position,
      );
      if (grown.length)
        appendFileSync(this.#file, grown.map((head) => this.#line(head)).join(''), { mode: 0o600 });
      for (const { kindergartenId, position } of grown) this.#last.set(kindergartenId, position);
    } catch (error) {
      this.log.warn('the audit trail could not be anchored', { error: faultTag(error) });
    } finally {
      await reads.close().catch(() => undefined);
    }
  }

  #line({ kindergartenId, position, hash }: Head): string {
    const said = `${this.clock.now().toISOString()} ${kindergartenId} ${position} ${hash}`;
    return `${said} ${this.secrets.signAnchor(said)}\n`;
  }

  /** What was written down of one kindergarten's trail. */
  of(kindergartenId: string): Anchor[] {
    if (!this.#file || !existsSync(this.#file)) return [];
    return readFileSync(this.#file, 'utf8')
      .split('\n')
      .filter((line) => line.includes(` ${kindergartenId} `))
      .flatMap((line) => this.#read(line));
  }

  #read(line: string): Anchor[] {
    const end = line.lastIndexOf(' ');
    if (this.secrets.signAnchor(line.slice(0, end)) !== line.slice(end + 1)) return [];
    const [, , position, hash = ''] = line.split(' ');
    return [{ position: Number(position), hash }];
  }

  /** Stops writing. */
  close(): void {
    clearInterval(this.#timer);
  }
}
