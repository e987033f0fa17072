import { DOC_EXPLORER_PLUGIN } from '@graphiql/plugin-doc-explorer';
import contract from '@porchlight/schema/schema.graphql?raw';
import schemaFile from '@porchlight/schema/schema.graphql?url';
import { GraphiQL, type GraphiQLProps } from 'graphiql';
import { buildSchema } from 'graphql';
import { useMemo, useRef } from 'react';
import { FIRST_QUERY } from './examples.ts';
import { createFetcher } from './fetcher.ts';

/** GraphiQL with the contract's own documentation, and a field for the token, which is kept nowhere. */
export function Explore() {
  const token = useRef<HTMLInputElement>(null);
  const schema = useMemo(() => buildSchema(contract), []);
  const fetcher = useMemo(
    () =>
      createFetcher({
        origin: window.location.origin,
        token: () => token.current?.value ?? '',
        fetch: (input, init) => fetch(input, init),
      }) as GraphiQLProps['fetcher'],
    [],
  );
  return (
    <>
      <header>
        <h1>
          <a href="/">Porchlight</a> API
        </h1>
        <form onSubmit={(event) => event.preventDefault()}>
          <label>
            Authorization
            <input
              ref={token}
              type="password"
              autoComplete="off"
              spellCheck={false}
              placeholder="plk_… or a session token"
            />
          </label>
        </form>
        <a href={schemaFile} download="schema.graphql">
          schema.graphql
        </a>
      </header>
      <main>
        <GraphiQL
          fetcher={fetcher}
          schema={schema}
          defaultQuery={FIRST_QUERY}
          defaultTheme="light"
          visiblePlugin={DOC_EXPLORER_PLUGIN}
          isHeadersEditorEnabled={false}
          shouldPersistHeaders={false}
        />
      </main>
    </>
  );
}
