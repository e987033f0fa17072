import { join } from 'node:path';
import type { Config } from './config.ts';
import type { Database } from './database.ts';
import type { Home } from './home.ts';
import { type Command, withTools } from './run-once.ts';
import type { Secrets } from './secrets.ts';
import type { Service } from './supervise.ts';

/** All that the programs need to know about where they run. */
export interface Surroundings {
  readonly root: string;
  readonly config: Config;
  readonly home: Home;
  readonly secrets: Secrets;
  readonly database: Database;
  /** Development: sources instead of built programs, reloaded when they change. */
  readonly dev: boolean;
}

/** The environment of migrate: it works as the owner, and ends before a door is opened. */
export const migrateEnvironment = (surroundings: Surroundings): NodeJS.ProcessEnv => ({
  ...apiEnvironment(surroundings),
  OWNER_DATABASE_URL: surroundings.database.ownerUrl,
});

/** The environment of api and seed: nothing in it passes row-level security. */
export function apiEnvironment({ root, config, home, database, dev }: Surroundings): NodeJS.ProcessEnv {
  const {
    DATABASE_URL: _database,
    OWNER_DATABASE_URL: _owner,
    VOICE_KEY: _voice,
    ...inherited
  } = process.env;
  return {
    NODE_ENV: dev ? 'development' : 'production',
    ...inherited,
    PORT: String(config.port),
    HOST: config.host,
    DATABASE_URL: database.appUrl,
    JOBS_DATABASE_URL: database.jobsUrl,
    PORCHLIGHT_HOME: home.folder,
    PORCHLIGHT_SECRETS: home.secrets,
    PAGES_DIR: join(root, 'kiosk/dist'),
    VOICE_PORT: String(config.voicePort),
    SIP_HOST: config.sipHost,
    SIP_PORT: String(config.sipPort),
  };
}

/** A program of the api that runs once and ends: `migrate`, `seed`. */
export function apiProgram(dev: boolean, name: 'migrate' | 'seed'): Command {
  return dev ? ['tsx', `src/${name}.ts`] : [process.execPath, `dist/src/${name}.js`];
}

/** The programs that are kept running, in the order in which they start. */
export function services(surroundings: Surroundings): {
  api: Service;
  voice: Service;
  pages: Service | undefined;
} {
  const { dev } = surroundings;
  const api: Command = dev ? ['tsx', 'watch', 'src/main.ts'] : [process.execPath, 'dist/src/main.js'];
  const voice: Command = [process.execPath, ...(dev ? ['--watch'] : []), 'src/main.ts'];
  const pages: Command = ['vite', 'build', '--watch', '--outDir', 'dist', '--emptyOutDir'];
  return {
    // Enough threads that PINs, pictures and tokens, each bounded apart, never wait for one another.
    api: service(surroundings, 'api', api, 'api', {
      UV_THREADPOOL_SIZE: '8',
      ...apiEnvironment(surroundings),
    }),
    voice: service(surroundings, 'voice', voice, 'voice', voiceEnvironment(surroundings)),
    pages: dev ? service(surroundings, 'pages', pages, 'kiosk', process.env) : undefined,
  };
}

/** The phone line speaks to the api only: it gets no address of the database. */
function voiceEnvironment({ config, home, secrets, dev }: Surroundings): NodeJS.ProcessEnv {
  const { DATABASE_URL: _database, OWNER_DATABASE_URL: _owner, ...inherited } = process.env;
  return {
    NODE_ENV: dev ? 'development' : 'production',
    ...inherited,
    API_URL: `http://${reachable(config.host)}:${config.port}/graphql`,
    VOICE_KEY: secrets.voiceKey,
    VOICE_PORT: String(config.voicePort),
    SIP_HOST: config.sipHost,
    SIP_PORT: String(config.sipPort),
    PORCHLIGHT_HOME: home.folder,
  };
}

/** An address to connect to, for one to listen on. */
export function reachable(host: string): string {
  if (host === '0.0.0.0') return '127.0.0.1';
  if (host === '::') return '[::1]';
  return host.includes(':') ? `[${host}]` : host;
}

function service(
  { root, home }: Surroundings,
  name: string,
  command: Command,
  folder: string,
  env: NodeJS.ProcessEnv,
): Service {
  return {
    name,
    command,
    folder: join(root, folder),
    env: withTools(root, join(root, folder), env),
    log: join(home.log, `${name}.log`),
    pidFile: join(home.run, `${name}.pid`),
  };
}
