/**
 * Apollo Client for a program without a screen: persisted operations only (the id of a document built from
 * schema/operations, never its text), nothing cached, a time limit on every request, retries only where asked.
 */
import {
  ApolloClient,
  ApolloLink,
  HttpLink,
  InMemoryCache,
  Observable,
  type TypedDocumentNode,
} from '@apollo/client';
import type { DocumentNode, FormattedExecutionResult } from 'graphql';
import { createClient, type Client as SocketClient } from 'graphql-ws';
import { WebSocket } from 'ws';
import { ApiAway } from './line-api.ts';

/** Where and how to reach the API. */
export interface ApiAddress {
  /** http://127.0.0.1:4000/graphql */
  readonly url: string;
  readonly timeoutMs: number;
}

/** The phone line's own key and where the API is. */
export interface LineApiOptions extends ApiAddress {
  /** plv_… */
  readonly voiceKey: string;
}

/** One request: the document, its variables, whose token, and whether it may be sent again after a lost answer. */
export interface ApiRequest<Data, Variables> {
  readonly document: TypedDocumentNode<Data, Variables>;
  readonly variables: Variables;
  readonly token: string;
  readonly repeatable: boolean;
  readonly signal?: AbortSignal | undefined;
}

const REPEATS = 1;
const SOCKET_RETRY_MS = 500;

/** Sends requests and listens to subscriptions. */
export interface Api {
  ask<Data, Variables>(request: ApiRequest<Data, Variables>): Promise<Data>;
  /** Events until the signal; reconnects by itself. */
  listen<Data, Variables>(
    request: Omit<ApiRequest<Data, Variables>, 'repeatable'> & { readonly signal: AbortSignal },
    onEvent: (data: Data) => void,
  ): void;
  close(): Promise<void>;
}

/** A client for the address. A subscription has a socket of its own, closed with its signal. */
export function createApi(address: ApiAddress): Api {
  const client = new ApolloClient({
    cache: new InMemoryCache(),
    link: persisted(httpLink(address)),
    defaultOptions: { query: { fetchPolicy: 'no-cache' }, mutate: { fetchPolicy: 'no-cache' } },
  });
  const sockets = new Set<SocketClient>();
  return {
    ask: (request) => askTwice(client, request),
    listen: (request, onEvent) => {
      const socket = openSocket(address, request.token);
      sockets.add(socket);
      listenOn(socket, request, onEvent);
      const over = () => {
        sockets.delete(socket);
        void socket.dispose();
      };
      request.signal.addEventListener('abort', over, { once: true });
    },
    close: async () => {
      client.stop();
      await Promise.all([...sockets].map((socket) => socket.dispose()));
    },
  };
}

/** The persisted id of a document: all that is ever sent of it. */
export function persistedId(document: object): string {
  const { __meta__: meta } = document as { readonly __meta__?: { readonly hash?: string } };
  if (meta?.hash === undefined)
    throw new TypeError('a document without a persisted id: run schema/generate.ts');
  return meta.hash;
}

const extensionsOf = (id: string) => ({ persistedQuery: { version: 1, sha256Hash: id } });

function persisted(next: ApolloLink): ApolloLink {
  const name = new ApolloLink((operation, forward) => {
    operation.extensions = extensionsOf(String(operation.getContext().persistedId));
    return forward(operation);
  });
  return ApolloLink.from([name, next]);
}

function httpLink({ url, timeoutMs }: ApiAddress): ApolloLink {
  const send: typeof fetch = (input, init) => {
    const limit = AbortSignal.timeout(timeoutMs);
    return fetch(input, { ...init, signal: init?.signal ? AbortSignal.any([init.signal, limit]) : limit });
  };
  return new HttpLink({ uri: url, fetch: send, includeExtensions: true, includeUnusedVariables: false });
}

async function askTwice<Data, Variables>(
  client: ApolloClient,
  request: ApiRequest<Data, Variables>,
): Promise<Data> {
  for (let repeats = request.repeatable ? REPEATS : 0; ; repeats--) {
    try {
      return await askOnce(client, request);
    } catch (error) {
      if (repeats <= 0 || request.signal?.aborted) throw new ApiAway('no answer', { cause: error });
    }
  }
}

async function askOnce<Data, Variables>(
  client: ApolloClient,
  request: ApiRequest<Data, Variables>,
): Promise<Data> {
  const context = contextOf(request);
  const variables = request.variables as Record<string, unknown>;
  const document: DocumentNode = request.document;
  const isQuery = document.definitions.some(
    (part) => part.kind === 'OperationDefinition' && part.operation === 'query',
  );
  const result = isQuery
    ? await client.query({ query: document, variables, context })
    : await client.mutate({ mutation: document, variables, context });
  if (result.data === undefined || result.data === null) throw new ApiAway('an answer without data');
  return result.data as Data;
}

function contextOf<Data, Variables>({ document, token, signal }: ApiRequest<Data, Variables>) {
  return {
    persistedId: persistedId(document),
    headers: { authorization: `Bearer ${token}` },
    http: { includeQuery: false },
    fetchOptions: signal ? { signal } : {},
    queryDeduplication: false,
  };
}

function openSocket({ url }: ApiAddress, token: string): SocketClient {
  return createClient({
    url: url.replace(/^http/, 'ws'),
    webSocketImpl: WebSocket,
    connectionParams: { authorization: `Bearer ${token}` },
    retryAttempts: Number.POSITIVE_INFINITY,
    retryWait: () => new Promise((resolve) => setTimeout(resolve, SOCKET_RETRY_MS)),
    shouldRetry: () => true,
  });
}

function listenOn<Data, Variables>(
  socket: SocketClient,
  request: Omit<ApiRequest<Data, Variables>, 'repeatable'> & { readonly signal: AbortSignal },
  onEvent: (data: Data) => void,
): void {
  const subscription = new Observable<FormattedExecutionResult>((observer) =>
    socket.subscribe(
      {
        query: '',
        variables: request.variables as Record<string, unknown>,
        extensions: extensionsOf(persistedId(request.document)),
      },
      observer,
    ),
  ).subscribe({
    next: (result) => {
      if (result.data) onEvent(result.data as Data);
    },
    error: () => undefined, // the caller's own time limit is what counts; nothing more will come
  });
  request.signal.addEventListener('abort', () => subscription.unsubscribe(), { once: true });
}
