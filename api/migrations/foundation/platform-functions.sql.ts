/**
 * The platform's own functions in the database. They run with the caller's rights (security invoker),
 * so the wall stands in front of them too; only `jobs.enqueue` borrows the owner's.
 */
export const PLATFORM_FUNCTIONS = `
create schema wall;
create schema ledger;
create schema attempts;
create schema jobs;

create function wall.context() returns jsonb language sql stable as
  $$ select nullif(current_setting('wall.context', true), '')::jsonb $$;
create function wall.kind() returns text language sql stable as $$ select wall.context() ->> 'kind' $$;
create function wall.kindergarten() returns uuid language sql stable as $$ select (wall.context() ->> 'kindergarten')::uuid $$;
create function wall.subject() returns uuid language sql stable as $$ select (wall.context() ->> 'subject')::uuid $$;
create function wall.household() returns uuid language sql stable as $$ select (wall.context() ->> 'household')::uuid $$;
create function wall.children() returns uuid[] language sql stable as
  $$ select coalesce(array(select jsonb_array_elements_text(wall.context() -> 'children')::uuid), '{}') $$;
create function wall.classrooms() returns uuid[] language sql stable as
  $$ select coalesce(array(select jsonb_array_elements_text(wall.context() -> 'classrooms')::uuid), '{}') $$;
`;

/** The functions that need the platform's tables: made after them. */
export const LEDGER_FUNCTIONS = `
create function ledger.canonical(entry audit_entry) returns text language sql stable as $$
  select concat_ws('|', entry.position, to_char(entry.occurred_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"'),
    entry.actor_kind, coalesce(entry.actor_id::text, '-'), entry.action,
    coalesce(entry.subject_type, '-'), coalesce(entry.subject_id::text, '-')) $$;

create function ledger.add_audit(head ledger_head, at timestamptz, actor jsonb, action text, subject_type text, subject_id uuid)
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
  entry.previous_hash := head.audit_hash;
  entry.hash := encode(sha256(convert_to(head.audit_hash || '|' || ledger.canonical(entry), 'UTF8')), 'hex');
  insert into audit_entry (kindergarten_id, position, occurred_at, actor_kind, actor_id, action, subject_type, subject_id, previous_hash, hash)
    values (entry.kindergarten_id, entry.position, entry.occurred_at, entry.actor_kind, entry.actor_id, entry.action,
      entry.subject_type, entry.subject_id, entry.previous_hash, entry.hash);
  head.audit_hash := entry.hash;
  return head;
end $$;

-- The last statement of a piece of work. Taking the head's row lock here, and holding it to the commit,
-- makes positions follow the order of commits; it is short because nothing else follows.
create function ledger.seal(kindergarten uuid, at timestamptz, actor jsonb, happenings jsonb, audited jsonb, done jsonb)
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
    head := ledger.add_audit(head, at, actor, item ->> 'kind', item ->> 'subjectType', (item ->> 'subjectId')::uuid);
  end loop;
  for item in select * from jsonb_array_elements(audited) loop
    head := ledger.add_audit(head, at, actor, item ->> 'action', item ->> 'subjectType', (item ->> 'subjectId')::uuid);
  end loop;
  update ledger_head h set announcement_position = head.announcement_position, audit_position = head.audit_position,
    audit_hash = head.audit_hash where h.kindergarten_id = kindergarten;
  if jsonb_array_length(happenings) > 0 then
    perform pg_notify('announcement', kindergarten || ':' || head.announcement_position);
  end if;
end $$;

-- Counts a try before it is evaluated. Gives how many tries are left after it, -1 when it may not be evaluated.
create function attempts.take(context text, counter_key text, tries integer, window_seconds integer)
returns integer language plpgsql as $$
declare used integer;
begin
  perform set_config('wall.context', context, true);
  insert into attempt_counter as c (key, count, window_ends_at)
    values (counter_key, 1, clock_timestamp() + make_interval(secs => window_seconds))
    on conflict (key) do update set
      count = case when c.window_ends_at < clock_timestamp() then 1 else least(c.count + 1, tries + 1) end,
      window_ends_at = case when c.window_ends_at < clock_timestamp() then excluded.window_ends_at else c.window_ends_at end
    returning count into used;
  return tries - used;
end $$;

create function attempts.forget(context text, counter_key text) returns void language plpgsql as $$
begin
  perform set_config('wall.context', context, true);
  delete from attempt_counter where key = counter_key;
end $$;
`;

/** Lets the application put work in the queue inside its own transaction, and nothing else. */
export const JOB_FUNCTIONS = `
create function jobs.enqueue(task text, payload json) returns void
  language sql security definer set search_path = pg_catalog, pg_temp as
  $$ select graphile_worker.add_job(task, payload) $$;
`;
