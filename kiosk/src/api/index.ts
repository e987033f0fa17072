/** The GraphQL client that the kiosk and the desk share. Start with `createApiClient`. */
export { authorizedFetch, type Fetch } from './authorized-fetch.ts';
export { type ApiClient, type ApiClientOptions, createApiClient } from './client.ts';
export { newIdempotencyKey, type Outcome, outcome, type Payload } from './payloads.ts';
export type { SocketState } from './subscription-link.ts';
export { noTokens, type TokenSource } from './tokens.ts';
