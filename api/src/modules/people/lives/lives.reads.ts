import type { BatchRead } from '../../../platform/context.ts';
import { statement } from '../../../platform/database/reads.ts';
import type { Listing } from '../../../platform/pagination.ts';
import type { LifeChange } from './life-change.entity.ts';

const CHANGE = `l.id, l.kind, l.subject_type as "subjectType", l.subject_id as "subjectId", l.changed_by_id as "changedById", l.changed_at as "changedAt",
  l.effective_on::text as "effectiveOn", l.undoable_until as "undoableUntil", l.undone_at as "undoneAt", l.details, 'LifeChange' as "__typename"`;

const CHANGE_BY_ID = statement(
  'life_change.by_id',
  `select l.id as key, ${CHANGE} from life_change l where l.id = any($1::uuid[])`,
);
// Places that never began (no day in them) count by the day they would have ended.
const LAST_DAY = statement(
  'enrolment.last_day',
  `select e.child_id as key, case when bool_or(e.ends_on is null) then null else max(e.ends_on)::text end as day
   from enrolment e where e.child_id = any($1::uuid[]) group by 1`,
);

/** A change as read, without its journal. */
export type ChangeRow = Omit<LifeChange, 'journal'>;

export const changeById: BatchRead<ChangeRow> = (reads, ids) => reads.rows(CHANGE_BY_ID, [ids]);

/** The last day of a child's places, as far as who asks sees them; null while one is open. */
export const lastDayOfChild: BatchRead<{ day: string | null }> = (reads, ids) => reads.rows(LAST_DAY, [ids]);

/** Changes, newest first; of one subject when given: of an adult with their cards, of a household with its adults. */
export const changeListing = (subjectId: string | undefined): Listing => ({
  name: 'life_change',
  sql: `select ${CHANGE}, l.id::text as "sortKey", l.id::text as "rowKey" from life_change l where $1::uuid is null or l.subject_id = $1
    or l.subject_id in (select k.id from card k where k.family_member_id = $1)
    or l.subject_id in (select m.id from family_member m where m.household_id = $1)`,
  values: [subjectId ?? null],
  descending: true,
});
