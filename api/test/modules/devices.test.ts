import { generateKeyPairSync, type KeyObject, sign } from 'node:crypto';
import { request } from 'node:http';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { kioskKeys } from '../world/home.ts';
import { bearer, openWorld, type World } from '../world.ts';

let world: World;
beforeAll(async () => {
  world = await openWorld();
});
afterAll(() => world.close());

interface Pairing {
  code: string;
  path: string;
  expiresAt: string;
  device: { id: string; pairedAt: string | null };
}
const pairing = () =>
  world
    .as(world.sunshine.admin)
    .done<Pairing>('createDevicePairing', { name: '大门' }, 'code path expiresAt device { id pairedAt }');
const nobody = () => world.as();
const signed = (nonce: string, key: KeyObject) =>
  sign('sha256', Buffer.from(nonce), { key, dsaEncoding: 'ieee-p1363' }).toString('base64url');

/** A kiosk that was just paired. */
async function paired() {
  const { code } = await pairing();
  const keys = kioskKeys();
  const { device } = await nobody().done<{ device: { id: string } }>(
    'pairDevice',
    { code, publicKey: keys.publicKey },
    'device { id }',
  );
  return { deviceId: device.id, ...keys };
}
const challenge = async (deviceId: string) =>
  (await nobody().done<{ nonce: string }>('issueDeviceChallenge', { deviceId }, 'nonce')).nonce;
const open = (deviceId: string, nonce: string, signature: string) =>
  nobody().mutate<{ session: { token: string } }>(
    'openDeviceSession',
    { deviceId, nonce, signature },
    'session { token }',
  );

test('a kiosk is paired with a short code, once, and opens sessions with its key', async () => {
  const { code, path, device } = await pairing();
  expect(code).toMatch(/^\d{8}$/);
  expect([path, device.pairedAt]).toEqual([`/kiosk/?pair=${code}`, null]);
  const { publicKey, privateKey } = kioskKeys();
  const told = await nobody().done<object>(
    'pairDevice',
    { code: `${code.slice(0, 4)} ${code.slice(4)}`, publicKey },
    'device { id name } kindergarten { name timeZone }',
  );
  expect(told).toMatchObject({
    device: { id: device.id, name: '大门' },
    kindergarten: { name: 'Sunshine', timeZone: 'Asia/Shanghai' },
  });
  expect(await nobody().refusal('pairDevice', { code, publicKey: kioskKeys().publicKey })).toBe(
    'PAIRING_CODE_INVALID',
  );

  const nonce = await challenge(device.id);
  const { session } = await open(device.id, nonce, signed(nonce, privateKey));
  const { viewer } = await world
    .as(bearer(session.token))
    .query<{ viewer: unknown }>('{ viewer { kind device { id } } }');
  expect(viewer).toEqual({ kind: 'KIOSK', device: { id: device.id } });
});

describe('refused', () => {
  test('a code after an hour, and codes that were never given', async () => {
    const { code } = await pairing();
    world.clock.advance(3_600_001);
    const { publicKey } = kioskKeys();
    expect(await nobody().refusal('pairDevice', { code, publicKey })).toBe('PAIRING_CODE_INVALID');
    expect(await nobody().refusal('pairDevice', { code: '', publicKey })).toBe('PAIRING_CODE_INVALID');
  });

  test.each([
    ['nonsense', 'nonsense'],
    ['an RSA key', () => generateKeyPairSync('rsa', { modulusLength: 2048 }).publicKey],
    ['another curve', () => generateKeyPairSync('ec', { namedCurve: 'secp384r1' }).publicKey],
  ])('%s as a key', async (_name, make) => {
    const { code } = await pairing();
    const publicKey =
      typeof make === 'string' ? make : make().export({ format: 'der', type: 'spki' }).toString('base64url');
    expect(await nobody().refusal('pairDevice', { code, publicKey })).toBe('INPUT_INVALID');
  });

  test('a challenge the second time, another key, an old challenge, an altered one', async () => {
    const { deviceId, privateKey } = await paired();
    const first = await challenge(deviceId);
    expect((await open(deviceId, first, signed(first, privateKey))).userErrors).toEqual([]);
    const refused = async (nonce: string, signature: string) =>
      (await open(deviceId, nonce, signature)).userErrors[0]?.code;
    expect(await refused(first, signed(first, privateKey))).toBe('DEVICE_UNKNOWN');
    const second = await challenge(deviceId);
    expect(await refused(second, signed(second, kioskKeys().privateKey))).toBe('DEVICE_UNKNOWN');
    expect(await refused(second, 'nonsense')).toBe('DEVICE_UNKNOWN');
    expect(await refused(second, '')).toBe('DEVICE_UNKNOWN');
    world.clock.advance(120_001);
    expect(await refused(second, signed(second, privateKey))).toBe('DEVICE_UNKNOWN');
  });

  test('one challenge signed twice at once opens one session', async () => {
    const { deviceId, privateKey } = await paired();
    const nonce = await challenge(deviceId);
    const all = await Promise.all(
      Array.from({ length: 5 }, () => open(deviceId, nonce, signed(nonce, privateKey))),
    );
    expect(all.filter(({ userErrors }) => userErrors.length === 0)).toHaveLength(1);
  });

  test('one code for five kiosks at once pairs one', async () => {
    const { code } = await pairing();
    const codes = await Promise.all(
      Array.from({ length: 5 }, () =>
        nobody().refusal('pairDevice', { code, publicKey: kioskKeys().publicKey }),
      ),
    );
    expect(codes.filter((refused) => refused === undefined)).toHaveLength(1);
  });

  test('a device that was never paired, or is none', async () => {
    const { device } = await pairing();
    const nonce = await challenge(device.id);
    expect((await open(device.id, nonce, signed(nonce, kioskKeys().privateKey))).userErrors[0]?.code).toBe(
      'DEVICE_UNKNOWN',
    );
    expect(await nobody().refusal('issueDeviceChallenge', { deviceId: world.sunshine.admin.id })).toBe(
      'NOT_FOUND',
    );
  });
});

test('a kiosk opens its session while a stranger asks for its challenges', async () => {
  const { deviceId, privateKey } = await paired();
  const own = await challenge(deviceId);
  const other = await challenge(deviceId);
  for (let asked = 0; asked < 50; asked += 1) await challenge(deviceId);
  expect((await open(deviceId, own, signed(own, privateKey))).userErrors).toEqual([]);
  expect((await open(deviceId, other, signed(other, privateKey))).userErrors).toEqual([]);
  const elsewhere = await paired();
  const theirs = await challenge(elsewhere.deviceId);
  expect((await open(deviceId, theirs, signed(theirs, privateKey))).userErrors[0]?.code).toBe(
    'DEVICE_UNKNOWN',
  );
});

test('a revoked kiosk is out at once, and cannot come back with its key', async () => {
  const { deviceId, privateKey } = await paired();
  const before = await challenge(deviceId);
  const { session } = await open(deviceId, before, signed(before, privateKey));
  const waiting = await challenge(deviceId);
  expect(await world.as(world.rainbow.admin).refusal('revokeDevice', { deviceId })).toBe('NOT_FOUND');
  await world.as(world.sunshine.admin).done('revokeDevice', { deviceId });
  world.clock.advance(2_001);
  expect((await world.as(bearer(session.token)).send('{ viewer { kind } }')).status).toBe(401);
  expect((await open(deviceId, waiting, signed(waiting, privateKey))).userErrors[0]?.code).toBe(
    'DEVICE_REVOKED',
  );
  // To nobody else: a stranger is answered as about any other device.
  const strangers = await challenge(deviceId);
  const answer = await open(deviceId, strangers, signed(strangers, kioskKeys().privateKey));
  expect(answer.userErrors[0]?.code).toBe('DEVICE_UNKNOWN');
});

/** Pairs from another address of this machine. */
function pairFrom(localAddress: string, code: string): Promise<string> {
  const query =
    'mutation($input: PairDeviceInput!) { pairDevice(input: $input) { device { id } userErrors { code } } }';
  const body = JSON.stringify({ query, variables: { input: { code, publicKey: kioskKeys().publicKey } } });
  return new Promise((resolve, reject) => {
    const headers = { 'content-type': 'application/json' };
    request(`${world.http}/graphql`, { method: 'POST', localAddress, headers }, (response) => {
      response.setEncoding('utf8').on('data', resolve).on('error', reject);
    })
      .on('error', reject)
      .end(body);
  });
}

test('guessing pairing codes is counted where it comes from: others still pair', async () => {
  const { publicKey } = kioskKeys();
  const codes: (string | undefined)[] = [];
  for (let guess = 0; guess < 25; guess += 1)
    codes.push(
      await nobody().refusal('pairDevice', { code: `9999${String(guess).padStart(4, '0')}`, publicKey }),
    );
  expect(codes.at(-1)).toBe('TOO_MANY_ATTEMPTS');
  expect(codes.filter((code) => code === 'PAIRING_CODE_INVALID').length).toBeLessThanOrEqual(21);
  const { code } = await pairing();
  expect(await nobody().refusal('pairDevice', { code, publicKey })).toBe('TOO_MANY_ATTEMPTS');
  expect(JSON.parse(await pairFrom('127.0.0.2', code))).toMatchObject({
    data: { pairDevice: { userErrors: [] } },
  });
});

test('API keys: the secret once, an end within two years, scopes as given', async () => {
  const admin = world.as(world.sunshine.admin);
  const expiresAt = (days: number) => new Date(world.clock.now().getTime() + days * 86_400_000).toISOString();
  const wish = { name: '接口', scopes: ['NOTICES_READ', 'NOTICES_READ'], expiresAt: expiresAt(30) };
  const { secret, apiKey } = await admin.done<{
    secret: string;
    apiKey: { prefix: string; scopes: string[] };
  }>('createApiKey', wish, 'secret apiKey { prefix scopes }');
  expect(secret).toMatch(/^plk_[\w-]{43}$/);
  expect(apiKey).toEqual({ prefix: secret.slice(0, 10), scopes: ['NOTICES_READ'] });
  expect(await admin.refusal('createApiKey', { ...wish, expiresAt: expiresAt(-1) })).toBe(
    'DATE_OUT_OF_RANGE',
  );
  expect(await admin.refusal('createApiKey', { ...wish, expiresAt: expiresAt(800) })).toBe(
    'DATE_OUT_OF_RANGE',
  );
  expect(await admin.refusal('createApiKey', { ...wish, name: ' ' })).toBe('TEXT_REQUIRED');
  const program = () => world.as(bearer(secret)).send('{ notices(first: 1) { totalCount } }');
  expect((await program()).status).toBe(200);
  world.clock.advance(31 * 86_400_000);
  expect((await program()).status).toBe(401);
});
