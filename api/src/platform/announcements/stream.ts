import type { AnnouncementKind } from '@porchlight/schema/enums';
import pg from 'pg';
import { Reads, statement } from '../database/reads.ts';
import { systemContext } from '../database/wall.ts';
import { faultTag, type Log } from '../log.ts';

/** One announced event as it is read back. */
export interface Announced {
  position: number;
  kindergartenId: string;
  kind: AnnouncementKind;
  subjectType: string;
  subjectId: string;
  childId: string | null;
  classroomId: string | null;
  householdId: string | null;
  detail: Record<string, string | number | null> | null;
  occurredAt: Date;
}

const AFTER = statement(
  'announcement.after',
  `select position::int, kindergarten_id as "kindergartenId", kind, subject_type as "subjectType", subject_id as "subjectId",
     child_id as "childId", classroom_id as "classroomId", household_id as "householdId", detail, occurred_at as "occurredAt"
   from announcement where kindergarten_id = $1 and position > $2 order by position limit $3`,
);
const HEAD = statement(
  'announcement.head',
  'select announcement_position::int as position from ledger_head where kindergarten_id = $1',
);

/** Told that a kindergarten's stream has grown to a position. */
export type Growth = (kindergartenId: string, position: number) => void;

/**
 * The stream of announcements in commit order. Reads any stretch of it, and tells when it grows
 * (LISTEN/NOTIFY; after a lost connection every listener is told to look again).
 */
export class AnnouncementStream {
  readonly #pool: pg.Pool;
  readonly #url: string;
  readonly #log: Log;
  readonly #listeners = new Set<Growth>();
  #client: pg.Client | undefined;
  #closed = false;
  #retry: NodeJS.Timeout | undefined;

  constructor(pool: pg.Pool, url: string, log: Log) {
    this.#pool = pool;
    this.#url = url;
    this.#log = log;
  }

  /** Starts listening. Reconnects by itself until closed. */
  async open(): Promise<void> {
    const client = new pg.Client({
      connectionString: this.#url,
      application_name: 'porchlight-announcements',
      keepAlive: true,
    });
    client.on('notification', ({ payload }) => this.#grown(payload ?? ''));
    client.on('error', () => undefined);
    client.on('end', () => this.#lost(client));
    try {
      await client.connect();
      await client.query('listen announcement');
      this.#client = client;
      for (const tell of this.#listeners) tell('*', 0);
    } catch (error) {
      this.#log.warn('announcement stream cannot listen yet', { error: faultTag(error) });
      this.#lost(client);
    }
  }

  /** Whether it hears the database now. */
  get listening(): boolean {
    return this.#client !== undefined;
  }

  #grown(payload: string): void {
    const [kindergartenId, position] = payload.split(':');
    if (!kindergartenId) return;
    for (const tell of this.#listeners) tell(kindergartenId, Number(position));
  }

  #lost(client: pg.Client): void {
    if (this.#client === client) this.#client = undefined;
    if (this.#closed || this.#retry) return;
    this.#retry = setTimeout(() => {
      this.#retry = undefined;
      void this.open();
    }, 500);
  }

  /** Asks to be told of growth; gives back how to stop. `'*'` means: look at everything again. */
  onGrowth(tell: Growth): () => void {
    this.#listeners.add(tell);
    return () => this.#listeners.delete(tell);
  }

  /** Announcements after a position, in order, at most `limit`. */
  async after(kindergartenId: string, position: number, limit = 200): Promise<Announced[]> {
    const reads = new Reads(this.#pool, systemContext(kindergartenId));
    try {
      return await reads.rows<Announced>(AFTER, [kindergartenId, position, limit]);
    } finally {
      // Subscribers do not wait for the end of a transaction that only read.
      void reads.close();
    }
  }

  /** The latest position; 0 when nothing was announced yet. */
  async head(kindergartenId: string): Promise<number> {
    const reads = new Reads(this.#pool, systemContext(kindergartenId));
    try {
      return (await reads.row<{ position: number }>(HEAD, [kindergartenId]))?.position ?? 0;
    } finally {
      await reads.close();
    }
  }

  /** Stops listening. */
  async close(): Promise<void> {
    this.#closed = true;
    clearTimeout(this.#retry);
    await this.#client?.end();
  }
}
