/**
 * What the processors do for one server: its own time and that of the database's processes. Unlike the seconds on the clock it
 * is the same on a machine that does other things too.
 */
import { readdirSync, readFileSync } from 'node:fs';
import type { Load } from './rounds.ts';

/** The clock ticks that Linux counts processor time in; the same on every machine that we run on. */
const TICK_MS = 10;
// Places in /proc/PID/stat after the name in brackets: parent, and time in the program and in the kernel.
const [PARENT, USER, SYSTEM] = [1, 11, 12];

function statOf(pid: string | number): string[] | undefined {
  try {
    const text = readFileSync(`/proc/${pid}/stat`, 'utf8');
    return text.slice(text.lastIndexOf(')') + 2).split(' ');
  } catch {
    return undefined;
  }
}

/** Milliseconds of processor time by process: these, and all that the parents among them have started. */
function spent(server: number, database: number): Map<number, number> {
  const found = new Map<number, number>();
  for (const pid of readdirSync('/proc').filter((name) => /^\d+$/.test(name))) {
    const stat = statOf(pid);
    if (!stat || (Number(pid) !== server && Number(stat[PARENT]) !== database)) continue;
    found.set(Number(pid), (Number(stat[USER]) + Number(stat[SYSTEM])) * TICK_MS);
  }
  return found;
}

/** The load, with the processor time that its rounds took of a server and of the database. */
export function withWork(load: Load, server: number, database: number): Load {
  return {
    stop: load.stop,
    round: async (milliseconds) => {
      const before = spent(server, database);
      const round = await load.round(milliseconds);
      const after = spent(server, database);
      const workMs = [...after].reduce((sum, [pid, ms]) => sum + ms - (before.get(pid) ?? 0), 0);
      return { ...round, workMs };
    },
  };
}
