import { ApolloLink, Observable } from '@apollo/client';
import { type Client, createClient, type ExecutionResult, type SubscribePayload } from 'graphql-ws';
import { persistedExtensions } from './persisted.ts';
import type { TokenSource } from './tokens.ts';

/** How the one socket of a page stands. */
export type SocketState = 'connecting' | 'connected' | 'away';

/** What the socket needs; all but the first two have good values of their own. */
export interface SocketOptions {
  /** Address, ws:// or wss://. */
  url: string;
  tokens: TokenSource;
  /** Told at each change, for a "not connected" mark on the page. */
  onState?: (state: SocketState) => void;
  /** Waits before try number `retries` (from 0). */
  retryWait?: (retries: number) => Promise<void>;
  /** Another WebSocket class, for tests. */
  webSocket?: unknown;
}

const FIRST_WAIT_MS = 500;
const LONGEST_WAIT_MS = 15_000;
const PING_EVERY_MS = 20_000;

function wait(retries: number): Promise<void> {
  const base = Math.min(LONGEST_WAIT_MS, FIRST_WAIT_MS * 2 ** Math.min(retries, 10));
  return new Promise((resolve) => setTimeout(resolve, base * (0.5 + Math.random() / 2)));
}

/** One socket for all subscriptions of a page; opened by the first one, kept trying for as long as one lives. */
export function socketClient({ url, tokens, onState, retryWait, webSocket }: SocketOptions): Client {
  return createClient({
    url,
    keepAlive: PING_EVERY_MS,
    retryAttempts: Number.POSITIVE_INFINITY,
    shouldRetry: () => true,
    retryWait: retryWait ?? wait,
    webSocketImpl: webSocket,
    connectionParams: async () => {
      const token = await tokens.current();
      return token === null ? {} : { authorization: `Bearer ${token}` };
    },
    on: {
      connecting: () => onState?.('connecting'),
      connected: () => onState?.('connected'),
      closed: () => onState?.('away'),
    },
  });
}

/** The cursor inside an event: each of our subscriptions has one root field, whose type carries `cursor`. */
export function cursorOf(result: Pick<ExecutionResult, 'data'>): string | undefined {
  const [event] = Object.values(result.data ?? {}) as ({ cursor?: string } | null)[];
  return event?.cursor;
}

/**
 * Subscriptions that miss nothing: after a dropped socket each goes on from the cursor of its last event
 * (variable `after`), so the server replays what came meanwhile. Operations must select `cursor`.
 */
export function subscriptionLink(client: Client): ApolloLink {
  return new ApolloLink(
    (operation) =>
      new Observable((observer) => {
        const variables: Record<string, unknown> = { ...operation.variables };
        // graphql-ws sends this very object again at each reconnect, so moving `after` here is enough.
        const payload: SubscribePayload = {
          query: '',
          operationName: operation.operationName ?? null,
          variables,
          extensions: persistedExtensions(operation.query),
        };
        return client.subscribe(payload, {
          next: (result) => {
            variables.after = cursorOf(result) ?? variables.after;
            observer.next(result as ApolloLink.Result);
          },
          error: (problem) => observer.error(problem),
          complete: () => observer.complete(),
        });
      }),
  );
}
