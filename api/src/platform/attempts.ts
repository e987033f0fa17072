import { createHash } from 'node:crypto';
import type pg from 'pg';
import { type Statement, statement } from './database/reads.ts';
import { systemContext, WALL_VARIABLE } from './database/wall.ts';
import { Refused } from './refusal.ts';

/** How many tries are evaluated in a window. */
export interface AttemptLimit {
  tries: number;
  windowSeconds: number;
}

/** After the tries one more is evaluated every so many seconds: a stranger slows the right one down, and never shuts them out. */
export interface PacedLimit extends AttemptLimit {
  thenEverySeconds: number;
}

const TAKE = statement('attempts.take', 'select attempts.take($1, $2, $3, $4)');
const ENTER = statement('attempts.enter', `select set_config('${WALL_VARIABLE}', $1, true)`);
const GIVE_BACK = statement(
  'attempts.give_back',
  'update attempt_counter set count = count - 1 where key = $1 and count > 0',
);
const LEFT = statement(
  'attempts.seconds_left',
  'select ceil(extract(epoch from window_ends_at - clock_timestamp()))::int as seconds from attempt_counter where key = $1',
);
const FORGET = statement('attempts.forget', 'select attempts.forget($1, $2)');

/**
 * Counts tries at a secret, in the database, outside the transaction that evaluates it: a refused try stays
 * counted, a killed server forgets none, and parallel tries are counted before any is evaluated.
 */
export class Attempts {
  readonly #pool: pg.Pool;
  constructor(pool: pg.Pool) {
    this.#pool = pool;
  }

  /** Counts one try; refuses with TOO_MANY_ATTEMPTS past the limit. Gives how many are left. */
  async take(what: string, subject: string, limit: AttemptLimit): Promise<number> {
    const { rows } = await this.#pool.query<{ take: number }>({
      ...TAKE,
      values: [systemContext(), keyOf(what, subject), limit.tries, limit.windowSeconds],
    });
    const left = rows[0]?.take ?? -1;
    if (left < 0) throw new Refused('TOO_MANY_ATTEMPTS');
    return left;
  }

  /** The same for what many people share: past the limit one try at a time is let through, the others are refused. */
  async pace(what: string, subject: string, limit: PacedLimit): Promise<void> {
    try {
      await this.take(what, subject, limit);
    } catch (refusal) {
      if (!(refusal instanceof Refused)) throw refusal;
      await this.take(`${what}:paced`, subject, { tries: 1, windowSeconds: limit.thenEverySeconds });
    }
  }

  /** A success does not count against what many people share (a device): its own try is given back, wrong ones stay counted. */
  async giveBack(what: string, subject: string): Promise<void> {
    await this.#ask(GIVE_BACK, keyOf(what, subject));
  }

  /** Seconds until the count begins anew; 0 when nothing is counted. */
  async secondsLeft(what: string, subject: string): Promise<number> {
    const [row] = await this.#ask<{ seconds: number }>(LEFT, keyOf(what, subject));
    return Math.max(0, row?.seconds ?? 0);
  }

  async #ask<Row extends pg.QueryResultRow>(query: Statement, key: string): Promise<Row[]> {
    const client = await this.#pool.connect();
    try {
      await client.query('begin');
      await client.query({ ...ENTER, values: [systemContext()] });
      const { rows } = await client.query<Row>({ ...query, values: [key] });
      await client.query('commit');
      client.release();
      return rows;
    } catch (error) {
      client.release(error as Error);
      throw error;
    }
  }

  /** A success clears the count. */
  async forget(what: string, subject: string): Promise<void> {
    await this.#pool.query({ ...FORGET, values: [systemContext(), keyOf(what, subject)] });
  }
}

// The counter's key tells nothing about whose it is.
const keyOf = (what: string, subject: string) =>
  createHash('sha256').update(`${what}|${subject}`).digest('hex');
