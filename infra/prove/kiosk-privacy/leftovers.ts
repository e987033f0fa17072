/** Runs in the page: where any of these texts is still to be found. */

/**
 * Looks at the document with everything typed into it, title, address, history's state, storages, caches and the raw
 * contents of every database; gives the places. Keys that a script could read, and pictures of people that are still
 * there, count as well.
 */
export async function leftovers(needles: readonly string[]): Promise<string[]> {
  const found: string[] = [];
  const look = (place: string, text: string) => {
    if (needles.some((needle) => text.includes(needle))) found.push(place);
  };
  const read = (bytes: ArrayBuffer): string =>
    ['utf-8', 'utf-16le'].map((how) => new TextDecoder(how).decode(bytes)).join('\n');

  async function texts(value: unknown): Promise<string> {
    if (value instanceof CryptoKey) return value.extractable && value.type !== 'public' ? needles.join() : '';
    if (value instanceof Blob) return read(await value.arrayBuffer());
    if (value instanceof ArrayBuffer) return read(value);
    if (ArrayBuffer.isView(value)) return read(value.buffer as ArrayBuffer);
    if (typeof value !== 'object' || value === null) return String(value);
    const inner = await Promise.all(
      Object.entries(value).map(async ([name, each]) => `${name} ${await texts(each)}`),
    );
    return inner.join('\n');
  }

  const done = <T>(asked: IDBRequest<T>): Promise<T> =>
    new Promise((resolve, reject) => {
      asked.onsuccess = () => resolve(asked.result);
      asked.onerror = () => reject(asked.error);
    });

  async function databases(): Promise<void> {
    for (const { name } of await indexedDB.databases()) {
      const database = await done(indexedDB.open(name ?? ''));
      for (const store of database.objectStoreNames) {
        const rows = database.transaction(store).objectStore(store);
        const [keys, values] = await Promise.all([done(rows.getAllKeys()), done(rows.getAll())]);
        look(`database ${name}, ${store}`, `${await texts(keys)} ${await texts(values)}`);
      }
      database.close();
    }
  }

  async function keptAnswers(): Promise<void> {
    for (const name of await caches.keys()) {
      const cache = await caches.open(name);
      for (const request of await cache.keys()) {
        const answer = await cache.match(request);
        look(`cache ${name}`, `${request.url} ${answer ? read(await answer.arrayBuffer()) : ''}`);
      }
    }
  }

  look('the document', document.documentElement.outerHTML);
  look('the title', document.title);
  look(
    'the address',
    `${location.href} ${decodeURIComponent(location.href)} ${JSON.stringify(history.state)} ${window.name}`,
  );
  for (const field of document.querySelectorAll<HTMLInputElement>('input, textarea'))
    look('a field', field.value);
  if (document.querySelector('img[src^="blob:"]')) found.push('a photo');
  look('local storage', JSON.stringify({ ...localStorage }));
  look('session storage', JSON.stringify({ ...sessionStorage }));
  await databases();
  await keptAnswers();
  return found;
}

/** Runs in the page, for the sabotage: leaves a mark in the document and in everything that a browser keeps. */
export async function leaveEverywhere(mark: string): Promise<void> {
  document.body.append(Object.assign(document.createElement('span'), { hidden: true, textContent: mark }));
  localStorage.setItem('left', mark);
  sessionStorage.setItem('left', mark);
  await (await caches.open('left')).put('/left', new Response(mark));
  await new Promise<void>((resolve) => {
    const opening = indexedDB.open('left');
    opening.onupgradeneeded = () => {
      opening.result.createObjectStore('left').put(new TextEncoder().encode(mark), 'left');
    };
    opening.onsuccess = () => {
      opening.result.close();
      resolve();
    };
  });
}
