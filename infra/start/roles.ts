import pg from 'pg';

/** The role the application works as: it owns nothing and cannot bypass row-level security. */
export const APP_ROLE = 'porchlight_app';

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
export function withAppRole(url: string, password: string): string {
  const changed = new URL(url);
  changed.username = APP_ROLE;
  changed.password = encodeURIComponent(password);
  return changed.href;
}

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
 * Creates the application's role, or gives the existing one this password, and lets it connect to the database
 * of `ownerUrl`. The grants on tables are the migrations' own. 'created' or 'changed' says which it was.
 */
export function createAppRole(ownerUrl: string, password: string): Promise<'created' | 'changed'> {
  return connected(ownerUrl, async (client) => {
    const known = await client.query('SELECT 1 FROM pg_roles WHERE rolname = $1', [APP_ROLE]);
    const verb = known.rowCount ? 'ALTER' : 'CREATE';
    await client.query(`${verb} ROLE ${APP_ROLE} LOGIN PASSWORD ${pg.escapeLiteral(password)}`);
    const { rows } = await client.query<{ name: string }>('SELECT current_database() AS name');
    await client.query(
      `GRANT CONNECT ON DATABASE ${pg.escapeIdentifier(String(rows[0]?.name))} TO ${APP_ROLE}`,
    );
    return verb === 'CREATE' ? 'created' : 'changed';
  });
}

async function execute(url: string, statement: string): Promise<void> {
  await connected(url, (client) => client.query(statement));
}
