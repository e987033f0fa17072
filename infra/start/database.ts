import type { Client } from 'pg';
import { type Config, SetupError } from './config.ts';
import { databaseFolder, type Home } from './home.ts';
import { type Cluster, startCluster } from './postgres.ts';
import { APP_ROLE, connected, createDatabase, createRoles, withAppRole, withJobsRole } from './roles.ts';
import type { Secrets } from './secrets.ts';

/** The database that api and jobs work on. */
export interface Database {
  /** For migrations and whatever else needs the owner. */
  readonly ownerUrl: string;
  /** For the application: cannot bypass the wall. */
  readonly appUrl: string;
  /** For taking jobs out of their queue, and nothing else. */
  readonly jobsUrl: string;
  /** The embedded cluster; undefined when DATABASE_URL names a server of its own. */
  readonly cluster: Cluster | undefined;
}

const EMBEDDED_DATABASE = 'porchlight';

/** Schemas that Porchlight's migrations make: the only ones `--reset` drops from an existing server. */
export const OWN_SCHEMAS: readonly string[] = [
  'public',
  'wall',
  'ledger',
  'attempts',
  'jobs',
  'graphile_worker',
];

/** Opens the existing server of DATABASE_URL, or starts the embedded one. Throws SetupError naming the remedy. */
export async function openDatabase(
  config: Config,
  home: Home,
  secrets: Secrets,
  onCrash: (cluster: Cluster) => void,
): Promise<Database> {
  const cluster = config.databaseUrl ? undefined : await startEmbedded(home, secrets, onCrash);
  try {
    const ownerUrl = config.databaseUrl ?? cluster?.url(EMBEDDED_DATABASE) ?? '';
    if (!cluster) await checkExisting(ownerUrl);
    await createRoles(ownerUrl, secrets.databasePassword).catch(refused);
    const appUrl = withAppRole(ownerUrl, secrets.databasePassword);
    await connected(appUrl, checkDurable).catch(refused);
    return { ownerUrl, appUrl, jobsUrl: withJobsRole(ownerUrl, secrets.databasePassword), cluster };
  } catch (error) {
    await cluster?.stop();
    throw error;
  }
}

/** Drops what Porchlight made in the database of DATABASE_URL. */
export async function resetExisting(databaseUrl: string): Promise<readonly string[]> {
  await connected(databaseUrl, async (client) => {
    for (const schema of OWN_SCHEMAS) await client.query(`DROP SCHEMA IF EXISTS ${schema} CASCADE`);
    await client.query('CREATE SCHEMA IF NOT EXISTS public');
  }).catch(refused);
  return OWN_SCHEMAS;
}

/** Throws SetupError when an acknowledged write could be lost (trust.md: 18 of 3,891 with it off). */
async function checkDurable(client: Client): Promise<void> {
  for (const name of ['fsync', 'synchronous_commit', 'full_page_writes']) {
    const { rows } = await client.query<Record<string, string>>(`SHOW ${name}`);
    if (rows[0]?.[name] === 'off')
      throw new SetupError(
        `PostgreSQL runs with ${name} = off, so it may lose what it confirmed: set ${name} = on.`,
      );
  }
}

async function startEmbedded(
  home: Home,
  secrets: Secrets,
  onCrash: (cluster: Cluster) => void,
): Promise<Cluster> {
  const cluster: Cluster = await startCluster({
    folder: databaseFolder(home),
    password: secrets.ownerPassword,
    onCrash: () => onCrash(cluster),
  });
  const exists = await connected(cluster.url('postgres'), (client) =>
    client.query('SELECT 1 FROM pg_database WHERE datname = $1', [EMBEDDED_DATABASE]),
  );
  if (!exists.rowCount) await createDatabase(cluster.url('postgres'), EMBEDDED_DATABASE);
  return cluster;
}

async function checkExisting(url: string): Promise<void> {
  await connected(url, async (client) => {
    const { rows } = await client.query<{ version: number; may_create: boolean; may_make_roles: boolean }>(
      `SELECT current_setting('server_version_num')::int AS version,
              has_database_privilege(current_database(), 'CREATE') AS may_create,
              (SELECT rolsuper OR rolcreaterole FROM pg_roles WHERE rolname = current_user) AS may_make_roles`,
    );
    const found = rows[0];
    if (!found || found.version < 150_000)
      throw new SetupError(
        'DATABASE_URL: PostgreSQL 15 or later is needed. Use a newer server, or leave it out.',
      );
    if (!found.may_create)
      throw new SetupError(missingRight('create schemas', 'GRANT CREATE ON DATABASE … TO …'));
    // Before anything is changed on somebody's server.
    await checkDurable(client);
    if (!found.may_make_roles)
      throw new SetupError(missingRight(`create ${APP_ROLE}`, 'ALTER ROLE … CREATEROLE'));
  }).catch(refused);
}

const missingRight = (what: string, grant: string) =>
  `DATABASE_URL: its role may not ${what}. As a superuser: ${grant}, or name another role.`;

/** The driver's words, without the address: that holds a password. */
function refused(error: unknown): never {
  if (error instanceof SetupError) throw error;
  const { code = '', message = '' } = error as { code?: string; message?: string };
  throw new SetupError(
    `The database refuses (${[code, message].filter(Boolean).join(': ')}). Check DATABASE_URL.`,
  );
}
