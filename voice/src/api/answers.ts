/** What every answer of the API is checked for. */
import type { RefusalCode } from '@porchlight/schema/enums';
import { ApiAway, Refused } from './line-api.ts';

/** Throws the first refusal of a payload. */
export function refuse(payload: { readonly userErrors: readonly { readonly code: RefusalCode }[] }): void {
  const [refusal] = payload.userErrors;
  if (refusal) throw new Refused(refusal.code);
}

/** What the contract promises when nothing was refused. */
export function promised<T>(value: T | null | undefined): T {
  if (value === null || value === undefined) throw new ApiAway('an answer without what it promises');
  return value;
}
