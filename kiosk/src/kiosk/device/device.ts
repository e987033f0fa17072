import type { RefusalCode } from '@porchlight/schema/enums';
import type { TokenSource } from '../../api/index.ts';
import type { KioskDatabase, PairedDevice } from '../storage/database.ts';
import { type DeviceDoor, Refused } from './door.ts';
import { deviceKey, makeDeviceKey, publicKeyText, signNonce } from './key.ts';

/** Renew this long before the end, so that no tap waits for it. */
const RENEW_BEFORE_MS = 60_000;

/** How this screen stands with the kindergarten. */
export type DeviceState =
  | { name: 'unpaired'; refused: RefusalCode | 'AWAY' | null }
  | { name: 'paired'; paired: PairedDevice }
  /** Was paired, and the server says to its signature that it is no more. */
  | { name: 'revoked' };

/** What pairing and sessions need from outside. */
export interface DeviceParts {
  database: KioskDatabase;
  door: DeviceDoor;
  now: () => number;
  onState: (state: DeviceState) => void;
}

/** The device: its pairing, and the token of its session (kept in memory only). */
export interface Device {
  /** Looks what is known from before. */
  start(): Promise<DeviceState>;
  /** Pairs with the short code from the desk, with a fresh key. */
  pair(code: string): Promise<DeviceState>;
  tokens: TokenSource;
  /** The live connection was lost: asks the server whether it still knows this device. Away is no answer. */
  stillPaired(): Promise<void>;
}

interface OpenSession {
  token: string;
  endsAt: number;
}

/** Makes the device. Nothing is asked of the server before it is needed. */
export function createDevice({ database, door, now, onState }: DeviceParts): Device {
  let paired: PairedDevice | null = null;
  let session: OpenSession | null = null;
  let revoked = false;
  let opening: Promise<string | null> | null = null;

  function tell(state: DeviceState): DeviceState {
    onState(state);
    return state;
  }

  async function keep(key: CryptoKeyPair, fresh: PairedDevice): Promise<void> {
    const transaction = database.transaction(['keys', 'device'], 'readwrite');
    await transaction.objectStore('keys').put(key, 'device');
    await transaction.objectStore('device').put(fresh, 'paired');
    await transaction.done;
    paired = fresh;
    session = null;
    revoked = false;
  }

  async function openSession(): Promise<string | null> {
    const key = await deviceKey(database);
    if (paired === null || key === null) return null;
    const nonce = await door.challenge(paired.deviceId);
    const opened = await door.open(paired.deviceId, nonce, await signNonce(key, nonce));
    session = { token: opened.token, endsAt: Date.parse(opened.expiresAt) };
    return session.token;
  }

  /** One session at a time. Only the answer to its own signature says that the device was revoked; anything else throws and changes nothing. */
  function open(): Promise<string | null> {
    opening ??= openSession()
      .catch((problem: unknown) => {
        if (!(problem instanceof Refused) || problem.code !== 'DEVICE_REVOKED') throw problem;
        session = null;
        revoked = true;
        tell({ name: 'revoked' });
        return null;
      })
      .finally(() => {
        opening = null;
      });
    return opening;
  }

  return {
    async start() {
      paired = (await database.get('device', 'paired')) ?? null;
      return tell(paired === null ? { name: 'unpaired', refused: null } : { name: 'paired', paired });
    },
    async pair(code) {
      try {
        const key = await makeDeviceKey();
        const fresh = await door.pair(code, await publicKeyText(key));
        await keep(key, fresh);
        return tell({ name: 'paired', paired: fresh });
      } catch (problem) {
        // A code that was used before does not undo the pairing it made.
        if (paired !== null && !revoked) return tell({ name: 'paired', paired });
        return tell({ name: 'unpaired', refused: problem instanceof Refused ? problem.code : 'AWAY' });
      }
    },
    async stillPaired() {
      if (paired !== null && !revoked) await open().catch(() => undefined);
    },
    tokens: {
      async current() {
        if (session !== null && session.endsAt - RENEW_BEFORE_MS > now()) return session.token;
        return open();
      },
      async renew(refused) {
        if (session !== null && session.token !== refused) return session.token;
        session = null;
        return open();
      },
    },
  };
}
