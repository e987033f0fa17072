import { existsSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';

/** One process of ours, as its pid file remembers it; `started` tells a reused pid from the old process. */
export interface ProcessMark {
  readonly pid: number;
  /** Start time in clock ticks since boot (/proc/PID/stat, field 22); empty where there is no /proc. */
  readonly started: string;
}

/**
 * When the process started, or undefined when it does not run. A zombie does not run; but while it has threads that
 * are still ending, its ports are still taken.
 */
export function startOf(pid: number): string | undefined {
  if (!existsSync('/proc/self/stat')) return signalled(pid, 0) ? '' : undefined;
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, 'utf8');
    const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
    const [state, threads, started] = [fields[0], Number(fields[17]), fields[19]];
    return state === 'Z' && threads <= 1 ? undefined : started;
  } catch {
    return undefined;
  }
}

/** The command line of a running process, words joined by a space; empty when it cannot be read. */
export function commandOf(pid: number): string {
  try {
    return readFileSync(`/proc/${pid}/cmdline`, 'utf8').replaceAll('\0', ' ').trim();
  } catch {
    return '';
  }
}

/** Marks a running process. Throws when it does not run. */
export function markOf(pid: number): ProcessMark {
  const started = startOf(pid);
  if (started === undefined) throw new Error(`process ${pid} does not run`);
  return { pid, started };
}

/** Whether exactly the marked process still runs. */
export function isAlive(mark: ProcessMark): boolean {
  return startOf(mark.pid) === mark.started;
}

/** Writes a pid file in one step, so that a reader never sees half of it. */
export function writeMark(file: string, mark: ProcessMark): void {
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(`${file}.new`, JSON.stringify(mark));
  renameSync(`${file}.new`, file);
}

/** Reads a pid file; undefined when there is none or it is not one of ours. */
export function readMark(file: string): ProcessMark | undefined {
  try {
    const { pid, started } = JSON.parse(readFileSync(file, 'utf8')) as Partial<ProcessMark>;
    return typeof pid === 'number' && typeof started === 'string' ? { pid, started } : undefined;
  } catch {
    return undefined;
  }
}

/** Sends a signal; false when there is no such process. */
export function signalled(pid: number, signal: NodeJS.Signals | 0): boolean {
  try {
    return process.kill(pid, signal);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ESRCH') return false;
    throw error;
  }
}

/** Waits until the process has ended; false when it still runs after that many milliseconds. */
export async function ended(mark: ProcessMark, withinMs: number): Promise<boolean> {
  const deadline = Date.now() + withinMs;
  while (isAlive(mark)) {
    if (Date.now() > deadline) return false;
    await wait(20);
  }
  return true;
}

/**
 * Ends what a killed supervisor left running: asks, then forces after `graceMs`.
 * Only ends the very process in the pid file, and only when its command line names `script`.
 */
export async function endLeftOver(file: string, script: string, graceMs: number): Promise<boolean> {
  const mark = readMark(file);
  const ours = mark !== undefined && isAlive(mark) && commandOf(mark.pid).includes(script);
  if (ours) {
    signalled(mark.pid, 'SIGTERM');
    await ended(mark, graceMs);
    // Ours lead a process group each: what they started themselves goes too.
    signalled(-mark.pid, 'SIGKILL');
    await ended(mark, graceMs);
  }
  rmSync(file, { force: true });
  return ours;
}
