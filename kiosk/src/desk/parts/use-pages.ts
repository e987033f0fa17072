import type { TypedDocumentNode } from '@apollo/client';
import { useQuery } from '@apollo/client/react';
import { joined } from './lists.ts';

/** One page of a list, as every connection of the contract gives it. */
interface PageOf {
  nodes: { id: string }[];
  pageInfo: { hasNextPage: boolean; endCursor?: string | null };
}

/** A list of which more can be brought: `pick` and `put` say where it is in the answer. */
export function usePages<D, V extends { first: number }, P extends PageOf>(options: {
  document: TypedDocumentNode<D, V & { after?: string | null }>;
  variables: V;
  pick: (data: D) => P;
  put: (data: D, page: P) => D;
}) {
  const { pick, put } = options;
  const asked = useQuery(options.document as TypedDocumentNode<D, Record<string, unknown>>, {
    variables: options.variables as Record<string, unknown>,
  });
  const data = asked.data as D | undefined;
  const page = data === undefined ? undefined : pick(data);
  const more = () =>
    asked.fetchMore({
      variables: { ...options.variables, after: page?.pageInfo.endCursor },
      updateQuery: (known, { fetchMoreResult }) => {
        const next = pick(fetchMoreResult as D);
        return put(known as D, { ...next, nodes: joined(pick(known as D).nodes, next.nodes) });
      },
    });
  return { asked: { ...asked, data }, page, hasMore: page?.pageInfo.hasNextPage ?? false, more };
}
