/** Sealed parcels on disk: complete or not there at all, also after a crash. Oldest first. */
import { mkdir, open, readdir, readFile, rename, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { type Parcel, pack, unpack } from './letter.ts';
import type { Seal } from './seal.ts';

const SEALED = '.sealed';
const ASIDE = '.refused';

/** Where parcels lie until they are delivered. */
export interface Shelf {
  put(id: string, parcel: Parcel): Promise<void>;
  take(id: string): Promise<Parcel>;
  /** Ids that wait, oldest first (ids sort by time). */
  waiting(): Promise<readonly string[]>;
  remove(id: string): Promise<void>;
  /** Kept for a person to look at, never tried again. */
  setAside(id: string): Promise<void>;
}

/** A shelf in a folder, which is made when it is missing. */
export function createShelf(folder: string, seal: Seal): Shelf {
  const file = (id: string) => join(folder, `${id}${SEALED}`);
  return {
    put: async (id, parcel) => {
      await mkdir(folder, { recursive: true, mode: 0o700 });
      await writeWhole(file(id), seal.seal(pack(parcel), id));
    },
    take: async (id) => unpack(seal.open(await readFile(file(id)), id)),
    waiting: async () => {
      const names = await readdir(folder).catch(() => []);
      return names.flatMap((name) => (name.endsWith(SEALED) ? [name.slice(0, -SEALED.length)] : [])).sort();
    },
    remove: (id) => rm(file(id), { force: true }),
    setAside: (id) => rename(file(id), join(folder, `${id}${ASIDE}`)),
  };
}

/** Written beside, flushed, then renamed: a name never belongs to half a file. */
async function writeWhole(path: string, bytes: Buffer): Promise<void> {
  const beside = `${path}.new`;
  const handle = await open(beside, 'w', 0o600);
  try {
    await handle.writeFile(bytes);
    await handle.sync();
  } finally {
    await handle.close();
  }
  await rename(beside, path);
}
