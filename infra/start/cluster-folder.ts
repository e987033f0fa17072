import { spawnSync } from 'node:child_process';
import {
  chownSync,
  existsSync,
  mkdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import type { Binaries } from './postgres-binaries.ts';
import { commandOf, ended, markOf, signalled, startOf } from './processes.ts';
import { canReach, type ServerUser, serverUser } from './server-user.ts';

/** Name of the role that owns an embedded cluster: its superuser. */
export const CLUSTER_OWNER = 'porchlight_owner';

const STOP_WITHIN_MS = 8_000;

/** Stops a postmaster that a killed supervisor left on this cluster's folder. True when there was one. */
export async function stopLeftOver(folder: string): Promise<boolean> {
  const pid = postmasterPid(folder);
  if (pid === undefined || startOf(pid) === undefined || !commandOf(pid).includes(folder)) return false;
  await endServer(pid);
  return true;
}

/** Where a cluster's folder holds its data. */
export const dataFolder = (folder: string): string => join(folder, 'data');

/**
 * Who runs this cluster. PostgreSQL insists on the owner of its data, who need not be the account that root would
 * choose today: Debian's account may have come later.
 */
export function clusterUser(folder: string): ServerUser | undefined {
  const user = serverUser();
  const made = statSync(dataFolder(folder), { throwIfNoEntry: false });
  return user && made && made.uid !== 0 ? { name: `uid ${made.uid}`, uid: made.uid, gid: made.gid } : user;
}

/** Options of `spawn` for a process of that user, in a folder that everybody may enter. */
export function asUser(user: ServerUser | undefined): { cwd: string; uid?: number; gid?: number } {
  return { cwd: '/', ...(user && { uid: user.uid, gid: user.gid }) };
}

/** Makes folder and cluster where they are missing (initdb takes about a second). */
export function prepareCluster(
  folder: string,
  binaries: Binaries,
  password: string,
  user: ServerUser | undefined,
): void {
  for (const path of [folder, join(folder, 'socket')]) {
    mkdirSync(path, { recursive: true, mode: 0o700 });
    if (user) chownSync(path, user.uid, user.gid);
  }
  if (!canReach(user, folder, 'x'))
    throw new Error(
      `${user?.name} cannot enter ${folder}: name a folder (PORCHLIGHT_HOME, TMPDIR) that others may pass.`,
    );
  if (!existsSync(dataFolder(folder))) initialise(folder, binaries, password, user);
}

/** Makes the cluster. It gets its final name when it is whole: an interrupted initdb is done again from the start. */
function initialise(
  folder: string,
  binaries: Binaries,
  password: string,
  user: ServerUser | undefined,
): void {
  const unfinished = `${dataFolder(folder)}.unfinished`;
  const passwordFile = join(folder, 'initdb-password');
  rmSync(unfinished, { recursive: true, force: true });
  writeFileSync(passwordFile, password, { mode: 0o600 });
  if (user) chownSync(passwordFile, user.uid, user.gid);
  const flags = ['--auth=scram-sha-256', `--pwfile=${passwordFile}`, `--username=${CLUSTER_OWNER}`];
  const locale = ['--encoding=UTF8', '--locale-provider=builtin', '--builtin-locale=C.UTF-8', '--locale=C'];
  const options = { ...asUser(user), encoding: 'utf8' } as const;
  const made = spawnSync(binaries.initdb, ['-D', unfinished, ...flags, ...locale], options);
  rmSync(passwordFile, { force: true });
  if (made.status !== 0) throw new Error(`initdb failed: ${made.error?.message ?? made.stderr}`);
  renameSync(unfinished, dataFolder(folder));
}

/** Process id in the postmaster.pid of a cluster's folder; undefined while it is down. */
export function postmasterPid(folder: string): number | undefined {
  try {
    return Number.parseInt(readFileSync(join(dataFolder(folder), 'postmaster.pid'), 'utf8'), 10) || undefined;
  } catch {
    return undefined;
  }
}

/** Fast shutdown; after eight seconds the immediate one, from which the next start recovers by its log. */
export async function endServer(pid: number): Promise<void> {
  if (startOf(pid) === undefined) return;
  const mark = markOf(pid);
  signalled(pid, 'SIGINT');
  if (await ended(mark, STOP_WITHIN_MS)) return;
  signalled(pid, 'SIGQUIT');
  if (await ended(mark, STOP_WITHIN_MS)) return;
  throw new Error(`PostgreSQL (process ${pid}) does not stop.`);
}
