/**
 * Vitest global set-up for tests that need PostgreSQL: one embedded cluster a run, one migrated template database.
 *
 * Use, in api/vitest.config.ts:   test: { globalSetup: ['../infra/test/postgres-setup.ts'] }
 * and in a test (or test/world.ts):
 *   import { freshDatabase } from '../../infra/test/fresh-database.ts';
 *   const database = await freshDatabase();   // { ownerUrl, appUrl, drop() }, a copy of the migrated template
 *
 * It migrates by running `tsx src/migrate.ts` in the api's folder with OWNER_DATABASE_URL and DATABASE_URL set;
 * before that file exists the template is simply empty. The roles porchlight_app and porchlight_jobs exist, as made by
 * infra/start/roles.ts. Also provided for `inject()`: `ownerUrl` (the template's cluster, database "postgres"),
 * `adminUrl` (the same), `templateDatabase`, `appPassword`.
 */
import { spawnSync } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import type { TestProject } from 'vitest/node';
import { type Cluster, startCluster } from '../start/postgres.ts';
import { createDatabase, createRoles, withAppRole } from '../start/roles.ts';

const TEMPLATE = 'porchlight_template';
const API = resolve(import.meta.dirname, '../../api');

/** Nothing here outlives the run, so it need not survive a power cut: durability costs most of the time. */
const FAST = { fsync: 'off', synchronous_commit: 'off', full_page_writes: 'off', max_connections: '200' };

/** Called by Vitest before the first test; what it returns is called after the last. */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const folder = mkdtempSync(join(tmpdir(), 'porchlight-test-'));
  const cluster = await startCluster({ folder, password: secret(), settings: FAST });
  try {
    project.provide('appPassword', await prepareTemplate(cluster));
    project.provide('templateDatabase', TEMPLATE);
    project.provide('ownerUrl', cluster.url('postgres'));
    project.provide('adminUrl', cluster.url('postgres'));
  } catch (error) {
    await remove(cluster, folder);
    throw error;
  }
  return () => remove(cluster, folder);
}

async function prepareTemplate(cluster: Cluster): Promise<string> {
  const password = secret();
  await createDatabase(cluster.url('postgres'), TEMPLATE);
  await createRoles(cluster.url(TEMPLATE), password);
  migrate(cluster.url(TEMPLATE), withAppRole(cluster.url(TEMPLATE), password));
  return password;
}

/** A process of its own: infra imports no application code, and no connection to the template stays open. */
function migrate(ownerUrl: string, appUrl: string): void {
  if (!existsSync(join(API, 'src/migrate.ts'))) return;
  const tsx = resolve(API, '../node_modules/.bin/tsx');
  const env = { ...process.env, OWNER_DATABASE_URL: ownerUrl, DATABASE_URL: appUrl };
  const run = spawnSync(tsx, ['src/migrate.ts'], { cwd: API, env, encoding: 'utf8' });
  if (run.status !== 0) throw new Error(`api/src/migrate.ts failed:\n${run.stdout}${run.stderr}`);
}

async function remove(cluster: Cluster, folder: string): Promise<void> {
  await cluster.stop();
  rmSync(folder, { recursive: true, force: true });
}

const secret = (): string => randomBytes(24).toString('base64url');
