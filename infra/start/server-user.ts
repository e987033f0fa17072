import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';

/** The unprivileged account PostgreSQL runs as when this process is root; its ids are numeric. */
export interface ServerUser {
  readonly name: string;
  readonly uid: number;
  readonly gid: number;
}

/** Debian's own account for PostgreSQL when the machine has one, else the account every Unix has. */
const CANDIDATES = ['postgres', 'nobody'];

/**
 * Says who PostgreSQL has to run as: it refuses to run as root.
 * Undefined for an ordinary user, who runs it as oneself. Throws when root finds no account to use.
 */
export function serverUser(
  isRoot: boolean = process.getuid?.() === 0,
  passwd: () => string = () => readFileSync('/etc/passwd', 'utf8'),
): ServerUser | undefined {
  if (!isRoot) return undefined;
  const accounts = passwd()
    .split('\n')
    .map((line) => line.split(':'));
  const found = CANDIDATES.map((name) => accounts.find((fields) => fields[0] === name)).find(Boolean);
  if (!found)
    throw new Error(
      'PostgreSQL does not run as root and /etc/passwd has neither "postgres" nor "nobody". ' +
        'Start Porchlight as an ordinary user, or set DATABASE_URL.',
    );
  return { name: String(found[0]), uid: Number(found[2]), gid: Number(found[3]) };
}

/** Whether that user may reach the path and do what `mode` says (`r` read, `w` write, `x` enter or run). */
export function canReach(user: ServerUser | undefined, path: string, mode: 'r' | 'w' | 'x'): boolean {
  const asUser = user ? { uid: user.uid, gid: user.gid } : {};
  return spawnSync('test', [`-${mode}`, path], { ...asUser, cwd: '/', stdio: 'ignore' }).status === 0;
}
