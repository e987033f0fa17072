import type pg from 'pg';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type FreshDatabase, freshDatabase } from '../../../infra/test/fresh-database.ts';
import { openReadPool } from '../../src/platform/database/reads.ts';

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
