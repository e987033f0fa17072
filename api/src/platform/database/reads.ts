import pg from 'pg';
import type { Principal } from '../access/principal.ts';
import { WALL_VARIABLE, wallContext } from './wall.ts';

/** A named statement: prepared once on each connection. */
export interface Statement {
  /** Stable name, unique for its text. */
  name: string;
  text: string;
}

/** A statement with a stable name. */
export const statement = (name: string, text: string): Statement => ({ name, text });

const ENTER = statement('wall.enter', `select set_config('${WALL_VARIABLE}', $1, true)`);

/** Opens the pool that reads go through. Connections belong to the application role. */
export function openReadPool(url: string, max = 10): pg.Pool {
  const pool = new pg.Pool({
    connectionString: url,
    max,
    statement_timeout: 5_000,
    // A database that is away is an answer too: nobody waits for a connection without end.
    connectionTimeoutMillis: 5_000,
    application_name: 'porchlight-reads',
  });
  // A connection lost while idle is replaced at the next use; the error needs no other answer. Nor does that of one in
  // use between two statements: the next statement fails, and is answered. Unheard, either would end the process.
  pool.on('error', () => undefined);
  pool.on('connect', (client) => client.on('error', () => undefined));
  return pool;
}

/**
 * What one request reads. The first read opens a read-only transaction with the principal's context;
 * `close` ends it. Nothing is opened for a request that reads nothing.
 */
export class Reads {
  #client: Promise<pg.PoolClient> | undefined;
  #queue: Promise<unknown> = Promise.resolve();

  constructor(
    readonly pool: pg.Pool,
    readonly context: string,
  ) {}

  /** Reads of a principal. */
  static of(pool: pg.Pool, who: Principal): Reads {
    return new Reads(pool, wallContext(who));
  }

  /** Rows of a named statement, behind the wall. */
  async rows<Row extends object>(query: Statement, values: readonly unknown[] = []): Promise<Row[]> {
    const run = async () => {
      this.#client ??= this.#enter();
      const client = await this.#client;
      return (await client.query<Row>({ ...query, values: [...values] })).rows;
    };
    // One connection answers one statement at a time; pg 8 wants to be asked in turn.
    const turn = this.#queue.then(run, run);
    this.#queue = turn.catch(() => undefined);
    return turn;
  }

  /** The only row, or undefined. */
  async row<Row extends object>(query: Statement, values: readonly unknown[] = []): Promise<Row | undefined> {
    return (await this.rows<Row>(query, values))[0];
  }

  /**
   * One call of a function that enters the wall by itself (its first argument is the context):
   * a hot read in one round trip, without a transaction of its own.
   */
  async call<Value>(query: Statement, values: readonly unknown[]): Promise<Value> {
    const { rows } = await this.pool.query({ ...query, values: [this.context, ...values] });
    return Object.values(rows[0] as object)[0] as Value;
  }

  async #enter(): Promise<pg.PoolClient> {
    const client = await this.pool.connect();
    try {
      await client.query('begin read only');
      await client.query({ ...ENTER, values: [this.context] });
      return client;
    } catch (error) {
      // Nobody else knows of it yet: kept, it would be missing from the pool for ever.
      client.release(error as Error);
      throw error;
    }
  }

  /** Ends the transaction, if one was opened, and gives the connection back. */
  async close(): Promise<void> {
    const opened = this.#client;
    this.#client = undefined;
    if (!opened) return;
    const client = await opened.catch(() => undefined);
    if (!client) return;
    await this.#queue;
    await client.query('commit').then(
      () => client.release(),
      (error: Error) => client.release(error),
    );
  }
}
