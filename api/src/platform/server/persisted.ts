import { type DocumentNode, parse } from 'graphql';

/** The operations our own clients send, by SHA-256 of their text. */
export class PersistedOperations {
  readonly #texts: ReadonlyMap<string, string>;
  readonly #documents = new Map<string, DocumentNode>();

  /** @param byClient client -> id -> document, as the schema package builds it */
  constructor(byClient: Readonly<Record<string, Readonly<Record<string, string>>>>) {
    this.#texts = new Map(Object.values(byClient).flatMap((operations) => Object.entries(operations)));
  }

  /** The text of an operation, or undefined when nobody persisted it. */
  text(id: string): string | undefined {
    return this.#texts.get(id);
  }

  /** The parsed operation; the same object each time, so that it can be a key. */
  document(id: string): DocumentNode | undefined {
    const text = this.#texts.get(id);
    if (text === undefined) return undefined;
    const known = this.#documents.get(id) ?? parse(text, { noLocation: true });
    this.#documents.set(id, known);
    return known;
  }

  /** Every id. */
  get ids(): readonly string[] {
    return [...this.#texts.keys()];
  }
}

/** The persisted id that a request names, if it names one; empty when what it names is no id. */
export function persistedId(extensions: unknown): string | undefined {
  const named = (extensions as { persistedQuery?: { sha256Hash?: unknown } | null } | null | undefined)
    ?.persistedQuery;
  if (named === undefined || named === null) return undefined;
  return typeof named.sha256Hash === 'string' ? named.sha256Hash : '';
}
