import { ApolloLink } from '@apollo/client';
import { HttpLink } from '@apollo/client/link/http';
import type { Fetch } from './authorized-fetch.ts';
import { persistedExtensions } from './persisted.ts';

/** Replaces the words of each operation by its persisted id. */
function persistedOnly(): ApolloLink {
  return new ApolloLink((operation, forward) => {
    operation.extensions = { ...operation.extensions, ...persistedExtensions(operation.query) };
    operation.setContext({ http: { includeQuery: false, includeExtensions: true } });
    return forward(operation);
  });
}

/** Queries and mutations over POST, as persisted ids. */
export function httpLink(url: string, send: Fetch): ApolloLink {
  return ApolloLink.from([persistedOnly(), new HttpLink({ uri: url, fetch: send })]);
}
