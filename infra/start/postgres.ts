import { type ChildProcess, spawn } from 'node:child_process';
import { closeSync, openSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import pg from 'pg';
import {
  asUser,
  CLUSTER_OWNER,
  clusterUser,
  dataFolder,
  endServer,
  prepareCluster,
  stopLeftOver,
} from './cluster-folder.ts';
import { freePort } from './ports.ts';
import { type Binaries, findBinaries } from './postgres-binaries.ts';
import type { ServerUser } from './server-user.ts';

/** What one embedded PostgreSQL needs. */
export interface ClusterOptions {
  /** Folder for data, socket and log. It is made when missing; the server's user must be able to reach it. */
  readonly folder: string;
  /** Password of CLUSTER_OWNER; fixed when the cluster is made. */
  readonly password: string;
  /** Server settings beside ours, e.g. `{ fsync: 'off' }` for tests. */
  readonly settings?: Readonly<Record<string, string>>;
  /** Called when the server ends although nobody asked it to. */
  readonly onCrash?: () => void;
}

/** A running embedded PostgreSQL under our own supervision. */
export interface Cluster {
  /** Loopback port; the same for as long as this object lives, across restarts. */
  readonly port: number;
  /** Address of a database for CLUSTER_OWNER. */
  readonly url: (database: string) => string;
  /** Pid of the postmaster, undefined while it is down. */
  readonly pid: () => number | undefined;
  /** Starts it again after `stop`, `kill` or a crash; resolves when it takes connections. */
  readonly start: () => Promise<void>;
  /** Ends it the fast and clean way (SIGINT): open transactions are rolled back, all is flushed. */
  readonly stop: () => Promise<void>;
  /** Ends it as a power cut would (SIGKILL to the postmaster). `onCrash` is called. */
  readonly kill: () => Promise<void>;
}

const READY_WITHIN_MS = 60_000;
const MOST_ATTEMPTS = 60;
const ATTEMPT_EVERY_MS = 200;

/** Starts the cluster in that folder (initdb on the first start); a left-over postmaster is stopped first. */
export async function startCluster(options: ClusterOptions): Promise<Cluster> {
  const user = clusterUser(options.folder);
  const binaries = findBinaries(user);
  await stopLeftOver(options.folder);
  prepareCluster(options.folder, binaries, options.password, user);
  const server = new Server(options, binaries, user, await freePort());
  await server.start();
  return server;
}

class Server implements Cluster {
  readonly port: number;
  readonly #options: ClusterOptions;
  readonly #binaries: Binaries;
  readonly #user: ServerUser | undefined;
  #child: ChildProcess | undefined;
  #stopping = false;
  #ready = false;

  constructor(options: ClusterOptions, binaries: Binaries, user: ServerUser | undefined, port: number) {
    this.port = port;
    this.#options = options;
    this.#binaries = binaries;
    this.#user = user;
  }

  url = (database: string): string =>
    `postgres://${CLUSTER_OWNER}:${encodeURIComponent(this.#options.password)}@127.0.0.1:${this.port}/${database}`;

  pid = (): number | undefined => this.#child?.pid;

  start = async (): Promise<void> => {
    if (this.#child) return;
    this.#stopping = false;
    const deadline = Date.now() + READY_WITHIN_MS;
    for (let attempt = 0; attempt < MOST_ATTEMPTS; attempt += 1) {
      this.#launch();
      if (await this.#isReady(deadline)) return;
      await wait(ATTEMPT_EVERY_MS);
    }
    throw this.#failure();
  };

  stop = async (): Promise<void> => {
    this.#stopping = true;
    if (this.#child?.pid) await endServer(this.#child.pid);
  };

  kill = async (): Promise<void> => {
    const child = this.#child;
    if (!child) return;
    const gone = new Promise((resolve) => child.once('exit', resolve));
    child.kill('SIGKILL');
    await gone;
  };

  /** Its own process group: Ctrl-C in the terminal reaches the supervisor only, which then stops it in order. */
  #launch(): void {
    const log = openSync(join(this.#options.folder, 'postgres.log'), 'a', 0o600);
    const child = spawn(this.#binaries.postgres, this.#arguments(), {
      ...asUser(this.#user),
      detached: true,
      stdio: ['ignore', log, log],
    });
    closeSync(log);
    this.#child = child;
    child.once('exit', () => this.#ended(child));
  }

  #ended(child: ChildProcess): void {
    if (this.#child !== child) return;
    this.#child = undefined;
    if (!this.#stopping && this.#ready) this.#options.onCrash?.();
    this.#ready = false;
  }

  /** False when it ended while starting, as it does until the last process of a killed postmaster is gone. */
  async #isReady(deadline: number): Promise<boolean> {
    while (this.#child) {
      if (await answers(this.url('postgres'))) return this.#markReady();
      if (Date.now() > deadline) throw this.#failure();
      await wait(30);
    }
    return false;
  }

  #markReady(): boolean {
    this.#ready = true;
    return true;
  }

  #failure = (): Error =>
    new Error(`PostgreSQL did not start; ${join(this.#options.folder, 'postgres.log')} says why.`);

  #arguments(): string[] {
    const socket = join(this.#options.folder, 'socket');
    const settings: Record<string, string> = {
      listen_addresses: '127.0.0.1',
      // A Unix socket's path has at most 107 bytes; a deep home goes without one.
      unix_socket_directories: Buffer.byteLength(socket) < 85 ? socket : '',
      // Log lines carry no statement, no parameter and no row: they may name a child (trust.md).
      log_error_verbosity: 'terse',
      log_min_error_statement: 'panic',
      log_parameter_max_length_on_error: '0',
      ...this.#options.settings,
    };
    const flags = Object.entries(settings).flatMap(([name, value]) => ['-c', `${name}=${value}`]);
    return ['-D', dataFolder(this.#options.folder), '-p', String(this.port), ...flags];
  }
}

async function answers(url: string): Promise<boolean> {
  const client = new pg.Client({ connectionString: url, connectionTimeoutMillis: 2_000 });
  // An error after the connection was made (the server is killed) must not end this process.
  client.on('error', () => undefined);
  try {
    await client.connect();
    return true;
  } catch (error) {
    if ((error as { code?: string }).code === '28P01') throw wrongPassword();
    return false;
  } finally {
    await client.end().catch(() => undefined);
  }
}

const wrongPassword = () =>
  new Error(
    'The embedded database refuses the password in secrets.json: restore that file, or start with --reset.',
  );
