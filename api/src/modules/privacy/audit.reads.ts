import type { PrincipalKind } from '@porchlight/schema/enums';
import type { Listing } from '../../platform/pagination.ts';

/** A line of the trail as read; ids are row ids. */
export interface AuditRead {
  position: number;
  actorKind: PrincipalKind;
  actorId: string | null;
  subjectType: string | null;
  subjectId: string | null;
  childIds: string[];
}

/** Which lines are wanted; ids are row ids. What is left out does not narrow. */
export interface AuditFilter {
  actorId: string | undefined;
  actions: readonly string[] | undefined;
  childId: string | undefined;
  /** YYYY-MM-DD in the kindergarten's time zone. */
  date: string | undefined;
}

// Names as they are today; whoever reads the trail may read these. People who left keep theirs.
const NAME_OF = (id: string) => `coalesce((select s.name from staff_member s where s.id = ${id}),
    (select m.family_name || m.given_name from family_member m where m.id = ${id}), (select d.name from device d where d.id = ${id}),
    (select k.name from api_key k where k.id = ${id}))`;

// A line from before entries named their children says the one it was about.
const SQL = `select a.position::int, a.occurred_at as "occurredAt", a.actor_kind as "actorKind", a.actor_id as "actorId", a.action, a.subject_type as "subjectType",
    a.subject_id as "subjectId", a.previous_hash as "previousHash", a.hash, lpad(a.position::text, 15, '0') as "sortKey", a.position::text as "rowKey",
    ${NAME_OF('a.actor_id')} as "actorName",
    coalesce(${NAME_OF('a.subject_id')}, (select r.name from classroom r where r.id = a.subject_id), (select g.name from kindergarten g where g.id = a.subject_id)) as "subjectName",
    to_jsonb(coalesce(a.child_ids, case when a.subject_type = 'Child' then array[a.subject_id] else '{}' end)) as "childIds"
  from audit_entry a join kindergarten k on k.id = a.kindergarten_id
  where ($1::uuid is null or a.actor_id = $1::uuid) and ($2::text[] is null or a.action = any($2::text[]))
    and ($3::uuid is null or a.child_ids @> array[$3::uuid] or (a.subject_type = 'Child' and a.subject_id = $3::uuid))
    and ($4::date is null or (a.occurred_at >= $4::date::timestamp at time zone k.time_zone and a.occurred_at < ($4::date + 1)::timestamp at time zone k.time_zone))`;

/** The trail, oldest first, as far as it is wanted. */
export const auditListing = ({ actorId, actions, childId, date }: AuditFilter): Listing => ({
  name: 'audit_entry',
  sql: SQL,
  values: [actorId ?? null, actions ?? null, childId ?? null, date ?? null],
});
