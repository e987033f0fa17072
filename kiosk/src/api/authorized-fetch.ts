import type { TokenSource } from './tokens.ts';

/** Same as the platform's `fetch`, so that tests can bring their own. */
export type Fetch = typeof fetch;

function withToken(init: RequestInit | undefined, token: string | null): RequestInit {
  const headers = new Headers(init?.headers);
  if (token !== null) headers.set('authorization', `Bearer ${token}`);
  return { ...init, headers };
}

/**
 * A `fetch` that sends the source's token, and tries once more with a renewed one after a 401. Bodies must be
 * repeatable (text, Blob, ArrayBuffer; not a stream). Used for /graphql and for POST /media.
 */
export function authorizedFetch(
  tokens: TokenSource,
  send: Fetch = (input, init) => fetch(input, init),
): Fetch {
  return async (input, init) => {
    const token = await tokens.current();
    const response = await send(input, withToken(init, token));
    if (response.status !== 401 || token === null) return response;
    const renewed = await tokens.renew(token);
    return renewed === null ? response : send(input, withToken(init, renewed));
  };
}
