/** Speaking to a running Porchlight as a client does: over HTTP, by text or by persisted id. */

/** The body of an answer as GraphQL writes it. */
export interface Answer<Data> {
  readonly data?: Data | null;
  readonly errors?: readonly {
    readonly message: string;
    readonly path?: readonly (string | number)[];
    readonly extensions?: { readonly code?: string };
  }[];
}

/** One operation: its text, or the id of a persisted one. */
export type Operation = { readonly query: string } | { readonly persisted: string };

/** The JSON body of a request. */
export function bodyOf(operation: Operation, variables: object): string {
  if ('query' in operation) return JSON.stringify({ query: operation.query, variables });
  const persistedQuery = { version: 1, sha256Hash: operation.persisted };
  return JSON.stringify({ extensions: { persistedQuery }, variables });
}

/** Sends one operation; gives status and body. Throws when no answer comes, or one that is no JSON. */
export async function send<Data>(
  graphql: string,
  token: string | undefined,
  operation: Operation,
  variables: object = {},
  signal?: AbortSignal,
): Promise<{ status: number; answer: Answer<Data> }> {
  const response = await fetch(graphql, {
    method: 'POST',
    headers: {
      'content-type': 'application/json',
      ...(token === undefined ? {} : { authorization: `Bearer ${token}` }),
    },
    body: bodyOf(operation, variables),
    ...(signal ? { signal } : {}),
  });
  return { status: response.status, answer: (await response.json()) as Answer<Data> };
}

/** Sends one operation that has to succeed; throws with the errors otherwise. */
export async function ask<Data>(
  graphql: string,
  token: string | undefined,
  query: string,
  variables: object = {},
): Promise<Data> {
  const { status, answer } = await send<Data>(graphql, token, { query }, variables);
  if (status !== 200 || answer.errors || !answer.data)
    throw new Error(`${query.trim().slice(0, 60)} … was answered ${status}: ${JSON.stringify(answer)}`);
  return answer.data;
}
