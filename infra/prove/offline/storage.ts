/** What somebody with the device in hand could do to its queue. These run in the page. */

type Stored = { wish: { data: ArrayBuffer } };

/** Changes one byte of the oldest waiting wish. */
export function editFirstRow(): Promise<void> {
  return new Promise((resolve, reject) => {
    const opening = indexedDB.open('porchlight-kiosk');
    opening.onsuccess = () => {
      const change = opening.result.transaction('waiting', 'readwrite');
      const finding = change.objectStore('waiting').openCursor();
      finding.onsuccess = () => {
        const cursor = finding.result;
        if (!cursor) return reject(new Error('nothing waits'));
        const row = cursor.value as Stored;
        const bytes = new Uint8Array(row.wish.data);
        bytes[0] = (bytes[0] ?? 0) ^ 1;
        cursor.update(row);
      };
      change.oncomplete = () => {
        opening.result.close();
        resolve();
      };
    };
  });
}

/** Puts the newest waiting wish into the queue so many times more. */
export function copyLastRow(times: number): Promise<void> {
  return new Promise((resolve, reject) => {
    const opening = indexedDB.open('porchlight-kiosk');
    opening.onsuccess = () => {
      const change = opening.result.transaction('waiting', 'readwrite');
      const store = change.objectStore('waiting');
      const finding = store.openCursor(null, 'prev');
      finding.onsuccess = () => {
        const row: unknown = finding.result?.value;
        if (row === undefined) return reject(new Error('nothing waits'));
        for (let copy = 0; copy < times; copy += 1) store.add(row);
      };
      change.oncomplete = () => {
        opening.result.close();
        resolve();
      };
    };
  });
}
