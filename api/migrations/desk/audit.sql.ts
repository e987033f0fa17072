// The ledger's functions as they were before and as they are now differ in the children alone.
const canonical = (children: string) => `
create or replace function ledger.canonical(entry audit_entry) returns text language sql stable as $$
  select concat_ws('|', entry.position, to_char(entry.occurred_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"'),
    entry.actor_kind, coalesce(entry.actor_id::text, '-'), entry.action,
    coalesce(entry.subject_type, '-'), coalesce(entry.subject_id::text, '-')${children}) $$;
`;

const seal = (announced: string, audited: string) => `
create or replace function ledger.seal(kindergarten uuid, at timestamptz, actor jsonb, happenings jsonb, audited jsonb, done jsonb)
returns void language plpgsql as $$
declare head ledger_head; item jsonb;
begin
  if done is not null then
    update idempotency_record set outcome = done -> 'outcome'
      where idempotency_record.kindergarten_id = kindergarten and idempotency_record.actor = done ->> 'actor' and idempotency_record.key = done ->> 'key';
  end if;
  if jsonb_array_length(happenings) = 0 and jsonb_array_length(audited) = 0 then return; end if;
  insert into ledger_head (kindergarten_id, announcement_position, audit_position, audit_hash)
    values (kindergarten, 0, 0, repeat('0', 64)) on conflict do nothing;
  select * into head from ledger_head where kindergarten_id = kindergarten for update;
  for item in select * from jsonb_array_elements(happenings) loop
    head.announcement_position := head.announcement_position + 1;
    insert into announcement (kindergarten_id, position, kind, subject_type, subject_id, child_id, classroom_id, household_id, detail, occurred_at)
      values (kindergarten, head.announcement_position, item ->> 'kind', item ->> 'subjectType', (item ->> 'subjectId')::uuid,
        (item ->> 'childId')::uuid, (item ->> 'classroomId')::uuid, (item ->> 'householdId')::uuid, item -> 'detail', at);
    -- What changed in a life is the act; that people changed is only how it is told.
    head := ledger.add_audit(head, at, actor, coalesce(item -> 'detail' ->> 'change', item ->> 'kind'), item ->> 'subjectType', (item ->> 'subjectId')::uuid${announced});
  end loop;
  for item in select * from jsonb_array_elements(audited) loop
    head := ledger.add_audit(head, at, actor, item ->> 'action', item ->> 'subjectType', (item ->> 'subjectId')::uuid${audited});
  end loop;
  update ledger_head h set announcement_position = head.announcement_position, audit_position = head.audit_position,
    audit_hash = head.audit_hash where h.kindergarten_id = kindergarten;
  if jsonb_array_length(happenings) > 0 then
    perform pg_notify('announcement', kindergarten || ':' || head.announcement_position);
  end if;
end $$;
`;

const addAudit = (parameter: string, assignment: string, column: string, value: string) => `
create function ledger.add_audit(head ledger_head, at timestamptz, actor jsonb, action text, subject_type text, subject_id uuid${parameter})
returns ledger_head language plpgsql as $$
declare entry audit_entry;
begin
  head.audit_position := head.audit_position + 1;
  entry.kindergarten_id := head.kindergarten_id;
  entry.position := head.audit_position;
  entry.occurred_at := at;
  entry.actor_kind := actor ->> 'kind';
  entry.actor_id := (actor ->> 'id')::uuid;
  entry.action := action;
  entry.subject_type := subject_type;
  entry.subject_id := subject_id;
  ${assignment}
  entry.previous_hash := head.audit_hash;
  entry.hash := encode(sha256(convert_to(head.audit_hash || '|' || ledger.canonical(entry), 'UTF8')), 'hex');
  insert into audit_entry (kindergarten_id, position, occurred_at, actor_kind, actor_id, action, subject_type, subject_id, previous_hash, hash${column})
    values (entry.kindergarten_id, entry.position, entry.occurred_at, entry.actor_kind, entry.actor_id, entry.action,
      entry.subject_type, entry.subject_id, entry.previous_hash, entry.hash${value});
  head.audit_hash := entry.hash;
  return head;
end $$;
`;

const WITH_CHILDREN = ", array_to_string(entry.child_ids, ',')";

/**
 * An entry names the children it was about, in one line however many they are. They are part of what is hashed; entries
 * from before have none, and their hashes stay.
 */
export const AUDIT = `
alter table "audit_entry" add "child_ids" uuid[] null;
comment on column "audit_entry"."child_ids" is 'key';
create index "audit_entry_child_ids_index" on "audit_entry" using gin ("child_ids");
drop function ledger.add_audit;
${canonical(WITH_CHILDREN)}
${addAudit(', children jsonb', "entry.child_ids := nullif(array(select c::uuid from jsonb_array_elements_text(coalesce(children, '[]')) c), '{}');", ', child_ids', ', entry.child_ids')}
${seal(", case when item ->> 'childId' is null then null else jsonb_build_array(item ->> 'childId') end", ", item -> 'childIds'")}
`;

/** Takes it off again. Entries about several children keep their line and lose whom it named: their hashes no longer fit. */
export const AUDIT_BACK = `
drop function ledger.add_audit;
${canonical('')}
${addAudit('', '', '', '')}
${seal('', '')}
drop index "audit_entry_child_ids_index";
alter table "audit_entry" drop column "child_ids";
`;
