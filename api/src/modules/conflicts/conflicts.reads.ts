import { type BatchRead, grouped } from '../../platform/context.ts';
import { statement } from '../../platform/database/reads.ts';
import type { Listing } from '../../platform/pagination.ts';
import type { Conflict } from './conflict.entity.ts';

const CONFLICT = `c.id, c.device_id as "deviceId", c.wish, c.code, c.child_ids as "childIds", c.family_member_id as "familyMemberId", c.occurred_at as "occurredAt",
  c.reported_at as "reportedAt", c.settled_at as "settledAt", c.settled_by_id as "settledById", c.note, 'Conflict' as "__typename"`;

const BY_ID = statement(
  'conflict.by_id',
  `select c.id as key, ${CONFLICT} from conflict c where c.id = any($1::uuid[])`,
);
const OPEN_OF_DEVICE = statement(
  'conflict.open_of_device',
  'select c.device_id as key, c.id from conflict c where c.device_id = any($1::uuid[]) and c.settled_at is null',
);

export const conflictById: BatchRead<Conflict> = (reads, ids) => reads.rows(BY_ID, [ids]);
export const openOfDevice = grouped<{ id: string }>((reads, keys) => reads.rows(OPEN_OF_DEVICE, [keys]));

/** Conflicts, newest first; open or settled ones when asked for. Ids of version 7 sort by time. */
export const conflictListing = (open: boolean | undefined): Listing => ({
  name: 'conflict',
  sql: `select ${CONFLICT}, c.id::text as "sortKey", c.id::text as "rowKey" from conflict c where $1::boolean is null or (c.settled_at is null) = $1`,
  values: [open ?? null],
  descending: true,
});
