import type { OperationVariables, TypedDocumentNode } from '@apollo/client';
import { useApolloClient } from '@apollo/client/react';
import { useEffect, useRef } from 'react';

/**
 * Listens to a subscription for as long as the component lives. It begins at `variables.after`, the cursor that came
 * with the page's first answer, so nothing between answer and subscription is missed; from then on the link resumes
 * by itself. Events may come twice around that first answer: listeners put states, they do not count.
 * Waits while `variables` is null.
 */
export function useLive<D, V extends OperationVariables & { after?: unknown }>(
  document: TypedDocumentNode<D, V>,
  variables: V | null,
  onEvent: (event: D) => void,
): void {
  const client = useApolloClient();
  const listener = useRef(onEvent);
  const start = useRef(variables);
  // Another cursor alone is not another subscription.
  const key = variables === null ? null : JSON.stringify({ ...variables, after: undefined });
  useEffect(() => {
    listener.current = onEvent;
    start.current = variables;
  });
  useEffect(() => {
    if (key === null || start.current === null) return;
    const subscription = client.subscribe({ query: document, variables: start.current }).subscribe({
      next: ({ data }) => data && listener.current(data as D),
      error: () => undefined,
    });
    return () => subscription.unsubscribe();
  }, [client, document, key]);
}
