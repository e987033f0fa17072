import type { CollectionState, Relation } from '@porchlight/schema/enums';
import type { BatchRead } from '../../../platform/context.ts';
import { uuidList } from '../../../platform/database/column.ts';
import { type Reads, statement } from '../../../platform/database/reads.ts';
import type { Work } from '../../../platform/unit-of-work.ts';
import type { Collection } from './collection.entity.ts';

const COLUMNS = `c.id, c.child_id as "childId", c.date::text as date, c.state, c.held, c.family_member_id as "familyMemberId", c.door, c.verification,
  c.requested_at as "requestedAt", c.decided_at as "decidedAt", c.decided_by_id as "decidedById", c.record_id as "recordId",
  coalesce(m.family_name || m.given_name, a.family_name || a.given_name, d.collector_name) as name, coalesce(m.relation, a.relation) as relation,
  coalesce(m.photo_id, a.photo_id, d.photo_id) as "photoId", 'Collection' as "__typename"`;
const FROM = `collection c left join family_member m on m.id = c.family_member_id
  left join authorised_pickup a on a.id = c.authorised_pickup_id left join pickup_delegation d on d.id = c.delegation_id`;

/** A collection with who asks. */
export interface CollectionRow extends Omit<Collection, 'date'> {
  date: string;
  name: string | null;
  relation: Relation | null;
  photoId: string | null;
}

const BY_ID = statement(
  'collection.by_id',
  `select c.id as key, ${COLUMNS} from ${FROM} where c.id = any($1::uuid[])`,
);
const OF_DAY = statement(
  'collection.of_day',
  `select ${COLUMNS} from ${FROM} where c.date = $1::date and ($2::text is null or c.state = $2) and ($3::uuid is null or class_on(c.child_id, c.date) = $3)
   order by c.requested_at, c.id`,
);
const IN_WORK = `select ${COLUMNS} from ${FROM} where c.id = any(?::uuid[]) order by c.requested_at, c.id`;

export const collectionById: BatchRead<CollectionRow> = (reads, ids) => reads.rows(BY_ID, [ids]);

/** Who asked for children on a day, in the order in which they asked. */
export const collectionsOfDay = (
  reads: Reads,
  date: string,
  { state, classroomId }: { state?: CollectionState | undefined; classroomId?: string | undefined },
): Promise<CollectionRow[]> => reads.rows(OF_DAY, [date, state ?? null, classroomId ?? null]);

/** Collections inside a piece of work. */
export const collectionsInWork = (work: Work, ids: readonly string[]): Promise<CollectionRow[]> =>
  work.rows<CollectionRow>(IN_WORK, [uuidList(ids)]);
