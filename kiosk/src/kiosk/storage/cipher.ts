import type { KioskDatabase, Sealed } from './database.ts';

const IV_BYTES = 12;

/** Seals what is kept on the device (AES-256-GCM). `about` binds a value to its place: it opens nowhere else. */
export interface Cipher {
  seal(bytes: BufferSource, about: string): Promise<Sealed>;
  /** @throws when the value was changed, moved to another place, or sealed by another device. */
  open(sealed: Sealed, about: string): Promise<ArrayBuffer>;
}

/** This device's key for what it keeps; made once, never readable by any script. */
export async function storageKey(database: KioskDatabase): Promise<CryptoKey> {
  const known = await database.get('keys', 'storage');
  if (known instanceof CryptoKey) return known;
  const made = await crypto.subtle.generateKey({ name: 'AES-GCM', length: 256 }, false, [
    'encrypt',
    'decrypt',
  ]);
  await database.put('keys', made, 'storage');
  return made;
}

function parameters(iv: Uint8Array<ArrayBuffer>, about: string): AesGcmParams {
  return { name: 'AES-GCM', iv, additionalData: new TextEncoder().encode(about) };
}

/** The cipher of this device. */
export function cipherWith(key: CryptoKey): Cipher {
  return {
    async seal(bytes, about) {
      const iv = crypto.getRandomValues(new Uint8Array(IV_BYTES));
      return { iv, data: await crypto.subtle.encrypt(parameters(iv, about), key, bytes) };
    },
    open: ({ iv, data }, about) => crypto.subtle.decrypt(parameters(iv, about), key, data),
  };
}

/** Seals a plain value as JSON. */
export function sealJson(cipher: Cipher, value: unknown, about: string): Promise<Sealed> {
  return cipher.seal(new TextEncoder().encode(JSON.stringify(value)), about);
}

/** Opens what `sealJson` sealed. @throws as `Cipher.open`. */
export async function openJson<T>(cipher: Cipher, sealed: Sealed, about: string): Promise<T> {
  return JSON.parse(new TextDecoder().decode(await cipher.open(sealed, about))) as T;
}
