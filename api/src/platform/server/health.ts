import { setTimeout as wait } from 'node:timers/promises';
import pg from 'pg';
import { ANONYMOUS } from '../access/principal.ts';
import { type AddressOf, countedAs } from './address.ts';
import { BadRequest } from './body.ts';
import { send } from './graphql-http.ts';
import type { Route } from './http-server.ts';
import type { Throttle } from './throttle.ts';

/** Between two looks at the database, and how long it may take to answer one. */
const LOOK_MS = 500;
const PATIENCE_MS = 1_500;

/**
 * Whether the database answers, asked again and again over a connection of its own: whoever wants to know is told from
 * memory. One that hangs is as good as away after two seconds.
 */
export class Health {
  readonly #url: string;
  readonly #closed = new AbortController();
  #client: pg.Client | undefined;
  #answers = false;
  #looking: Promise<void> = Promise.resolve();

  constructor(url: string) {
    this.#url = url;
  }

  /** Looks once, and goes on looking until closed. */
  async open(): Promise<void> {
    await this.#look();
    this.#looking = this.#goOn();
  }

  /** Whether it answered at the last look, and its connection still stands. */
  get answers(): boolean {
    return this.#answers;
  }

  async #goOn(): Promise<void> {
    const { signal } = this.#closed;
    while (!signal.aborted) {
      await wait(LOOK_MS, undefined, { signal, ref: false }).catch(() => undefined);
      if (!signal.aborted) await this.#look();
    }
  }

  async #look(): Promise<void> {
    try {
      this.#client ??= await this.#connected();
      await this.#client.query('select 1');
      this.#answers = this.#client !== undefined;
    } catch {
      this.#lost();
    }
  }

  async #connected(): Promise<pg.Client> {
    const client = new pg.Client({
      connectionString: this.#url,
      application_name: 'porchlight-health',
      connectionTimeoutMillis: PATIENCE_MS,
      query_timeout: PATIENCE_MS,
    });
    client.on('error', () => this.#lost(client));
    client.on('end', () => this.#lost(client));
    await client.connect();
    return client;
  }

  #lost(client = this.#client): void {
    if (client !== this.#client) return;
    this.#answers = false;
    this.#client = undefined;
    // A goodbye would wait for whoever hangs.
    client?.connection?.stream.destroy();
  }

  /** Stops looking. */
  async close(): Promise<void> {
    this.#closed.abort();
    await this.#looking;
    this.#lost();
  }
}

/** /healthz: this process answers. /readyz: so do the database and its announcements. Both from memory. */
export function healthRoutes(ready: () => boolean, throttle: Throttle, addressOf: AddressOf): Route[] {
  const text = { 'content-type': 'text/plain; charset=utf-8', 'cache-control': 'no-store' };
  const route = (path: string, said: () => [status: number, words: string]): Route => ({
    path,
    methods: ['GET', 'HEAD'],
    handle: (request, response) => {
      const wait = throttle.take(ANONYMOUS, countedAs(addressOf(request)));
      if (wait > 0) throw new BadRequest(429, 'Too many requests.', 'THROTTLED', wait);
      send(response, said()[0], text, said()[1]);
    },
  });
  return [
    route('/healthz', () => [200, 'ok']),
    route('/readyz', () => (ready() ? [200, 'ready'] : [503, 'not ready'])),
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
