import { type DBSchema, type IDBPDatabase, openDB } from 'idb';

/** Bytes that only this device can read. */
export interface Sealed {
  iv: Uint8Array<ArrayBuffer>;
  data: ArrayBuffer;
}

/** What the device knows about itself. No person is named here. */
export interface PairedDevice {
  deviceId: string;
  kindergartenId: string;
}

/** One waiting wish of a person; `recording` only for a spoken ticket. */
export interface WaitingRow {
  wish: Sealed;
  recording: { type: string; sealed: Sealed } | null;
}

/** One wish the server would not take, or that could not be read again; kept for staff. */
export interface RefusedRow extends WaitingRow {
  /** A RefusalCode of the contract, or EDITED when the row was changed by hand. */
  code: string;
  /** When it was refused, ms since 1970. */
  at: number;
  /** When the desk was told of it, ms since 1970; missing until then. */
  reportedAt?: number;
}

/** Everything this device keeps. Values that name a person are sealed. */
export interface KioskSchema extends DBSchema {
  keys: { key: 'device' | 'storage'; value: CryptoKeyPair | CryptoKey };
  device: { key: 'paired'; value: PairedDevice };
  waiting: { key: number; value: WaitingRow };
  refused: { key: number; value: RefusedRow };
  sealed: { key: 'roster' | 'codes'; value: Sealed };
  photos: { key: string; value: { type: string; sealed: Sealed } };
}

/** The device's own database. */
export type KioskDatabase = IDBPDatabase<KioskSchema>;

/** Opens the database, creating it the first time. */
export function openDatabase(name = 'porchlight-kiosk'): Promise<KioskDatabase> {
  return openDB<KioskSchema>(name, 1, {
    upgrade(database) {
      for (const store of ['keys', 'device', 'sealed', 'photos'] as const) database.createObjectStore(store);
      for (const store of ['waiting', 'refused'] as const)
        database.createObjectStore(store, { autoIncrement: true });
    },
  });
}
