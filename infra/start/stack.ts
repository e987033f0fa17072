/**
 * A complete private Porchlight for proofs and the end-to-end test: its own home, its own ports, real parts.
 *
 *   const stack = await startStack({ log });          // demonstration data, free ports, a home under the temp folder
 *   await fetch(`${stack.http}/graphql`, …);          // stack.demo holds identities to act as
 *   await stack.kill('postgres'); await stack.untilReady();
 *   await stack.stop();                               // always, in `finally`
 *
 * It is stopped by itself when the program that started it dies.
 */
import { type ChildProcess, fork } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { postmasterPid } from './cluster-folder.ts';
import { type Home, homeAt, removeHome } from './home.ts';
import type { Ready } from './installation.ts';
import { accepts, freePort } from './ports.ts';
import { ended, markOf, readMark, signalled, startOf } from './processes.ts';
import { copyTemplate, TEMPLATE_VARIABLE } from './stack-template.ts';
import { type Demo, readDemo } from './welcome.ts';

/** What a stack can be started with; everything has a default. */
export interface StackOptions {
  /** Folder for its state. Left out: a fresh one, removed by `stop`. Given: kept, so that it can be started again. */
  readonly home?: string;
  readonly port?: number;
  readonly sipPort?: number;
  readonly voicePort?: number;
  /** Demonstration data (the default), or none. */
  readonly demo?: boolean;
  /** Further variables for every program, e.g. PORCHLIGHT_CLOCK. */
  readonly env?: Readonly<Record<string, string>>;
  /** Is given each line that the start prints. */
  readonly log?: (line: string) => void;
}

/** The parts that can be killed. */
export type Part = 'api' | 'voice' | 'postgres';

/** A running private Porchlight. */
export interface Stack {
  /** `http://127.0.0.1:PORT`, its GraphQL endpoint over HTTP and over WebSocket. */
  readonly http: string;
  readonly graphql: string;
  readonly graphqlWs: string;
  /** Where the phone line listens (UDP). */
  readonly sip: { readonly host: string; readonly port: number };
  readonly voicePort: number;
  readonly home: string;
  /** Path of secrets.json. */
  readonly secrets: string;
  /** demo.json. Throws when the stack was started without demonstration data. */
  readonly demo: Demo;
  /** The database: as its owner, and as the application. */
  readonly ownerUrl: string;
  readonly appUrl: string;
  /** Process id of a part; undefined while it is down. */
  readonly pid: (part: Part) => number | undefined;
  /** Kills a part as a power cut would (SIGKILL) and waits until it is gone. The supervisor starts it again. */
  readonly kill: (part: Part) => Promise<void>;
  /** Waits until every door answers again. Throws after `withinMs` (default 15,000). */
  readonly untilReady: (withinMs?: number) => Promise<void>;
  /** Stops it in order; removes its home unless one was given. Calling it again does nothing. */
  readonly stop: () => Promise<void>;
}

const SIP_HOST = '127.0.0.1';

/** Starts it and waits until every door answers. Throws with what the start printed when it cannot. */
export async function startStack(options: StackOptions = {}): Promise<Stack> {
  const home = homeAt(options.home ?? join(tmpdir(), `porchlight-stack-${randomBytes(6).toString('hex')}`));
  if (fromTemplate(options)) copyTemplate(process.env[TEMPLATE_VARIABLE], home.folder, new Date());
  const ports = {
    port: options.port ?? (await freePort()),
    sipPort: options.sipPort ?? (await freePort()),
    voicePort: options.voicePort ?? (await freePort()),
  };
  const child = launch(home.folder, ports, options);
  const stop = stopper(child, () => options.home === undefined && removeHome(home));
  try {
    const ready = await whenReady(child, options.log ?? (() => undefined));
    return handles(ready, home, ports, stop);
  } catch (error) {
    await stop();
    throw error;
  }
}

// A stack whose clock is set has a day of its own.
const fromTemplate = ({ home, demo, env }: StackOptions): boolean =>
  home === undefined && demo !== false && env?.PORCHLIGHT_CLOCK === undefined;

interface Ports {
  readonly port: number;
  readonly sipPort: number;
  readonly voicePort: number;
}

function launch(home: string, { port, sipPort, voicePort }: Ports, options: StackOptions): ChildProcess {
  const { DATABASE_URL: _other, ...inherited } = process.env;
  const own = { PORCHLIGHT_HOME: home, HOST: '127.0.0.1', SIP_HOST, ...options.env };
  const numbers = { PORT: String(port), SIP_PORT: String(sipPort), VOICE_PORT: String(voicePort) };
  return fork(join(import.meta.dirname, 'start.ts'), options.demo === false ? ['--empty'] : [], {
    env: { ...inherited, ...own, ...numbers },
    stdio: ['ignore', 'pipe', 'pipe', 'ipc'],
    // Ctrl-C reaches the proof, which stops its stack in its own time.
    detached: true,
  });
}

function whenReady(child: ChildProcess, log: (line: string) => void): Promise<Ready> {
  let said = '';
  for (const stream of [child.stdout, child.stderr])
    stream?.setEncoding('utf8').on('data', (text: string) => {
      said += text;
      for (const line of text.trimEnd().split('\n')) log(line);
    });
  return new Promise((resolve, reject) => {
    child.once('message', (message) => resolve((message as { ready: Ready }).ready));
    child.once('error', reject);
    child.once('close', () => reject(new Error(`The stack did not start:\n${said}`)));
  });
}

function stopper(child: ChildProcess, afterwards: () => void): () => Promise<void> {
  return async () => {
    if (child.exitCode === null && child.signalCode === null) {
      const gone = new Promise((resolve) => child.once('exit', resolve));
      child.kill('SIGTERM');
      await gone;
    }
    if (child.connected) child.disconnect();
    afterwards();
  };
}

function handles(ready: Ready, home: Home, ports: Ports, stop: () => Promise<void>): Stack {
  const pid = (part: Part): number | undefined => {
    const found =
      part === 'postgres' ? postmasterPid(home.database) : readMark(join(home.run, `${part}.pid`))?.pid;
    return found !== undefined && startOf(found) !== undefined ? found : undefined;
  };
  return {
    http: ready.http,
    graphql: `${ready.http}/graphql`,
    graphqlWs: `${ready.http.replace('http', 'ws')}/graphql`,
    sip: { host: SIP_HOST, port: ports.sipPort },
    voicePort: ports.voicePort,
    home: home.folder,
    secrets: home.secrets,
    get demo() {
      return demoOf(home);
    },
    ownerUrl: ready.ownerUrl,
    appUrl: ready.appUrl,
    pid,
    kill: (part) => killed(pid(part)),
    untilReady: (withinMs = 15_000) => untilReady(ready.http, ports.voicePort, withinMs),
    stop,
  };
}

function demoOf(home: Home): Demo {
  const demo = readDemo(home);
  if (!demo) throw new Error('This stack was started without demonstration data.');
  return demo;
}

async function killed(pid: number | undefined): Promise<void> {
  if (pid === undefined) return;
  const mark = markOf(pid);
  signalled(pid, 'SIGKILL');
  if (!(await ended(mark, 5_000))) throw new Error(`process ${pid} survived SIGKILL`);
}

async function untilReady(http: string, voicePort: number, withinMs: number): Promise<void> {
  const deadline = Date.now() + withinMs;
  for (;;) {
    const answer = await fetch(`${http}/readyz`).catch(() => undefined);
    if (answer?.status === 200 && (await accepts(voicePort))) return;
    if (Date.now() > deadline) throw new Error(`The doors did not answer within ${withinMs} ms.`);
    await wait(25);
  }
}
