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
    // Every statement is prepared, and behind the wall planning one costs more than running it: planned once a connection.
    options: '-c plan_cache_mode=force_generic_plan',
  });
  // A connection lost while idle is replaced at the next use; the error needs no other answer. Nor does that of one in
  // use between two statements: the next statement fails, and is answered. Unheard, either would end the process.
  pool.on('error', () => undefined);
  pool.on('connect', (client) => client.on('error', () => undefined));
  return pool;
}

/**
 * What one request reads. The first read opens a read-only transaction with the principal's context; `close` ends it,
 * and the next read opens another one; `end` ends it for good. Nothing is opened for a request that reads nothing.
 * Everything happens in turn: a request holds one connection at most, and none while it waits for one. Otherwise ten
 * requests that held one each and waited for a second would hold up everybody.
 */
export class Reads {
  #client: pg.PoolClient | undefined;
  #queue: Promise<unknown> = Promise.resolve();
  #ended = false;

  constructor(
    readonly pool: pg.Pool,
    readonly context: string,
  ) {}

  /** Reads of a principal at a moment. */
  static of(pool: pg.Pool, who: Principal, now: Date): Reads {
    return new Reads(pool, wallContext(who, now));
  }

  /** Rows of a named statement, behind the wall. @throws after the end. */
  rows<Row extends object>(query: Statement, values: readonly unknown[] = []): Promise<Row[]> {
    return this.#inTurn(async () => {
      this.#mayGoOn();
      this.#client ??= await this.#enter();
      return (await this.#client.query<Row>({ ...query, values: [...values] })).rows;
    });
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
  close(): Promise<void> {
    return this.#inTurn(() => this.#leave());
  }

  /**
   * Lets go of the connection, does something that needs another one (not these reads: they wait for it), and lets reads
   * go on. @throws after the end.
   */
  apart<Result>(use: () => Promise<Result>): Promise<Result> {
    return this.#inTurn(async () => {
      this.#mayGoOn();
      await this.#leave();
      return use();
    });
  }

  /** The request is over: what has begun is read to its end, and nothing afterwards. */
  end(): Promise<void> {
    this.#ended = true;
    return this.close();
  }

  /** An answer that failed early is sent while some of its fields are still being read: nobody would close after them. */
  #mayGoOn(): void {
    if (this.#ended) throw new Error('the request is over');
  }

  async #leave(): Promise<void> {
    const client = this.#client;
    this.#client = undefined;
    await client?.query('commit').then(
      () => client.release(),
      (error: Error) => client.release(error),
    );
  }

  /** One connection answers one statement at a time; pg 8 wants to be asked in turn. */
  #inTurn<Result>(use: () => Promise<Result>): Promise<Result> {
    const turn = this.#queue.then(use);
    this.#queue = turn.catch(() => undefined);
    return turn;
  }
}
