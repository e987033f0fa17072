import { mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { stopLeftOver } from './cluster-folder.ts';
import { type Cluster, startCluster } from './postgres.ts';
import { startOf } from './processes.ts';
import { connected } from './roles.ts';

const folder = mkdtempSync(join(tmpdir(), 'porchlight-cluster-'));
const options = { folder, password: 'first password' };
let cluster: Cluster;
let crashes = 0;

beforeAll(async () => {
  cluster = await startCluster({ ...options, onCrash: () => (crashes += 1) });
});
afterAll(async () => {
  await cluster.stop();
  rmSync(folder, { recursive: true });
});

const insert = (value: number) =>
  connected(cluster.url('postgres'), (client) => client.query('INSERT INTO kept VALUES ($1)', [value]));
const kept = async () =>
  (await connected(cluster.url('postgres'), (client) => client.query('SELECT value FROM kept ORDER BY 1')))
    .rows;

test('keeps what was committed across a kill and across a clean stop, on the same port', async () => {
  const { port } = cluster;
  await connected(cluster.url('postgres'), (client) => client.query('CREATE TABLE kept (value int)'));
  await insert(1);
  await cluster.kill();
  expect(crashes).toBe(1);
  await cluster.start();
  await insert(2);
  await cluster.stop();
  expect(crashes).toBe(1);
  await cluster.start();
  expect(await kept()).toEqual([{ value: 1 }, { value: 2 }]);
  expect(cluster.port).toBe(port);
});

test('a cluster left running by a killed supervisor is stopped and taken over', async () => {
  const leftOver = cluster.pid();
  const next = await startCluster(options);
  expect(leftOver && startOf(leftOver)).toBeUndefined();
  expect(next.pid()).not.toBe(leftOver);
  cluster = next;
  expect(await kept()).toHaveLength(2);
});

test('a postmaster.pid that names a process of somebody else is left alone', async () => {
  const stranger = mkdtempSync(join(tmpdir(), 'porchlight-stranger-'));
  expect(await stopLeftOver(stranger)).toBe(false);
  mkdirSync(join(stranger, 'data'));
  writeFileSync(join(stranger, 'data/postmaster.pid'), `${process.pid}\n`);
  expect(await stopLeftOver(stranger)).toBe(false);
  rmSync(stranger, { recursive: true });
});

test('names the remedy when secrets.json no longer fits the data', async () => {
  await cluster.stop();
  await expect(startCluster({ ...options, password: 'another' })).rejects.toThrow(/secrets\.json.*--reset/);
  expect(await stopLeftOver(options.folder)).toBe(true);
  await cluster.start();
});

test('an interrupted initdb is done again from the start', async () => {
  const cut = mkdtempSync(join(tmpdir(), 'porchlight-cut-'));
  mkdirSync(join(cut, 'data.unfinished'));
  writeFileSync(join(cut, 'data.unfinished/PG_VERSION'), '18\n');
  const whole = await startCluster({ folder: cut, password: 'x' });
  await whole.stop();
  expect(readdirSync(cut).sort()).toEqual(['data', 'postgres.log', 'socket']);
  rmSync(cut, { recursive: true });
});
