import { useQuery } from '@apollo/client/react';
import { type CardPartsFragment, DeskChildCardsDocument } from '@porchlight/schema/desk';
import { useMay } from './may-change.ts';

/** The cards of a child's family by the adult's id; nobody's for who may not see them. */
export function useCards(childId: string) {
  const skip = !useMay('cards');
  const { data, refetch } = useQuery(DeskChildCardsDocument, { variables: { id: childId }, skip });
  const households = data?.node?.__typename === 'Child' ? data.node.households : [];
  const cards = new Map<string, readonly CardPartsFragment[]>(
    households.flatMap(({ members }) => members.map((member) => [member.id, member.cards] as const)),
  );
  const again = () => {
    if (!skip) void refetch().catch(() => undefined);
  };
  return { cards, again };
}
