import { createHmac } from 'node:crypto';
import pg from 'pg';

/** The role the application works as: it owns nothing and cannot bypass row-level security. */
export const APP_ROLE = 'porchlight_app';
/** The role that takes jobs out of their queue: it sees the queue and nothing else. */
const JOBS_ROLE = 'porchlight_jobs';

/** Nothing the application asks takes longer: whatever somebody made it ask ends here. */
const STATEMENT_TIMEOUT = '15s';
/** A transaction that nobody goes on with gives its locks back. */
const IDLE_TIMEOUT = '60s';

/** Runs `work` on one connection to that address and closes it. */
export async function connected<T>(url: string, work: (client: pg.Client) => Promise<T>): Promise<T> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    return await work(client);
  } finally {
    await client.end();
  }
}

/** The same server and role, another database. */
export function urlOf(url: string, database: string): string {
  const changed = new URL(url);
  changed.pathname = `/${encodeURIComponent(database)}`;
  return changed.href;
}

/** The same server and database, for the application's role. */
export const withAppRole = (url: string, password: string): string => withRole(url, APP_ROLE, password);

/** The same for the queue's role; its password follows from the application's. */
export const withJobsRole = (url: string, appPassword: string): string =>
  withRole(url, JOBS_ROLE, jobsPassword(appPassword));

function withRole(url: string, role: string, password: string): string {
  const changed = new URL(url);
  changed.username = role;
  changed.password = encodeURIComponent(password);
  return changed.href;
}

const jobsPassword = (appPassword: string): string =>
  createHmac('sha256', appPassword).update(JOBS_ROLE).digest('base64url');

/** Creates a database, as a copy of `template` when one is named. */
export function createDatabase(adminUrl: string, name: string, template?: string): Promise<void> {
  const from = template ? ` TEMPLATE ${pg.escapeIdentifier(template)}` : '';
  return execute(adminUrl, `CREATE DATABASE ${pg.escapeIdentifier(name)}${from}`);
}

/** Removes a database and ends whoever is connected to it. */
export function dropDatabase(adminUrl: string, name: string): Promise<void> {
  return execute(adminUrl, `DROP DATABASE IF EXISTS ${pg.escapeIdentifier(name)} WITH (FORCE)`);
}

/**
 * Creates the roles of the application and of its queue, or gives the existing ones their passwords, and lets them connect
 * to the database of `ownerUrl`. What they may do there is said by the migrations.
 */
export function createRoles(ownerUrl: string, password: string): Promise<void> {
  return connected(ownerUrl, async (client) => {
    await login(client, APP_ROLE, password);
    await login(client, JOBS_ROLE, jobsPassword(password));
    await client.query(`ALTER ROLE ${APP_ROLE} SET statement_timeout = '${STATEMENT_TIMEOUT}'`);
    await client.query(`ALTER ROLE ${APP_ROLE} SET idle_in_transaction_session_timeout = '${IDLE_TIMEOUT}'`);
  });
}

async function login(client: pg.Client, role: string, password: string): Promise<void> {
  const known = await client.query('SELECT 1 FROM pg_roles WHERE rolname = $1', [role]);
  const verb = known.rowCount ? 'ALTER' : 'CREATE';
  await client.query(`${verb} ROLE ${role} LOGIN PASSWORD ${pg.escapeLiteral(password)}`);
  const { rows } = await client.query<{ name: string }>('SELECT current_database() AS name');
  await client.query(`GRANT CONNECT ON DATABASE ${pg.escapeIdentifier(String(rows[0]?.name))} TO ${role}`);
}

async function execute(url: string, statement: string): Promise<void> {
  await connected(url, (client) => client.query(statement));
}
