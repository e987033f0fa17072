/**
 * Words from the kindergarten to families, and whether they arrived. A notice has one receipt a family:
 * heard on the phone and read at the kiosk are the same thing, and the first one stays.
 */
import { Notice, NoticeReceipt, NoticeText } from './notice.entity.ts';
import { noticeById, receiptById } from './notices.reads.ts';
import { NoticeReceiptResolver, NoticesResolver } from './notices.resolver.ts';
import { NoticesSubscription } from './notices.subscription.ts';

export { Notice } from './notice.entity.ts';
export { publish } from './notices.service.ts';

/** What app.ts puts together. */
export const notices = {
  entities: [Notice, NoticeText, NoticeReceipt],
  resolvers: [NoticesResolver, NoticeReceiptResolver, NoticesSubscription],
  nodes: { Notice: noticeById, NoticeReceipt: receiptById },
  jobs: () => ({}),
};
