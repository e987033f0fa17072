import { createHash, randomBytes } from 'node:crypto';
import type { ApiScope } from '@porchlight/schema/enums';
import { Refused } from '../../platform/refusal.ts';
import type { Work } from '../../platform/unit-of-work.ts';
import { ApiKey } from './api-key.entity.ts';

const LONGEST_MS = 2 * 366 * 24 * 3600 * 1000;

/** How a key's secret is kept and looked up. */
export const secretHash = (secret: string): string => createHash('sha256').update(secret).digest('hex');

/** Makes a key; its secret is told this once. */
export function createKey(
  work: Work,
  input: { name: string; scopes: readonly ApiScope[]; expiresAt: Date },
): { apiKey: ApiKey; secret: string } {
  const name = input.name.trim();
  if (!name) throw new Refused('TEXT_REQUIRED', 'name');
  if (input.expiresAt <= work.now || input.expiresAt.getTime() > work.now.getTime() + LONGEST_MS)
    throw new Refused('DATE_OUT_OF_RANGE', 'expiresAt');
  const secret = `plk_${randomBytes(32).toString('base64url')}`;
  const apiKey = work.em.create(ApiKey, {
    kindergartenId: work.kindergarten,
    name: name.slice(0, 80),
    prefix: secret.slice(0, 10),
    secretHash: secretHash(secret),
    scopes: [...new Set(input.scopes)],
    createdAt: work.now,
    expiresAt: input.expiresAt,
  });
  work.audit({ action: 'API_KEY_CREATED', subjectType: 'ApiKey', subjectId: apiKey.id });
  return { apiKey, secret };
}

/** Ends a key at once. */
export async function revokeKey(work: Work, id: string): Promise<ApiKey> {
  const apiKey = await work.em.findOne(ApiKey, id);
  if (!apiKey) throw new Refused('NOT_FOUND', 'apiKeyId');
  apiKey.revokedAt ??= work.now;
  work.audit({ action: 'API_KEY_REVOKED', subjectType: 'ApiKey', subjectId: apiKey.id });
  return apiKey;
}
