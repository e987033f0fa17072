import {
  chmodSync,
  chownSync,
  existsSync,
  lstatSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  realpathSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { dirname, join } from 'node:path';
import { SetupError } from './config.ts';
import { SHARED_STATE } from './postgres-binaries.ts';
import { canReach, type ServerUser, serverUser } from './server-user.ts';

/** Where things lie under PORCHLIGHT_HOME: absolute paths. */
export interface Home {
  readonly folder: string;
  readonly secrets: string;
  readonly demo: string;
  readonly database: string;
  readonly log: string;
  readonly run: string;
}

/** Shows that Porchlight made this folder, which is what allows `--reset` to delete in it. */
const MARKER = '.porchlight-home';

/** What api, voice and start write under a home. Recorded clips are a person's work and stay. */
const STATE = [
  'secrets.json',
  'demo.json',
  'setup-code',
  'media',
  'audio',
  'voice-outbox',
  'log',
  'audit-anchors',
];

/** Says where things lie, without touching anything. */
export function homeAt(folder: string): Home {
  const inside = (name: string) => join(folder, name);
  return {
    folder,
    secrets: inside('secrets.json'),
    demo: inside('demo.json'),
    database: inside('database'),
    log: inside('log'),
    run: inside('run'),
  };
}

/** Makes the home, closed to other users. Throws SetupError when the folder is somebody else's, or in other use. */
export function prepareHome(home: Home): void {
  refuseForeign(home.folder);
  for (const folder of [home.folder, home.log, home.run]) mkdirSync(folder, { recursive: true, mode: 0o700 });
  writeFileSync(
    join(home.folder, MARKER),
    'The state of one Porchlight installation. Back this folder up.\n',
  );
  const user = serverUser();
  // PostgreSQL's own user may pass through to the database folder and see nothing on the way.
  if (user) chownSync(home.folder, 0, user.gid);
  chmodSync(home.folder, user ? 0o710 : 0o700);
}

/**
 * The folder for the embedded cluster. It is `database` in the home; when root's home lies where PostgreSQL's user
 * cannot go (under /root, say), that is a link to a folder of our own in SHARED_STATE.
 */
export function databaseFolder(home: Home): string {
  const user = serverUser();
  if (existsSync(home.database)) return realpathSync(home.database);
  if (!user || canReach(user, home.folder, 'x')) return made(home.database, user);
  mkdirSync(SHARED_STATE, { recursive: true, mode: 0o755 });
  const elsewhere = made(mkdtempSync(join(SHARED_STATE, 'database-')), user);
  writeFileSync(join(elsewhere, 'HOME'), `${home.folder}\n`);
  rmSync(home.database, { force: true });
  symlinkSync(elsewhere, home.database);
  return elsewhere;
}

/** Lets only this user read the file, when there is one. */
export function closeToOthers(file: string): void {
  if (existsSync(file)) chmodSync(file, 0o600);
}

/** Removes a home that Porchlight made, whole. */
export function removeHome(home: Home): void {
  resetHome(home);
  rmSync(home.folder, { recursive: true, force: true });
}

/** Deletes what Porchlight made in this home, and nothing else. Throws SetupError when it did not make the home. */
export function resetHome(home: Home): void {
  if (!existsSync(home.folder)) return;
  refuseForeign(home.folder);
  if (isLink(home.database) && dirname(realpathSync(home.database)) === SHARED_STATE)
    rmSync(realpathSync(home.database), { recursive: true, force: true });
  for (const name of [...STATE, 'database'])
    rmSync(join(home.folder, name), { recursive: true, force: true });
}

function refuseForeign(folder: string): void {
  const found = statSync(folder, { throwIfNoEntry: false });
  if (!found) return;
  const named = `PORCHLIGHT_HOME=${folder}`;
  if (!found.isDirectory()) throw new SetupError(`${named} is a file: name a folder.`);
  // Root too: files of two users in one home would lock the other one out.
  if (found.uid !== process.getuid?.())
    throw new SetupError(
      `${named} belongs to another user: start as that user, or name a folder of your own.`,
    );
  if (existsSync(join(folder, MARKER)) || readdirSync(folder).length === 0) return;
  throw new SetupError(
    `${named} holds other things: set it to an empty folder, or to one that does not exist yet.`,
  );
}

function made(folder: string, user: ServerUser | undefined): string {
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  if (user) chownSync(folder, user.uid, user.gid);
  return folder;
}

const isLink = (path: string): boolean =>
  lstatSync(path, { throwIfNoEntry: false })?.isSymbolicLink() ?? false;
