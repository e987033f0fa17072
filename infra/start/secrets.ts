import { generateKeyPairSync, randomBytes } from 'node:crypto';
import { chmodSync, existsSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { SetupError } from './config.ts';

/** What an installation must keep secret. Made at the first start; who loses it loses the encrypted fields. */
export interface Secrets {
  /** Ed25519 private key as a JWK: signs session tokens. */
  readonly tokenKey: Readonly<Record<string, unknown>>;
  /** 32 bytes in base64 each: wraps the data keys; look-up fingerprints; PIN and password hashes; media addresses. */
  readonly fieldKey: string;
  readonly indexKey: string;
  readonly pepper: string;
  readonly mediaKey: string;
  /** The phone line's service key, `plv_…`. */
  readonly voiceKey: string;
  /** Password of the application's database role, and of the embedded cluster's owner. */
  readonly databasePassword: string;
  readonly ownerPassword: string;
}

/** Reads secrets.json, or makes it (mode 600) when there is none. Throws SetupError when it is damaged. */
export function loadSecrets(file: string): Secrets {
  if (!existsSync(file)) write(file, generate());
  chmodSync(file, 0o600);
  const secrets = parse(file);
  const wanted = Object.keys(generate()) as (keyof Secrets)[];
  const bad = wanted.filter((name) => !isStrong(secrets[name]));
  if (bad.length === 0) return secrets as Secrets;
  throw new SetupError(
    `${file}: ${bad.join(', ')} missing, too short or a placeholder. Restore the file from your backup; ` +
      'if there is none, `npm start -- --reset` begins anew without the old data.',
  );
}

function generate(): Secrets {
  const key = () => randomBytes(32).toString('base64');
  return {
    tokenKey: { ...generateKeyPairSync('ed25519').privateKey.export({ format: 'jwk' }), alg: 'EdDSA' },
    fieldKey: key(),
    indexKey: key(),
    pepper: key(),
    mediaKey: key(),
    voiceKey: `plv_${randomBytes(32).toString('base64url')}`,
    databasePassword: randomBytes(32).toString('base64url'),
    ownerPassword: randomBytes(32).toString('base64url'),
  };
}

/** Never half a file: a power cut while writing leaves none. */
function write(file: string, secrets: Secrets): void {
  writeFileSync(`${file}.new`, `${JSON.stringify(secrets, null, 2)}\n`, { mode: 0o600 });
  renameSync(`${file}.new`, file);
}

function parse(file: string): Partial<Secrets> {
  try {
    return JSON.parse(readFileSync(file, 'utf8')) as Partial<Secrets>;
  } catch (error) {
    throw new SetupError(
      `${file} cannot be read (${(error as Error).message}). Restore it from your backup.`,
    );
  }
}

/** Long enough, and not one letter over and over. */
function isStrong(value: Secrets[keyof Secrets] | undefined): boolean {
  if (typeof value === 'object') return typeof value.d === 'string' && isStrong(value.d);
  return typeof value === 'string' && value.length >= 32 && new Set(value).size >= 10;
}
