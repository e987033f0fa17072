import type { KioskDatabase } from '../storage/database.ts';

const CURVE: EcKeyGenParams = { name: 'ECDSA', namedCurve: 'P-256' };
const SIGNATURE: EcdsaParams = { name: 'ECDSA', hash: 'SHA-256' };

/** Bytes as base64url without padding, as the contract wants keys and signatures. */
export function base64url(bytes: ArrayBuffer): string {
  const text = btoa(String.fromCharCode(...new Uint8Array(bytes)));
  return text.replaceAll('+', '-').replaceAll('/', '_').replace(/=+$/, '');
}

/** A fresh key pair whose private half no script can ever read. */
export function makeDeviceKey(): Promise<CryptoKeyPair> {
  return crypto.subtle.generateKey(CURVE, false, ['sign', 'verify']);
}

/** This device's key pair, or null before it was ever paired. */
export async function deviceKey(database: KioskDatabase): Promise<CryptoKeyPair | null> {
  const known = await database.get('keys', 'device');
  return known === undefined || known instanceof CryptoKey ? null : known;
}

/** The public half as SPKI, base64url. */
export async function publicKeyText({ publicKey }: CryptoKeyPair): Promise<string> {
  return base64url(await crypto.subtle.exportKey('spki', publicKey));
}

/** Signs a challenge: ECDSA P-256 with SHA-256 over its UTF-8 bytes, IEEE P1363, base64url. */
export async function signNonce({ privateKey }: CryptoKeyPair, nonce: string): Promise<string> {
  return base64url(await crypto.subtle.sign(SIGNATURE, privateKey, new TextEncoder().encode(nonce)));
}
