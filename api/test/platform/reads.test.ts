import type pg from 'pg';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type FreshDatabase, freshDatabase } from '../../../infra/test/fresh-database.ts';
import { openReadPool, Reads, statement } from '../../src/platform/database/reads.ts';
import { systemContext } from '../../src/platform/database/wall.ts';

let database: FreshDatabase;
let pool: pg.Pool;
beforeAll(async () => {
  database = await freshDatabase();
  pool = openReadPool(database.appUrl, 2);
});
afterAll(async () => {
  await pool.end();
  await database.drop();
});

/** Ends a connection from the database's side, as the database's death does; resolves when it is gone. */
async function cut(client: pg.PoolClient): Promise<void> {
  const { rows } = await client.query<{ pid: number }>('select pg_backend_pid() as pid');
  // Not `once` of node:events: it hears errors, and would stand in for whoever should.
  const gone = new Promise((resolve) => client.once('end', resolve));
  await pool.query('select pg_terminate_backend($1)', [rows[0]?.pid]);
  await gone;
}

test('a connection lost in the middle of a transaction fails its next statement, and nothing else', async () => {
  const uncaught: unknown[] = [];
  const hear = (error: unknown): void => void uncaught.push(error);
  const others = process.listeners('uncaughtException');
  process.removeAllListeners('uncaughtException').on('uncaughtException', hear);
  const client = await pool.connect();
  await client.query('begin read only');
  await cut(client);
  process.off('uncaughtException', hear);
  for (const other of others) process.on('uncaughtException', other);
  expect(uncaught).toEqual([]);

  const fault = await client.query('select 1').catch((error: Error) => error);
  expect(fault).toBeInstanceOf(Error);
  client.release(fault as Error);
  expect((await pool.query('select 1 as one')).rows).toEqual([{ one: 1 }]);
});

const ONE = statement('test.one', 'select 1 as one');
const rows = [{ one: 1 }];

/** A pool with a single connection: whoever held one and waited for a second would wait for ever. */
async function withOne(use: (reads: Reads, only: pg.Pool) => Promise<void>): Promise<void> {
  const only = openReadPool(database.appUrl, 1);
  try {
    await use(new Reads(only, systemContext()), only);
  } finally {
    await only.end();
  }
}

test('a request that closes while it still reads goes on with one connection', () =>
  withOne(async (reads, only) => {
    await reads.rows(ONE);
    const asked = [reads.rows(ONE), reads.rows(ONE)];
    const closed = reads.close();
    asked.push(reads.rows(ONE), reads.rows(ONE));
    expect(await Promise.all(asked)).toEqual([rows, rows, rows, rows]);
    await closed;
    await reads.close();
    expect(only.idleCount).toBe(1);
  }));

test('what needs another connection gets the only one, and the fields beside it wait', () =>
  withOne(async (reads, only) => {
    const order: string[] = [];
    const said = (what: string) => () => void order.push(what);
    await Promise.all([
      reads.rows(ONE).then(said('before')),
      reads.apart(async () => {
        await only.query('select 1');
        order.push('apart');
      }),
      reads.rows(ONE).then(said('after')),
    ]);
    await reads.end();
    expect(order).toEqual(['before', 'apart', 'after']);
    expect(only.idleCount).toBe(1);
  }));

test('a field that still reads when its request is over gets a fault, and holds nothing', () =>
  withOne(async (reads, only) => {
    await reads.rows(ONE);
    const late = [reads.rows(ONE), reads.apart(async () => 'never')];
    const ended = reads.end();
    late.push(reads.rows(ONE));
    expect((await Promise.allSettled(late)).map(({ status }) => status)).not.toContain('fulfilled');
    await ended;
    expect([only.totalCount, only.idleCount]).toEqual([1, 1]);
  }));

test('a refused connection is asked for again by the next read', async () => {
  const away = openReadPool(`${database.appUrl.replace(/\/[^/]*$/, '')}/nowhere`, 1);
  const reads = new Reads(away, systemContext());
  await expect(reads.rows(ONE)).rejects.toThrow();
  await expect(reads.rows(ONE)).rejects.toThrow(/nowhere/);
  await reads.end();
  await away.end();
});
