/** Every file of the page: its address, and the SHA-256 (hex) of what it has to be. Made by build/page-worker.ts. */
export type PageFiles = Readonly<Record<string, string>>;

/** The page itself, whatever stands behind its address. */
export const PAGE = '/kiosk/';
const CACHE = 'porchlight-kiosk';
/** Files whose address changes with their content. */
const HASHED = '/assets/';
const AT_ONCE = 4;

/** What the files are kept in and fetched with. */
export interface PageKeepParts {
  files: PageFiles;
  caches: CacheStorage;
  send: typeof fetch;
}

/** The page as it is kept on the device: whole, or not at all. */
export interface PageKeep {
  /** Fetches what is not kept yet. @throws when a file cannot be had, or is not the one it has to be. */
  fill(): Promise<void>;
  /** Forgets files that only other versions of the page need. */
  prune(): Promise<void>;
  /** Whether a request is for a file of the page; everything else is none of the worker's business. */
  has(request: Request): boolean;
  /** The kept file; from the server when it was never kept. */
  answer(request: Request): Promise<Response>;
}

async function sha256(bytes: ArrayBuffer): Promise<string> {
  const hash = new Uint8Array(await crypto.subtle.digest('SHA-256', bytes));
  return [...hash].map((byte) => byte.toString(16).padStart(2, '0')).join('');
}

/** Where a file lies in the cache: a version that is being fetched does not disturb the one in use. */
const placeOf = (path: string, hash: string): string => `${path}?sha256=${hash}`;

/** Everything that lies in the cache, in one look: asking for each of some hundred files takes seconds on a slow device. */
async function placesIn(cache: Cache): Promise<ReadonlySet<string>> {
  const kept = (await cache.keys()).map(({ url }) => new URL(url));
  return new Set(kept.map(({ pathname, search }) => `${pathname}${search}`));
}

/** The address within this page's files that a request means. */
function pathOf({ url, mode }: Request): string {
  const { pathname } = new URL(url);
  return mode === 'navigate' && pathname === PAGE ? PAGE : pathname;
}

/** The keep of one version of the page. */
export function pageKeep({ files, caches, send }: PageKeepParts): PageKeep {
  async function keep(cache: Cache, path: string, hash: string): Promise<void> {
    const response = await send(path, { cache: path.startsWith(HASHED) ? 'default' : 'no-cache' });
    const found = await sha256(await response.clone().arrayBuffer());
    // Another version is just being put on the server: this one is tried again later.
    if (!response.ok || found !== hash) throw new Error(`${path} is not what this version needs`);
    await cache.put(placeOf(path, hash), response);
  }

  return {
    async fill() {
      const cache = await caches.open(CACHE);
      const kept = await placesIn(cache);
      const rest = Object.entries(files).filter(([path, hash]) => !kept.has(placeOf(path, hash)));
      const worker = async () => {
        for (let next = rest.shift(); next !== undefined; next = rest.shift()) await keep(cache, ...next);
      };
      await Promise.all(Array.from({ length: AT_ONCE }, worker));
    },
    async prune() {
      const cache = await caches.open(CACHE);
      const wanted = new Set(Object.entries(files).map(([path, hash]) => placeOf(path, hash)));
      for (const place of await placesIn(cache))
        if (!wanted.has(place)) await cache.delete(place, { ignoreVary: true });
    },
    has(request) {
      const path = pathOf(request);
      // A page of the version before may still ask for its own scripts.
      return request.method === 'GET' && (path in files || path.startsWith(HASHED));
    },
    async answer(request) {
      const cache = await caches.open(CACHE);
      const path = pathOf(request);
      const hash = files[path];
      const kept =
        hash === undefined
          ? await cache.match(path, { ignoreSearch: true, ignoreVary: true })
          : await cache.match(placeOf(path, hash), { ignoreVary: true });
      return kept ?? send(request);
    },
  };
}
