/** Cards of staff, as the desk hands them out. */
import { randomUUID } from 'node:crypto';
import type { Stack } from '../../start/stack.ts';
import { ask } from './graphql.ts';
import { signIn } from './sessions.ts';

/** A fresh card of a member of staff: its number. */
export async function staffCard({ graphql, demo }: Stack): Promise<string> {
  const admin = demo.staff.find(({ role }) => role === 'ADMIN');
  const token = await signIn(graphql, admin?.email ?? '', admin?.password ?? '');
  const { staffMembers } = await ask<{ staffMembers: { nodes: { id: string }[] } }>(
    graphql,
    token,
    '{ staffMembers(first: 1) { nodes { id } } }',
  );
  const { issueCards } = await ask<{ issueCards: { cards: { number: string }[] | null } }>(
    graphql,
    token,
    'mutation ($input: IssueCardsInput!) { issueCards(input: $input) { cards { number } userErrors { code } } }',
    { input: { idempotencyKey: randomUUID(), holders: [{ staffMemberId: staffMembers.nodes[0]?.id }] } },
  );
  const [card] = issueCards.cards ?? [];
  if (!card) throw new Error('the teacher got no card');
  return card.number;
}
