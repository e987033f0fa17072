import { createHash, createPublicKey, randomBytes, randomInt, verify } from 'node:crypto';
import { LockMode } from '@mikro-orm/core';
import { signToken } from '../../platform/access/tokens.ts';
import type { Clock } from '../../platform/clock.ts';
import { Refused } from '../../platform/refusal.ts';
import type { Work } from '../../platform/unit-of-work.ts';
import { Device } from './device.entity.ts';
import { Kindergarten } from './kindergarten.entity.ts';

const PAIRING_MS = 60 * 60 * 1000;
const NONCE_MS = 2 * 60 * 1000;
const SESSION_SECONDS = 15 * 60;
// Whoever guesses ends the own tries, not those of the kiosk that is being set up; a crowd of guessers ends all.
const PAIRING_TRIES = { tries: 20, windowSeconds: 3600 };
const PAIRING_TRIES_OF_ALL = { tries: 1_000, windowSeconds: 3600 };

// What works once is taken by one: whoever comes second waits, and then finds it used.
const LOCKED = { lockMode: LockMode.PESSIMISTIC_WRITE };

const fingerprint = (text: string) => createHash('sha256').update(text).digest('hex');

/** A device that waits for its kiosk, and the code with which one can be paired within an hour. */
export function createPairing(work: Work, name: string): { device: Device; code: string; expiresAt: Date } {
  const trimmed = name.trim();
  if (!trimmed) throw new Refused('TEXT_REQUIRED', 'name');
  const code = String(randomInt(0, 100_000_000)).padStart(8, '0');
  const expiresAt = new Date(work.now.getTime() + PAIRING_MS);
  const device = work.em.create(Device, {
    kindergartenId: work.kindergarten,
    name: trimmed.slice(0, 80),
    pairingFingerprint: fingerprint(code),
    pairingEndsAt: expiresAt,
  });
  work.audit({ action: 'DEVICE_PAIRING_CREATED', subjectType: 'Device', subjectId: device.id });
  return { device, code, expiresAt };
}

function checkPublicKey(text: string): void {
  try {
    const key = createPublicKey({ key: Buffer.from(text, 'base64url'), format: 'der', type: 'spki' });
    if (key.asymmetricKeyDetails?.namedCurve === 'prime256v1') return;
  } catch {
    // Refused below.
  }
  throw new Refused('INPUT_INVALID', 'publicKey');
}

/** Binds a kiosk's public key to the device that a code stands for. Codes work once; wrong ones are counted. */
export async function pair(
  work: Work,
  code: string,
  publicKey: string,
  address = 'unknown',
): Promise<{ device: Device; kindergarten: Kindergarten }> {
  checkPublicKey(publicKey);
  await work.attempts.take('pairing', address, PAIRING_TRIES);
  await work.attempts.take('pairing-all', 'all', PAIRING_TRIES_OF_ALL);
  const waiting = { pairingFingerprint: fingerprint(code.replaceAll(/\D/g, '')) };
  const device = await work.em.findOne(Device, waiting, LOCKED);
  if (!device?.pairingEndsAt || device.pairingEndsAt < work.now || device.revokedAt)
    throw new Refused('PAIRING_CODE_INVALID', 'code');
  Object.assign(device, { publicKey, pairedAt: work.now, pairingFingerprint: null, pairingEndsAt: null });
  work.kindergartenId = device.kindergartenId;
  work.announce({ kind: 'DEVICE_PAIRED', subjectType: 'Device', subjectId: device.id });
  await work.attempts.forget('pairing', address);
  await work.attempts.giveBack('pairing-all', 'all');
  return { device, kindergarten: await work.em.findOneOrFail(Kindergarten, device.kindergartenId) };
}

/** Something to sign: the device proves that it still holds its key. */
export async function issueChallenge(work: Work, deviceId: string): Promise<string> {
  const device = await work.em.findOne(Device, deviceId);
  if (!device?.publicKey || device.revokedAt) throw new Refused('DEVICE_UNKNOWN', 'deviceId');
  const nonce = randomBytes(32).toString('base64url');
  Object.assign(device, { nonce, nonceEndsAt: new Date(work.now.getTime() + NONCE_MS) });
  return nonce;
}

/** A session of 15 minutes for a device that signed its challenge. Each challenge works once. */
export async function openSession(
  work: Work,
  clock: Clock,
  deviceId: string,
  nonce: string,
  signature: string,
): Promise<{ token: string; expiresAt: Date }> {
  const device = await work.em.findOne(Device, deviceId, LOCKED);
  if (
    !device?.publicKey ||
    device.revokedAt ||
    device.nonce !== nonce ||
    !device.nonceEndsAt ||
    device.nonceEndsAt < work.now
  )
    throw new Refused('DEVICE_UNKNOWN', 'nonce');
  const key = createPublicKey({
    key: Buffer.from(device.publicKey, 'base64url'),
    format: 'der',
    type: 'spki',
  });
  const fits = verify(
    'sha256',
    Buffer.from(nonce),
    { key, dsaEncoding: 'ieee-p1363' },
    Buffer.from(signature, 'base64url'),
  );
  if (!fits) throw new Refused('DEVICE_UNKNOWN', 'signature');
  Object.assign(device, { nonce: null, nonceEndsAt: null, lastSeenAt: work.now });
  return signToken(
    work.secrets,
    clock,
    { kind: 'KIOSK', id: device.id, kindergartenId: device.kindergartenId, deviceId: device.id },
    SESSION_SECONDS,
  );
}

/** Ends a device's access: its tokens are refused within seconds. */
export async function revoke(work: Work, deviceId: string): Promise<Device> {
  const device = await work.em.findOne(Device, deviceId);
  if (!device) throw new Refused('NOT_FOUND', 'deviceId');
  if (!device.revokedAt) {
    device.revokedAt = work.now;
    work.announce({ kind: 'DEVICE_REVOKED', subjectType: 'Device', subjectId: device.id });
  }
  return device;
}
