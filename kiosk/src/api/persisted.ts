import type { DocumentNode } from 'graphql';

/** What goes over the wire in place of a query: the id under which the server knows the document. */
export interface PersistedExtensions extends Record<string, unknown> {
  persistedQuery: { version: 1; sha256Hash: string };
}

/**
 * The persisted id of a document built by `schema/generate.ts`.
 * @throws Error when the document was not built there: our own clients send nothing else.
 */
export function persistedExtensions(document: DocumentNode): PersistedExtensions {
  const { __meta__: meta } = document as DocumentNode & { __meta__?: { hash?: string } };
  if (meta?.hash === undefined) throw new Error('Only documents from schema/operations can be sent');
  return { persistedQuery: { version: 1, sha256Hash: meta.hash } };
}
