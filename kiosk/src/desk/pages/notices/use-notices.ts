import { useQuery } from '@apollo/client/react';
import {
  DeskNoticeAcknowledgedDocument,
  DeskNoticeDocument,
  DeskNoticePublishedDocument,
  DeskNoticesDocument,
  type NoticePartsFragment,
} from '@porchlight/schema/desk';
import { joined, upserted } from '../../parts/lists.ts';
import { useLive } from '../../parts/use-live.ts';
import { noticeAfter } from './reach.ts';

const PAGE = { first: 20 };

/** All notices, newest first; new ones and new receipts come by themselves. */
export function useNotices() {
  const asked = useQuery(DeskNoticesDocument, { variables: PAGE });
  const { data, client, fetchMore } = asked;
  const put = (notice: NoticePartsFragment) =>
    client.cache.updateQuery(
      { query: DeskNoticesDocument, variables: PAGE },
      (known) =>
        known && { ...known, notices: { ...known.notices, nodes: upserted(known.notices.nodes, notice) } },
    );
  useLive(DeskNoticePublishedDocument, data ? { after: data.cursor } : null, ({ noticePublished }) =>
    put(noticePublished.notice),
  );
  // The counts are merged into the notice by its id: nothing else to do.
  useLive(DeskNoticeAcknowledgedDocument, data ? { after: data.cursor } : null, () => undefined);
  const more = () =>
    fetchMore({
      variables: { ...PAGE, after: data?.notices.pageInfo.endCursor },
      updateQuery: (known, { fetchMoreResult }) => ({
        ...known,
        notices: {
          ...fetchMoreResult.notices,
          nodes: joined(known.notices.nodes, fetchMoreResult.notices.nodes),
        },
      }),
    });
  return { asked, more };
}

/** One notice with everybody it has and has not reached, live. */
export function useNotice(id: string) {
  const asked = useQuery(DeskNoticeDocument, { variables: { id } });
  const { data, client } = asked;
  useLive(
    DeskNoticeAcknowledgedDocument,
    data ? { noticeId: id, after: data.cursor } : null,
    ({ noticeAcknowledged }) =>
      client.cache.updateQuery({ query: DeskNoticeDocument, variables: { id } }, (known) =>
        known?.node?.__typename === 'Notice'
          ? { ...known, node: noticeAfter(known.node, noticeAcknowledged) }
          : known,
      ),
  );
  return asked;
}
