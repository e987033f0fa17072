import { ApolloClient, ApolloLink, InMemoryCache, type TypePolicies } from '@apollo/client';
import { OperationTypeNode } from 'graphql';
import { authorizedFetch, type Fetch } from './authorized-fetch.ts';
import { httpLink } from './http-link.ts';
import { type SocketState, socketClient, subscriptionLink } from './subscription-link.ts';
import type { TokenSource } from './tokens.ts';

/** What a page's client needs. Addresses default to this page's own server. */
export interface ApiClientOptions {
  tokens: TokenSource;
  /** Told when the live connection comes and goes. */
  onSocketState?: (state: SocketState) => void;
  /** Where the server is, for example http://127.0.0.1:4000. */
  origin?: string;
  fetch?: Fetch;
  webSocket?: unknown;
  /** How the cache keeps types that need more than their id. */
  typePolicies?: TypePolicies;
  /** Waits before socket try number `retries`; grows up to 15 s when left out. */
  retryWait?: (retries: number) => Promise<void>;
}

/** A client with the two ways to put it away. */
export interface ApiClient {
  apollo: ApolloClient;
  /** `fetch` with the same token, for POST /media. */
  send: Fetch;
  /** Opens the socket anew, for example after the session changed. Subscriptions go on from their cursors. */
  reconnect(): void;
  /** Ends every subscription and forgets every answer. */
  close(): Promise<void>;
}

/**
 * The GraphQL client of our own pages: persisted documents only, token from `tokens`, subscriptions over
 * graphql-ws that resume from their last cursor.
 */
export function createApiClient(options: ApiClientOptions): ApiClient {
  const origin = options.origin ?? window.location.origin;
  const send = authorizedFetch(options.tokens, options.fetch);
  const socket = socketClient({
    url: `${origin.replace(/^http/, 'ws')}/graphql`,
    tokens: options.tokens,
    onState: options.onSocketState,
    webSocket: options.webSocket,
    retryWait: options.retryWait,
  });
  const apollo = new ApolloClient({
    cache: new InMemoryCache({ typePolicies: options.typePolicies }),
    // A page that comes back asks again: its live connection begins at a cursor that all pages share, which may be
    // newer than what the cache holds of this one.
    defaultOptions: { watchQuery: { fetchPolicy: 'cache-and-network', nextFetchPolicy: 'cache-first' } },
    link: ApolloLink.split(
      ({ operationType }) => operationType === OperationTypeNode.SUBSCRIPTION,
      subscriptionLink(socket),
      httpLink(`${origin}/graphql`, send),
    ),
  });
  return {
    apollo,
    send,
    reconnect: () => socket.terminate(),
    close: async () => {
      await socket.dispose();
      apollo.stop();
      await apollo.clearStore();
    },
  };
}
