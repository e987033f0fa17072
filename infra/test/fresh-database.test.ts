import { afterAll, beforeAll, expect, inject, test } from 'vitest';
import { connected } from '../start/roles.ts';
import { type FreshDatabase, freshDatabase } from './fresh-database.ts';

let first: FreshDatabase;
let second: FreshDatabase;

beforeAll(async () => {
  first = await freshDatabase();
  second = await freshDatabase();
});
afterAll(() => Promise.all([first.drop(), second.drop()]));

test('two test files do not see each other', async () => {
  await connected(first.ownerUrl, (client) => client.query('CREATE TABLE only_here ()'));
  const seen = await connected(second.ownerUrl, (client) =>
    client.query("SELECT 1 FROM pg_class WHERE relname = 'only_here'"),
  );
  expect(seen.rowCount).toBe(0);
});

test('the application connects as a role that cannot bypass the wall', async () => {
  const { rows } = await connected(first.appUrl, (client) =>
    client.query(
      'SELECT rolname, rolsuper, rolbypassrls, rolcreaterole FROM pg_roles WHERE rolname = current_user',
    ),
  );
  expect(rows).toEqual([
    { rolname: 'porchlight_app', rolsuper: false, rolbypassrls: false, rolcreaterole: false },
  ]);
});

test('dropping takes the database away although somebody is connected', async () => {
  const short = await freshDatabase();
  await connected(short.ownerUrl, async (client) => {
    client.on('error', () => undefined);
    await short.drop();
  });
  const left = await connected(inject('adminUrl'), (client) =>
    client.query('SELECT 1 FROM pg_database WHERE datname = $1', [new URL(short.ownerUrl).pathname.slice(1)]),
  );
  expect(left.rowCount).toBe(0);
});
