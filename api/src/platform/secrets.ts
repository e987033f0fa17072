import {
  createCipheriv,
  createDecipheriv,
  createHmac,
  createPrivateKey,
  createPublicKey,
  hkdfSync,
  type KeyObject,
  randomBytes,
  timingSafeEqual,
} from 'node:crypto';
import { readFileSync } from 'node:fs';
import { hash, verify } from '@node-rs/argon2';
import { z } from 'zod';
import { FairQueue } from './server/fair-queue.ts';

const PLACEHOLDER = /^(changeme|change-me|secret|password|placeholder|example|todo)$/i;
const secret = z
  .string()
  .min(32)
  .refine((text) => !PLACEHOLDER.test(text), 'is a placeholder');

const shape = z.object({
  tokenKey: z.record(z.string(), z.unknown()),
  fieldKey: secret,
  indexKey: secret,
  pepper: secret,
  voiceKey: secret,
  mediaKey: secret,
  databasePassword: z.string().min(16),
});

/** The installation's secrets file, as the start program made it. */
export type SecretsFile = z.infer<typeof shape>;

/** Reads and checks secrets.json. Throws a sentence naming what is missing or a placeholder. */
export function readSecrets(path: string): SecretsFile {
  const result = shape.safeParse(JSON.parse(readFileSync(path, 'utf8')));
  if (result.success) return result.data;
  const wrong = result.error.issues.map((issue) => `${issue.path.join('.')} ${issue.message}`).join('; ');
  throw new Error(
    `The secrets file is not usable: ${wrong}. Remove it to have new ones made (this ends access to encrypted data).`,
  );
}

// argon2id with the parameters OWASP names: 19 MiB, two passes.
const ARGON = { memoryCost: 19_456, timeCost: 2, parallelism: 1 } as const;

/** Two at a time, in threads that pictures never fill: a PIN waits behind other PINs and nothing else. */
const evaluations = new FairQueue({
  atOnce: 2,
  perHolder: 2,
  waiting: 2_000,
  waitingInAll: 2_000,
  patienceMs: 30_000,
});

/** Everything that needs a key: fields, look-up fingerprints, PINs, passwords, signed addresses. */
export class Secrets {
  readonly tokenPrivateKey: KeyObject;
  readonly tokenPublicKey: KeyObject;
  readonly voiceKey: string;
  readonly #keyEncryptionKey: Buffer;
  readonly #indexKey: Buffer;
  readonly #mediaKey: Buffer;
  readonly #pepper: Buffer;
  readonly #auditKey: Buffer;

  constructor(file: SecretsFile) {
    this.tokenPrivateKey = createPrivateKey({ key: file.tokenKey as never, format: 'jwk' });
    this.tokenPublicKey = createPublicKey(this.tokenPrivateKey);
    this.voiceKey = file.voiceKey;
    this.#keyEncryptionKey = Buffer.from(file.fieldKey, 'base64');
    this.#indexKey = Buffer.from(file.indexKey, 'base64');
    this.#mediaKey = Buffer.from(file.mediaKey, 'base64');
    this.#pepper = Buffer.from(file.pepper, 'base64');
    this.#auditKey = Buffer.from(hkdfSync('sha256', this.#keyEncryptionKey, '', 'audit trail', 32));
    if (this.#keyEncryptionKey.length !== 32) throw new Error('fieldKey has to be 32 bytes in base64');
  }

  /** A new data key, wrapped: kept beside its subject. Destroying it erases what it sealed. */
  newDataKey(subjectId: string): { key: Buffer; wrapped: Buffer } {
    const key = randomBytes(32);
    return { key, wrapped: seal(this.#keyEncryptionKey, key, `data_key|${subjectId}`) };
  }

  /** The data key inside its wrapping. */
  unwrap(wrapped: Buffer, subjectId: string): Buffer {
    return open(this.#keyEncryptionKey, wrapped, `data_key|${subjectId}`);
  }

  /** A fingerprint for looking an encrypted value up; the same value gives the same one for a purpose. */
  fingerprint(purpose: string, value: string): Buffer {
    return createHmac('sha256', this.#indexKey).update(`${purpose}|${value}`).digest();
  }

  /** Hash of a PIN or password (argon2id with the installation's pepper). */
  hashPassword(plain: string): Promise<string> {
    return evaluations.run('', () => hash(plain, { ...ARGON, secret: this.#pepper }));
  }

  /** Whether a PIN or password fits its hash. */
  verifyPassword(hashed: string, plain: string): Promise<boolean> {
    return evaluations.run('', () => verify(hashed, plain, { ...ARGON, secret: this.#pepper }));
  }

  /**
   * A fresh key for the audit entries of one piece of work, in the two halves of an HMAC-SHA-256 (hex), with what it can
   * be made from again here and nowhere else.
   */
  auditSeal(kindergartenId: string): { nonce: string; inner: string; outer: string } {
    const nonce = randomBytes(16).toString('base64url');
    const block = Buffer.concat([this.#auditKeyOf(kindergartenId, nonce), Buffer.alloc(32)]);
    const padded = (pad: number) => Buffer.from(block.map((byte) => byte ^ pad)).toString('hex');
    return { nonce, inner: padded(0x36), outer: padded(0x5c) };
  }

  /** Whether an audit entry's hash (hex) was made with the key of its nonce. */
  auditHashFits(kindergartenId: string, nonce: string, text: string, hash: string): boolean {
    const key = this.#auditKeyOf(kindergartenId, nonce);
    return equal(createHmac('sha256', key).update(text).digest('hex'), hash);
  }

  /** Signature of a line that says where a kindergarten's audit trail stood. */
  signAnchor(line: string): string {
    return createHmac('sha256', this.#auditKey).update(`anchor|${line}`).digest('base64url');
  }

  #auditKeyOf(kindergartenId: string, nonce: string): Buffer {
    return createHmac('sha256', this.#auditKey).update(`entry|${kindergartenId}|${nonce}`).digest();
  }

  /** Signature of a short-lived address. */
  signPath(path: string): string {
    return createHmac('sha256', this.#mediaKey).update(path).digest('base64url');
  }

  /** Whether a signature fits, in constant time. */
  pathSignatureFits(path: string, signature: string): boolean {
    return equal(this.signPath(path), signature);
  }

  /** Whether this is the phone line's service key, in constant time. */
  isVoiceKey(candidate: string): boolean {
    return equal(this.voiceKey, candidate);
  }
}

function equal(a: string, b: string): boolean {
  const left = Buffer.from(a);
  const right = Buffer.from(b);
  return left.length === right.length && timingSafeEqual(left, right);
}

/** AES-256-GCM: version byte, nonce, tag, ciphertext. `context` (table|column|id) is bound to it. */
export function seal(key: Buffer, plain: Buffer, context: string): Buffer {
  const nonce = randomBytes(12);
  const cipher = createCipheriv('aes-256-gcm', key, nonce).setAAD(Buffer.from(context));
  const body = Buffer.concat([cipher.update(plain), cipher.final()]);
  return Buffer.concat([Buffer.of(1), nonce, cipher.getAuthTag(), body]);
}

/** Opens what `seal` closed. Throws when key, context or bytes do not fit. */
export function open(key: Buffer, sealed: Buffer, context: string): Buffer {
  if (sealed[0] !== 1) throw new Error('sealed with an unknown version');
  const decipher = createDecipheriv('aes-256-gcm', key, sealed.subarray(1, 13)).setAAD(Buffer.from(context));
  decipher.setAuthTag(sealed.subarray(13, 29));
  return Buffer.concat([decipher.update(sealed.subarray(29)), decipher.final()]);
}
