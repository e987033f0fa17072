import { type ChildProcess, spawn } from 'node:child_process';
import { closeSync, existsSync, openSync, readFileSync, renameSync, rmSync, statSync } from 'node:fs';
import { setTimeout as wait } from 'node:timers/promises';
import { markOf, signalled, writeMark } from './processes.ts';
import type { Command } from './run-once.ts';

/** A program that is kept running. */
export interface Service {
  /** As a person reads it: `api`, `voice`. */
  readonly name: string;
  readonly command: Command;
  readonly folder: string;
  readonly env: NodeJS.ProcessEnv;
  /** Its standard output and error go here. */
  readonly log: string;
  /** Remembers the process for the next start, should this one be killed. */
  readonly pidFile: string;
}

/** A kept program: `pid` is undefined between a crash and the restart. */
export interface Supervised {
  readonly pid: () => number | undefined;
  /** Asks it to end, forces it after `graceMs`; it is not started again. */
  readonly stop: (graceMs: number) => Promise<void>;
}

/** Is told what happens to a kept program. */
export interface Watcher {
  readonly crashed: (service: Service, how: string, restartInMs: number) => void;
}

const LOG_LIMIT_BYTES = 10 * 1024 * 1024;
/** The api and the phone line open their doors within this: one that lived longer had come up, and was ended. */
const UP_AFTER_MS = 3_000;

/** Starts the program and starts it again whenever it ends by itself. */
export function supervise(service: Service, watcher: Watcher): Supervised {
  let child: ChildProcess | undefined;
  let stopping = false;
  let quickCrashes = 0;

  const launch = (): void => {
    const since = Date.now();
    const started = start(service);
    child = started;
    const ended = (how: string): void => {
      if (child !== started) return;
      child = undefined;
      rmSync(service.pidFile, { force: true });
      if (stopping) return;
      // What a killed program started itself would stand in the way of its successor.
      if (started.pid) signalled(-started.pid, 'SIGKILL');
      quickCrashes = quickCrashesAfter(quickCrashes, Date.now() - since);
      const delay = restartDelayMs(quickCrashes);
      watcher.crashed(service, how, delay);
      setTimeout(() => stopping || launch(), delay);
    };
    started.once('error', (error) => ended(error.message));
    started.once('exit', (code, signal) => ended(signal ?? `exit status ${code}`));
  };

  launch();
  return {
    pid: () => child?.pid,
    stop: async (graceMs) => {
      stopping = true;
      if (child) await end(child, graceMs);
    },
  };
}

/** Crashes in a row before a program had come up, `livedMs` after its last start. */
export const quickCrashesAfter = (before: number, livedMs: number): number =>
  livedMs < UP_AFTER_MS ? before + 1 : 0;

/** At once after a single crash; a program that keeps crashing is tried ever more seldom, at most every 10 s. */
export function restartDelayMs(quickCrashes: number): number {
  return quickCrashes <= 1 ? 50 : Math.min(10_000, 250 * 2 ** (quickCrashes - 2));
}

/** The last lines of a log, for a message. */
export function lastLines(log: string, count = 15): string {
  if (!existsSync(log)) return '';
  return readFileSync(log, 'utf8').trimEnd().split('\n').slice(-count).join('\n');
}

/** Its own process group: Ctrl-C reaches the supervisor only, which then ends things in order. */
function start(service: Service): ChildProcess {
  const [command, ...args] = service.command;
  const output = openLog(service.log);
  const { folder: cwd, env } = service;
  const child = spawn(command, args, { cwd, env, detached: true, stdio: ['ignore', output, output] });
  closeSync(output);
  if (child.pid) writeMark(service.pidFile, markOf(child.pid));
  return child;
}

function openLog(path: string): number {
  if ((statSync(path, { throwIfNoEntry: false })?.size ?? 0) > LOG_LIMIT_BYTES)
    renameSync(path, `${path}.old`);
  return openSync(path, 'a', 0o600);
}

/** It ends what it started itself; `tsx watch` and `node --watch` have children, which are waited for and forced too. */
async function end(child: ChildProcess, graceMs: number): Promise<void> {
  const { pid } = child;
  if (pid === undefined || child.exitCode !== null || child.signalCode !== null) return;
  const gone = new Promise((resolve) => child.once('exit', resolve));
  const deadline = Date.now() + graceMs;
  signalled(pid, 'SIGTERM');
  while (signalled(-pid, 0) && Date.now() < deadline) await wait(20);
  signalled(-pid, 'SIGKILL');
  await gone;
}
