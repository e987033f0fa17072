import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, inject, test } from 'vitest';
import { OWN_SCHEMAS } from './database.ts';
import { type Cluster, startCluster } from './postgres.ts';
import { connected, createDatabase, urlOf } from './roles.ts';
import { World } from './testing/world.ts';

const folder = mkdtempSync(join(tmpdir(), 'porchlight-existing-'));
let server: Cluster;
let world: World;

beforeAll(async () => {
  server = await startCluster({ folder, password: 'of the superuser' });
  world = await World.create();
  await connected(server.url('postgres'), async (client) => {
    await client.query("CREATE ROLE city LOGIN CREATEROLE PASSWORD 'pA55 word/1'");
    await client.query("CREATE ROLE guest LOGIN PASSWORD 'guest-pass'");
    await client.query('CREATE DATABASE kindergartens OWNER city');
  });
  await createDatabase(server.url('postgres'), 'plain');
});
afterAll(async () => {
  await world.remove();
  await server.stop();
  rmSync(folder, { recursive: true });
});

const as = (role: string, password: string, database: string): string => {
  const url = new URL(urlOf(server.url('postgres'), database));
  url.username = role;
  url.password = encodeURIComponent(password);
  return url.href;
};

test('an existing server is used by an owner that is no superuser, and is left running', async () => {
  const DATABASE_URL = as('city', 'pA55 word/1', 'kindergartens');
  const started = await world.start([], { DATABASE_URL });
  expect(started.ready.ownerUrl).toBe(DATABASE_URL);
  const who = await connected(started.ready.appUrl, (client) =>
    client.query(
      'SELECT current_user, current_database(), rolbypassrls FROM pg_roles WHERE rolname = current_user',
    ),
  );
  expect(who.rows).toEqual([
    { current_user: 'porchlight_app', current_database: 'kindergartens', rolbypassrls: false },
  ]);
  started.process.kill('SIGTERM');
  expect(await started.ended).toBe(0);
  expect(server.pid()).toBeDefined();
});

test('the migrations of the api run as such an owner, twice', async () => {
  const DATABASE_URL = as('city', 'pA55 word/1', 'kindergartens');
  const api = join(import.meta.dirname, '../../api');
  const tsx = join(import.meta.dirname, '../../node_modules/.bin/tsx');
  for (let time = 0; time < 2; time += 1) {
    const env = { ...process.env, OWNER_DATABASE_URL: DATABASE_URL };
    const run = spawnSync(tsx, ['src/migrate.ts'], { cwd: api, env, encoding: 'utf8' });
    expect([run.status, run.stderr]).toEqual([0, '']);
  }
});

test('--reset drops our schemas in that database, says so, and touches nothing else', async () => {
  const DATABASE_URL = as('city', 'pA55 word/1', 'kindergartens');
  await connected(DATABASE_URL, async (client) => {
    await client.query('CREATE TABLE public.ours (); CREATE SCHEMA theirs; CREATE TABLE theirs.kept ()');
  });
  const started = await world.start(['--reset'], { DATABASE_URL });
  expect(started.said()).toMatch(/Dropped the schemas public/);
  const left = await connected(DATABASE_URL, (client) =>
    client.query("SELECT to_regclass('public.ours') AS ours, to_regclass('theirs.kept')::text AS theirs"),
  );
  expect(left.rows).toEqual([{ ours: null, theirs: 'theirs.kept' }]);
  started.process.kill('SIGTERM');
  await started.ended;
});

test('--reset knows every schema that the migrations make', async () => {
  const { rows } = await connected(urlOf(inject('adminUrl'), inject('templateDatabase')), (client) =>
    client.query<{ name: string }>(
      "SELECT nspname AS name FROM pg_namespace WHERE nspname !~ '^pg_' AND nspname <> 'information_schema'",
    ),
  );
  expect(OWN_SCHEMAS).toEqual(expect.arrayContaining(rows.map(({ name }) => name)));
});

test.each([
  [
    'a role that may not create schemas',
    'guest',
    'guest-pass',
    'plain',
    /may not create schemas.*GRANT CREATE/,
  ],
  ['a wrong password', 'city', 'guessed', 'kindergartens', /28P01.*Check DATABASE_URL/],
  ['a database that is not there', 'city', 'pA55 word/1', 'nowhere', /3D000.*Check DATABASE_URL/],
])('%s is told, with the remedy and without the password', async (_what, role, password, database, words) => {
  const message = await world.refusal([], { DATABASE_URL: as(role, password, database) });
  expect(message).toMatch(words);
  expect(message).not.toContain(password);
});

test('a server that is not there is told', async () => {
  const message = await world.refusal([], { DATABASE_URL: 'postgres://city:quiet-pass@127.0.0.1:1/x' });
  expect(message).toMatch(/ECONNREFUSED.*Check DATABASE_URL/);
});
