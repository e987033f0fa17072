import 'fake-indexeddb/auto';
import { beforeEach, expect, test } from 'vitest';
import { type KioskDatabase, openDatabase } from '../storage/database.ts';
import { createDevice, type DeviceState } from './device.ts';
import { type DeviceDoor, Refused } from './door.ts';
import { deviceKey } from './key.ts';

let database: KioskDatabase;
let count = 0;
let clock = 0;

beforeEach(async () => {
  count += 1;
  clock = 0;
  database = await openDatabase(`device-${count}`);
});

const fromBase64url = (text: string): Uint8Array<ArrayBuffer> =>
  Uint8Array.from(atob(text.replaceAll('-', '+').replaceAll('_', '/')), (char) => char.charCodeAt(0));

/** A server that checks signatures as the real one does, with sessions of 15 minutes. */
function scriptedDoor() {
  const server = { publicKey: '', opened: 0, challenges: 0, revoked: false, forgetful: false, away: false };
  const door: DeviceDoor = {
    async pair(code, publicKey) {
      if (server.away) throw new TypeError('network');
      if (code !== '246810') throw new Refused('PAIRING_CODE_INVALID');
      server.publicKey = publicKey;
      return { deviceId: 'device-1', kindergartenId: 'kindergarten-1' };
    },
    async challenge() {
      if (server.away) throw new TypeError('network');
      server.challenges += 1;
      return `nonce-${server.challenges}`;
    },
    async open(_deviceId, nonce, signature) {
      const curve = { name: 'ECDSA', namedCurve: 'P-256' };
      const key = await crypto.subtle.importKey('spki', fromBase64url(server.publicKey), curve, false, [
        'verify',
      ]);
      const how = { name: 'ECDSA', hash: 'SHA-256' };
      const bytes = new TextEncoder().encode(nonce);
      if (!(await crypto.subtle.verify(how, key, fromBase64url(signature), bytes)))
        throw new Refused('DEVICE_UNKNOWN');
      if (server.revoked) throw new Refused('DEVICE_REVOKED');
      if (server.forgetful) throw new Refused('DEVICE_UNKNOWN');
      server.opened += 1;
      return { token: `token-${server.opened}`, expiresAt: new Date(clock + 900_000).toISOString() };
    },
  };
  return { server, door };
}

function start() {
  const { server, door } = scriptedDoor();
  const states: DeviceState[] = [];
  const device = createDevice({ database, door, now: () => clock, onState: (state) => states.push(state) });
  return { server, door, states, device };
}

test('pairs with a code, then signs challenges with a key that cannot be read', async () => {
  const { device, states } = start();
  await device.start();
  await device.pair('246810');
  expect(states.map(({ name }) => name)).toEqual(['unpaired', 'paired']);
  expect(await device.tokens.current()).toBe('token-1');
  const key = await deviceKey(database);
  expect(key?.privateKey.extractable).toBe(false);
  await expect(crypto.subtle.exportKey('pkcs8', key?.privateKey as CryptoKey)).rejects.toThrow();
});

test('a wrong code says so, and the next one is accepted', async () => {
  const { device } = start();
  expect(await device.pair('111111')).toEqual({ name: 'unpaired', refused: 'PAIRING_CODE_INVALID' });
  expect((await device.pair('246810')).name).toBe('paired');
});

test('a code that was used already does not undo the pairing it made', async () => {
  const { device } = start();
  await device.pair('246810');
  expect((await device.pair('111111')).name).toBe('paired');
  expect(await device.tokens.current()).toBe('token-1');
});

test('without network pairing says so', async () => {
  const { device, server } = start();
  server.away = true;
  expect(await device.pair('246810')).toEqual({ name: 'unpaired', refused: 'AWAY' });
});

test('after a reload it is still paired and opens its own session', async () => {
  const first = start();
  await first.device.pair('246810');
  const states: DeviceState[] = [];
  const again = createDevice({
    database,
    door: first.door,
    now: () => clock,
    onState: (state) => states.push(state),
  });
  await again.start();
  expect(states).toEqual([
    { name: 'paired', paired: { deviceId: 'device-1', kindergartenId: 'kindergarten-1' } },
  ]);
  expect(await again.tokens.current()).toBe('token-1');
});

test('the session is renewed a minute before its end, once for all who wait', async () => {
  const { device, server } = start();
  await device.pair('246810');
  await device.tokens.current();
  clock = 839_000;
  expect(await device.tokens.current()).toBe('token-1');
  clock = 840_000;
  expect(await Promise.all([device.tokens.current(), device.tokens.current()])).toEqual([
    'token-2',
    'token-2',
  ]);
  expect(server.opened).toBe(2);
});

test('a refused token is replaced; a revoked device says so and sends nothing more', async () => {
  const { device, server, states } = start();
  await device.pair('246810');
  expect(await device.tokens.renew((await device.tokens.current()) ?? '')).toBe('token-2');
  server.revoked = true;
  expect(await device.tokens.renew('token-2')).toBeNull();
  expect(states.at(-1)).toEqual({ name: 'revoked' });
});

test('after a lost connection it asks: revoked says so at once, no answer changes nothing', async () => {
  const { device, server, states } = start();
  await device.pair('246810');
  server.away = true;
  await device.stillPaired();
  expect(states.at(-1)?.name).toBe('paired');
  server.away = false;
  server.revoked = true;
  await device.stillPaired();
  expect(states.at(-1)).toEqual({ name: 'revoked' });
});

test('any other refusal is no revocation: it serves on, and asks again', async () => {
  const { device, server, states } = start();
  await device.pair('246810');
  server.forgetful = true;
  await expect(device.tokens.current()).rejects.toThrow('DEVICE_UNKNOWN');
  await device.stillPaired();
  expect(states.at(-1)?.name).toBe('paired');
  server.forgetful = false;
  expect(await device.tokens.current()).toBe('token-1');
});

test('a lost network is not a revocation', async () => {
  const { device, server, states } = start();
  await device.pair('246810');
  server.away = true;
  await expect(device.tokens.current()).rejects.toThrow('network');
  expect(states.at(-1)?.name).toBe('paired');
});
