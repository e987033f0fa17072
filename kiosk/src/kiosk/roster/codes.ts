import { type Cipher, openJson, sealJson } from '../storage/cipher.ts';
import type { KioskDatabase } from '../storage/database.ts';

const PLACE = 'codes';

/** Tracking codes set aside for this device, so that a ticket has its code without network. */
export interface CodePool {
  /** Takes one for good; null when none is left. */
  take(): Promise<string | null>;
  /** Replaces the pool by what the server has set aside, without those that wait in the outbox. */
  fill(codes: string[], inUse: string[]): Promise<void>;
}

/** The pool on a database. One code is never taken twice: every change waits for the one before. */
export function codePool(database: KioskDatabase, cipher: Cipher): CodePool {
  let last: Promise<unknown> = Promise.resolve();

  function inTurn<T>(work: () => Promise<T>): Promise<T> {
    const turn = last.then(work);
    last = turn.catch(() => undefined);
    return turn;
  }

  async function read(): Promise<string[]> {
    const sealed = await database.get('sealed', PLACE);
    return sealed === undefined ? [] : openJson<string[]>(cipher, sealed, PLACE).catch(() => []);
  }

  async function write(codes: string[]): Promise<void> {
    await database.put('sealed', await sealJson(cipher, codes, PLACE), PLACE);
  }

  return {
    take: () =>
      inTurn(async () => {
        const [first, ...rest] = await read();
        if (first === undefined) return null;
        await write(rest);
        return first;
      }),
    fill: (codes, inUse) => inTurn(() => write(codes.filter((code) => !inUse.includes(code)))),
  };
}
