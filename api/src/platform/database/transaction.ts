import { createHash } from 'node:crypto';
import type { Transaction } from '@mikro-orm/core';
import type { EntityManager } from '@mikro-orm/postgresql';
import type pg from 'pg';
import type { Orm } from './orm.ts';
import { type Statement, statement } from './reads.ts';
import { WALL_VARIABLE } from './wall.ts';

/** One open transaction: SQL and entities on the same connection, behind the same wall. */
export interface Open {
  /** Entities; what it flushes belongs to this transaction. */
  em: EntityManager;
  /** Rows of a SQL text whose values are marked `?`; prepared once on each connection. */
  rows<Row extends object>(sql: string, values: readonly unknown[]): Promise<Row[]>;
}

const ENTER = statement('wall.enter', `select set_config('${WALL_VARIABLE}', $1, true)`);

/**
 * Runs one transaction with the wall's context and commits it; any throw rolls it back.
 * The connection always goes back: one that broke is closed, so that a restarted database finds a whole pool.
 */
export async function inTransaction<Result>(
  orm: Orm,
  context: string,
  use: (open: Open) => Promise<Result>,
): Promise<Result> {
  const pool = (await orm.em.getConnection().getNativeClient()) as unknown as pg.Pool;
  const client = await pool.connect();
  try {
    await client.query('begin');
    await client.query({ ...ENTER, values: [context] });
    const result = await use(openOn(orm, client));
    await client.query('commit');
    client.release();
    return result;
  } catch (error) {
    await client.query('rollback').then(
      () => client.release(),
      (broken: Error) => client.release(broken),
    );
    throw error;
  }
}

function openOn(orm: Orm, client: pg.PoolClient): Open {
  let em: EntityManager | undefined;
  return {
    // Made when somebody asks: hot paths get by with SQL.
    get em() {
      em ??= entitiesOn(orm, client);
      return em;
    },
    rows: async <Row extends object>(sql: string, values: readonly unknown[]) =>
      (await client.query<Row>({ ...named(sql), values: [...values] })).rows,
  };
}

/** What the mapper asks of a transaction: it hands over finished SQL. */
interface Finished {
  sql: string;
}

function entitiesOn(orm: Orm, client: pg.PoolClient): EntityManager {
  const em = orm.em.fork() as EntityManager;
  const executeQuery = async ({ sql }: Finished) => {
    const { rows, rowCount } = await client.query(sql);
    return { rows: rows ?? [], numAffectedRows: BigInt(rowCount ?? 0) };
  };
  em.setTransactionContext({ executeQuery } as unknown as Transaction);
  return em;
}

const known = new Map<string, Statement>();

function named(sql: string): Statement {
  const before = known.get(sql);
  if (before) return before;
  let count = 0;
  const text = sql.replaceAll('?', () => {
    count += 1;
    return `$${count}`;
  });
  const made = statement(`work.${createHash('sha256').update(sql).digest('hex').slice(0, 16)}`, text);
  known.set(sql, made);
  return made;
}
