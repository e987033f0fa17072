import type { DeskNoticeAcknowledgedSubscription, DeskNoticeQuery } from '@porchlight/schema/desk';

export type Notice = Extract<DeskNoticeQuery['node'], { __typename: 'Notice' }>;
export type Acknowledged = DeskNoticeAcknowledgedSubscription['noticeAcknowledged'];

/**
 * A notice's reach after one more receipt: the family leaves the list of those without. The same receipt again
 * changes nothing but the counts, which are the server's.
 */
export function noticeAfter(notice: Notice, { notice: counted, receipt }: Acknowledged): Notice {
  if (counted.id !== notice.id) return notice;
  const known = notice.reach.receipts.some(({ id }) => id === receipt.id);
  return {
    ...notice,
    reach: {
      ...notice.reach,
      householdCount: counted.reach.householdCount,
      reachedCount: counted.reach.reachedCount,
      receipts: known ? notice.reach.receipts : [receipt, ...notice.reach.receipts],
      unreached: notice.reach.unreached.filter(({ id }) => id !== receipt.familyMember.household.id),
    },
  };
}
