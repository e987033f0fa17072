import { type BatchRead, grouped } from '../../platform/context.ts';
import { statement } from '../../platform/database/reads.ts';
import type { Listing } from '../../platform/pagination.ts';
import type { Household } from '../people/people.module.ts';
import type { Notice, NoticeReceipt, NoticeText } from './notice.entity.ts';

const NOTICE = `n.id, n.classroom_ids as "classroomIds", n.urgency, n.author_name as "authorName", n.published_at as "publishedAt", n.corrected_at as "correctedAt",
  n.withdrawn_at as "withdrawnAt", n.version, 'Notice' as "__typename"`;
const RECEIPT = `r.id, r.notice_id as "noticeId", r.household_id as "householdId", r.family_member_id as "familyMemberId", r.door, r.manner,
  r.acknowledged_at as "acknowledgedAt", 'NoticeReceipt' as "__typename"`;

// Who had read the older words has not read these.
const OF_THESE_WORDS = `not exists (select from notice w where w.id = r.notice_id and w.corrected_at > r.acknowledged_at)`;

const NOTICE_BY_ID = statement(
  'notice.by_id',
  `select n.id as key, ${NOTICE} from notice n where n.id = any($1::uuid[])`,
);
const RECEIPT_BY_ID = statement(
  'notice_receipt.by_id',
  `select r.id as key, ${RECEIPT} from notice_receipt r where r.id = any($1::uuid[])`,
);
const TEXTS = statement(
  'notice_text.of_notice',
  'select t.notice_id as key, t.language, t.title, t.body from notice_text t where t.notice_id = any($1::uuid[]) order by t.language',
);
const RECEIPTS = statement(
  'notice_receipt.of_notice',
  `select r.notice_id as key, ${RECEIPT} from notice_receipt r where r.notice_id = any($1::uuid[]) and ${OF_THESE_WORDS} order by r.acknowledged_at desc, r.id`,
);
const MEANT_FOR = statement(
  'notice.households',
  `select distinct n.id as key, h.id, h.updated_at as "updatedAt", h.version, h.merged_into_id as "mergedIntoId", 'Household' as "__typename"
   from notice n join kindergarten k on k.id = n.kindergarten_id
   join lateral places_on((n.published_at at time zone k.time_zone)::date) e on n.classroom_ids = '{}' or e.classroom_id = any(n.classroom_ids)
   join household_child l on l.child_id = e.child_id
   join household h on h.id = l.household_id
   where n.id = any($1::uuid[])
   order by 2`,
);
const OWN_RECEIPT = statement(
  'notice_receipt.own',
  `select r.notice_id as key, ${RECEIPT} from notice_receipt r where r.notice_id = any($1::uuid[]) and r.household_id = wall.household() and ${OF_THESE_WORDS}`,
);

export const noticeById: BatchRead<Notice> = (reads, ids) => reads.rows(NOTICE_BY_ID, [ids]);
export const receiptById: BatchRead<NoticeReceipt> = (reads, ids) => reads.rows(RECEIPT_BY_ID, [ids]);
export const textsOfNotice = grouped<NoticeText>((reads, keys) => reads.rows(TEXTS, [keys]));
export const receiptsOfNotice = grouped<NoticeReceipt>((reads, keys) => reads.rows(RECEIPTS, [keys]));
export const ownReceipt: BatchRead<NoticeReceipt> = (reads, ids) => reads.rows(OWN_RECEIPT, [ids]);

/** The families a notice is meant for, as far as the asking principal sees them. */
export const householdsOfNotice = grouped<Household>((reads, keys) => reads.rows(MEANT_FOR, [keys]));

/** Notices, newest first; withdrawn ones when asked for. */
export const noticeListing = (includeEnded: boolean): Listing => ({
  name: 'notice',
  sql: `select ${NOTICE}, n.id::text as "sortKey", n.id::text as "rowKey" from notice n where $1 or n.withdrawn_at is null`,
  values: [includeEnded],
  descending: true,
});
