import { basename, join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { API, build, PAGES, type Product, type Run } from './build.ts';
import { stopLeftOver } from './cluster-folder.ts';
import { type Config, SetupError } from './config.ts';
import { type Database, openDatabase, resetExisting } from './database.ts';
import { closeToOthers, databaseFolder, type Home, homeAt, prepareHome, resetHome } from './home.ts';
import { takeLock } from './lock.ts';
import { accepts, checkPorts } from './ports.ts';
import type { Cluster } from './postgres.ts';
import { endLeftOver, signalled } from './processes.ts';
import { runOnce, withTools } from './run-once.ts';
import { loadSecrets, type Secrets } from './secrets.ts';
import {
  apiEnvironment,
  apiProgram,
  migrateEnvironment,
  reachable,
  type Surroundings,
  services,
} from './services.ts';
import { lastLines, type Service, type Supervised, supervise } from './supervise.ts';
import { readDemo, welcome } from './welcome.ts';

/** How `npm start` was called. */
export interface Flags {
  /** Without demonstration data. */
  readonly empty: boolean;
  /** Begin anew: state is deleted first. */
  readonly reset: boolean;
  /** From sources, reloaded when they change. */
  readonly dev: boolean;
}

/** What a starting program is told when every door answers. */
export interface Ready {
  readonly http: string;
  readonly ownerUrl: string;
  readonly appUrl: string;
}

const DRAIN_MS = 10_000;
const LEFT_OVER_GRACE_MS = 3_000;
const READY_WITHIN_MS = 60_000;

/** One installation of Porchlight: from nothing to ready, kept up, and back in order. */
export class Installation {
  readonly #root: string;
  readonly #config: Config;
  readonly #flags: Flags;
  readonly #say: (line: string) => void;
  readonly #home: Home;
  readonly #failure = Promise.withResolvers<never>();
  readonly #giveUp = new AbortController();
  #running: Supervised[] = [];
  #unlock = (): void => undefined;
  #database: Database | undefined;
  #isReady = false;

  constructor(root: string, config: Config, flags: Flags, say: (line: string) => void) {
    this.#root = root;
    this.#config = config;
    this.#flags = flags;
    this.#say = say;
    this.#home = homeAt(config.home);
    this.#failure.promise.catch(() => undefined);
  }

  /** Resolves when every door answers. Throws SetupError for what a person has to put right. */
  async start(signal: AbortSignal): Promise<Ready> {
    const since = Date.now();
    await this.#takeHome();
    await checkPorts(this.#config);
    const secrets = loadSecrets(this.#home.secrets);
    const database = await this.#raise(secrets, AbortSignal.any([signal, this.#giveUp.signal]));
    this.#isReady = true;
    for (const line of welcome(this.#config, this.#home, readDemo(this.#home))) this.#say(line);
    this.#say(`(ready after ${seconds(since)})`);
    return { http: this.#address(), ownerUrl: database.ownerUrl, appUrl: database.appUrl };
  }

  /** Resolves when the signal says stop; rejects when something cannot be kept up. */
  async untilStopped(signal: AbortSignal): Promise<void> {
    const stopped = new Promise<void>((resolve) =>
      signal.addEventListener('abort', () => resolve(), { once: true }),
    );
    if (!signal.aborted) await Promise.race([stopped, this.#failure.promise]);
  }

  /** Takes everything down in order: the doors drain, then PostgreSQL ends cleanly, then the lock is given back. */
  async stop(): Promise<void> {
    await Promise.all(this.#running.map((program) => program.stop(DRAIN_MS)));
    await this.#database?.cluster?.stop();
    this.#unlock();
  }

  /** Takes everything down at once; PostgreSQL recovers at the next start. */
  force(): void {
    for (const program of this.#running) killGroup(program.pid());
    const postgres = this.#database?.cluster?.pid();
    if (postgres !== undefined) signalled(postgres, 'SIGQUIT');
    this.#unlock();
  }

  async #takeHome(): Promise<void> {
    prepareHome(this.#home);
    this.#unlock = takeLock(join(this.#home.run, 'start.pid'));
    for (const { name, script } of OURS) {
      const found = await endLeftOver(join(this.#home.run, `${name}.pid`), script, LEFT_OVER_GRACE_MS);
      if (found) this.#say(`Ended ${name}, left over from a start that was killed.`);
    }
    if (this.#flags.reset) await this.#reset();
  }

  async #reset(): Promise<void> {
    if (this.#config.databaseUrl) {
      this.#say('Beginning anew: dropping what Porchlight made in the database of DATABASE_URL.');
      const schemas = await resetExisting(this.#config.databaseUrl);
      this.#say(`Dropped the schemas ${schemas.join(', ')}.`);
    } else await stopLeftOver(databaseFolder(this.#home));
    resetHome(this.#home);
    prepareHome(this.#home);
    this.#say(`Beginning anew: the data in ${this.#home.folder} is gone.`);
  }

  /** The pages are built while the database is opened and filled; a failure on either side stops the other. */
  async #raise(secrets: Secrets, signal: AbortSignal): Promise<Database> {
    const pages = this.#build(PAGES, signal);
    pages.catch(() => undefined);
    try {
      const [database] = await bothOrNone(this.#openDatabase(secrets), this.#build(API, signal));
      const surroundings = { ...this.#place(), secrets, database };
      await this.#prepareData(surroundings, signal);
      await pages;
      await this.#launch(surroundings, signal);
      return database;
    } catch (error) {
      this.#giveUp.abort();
      await pages.catch(() => undefined);
      throw error;
    }
  }

  async #openDatabase(secrets: Secrets): Promise<Database> {
    this.#say(this.#config.databaseUrl ? 'Opening the database of DATABASE_URL …' : 'Starting PostgreSQL …');
    this.#database = await openDatabase(this.#config, this.#home, secrets, (cluster) =>
      this.#revive(cluster),
    );
    return this.#database;
  }

  #revive(cluster: Cluster): void {
    this.#say('PostgreSQL ended unexpectedly: starting it again.');
    cluster.start().then(
      () => this.#say('PostgreSQL is back.'),
      (error: Error) => this.#failure.reject(error),
    );
  }

  /** In development the watching programs build; only what has to be there before is made here. */
  async #build(product: Product, signal: AbortSignal): Promise<void> {
    const run: Run = (command, folder) =>
      runOnce(command, folder, withTools(this.#root, folder, process.env), signal);
    if (!this.#flags.dev) await this.#make(product, run);
    else if (product.prepare) await run(product.prepare, join(this.#root, product.folder));
  }

  async #make(product: Product, run: Run): Promise<void> {
    const since = Date.now();
    const told: Run = (command, folder) => {
      this.#say(
        `Building ${product.name}: ${command
          .slice(0, 2)
          .map((word) => basename(word))
          .join(' ')} …`,
      );
      return run(command, folder);
    };
    if ((await build(this.#root, product, told)) === 'built')
      this.#say(`Built ${product.name} in ${seconds(since)}.`);
  }

  async #prepareData(surroundings: Surroundings, signal: AbortSignal): Promise<void> {
    const { dev, empty } = this.#flags;
    const folder = join(this.#root, 'api');
    const migrating = withTools(this.#root, folder, migrateEnvironment(surroundings));
    const env = withTools(this.#root, folder, apiEnvironment(surroundings));
    this.#say('Migrating the database …');
    await runOnce(apiProgram(dev, 'migrate'), folder, migrating, signal);
    if (empty) return;
    this.#say('Looking after the demonstration data …');
    await runOnce(apiProgram(dev, 'seed'), folder, env, signal);
    closeToOthers(this.#home.demo);
  }

  async #launch(surroundings: Surroundings, signal: AbortSignal): Promise<void> {
    const { api, voice, pages } = services(surroundings);
    this.#say('Opening the doors …');
    for (const service of [api, voice, pages]) {
      if (service) this.#running.push(supervise(service, { crashed: this.#crashed }));
    }
    await Promise.race([this.#untilReady(signal), this.#failure.promise]);
  }

  /** A program that cannot even start is a matter for a person; one that worked before is started again. */
  #crashed = (service: Service, how: string, restartInMs: number): void => {
    const lines = lastLines(service.log);
    if (this.#isReady)
      this.#say(
        `${service.name} ended (${how}), starting it again in ${restartInMs} ms. ${service.log} ends with:\n${lines}`,
      );
    else this.#failure.reject(new SetupError(`${service.name} did not start (${how}):\n${lines}`));
  };

  async #untilReady(signal: AbortSignal): Promise<void> {
    const deadline = Date.now() + READY_WITHIN_MS;
    while (!(await this.#answers())) {
      if (Date.now() > deadline)
        throw new SetupError(`The doors did not open within 60 s. Logs: ${this.#home.log}`);
      await wait(50, undefined, { signal });
    }
  }

  async #answers(): Promise<boolean> {
    const ready = await fetch(`${this.#address()}/readyz`).catch(() => undefined);
    return ready?.status === 200 && (await accepts(this.#config.voicePort));
  }

  #place = () => ({ root: this.#root, config: this.#config, home: this.#home, dev: this.#flags.dev });

  #address = (): string => `http://${reachable(this.#config.host)}:${this.#config.port}`;
}

/** Pid files of programs that a killed start may have left, and what their command line must name. */
const OURS = [
  { name: 'api', script: 'src/main' },
  { name: 'voice', script: 'src/main.ts' },
  { name: 'pages', script: 'vite' },
];

const seconds = (since: number): string => `${((Date.now() - since) / 1000).toFixed(1)} s`;

/** A program and whatever it started itself. */
function killGroup(pid: number | undefined): void {
  if (pid !== undefined) signalled(-pid, 'SIGKILL');
}

/** Waits for both even when one fails, so that `stop` knows all there is to take down. */
async function bothOrNone<A, B>(one: Promise<A>, other: Promise<B>): Promise<[A, B]> {
  const settled = await Promise.allSettled([one, other]);
  for (const { status, reason } of settled as PromiseRejectedResult[])
    if (status === 'rejected') throw reason;
  return Promise.all([one, other]);
}
