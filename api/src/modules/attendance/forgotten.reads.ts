import type { BatchRead } from '../../platform/context.ts';
import { statement } from '../../platform/database/reads.ts';
import type { Listing } from '../../platform/pagination.ts';

/** A day on which a child arrived and never left. */
export interface ForgottenRow {
  id: string;
  childId: string;
  date: string;
  arrivedAt: Date;
}

const FORGOTTEN = `d.id, d.child_id as "childId", d.date::text as date, d.arrived_at as "arrivedAt", 'ForgottenCheckOut' as "__typename"`;

const BY_ID = statement(
  'forgotten_check_out.by_id',
  `select d.id as key, ${FORGOTTEN} from attendance_day d where d.id = any($1::uuid[]) and d.status = 'PRESENT'`,
);

export const forgottenById: BatchRead<ForgottenRow> = (reads, ids) => reads.rows(BY_ID, [ids]);

/** Children of days before one who never left, newest first. */
export const forgottenListing = (today: string): Listing => ({
  name: 'forgotten_check_out',
  sql: `select ${FORGOTTEN}, d.date::text as "sortKey", d.id::text as "rowKey" from attendance_day d where d.status = 'PRESENT' and d.date < $1::date`,
  values: [today],
  descending: true,
});
