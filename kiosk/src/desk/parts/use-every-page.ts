import { useEffect } from 'react';

/** Brings page after page until the list is whole: for choices out of everybody. */
export function useEveryPage(
  cursor: string | null | undefined,
  hasMore: boolean,
  more: () => Promise<unknown>,
): void {
  // biome-ignore lint/correctness/useExhaustiveDependencies: each page that came asks for the next one
  useEffect(() => {
    if (hasMore) void more().catch(() => undefined);
  }, [cursor, hasMore]);
}
