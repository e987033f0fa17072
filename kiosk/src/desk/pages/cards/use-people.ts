import { useQuery } from '@apollo/client/react';
import { DeskCardFamiliesDocument, DeskStaffDocument } from '@porchlight/schema/desk';
import { useEffect } from 'react';
import { usePages } from '../../parts/use-pages.ts';
import { familyPeople, staffPeople } from './people.ts';

/** All families, brought page after page: cards are made for whoever is in the list, however long it is. */
export function useFamilies() {
  const { asked, page, hasMore, more } = usePages({
    document: DeskCardFamiliesDocument,
    variables: { first: 50 },
    pick: (data) => data.households,
    put: (data, households) => ({ ...data, households }),
  });
  const cursor = page?.pageInfo.endCursor;
  // biome-ignore lint/correctness/useExhaustiveDependencies: each page that came asks for the next one
  useEffect(() => {
    if (hasMore) void more().catch(() => undefined);
  }, [cursor, hasMore]);
  return { asked, people: familyPeople(page?.nodes ?? []) };
}

/** All of the staff, by name. */
export function useStaff() {
  const asked = useQuery(DeskStaffDocument, { variables: { first: 100 } });
  return { asked, people: staffPeople(asked.data?.staffMembers.nodes ?? []) };
}
