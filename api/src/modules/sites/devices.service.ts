import { createHash, createPublicKey, type KeyObject, randomBytes, randomInt, verify } from 'node:crypto';
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
// Whoever guesses slows the own tries, not those of the kiosk that is being set up; a crowd of guessers slows all.
const PAIRING_TRIES = { tries: 20, windowSeconds: 3600, thenEverySeconds: 60 };
const PAIRING_TRIES_OF_ALL = { tries: 1_000, windowSeconds: 3600, thenEverySeconds: 1 };

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
  await work.attempts.pace('pairing', address, PAIRING_TRIES);
  await work.attempts.pace('pairing-all', 'all', PAIRING_TRIES_OF_ALL);
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

/**
 * Something to sign: the device proves that it still holds its key. Anybody may ask, so nothing is kept for it: the
 * challenge carries its own time and our mark, and tells nothing about whether there is such a device.
 */
export function issueChallenge(work: Work, deviceId: string): string {
  const body = `${work.now.getTime().toString(36)}.${randomBytes(24).toString('base64url')}`;
  return `${body}.${work.secrets.signPath(challenged(deviceId, body))}`;
}

const challenged = (deviceId: string, body: string) => `device-challenge|${deviceId}|${body}`;

function challengeHolds(work: Work, deviceId: string, nonce: string): boolean {
  const at = nonce.lastIndexOf('.');
  const body = nonce.slice(0, at);
  if (at < 0 || !work.secrets.pathSignatureFits(challenged(deviceId, body), nonce.slice(at + 1)))
    return false;
  const age = work.now.getTime() - Number.parseInt(body.split('.')[0] ?? '', 36);
  return age >= 0 && age <= NONCE_MS;
}

function signatureFits({ publicKey }: Device, nonce: string, signature: string): boolean {
  if (!publicKey) return false;
  const key: KeyObject = createPublicKey({
    key: Buffer.from(publicKey, 'base64url'),
    format: 'der',
    type: 'spki',
  });
  const text = Buffer.from(signature, 'base64url');
  return verify('sha256', Buffer.from(nonce), { key, dsaEncoding: 'ieee-p1363' }, text);
}

/**
 * A session of 15 minutes for a device that signed its challenge. Each challenge works once. That it was revoked is told
 * to the device alone (DEVICE_REVOKED): anything else says nothing about it.
 */
export async function openSession(
  work: Work,
  clock: Clock,
  deviceId: string,
  nonce: string,
  signature: string,
): Promise<{ token: string; expiresAt: Date }> {
  if (!challengeHolds(work, deviceId, nonce)) throw new Refused('DEVICE_UNKNOWN', 'nonce');
  const device = await work.em.findOne(Device, deviceId);
  if (!device || !signatureFits(device, nonce, signature)) throw new Refused('DEVICE_UNKNOWN', 'signature');
  if (device.revokedAt) throw new Refused('DEVICE_REVOKED', 'deviceId');
  await useOnce(work, nonce);
  device.lastSeenAt = work.now;
  return signToken(
    work.secrets,
    clock,
    { kind: 'KIOSK', id: device.id, kindergartenId: device.kindergartenId, deviceId: device.id },
    SESSION_SECONDS,
  );
}

// Remembered only once it was rightly signed: nobody else fills this.
async function useOnce(work: Work, nonce: string): Promise<void> {
  const once = { tries: 1, windowSeconds: NONCE_MS / 1000 };
  await work.attempts.take('device-challenge', nonce, once).catch((refusal: unknown) => {
    throw refusal instanceof Refused ? new Refused('DEVICE_UNKNOWN', 'nonce') : refusal;
  });
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
