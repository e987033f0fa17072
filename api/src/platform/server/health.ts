import type pg from 'pg';
import { send } from './graphql-http.ts';
import type { Route } from './http-server.ts';

/** What readiness depends on. */
export interface HealthParts {
  pool: pg.Pool;
  listening(): boolean;
}

/** /healthz: this process answers. /readyz: so does the database, with nothing that loses data switched off. */
export function healthRoutes({ pool, listening }: HealthParts): Route[] {
  const text = { 'content-type': 'text/plain; charset=utf-8', 'cache-control': 'no-store' };
  return [
    {
      path: '/healthz',
      methods: ['GET', 'HEAD'],
      handle: (_request, response) => send(response, 200, text, 'ok'),
    },
    {
      path: '/readyz',
      methods: ['GET', 'HEAD'],
      handle: async (_request, response) => {
        const answers = await pool.query('select 1').then(
          () => true,
          () => false,
        );
        const ready = answers && listening();
        send(response, ready ? 200 : 503, text, ready ? 'ready' : 'not ready');
      },
    },
  ];
}

/** Throws when the database would acknowledge what it may still lose. */
export async function refuseForgetfulDatabase(pool: pg.Pool): Promise<void> {
  const { rows } = await pool.query<{ name: string; setting: string }>(
    "select name, setting from pg_settings where name in ('fsync', 'synchronous_commit', 'full_page_writes') and setting = 'off'",
  );
  if (rows.length)
    throw new Error(
      `The database may lose what it has acknowledged: ${rows.map(({ name }) => name).join(', ')} is off. Switch it on in postgresql.conf.`,
    );
}
