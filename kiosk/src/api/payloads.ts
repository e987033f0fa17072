import type { RefusalCode } from '@porchlight/schema/enums';

/** The part that every mutation payload has. */
export interface Payload {
  userErrors: readonly { code: RefusalCode; field?: string | null }[];
}

/** What a mutation came to: done, or refused with a code that has words in every language. */
export type Outcome<P extends Payload> =
  | { done: true; payload: P }
  | { done: false; code: RefusalCode; field: string | null };

/** Sorts a payload into done or refused; the first refusal counts. */
export function outcome<P extends Payload>(payload: P): Outcome<P> {
  const [refused] = payload.userErrors;
  return refused === undefined
    ? { done: true, payload }
    : { done: false, code: refused.code, field: refused.field ?? null };
}

/** A new idempotency key, 32 hex digits. Make one for each wish of a person, and keep it while retrying. */
export function newIdempotencyKey(): string {
  return Array.from(crypto.getRandomValues(new Uint8Array(16)), (byte) =>
    byte.toString(16).padStart(2, '0'),
  ).join('');
}
