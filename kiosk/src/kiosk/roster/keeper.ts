import { type Cipher, openJson, sealJson } from '../storage/cipher.ts';
import type { KioskDatabase } from '../storage/database.ts';
import type { Roster } from './roster.ts';

const PLACE = 'roster';
const PHOTO = 'photo';
const AT_ONCE = 4;
/** A snapshot that an earlier page kept, with what pages did not know then. */
function completed(kept: Partial<Roster> & Pick<Roster, 'kindergarten' | 'children'>): Roster {
  const none = { healthRules: { askAtKiosk: false }, staff: [], phraseRecordings: [] };
  const hours = {
    releaseBy: 'STAFF',
    alreadyHereMinutes: 0,
    openingHours: { collectFrom: '00:00' },
  } as const;
  return {
    ...none,
    ...kept,
    kindergarten: { ...hours, ...kept.kindergarten },
    children: kept.children.map((child) => ({ ...{ arrivedAt: null, askedForAt: null }, ...child })),
  } as Roster;
}

/** Keeps the snapshot, its photos and what staff recorded on the device, sealed. */
export interface RosterKeeper {
  /** The last snapshot; null before the first one, or when it can no longer be opened. */
  load(): Promise<Roster | null>;
  /** Keeps a snapshot, fetches photos and recordings it does not have yet, and forgets those nobody needs. */
  save(roster: Roster): Promise<void>;
  /** A photo, or a recorded line, by its media id; null when it is not there or was changed by hand. */
  photo(mediaId: string): Promise<Blob | null>;
}

/** Photos and recorded lines of a roster: media id and its address, which works for a minute. */
function mediaOf(roster: Roster): Map<string, string> {
  const photos = [...roster.children, ...roster.members].flatMap(({ photo }) => photo ?? []);
  const media = [...photos, ...roster.phraseRecordings.map(({ recording }) => recording)];
  return new Map(media.map(({ id, url }) => [id, url]));
}

/** Runs work for every item, a few at a time. */
async function eachOf<T>(items: T[], work: (item: T) => Promise<void>): Promise<void> {
  const rest = [...items];
  const worker = async () => {
    for (let item = rest.shift(); item !== undefined; item = rest.shift()) await work(item);
  };
  await Promise.all(Array.from({ length: AT_ONCE }, worker));
}

/** The keeper on a database. `fetchPhoto` gets a signed address and may throw. */
export function rosterKeeper(
  database: KioskDatabase,
  cipher: Cipher,
  fetchPhoto: (url: string) => Promise<Blob>,
): RosterKeeper {
  async function keepPhoto([id, url]: [string, string]): Promise<void> {
    const blob = await fetchPhoto(url);
    const sealed = await cipher.seal(await blob.arrayBuffer(), `${PHOTO} ${id}`);
    await database.put('photos', { type: blob.type, sealed }, id);
  }

  return {
    async load() {
      const sealed = await database.get('sealed', PLACE);
      if (sealed === undefined) return null;
      return openJson<Roster>(cipher, sealed, PLACE)
        .then(completed)
        .catch(() => null);
    },
    async save(roster) {
      await database.put('sealed', await sealJson(cipher, roster, PLACE), PLACE);
      const wanted = mediaOf(roster);
      const kept = await database.getAllKeys('photos');
      for (const id of kept) if (!wanted.has(id)) await database.delete('photos', id);
      const missing = [...wanted].filter(([id]) => !kept.includes(id));
      // A photo that does not come now comes with the next snapshot.
      await eachOf(missing, (photo) => keepPhoto(photo).catch(() => undefined));
    },
    async photo(mediaId) {
      const kept = await database.get('photos', mediaId);
      if (kept === undefined) return null;
      const bytes = await cipher.open(kept.sealed, `${PHOTO} ${mediaId}`).catch(() => null);
      return bytes === null ? null : new Blob([bytes], { type: kept.type });
    },
  };
}
