import { linkSync, mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { SetupError } from './config.ts';
import { isAlive, markOf, type ProcessMark, readMark } from './processes.ts';

/**
 * Takes the one lock of a home: the file holds this process's mark. A lock whose process is gone is taken over.
 * Returns what gives it back. Throws SetupError, naming the process, when another instance holds it.
 */
export function takeLock(file: string): () => void {
  mkdirSync(dirname(file), { recursive: true });
  const mine = markOf(process.pid);
  while (!taken(file, mine)) {
    const holder = readMark(file);
    if (holder && isAlive(holder)) throw heldBy(holder, dirname(dirname(file)));
    rmSync(file, { force: true });
  }
  return () => {
    if (readMark(file)?.pid === process.pid) rmSync(file, { force: true });
  };
}

/** A link to a whole file appears in one step or not at all, so no reader ever sees an empty lock. */
function taken(file: string, mine: ProcessMark): boolean {
  const draft = `${file}.${mine.pid}`;
  writeFileSync(draft, JSON.stringify(mine));
  try {
    linkSync(draft, file);
    return true;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'EEXIST') return false;
    throw error;
  } finally {
    rmSync(draft, { force: true });
  }
}

const heldBy = (holder: ProcessMark, home: string) =>
  new SetupError(
    `Porchlight already runs on ${home}, as process ${holder.pid}. ` +
      `Stop it (kill ${holder.pid}), or set PORCHLIGHT_HOME, PORT, SIP_PORT and VOICE_PORT for a second one.`,
  );
