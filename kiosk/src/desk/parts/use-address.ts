import { useCallback } from 'react';
import { useSearchParams } from 'wouter';

/**
 * A filter that stands in the address: it survives a reload, the way back and a bookmark, and can be sent to a colleague.
 * The empty text is left out of it.
 */
export function useAddress(name: string): [string, (value: string) => void] {
  const [search, setSearch] = useSearchParams();
  const change = useCallback(
    (value: string) =>
      setSearch(
        (known) => {
          const next = new URLSearchParams(known);
          if (value) next.set(name, value);
          else next.delete(name);
          return next;
        },
        { replace: true },
      ),
    [name, setSearch],
  );
  return [search.get(name) ?? '', change];
}
