import { type ChildProcess, fork } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { PRODUCTS, sourcesHash } from '../build.ts';
import { homeAt } from '../home.ts';
import type { Ready } from '../installation.ts';
import { freePort } from '../ports.ts';

/** Scripts that stand for the programs of api and voice; each notes what happens to it in `trace`. */
const NOTE = `
import { appendFileSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
const { PORT, VOICE_PORT, PORCHLIGHT_HOME: home } = process.env;
const note = (what) => appendFileSync(home + '/trace', what.trim() + '\\n');
const databases = Object.keys(process.env).filter((name) => name.endsWith('DATABASE_URL')).sort().join(' ');
`;

const PROGRAMS: Readonly<Record<string, string>> = {
  'api/dist/src/migrate.js': `${NOTE} note('migrate: ' + databases);`,
  'api/dist/src/seed.js': `${NOTE} note('seed');
    writeFileSync(home + '/demo.json', JSON.stringify({ apiKey: 'plk_1', kioskPairingUrl: 'http://x/?pair=A',
      staff: [{ role: 'PRINCIPAL', email: 'a@example.org', password: 'p' }], families: [] }));`,
  'api/dist/src/main.js': `${NOTE} note('api: ' + databases);
    createServer((_request, response) => response.end()).listen(Number(PORT), '127.0.0.1');
    process.on('SIGTERM', () => { note('api drained'); process.exit(); });`,
  'voice/src/main.ts': `${NOTE} note('voice: ' + databases);
    createServer().listen(Number(VOICE_PORT), '127.0.0.1');
    process.on('SIGTERM', () => { note('voice drained'); process.exit(); });`,
};

/** A started supervisor and what it said. */
export interface Started {
  readonly process: ChildProcess;
  readonly ready: Ready;
  readonly said: () => string;
  /** Resolves to the exit status. */
  readonly ended: Promise<number | null>;
}

/** A small clone in a temporary folder, with programs that do next to nothing. */
export class World {
  readonly root = mkdtempSync(join(tmpdir(), 'porchlight-world-'));
  /** Right under the temporary folder, which PostgreSQL's own user can pass. */
  readonly home = homeAt(`${this.root}-home`);
  readonly #env: NodeJS.ProcessEnv;
  readonly #processes: ChildProcess[] = [];

  private constructor(env: NodeJS.ProcessEnv) {
    this.#env = { ...env, PORCHLIGHT_HOME: this.home.folder };
    for (const [file, text] of Object.entries(PROGRAMS)) this.write(file, text);
    this.write('package.json', '{ "type": "module" }');
    const script = `import { run } from ${JSON.stringify(join(import.meta.dirname, '../run.ts'))};`;
    this.write(
      'go.ts',
      `${script}\nprocess.exit(await run(${JSON.stringify(this.root)}, process.argv.slice(2)));`,
    );
    for (const product of PRODUCTS)
      this.write(`${product.folder}/${product.result}/.built-from`, sourcesHash(this.root, product));
  }

  /** A world with ports of its own. */
  static async create(): Promise<World> {
    const [PORT, SIP_PORT, VOICE_PORT] = [await freePort(), await freePort(), await freePort()].map(String);
    return new World({ ...process.env, PORT, SIP_PORT, VOICE_PORT });
  }

  write(file: string, text: string): void {
    mkdirSync(dirname(join(this.root, file)), { recursive: true });
    writeFileSync(join(this.root, file), text);
  }

  /** What the programs noted, oldest first. */
  trace(): string[] {
    const file = join(this.home.folder, 'trace');
    return existsSync(file) ? readFileSync(file, 'utf8').trimEnd().split('\n') : [];
  }

  /** Starts and waits until ready; rejects with all that was said when it ends before. */
  async start(args: readonly string[] = [], env: NodeJS.ProcessEnv = {}): Promise<Started> {
    const options = { env: { ...this.#env, ...env }, detached: true };
    const child = fork(join(this.root, 'go.ts'), args, {
      ...options,
      stdio: ['ignore', 'pipe', 'pipe', 'ipc'],
    });
    this.#processes.push(child);
    let said = '';
    for (const stream of [child.stdout, child.stderr]) stream?.on('data', (text: Buffer) => (said += text));
    const ended = new Promise<number | null>((resolve) => child.once('exit', (status) => resolve(status)));
    const ready = await new Promise<Ready>((resolve, reject) => {
      child.once('message', (message) => resolve((message as { ready: Ready }).ready));
      child.once('close', (status) => reject(new Error(`exit status ${status}: ${said}`)));
    });
    return { process: child, ready, said: () => said, ended };
  }

  /** What it says when it does not start. Throws when it does. */
  async refusal(args: readonly string[] = [], env: NodeJS.ProcessEnv = {}): Promise<string> {
    const outcome = await this.start(args, env).catch((error: Error) => error);
    if (outcome instanceof Error) return outcome.message;
    throw new Error(`it started: ${outcome.said()}`);
  }

  /** Stops what still runs and removes everything. */
  async remove(): Promise<void> {
    for (const child of this.#processes.filter(
      ({ exitCode, signalCode }) => exitCode === null && !signalCode,
    )) {
      const gone = new Promise((resolve) => child.once('exit', resolve));
      child.kill('SIGTERM');
      await gone;
    }
    for (const folder of [this.home.folder, this.root]) rmSync(folder, { recursive: true, force: true });
  }
}
