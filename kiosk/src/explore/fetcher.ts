import { type DocumentNode, getOperationAST } from 'graphql';
import { createClient } from 'graphql-ws';

/** What GraphiQL wants to have asked. */
export interface Asked {
  query: string;
  operationName?: string | null;
  variables?: unknown;
}

/** Where to ask, and as whom. */
export interface FetcherOptions {
  /** For example http://127.0.0.1:4000. */
  origin: string;
  /** The token in the field now; "" for nobody. */
  token: () => string;
  fetch: typeof fetch;
}

/** "Bearer …", whatever was pasted: a bare token, or the whole header. */
export function bearer(token: string): string | undefined {
  const bare = token.trim().replace(/^(authorization:\s*)?bearer\s+/i, '');
  return bare === '' ? undefined : `Bearer ${bare}`;
}

async function post({ origin, token, fetch }: FetcherOptions, asked: Asked): Promise<unknown> {
  const authorization = bearer(token());
  const response = await fetch(`${origin}/graphql`, {
    method: 'POST',
    headers: {
      'content-type': 'application/json',
      accept: 'application/graphql-response+json, application/json',
      ...(authorization && { authorization }),
    },
    body: JSON.stringify(asked),
  });
  return response.json();
}

/** One socket a subscription, so that it carries the token of its start; ends with it. */
async function* subscribe({ origin, token }: FetcherOptions, asked: Asked): AsyncGenerator<unknown> {
  const authorization = bearer(token());
  const client = createClient({
    url: `${origin.replace(/^http/, 'ws')}/graphql`,
    retryAttempts: 0,
    connectionParams: authorization ? { authorization } : {},
  });
  const { query, operationName, variables } = asked;
  try {
    yield* client.iterate({
      query,
      operationName: operationName ?? null,
      variables: (variables ?? {}) as Record<string, unknown>,
    });
  } finally {
    await client.dispose();
  }
}

/** Queries and mutations over POST, subscriptions over graphql-ws. */
export function createFetcher(options: FetcherOptions) {
  return (asked: Asked, { documentAST }: { documentAST?: DocumentNode } = {}) => {
    const operation = documentAST && getOperationAST(documentAST, asked.operationName);
    return operation?.operation === 'subscription' ? subscribe(options, asked) : post(options, asked);
  };
}
