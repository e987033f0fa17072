import { useApolloClient, useQuery } from '@apollo/client/react';
import { DeskAuditDocument, type DeskAuditQuery } from '@porchlight/schema/desk';
import { useAddress } from '../../parts/use-address.ts';
import { actsOf, TOPICS } from '../../words/audit.ts';

export type Entry = DeskAuditQuery['auditEntries']['nodes'][number];

const PAGE = 50;
const EXPORT_PAGE = 100;

/** Who, what, which child, which day: they live in the address. */
export function useAuditFilters() {
  const [who, chooseWho] = useAddress('who');
  const [what, chooseWhat] = useAddress('what');
  const [child, chooseChild] = useAddress('child');
  const [day, chooseDay] = useAddress('day');
  const topic = TOPICS.find((one) => one === what);
  const wanted = {
    actions: topic ? actsOf(topic) : null,
    actorId: who || null,
    childId: child || null,
    date: day || null,
  };
  return { who, chooseWho, what, chooseWhat, child, chooseChild, day, chooseDay, wanted };
}

export type AuditFilters = ReturnType<typeof useAuditFilters>;

/** The newest entries that are wanted, more of them, and all of them for an export. */
export function useAudit(wanted: AuditFilters['wanted']) {
  const client = useApolloClient();
  const asked = useQuery(DeskAuditDocument, {
    variables: { ...wanted, last: PAGE },
    fetchPolicy: 'cache-and-network',
  });
  const { data, fetchMore } = asked;
  const earlier = () =>
    fetchMore({
      variables: { before: data?.auditEntries.pageInfo.startCursor },
      updateQuery: (known, { fetchMoreResult }) => ({
        ...known,
        auditEntries: {
          ...fetchMoreResult.auditEntries,
          nodes: [...fetchMoreResult.auditEntries.nodes, ...known.auditEntries.nodes],
        },
      }),
    });
  async function all(): Promise<Entry[]> {
    const entries: Entry[] = [];
    let before: string | null | undefined;
    for (;;) {
      const { data: page } = await client.query({
        query: DeskAuditDocument,
        variables: { ...wanted, last: EXPORT_PAGE, before },
        fetchPolicy: 'network-only',
      });
      if (!page) throw new Error('no answer');
      entries.unshift(...page.auditEntries.nodes);
      if (!page.auditEntries.pageInfo.hasPreviousPage) return entries;
      before = page.auditEntries.pageInfo.startCursor;
    }
  }
  return { asked, earlier, all };
}
