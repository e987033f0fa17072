import type { Page } from 'playwright-core';

/** Everything a script of the page could read of somebody: page, address, and all storage as text. */
export function tracesIn(page: Page): Promise<string> {
  return page.evaluate(async () => {
    const whenDone = <T>(request: IDBRequest<T>) =>
      new Promise<T>((resolve, reject) => {
        request.onsuccess = () => resolve(request.result);
        request.onerror = () => reject(request.error);
      });
    const bytesOf = (value: unknown): string | null => {
      if (value instanceof ArrayBuffer) return new TextDecoder().decode(value);
      return ArrayBuffer.isView(value) ? new TextDecoder().decode(value) : null;
    };
    const textOf = (value: unknown): string => {
      if (value === null || typeof value !== 'object') return String(value);
      return bytesOf(value) ?? Object.values(value).map(textOf).join(' ');
    };
    const found = [
      document.documentElement.outerHTML,
      location.href,
      textOf({ ...localStorage }),
      textOf({ ...sessionStorage }),
    ];
    for (const { name } of await indexedDB.databases()) {
      const database = await whenDone(indexedDB.open(name ?? ''));
      for (const store of database.objectStoreNames)
        found.push(textOf(await whenDone(database.transaction(store).objectStore(store).getAll())));
      database.close();
    }
    return found.join('\n');
  });
}

/** Waits until tracking codes are kept on the device. */
export async function codesAreKept(page: Page): Promise<void> {
  await page.waitForFunction(async () => {
    const request = indexedDB.open('porchlight-kiosk');
    const database = await new Promise<IDBDatabase>((resolve) => {
      request.onsuccess = () => resolve(request.result);
    });
    const count = database.transaction('sealed').objectStore('sealed').count('codes');
    const kept = await new Promise<number>((resolve) => {
      count.onsuccess = () => resolve(count.result);
    });
    database.close();
    return kept > 0;
  });
}
