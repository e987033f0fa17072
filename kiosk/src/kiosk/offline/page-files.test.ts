import { createHash } from 'node:crypto';
import { expect, test } from 'vitest';
import { pageKeep } from './page-files.ts';

/** The part of the Cache API that is used, in memory. */
function memoryCaches() {
  const kept = new Map<string, Response>();
  const address = (key: RequestInfo | URL) =>
    new URL(typeof key === 'object' && 'url' in key ? key.url : String(key), 'http://here').href;
  const cache = {
    async match(key: RequestInfo | URL, options?: CacheQueryOptions) {
      const wanted = address(key);
      const same = (one: string) => (options?.ignoreSearch ? one.split('?')[0] : one) === wanted;
      return [...kept].find(([one]) => same(one))?.[1].clone();
    },
    put: async (key: string, response: Response) => void kept.set(address(key), response),
    keys: async () => [...kept.keys()].map((url) => ({ url })),
    delete: async (key: string) => kept.delete(address(key)),
  };
  return { kept, caches: { open: async () => cache } as unknown as CacheStorage };
}

const hashOf = (text: string) => createHash('sha256').update(text).digest('hex');

/** A device with its cache, before a server with these files. */
function device(served: Record<string, string>) {
  const { caches, kept } = memoryCaches();
  const asked: string[] = [];
  const send = (async (input: RequestInfo | URL) => {
    const path = typeof input === 'object' && 'url' in input ? new URL(input.url).pathname : String(input);
    asked.push(path);
    const text = served[path];
    return new Response(text ?? null, { status: text === undefined ? 404 : 200 });
  }) as typeof fetch;
  const version = (files: Record<string, string>) => {
    const hashes = Object.fromEntries(Object.entries(files).map(([path, text]) => [path, hashOf(text)]));
    return pageKeep({ files: hashes, caches, send });
  };
  return { version, asked, kept, served };
}

const request = (path: string, mode: RequestMode = 'no-cors') =>
  ({ url: `http://here${path}`, mode, method: 'GET' }) as Request;
const text = async (answer: Promise<Response>) => (await answer).text();

test('the page is kept whole, and answers with any question in its address', async () => {
  const { version, served, asked } = device({ '/kiosk/': 'page', '/assets/a.js': 'script' });
  const keep = version(served);
  await keep.fill();
  asked.length = 0;
  expect(await text(keep.answer(request('/kiosk/?pair=12345678', 'navigate')))).toBe('page');
  expect(await text(keep.answer(request('/assets/a.js')))).toBe('script');
  expect(asked).toEqual([]);
});

test('what is not of the page is none of its business', () => {
  const keep = device({}).version({ '/kiosk/': 'page' });
  for (const path of ['/graphql', '/media/p1', '/speech', '/desk/'])
    expect(keep.has(request(path))).toBe(false);
  expect(keep.has({ ...request('/kiosk/'), method: 'POST' })).toBe(false);
});

test('a version that is half on the server is not taken, and does not disturb the one in use', async () => {
  const { version, served } = device({ '/kiosk/': 'old', '/audio/a.ogg': 'same' });
  const old = version({ '/kiosk/': 'old', '/audio/a.ogg': 'same' });
  await old.fill();
  await expect(version({ '/kiosk/': 'new', '/audio/a.ogg': 'same' }).fill()).rejects.toThrow('/kiosk/');
  expect(await text(old.answer(request('/kiosk/', 'navigate')))).toBe('old');
  served['/kiosk/'] = 'new';
  const next = version({ '/kiosk/': 'new', '/audio/a.ogg': 'same' });
  await next.fill();
  expect(await text(next.answer(request('/kiosk/', 'navigate')))).toBe('new');
});

test('what is kept already is not fetched again; what only another version needs goes when it is told', async () => {
  const { version, served, asked, kept } = device({ '/kiosk/': 'old', '/assets/a.js': 'a' });
  await version({ '/kiosk/': 'old', '/assets/a.js': 'a' }).fill();
  Object.assign(served, { '/kiosk/': 'new', '/assets/b.js': 'b' });
  asked.length = 0;
  const next = version({ '/kiosk/': 'new', '/assets/b.js': 'b' });
  await next.fill();
  expect(asked.sort()).toEqual(['/assets/b.js', '/kiosk/']);
  expect(await text(next.answer(request('/assets/a.js')))).toBe('a'); // the page of before is still on the glass
  await next.prune();
  expect([...kept.keys()].map((url) => new URL(url).pathname).sort()).toEqual(['/assets/b.js', '/kiosk/']);
});

test('a file that was lost comes from the server, and its loss is put right', async () => {
  const { version, served, kept } = device({ '/kiosk/': 'page' });
  const keep = version(served);
  await keep.fill();
  kept.clear();
  expect(await text(keep.answer(request('/kiosk/', 'navigate')))).toBe('page');
  await keep.fill();
  expect(kept.size).toBe(1);
});
