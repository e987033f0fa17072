/** What lives need: who was made one with whom, what has ended, how often something changed, and every change with what it wrote. */
export const LIVES = `
alter table "child" add "updated_at" timestamptz null, add "version" int not null default 1, add "merged_into_id" uuid null;
update "child" set updated_at = created_at;
alter table "child" alter column "updated_at" set not null;
comment on column "child"."updated_at" is 'plain';
comment on column "child"."version" is 'plain';
comment on column "child"."merged_into_id" is 'key';
alter table "family_member" add "updated_at" timestamptz null, add "version" int not null default 1, add "merged_into_id" uuid null, add "ended_at" timestamptz null;
update "family_member" set updated_at = created_at;
alter table "family_member" alter column "updated_at" set not null;
comment on column "family_member"."updated_at" is 'plain';
comment on column "family_member"."version" is 'plain';
comment on column "family_member"."merged_into_id" is 'key';
comment on column "family_member"."ended_at" is 'plain';
alter table "household" add "updated_at" timestamptz null, add "version" int not null default 1, add "merged_into_id" uuid null;
update "household" set updated_at = created_at;
alter table "household" alter column "updated_at" set not null;
comment on column "household"."updated_at" is 'plain';
comment on column "household"."version" is 'plain';
comment on column "household"."merged_into_id" is 'key';
alter table "staff_member" add "updated_at" timestamptz null, add "version" int not null default 1;
update "staff_member" set updated_at = created_at;
alter table "staff_member" alter column "updated_at" set not null;
comment on column "staff_member"."updated_at" is 'plain';
comment on column "staff_member"."version" is 'plain';
alter table "classroom" add "updated_at" timestamptz null, add "version" int not null default 1, add "ended_at" timestamptz null;
update "classroom" c set updated_at = (select k.created_at from kindergarten k where k.id = c.kindergarten_id);
alter table "classroom" alter column "updated_at" set not null;
comment on column "classroom"."updated_at" is 'plain';
comment on column "classroom"."version" is 'plain';
comment on column "classroom"."ended_at" is 'plain';
alter table "notice" add "corrected_at" timestamptz null, add "withdrawn_at" timestamptz null, add "version" int not null default 1;
comment on column "notice"."corrected_at" is 'plain';
comment on column "notice"."withdrawn_at" is 'plain';
comment on column "notice"."version" is 'plain';
drop policy "whole_kindergarten_reads" on "notice";
drop policy "family_reads" on "notice";
create policy "house_reads" on "notice" for select using ((select wall.kind()) in ('ADMIN', 'PRINCIPAL', 'HEALTH_DOCTOR'));
create policy "doors_reads" on "notice" for select using (withdrawn_at is null and (select wall.kind()) in ('KIOSK', 'INTEGRATOR'));
create policy "family_reads" on "notice" for select using (((select wall.kind()) in ('FAMILY_CARD', 'FAMILY_PROVEN') and (withdrawn_at is null and (classroom_ids = '{}' or classroom_ids && (select wall.classrooms())::uuid[]))));

create table "life_change" ("id" uuid not null, "kindergarten_id" uuid not null, "kind" text not null, "subject_type" text not null, "subject_id" uuid not null, "child_id" uuid null, "changed_by_id" uuid null, "changed_at" timestamptz not null, "effective_on" date null, "undoable_until" timestamptz not null, "undone_at" timestamptz null, "undone_by_id" uuid null, "details" jsonb not null, "journal" jsonb not null, primary key ("id"));
comment on column "life_change"."id" is 'key';
comment on column "life_change"."kindergarten_id" is 'key';
comment on column "life_change"."kind" is 'plain';
comment on column "life_change"."subject_type" is 'plain';
comment on column "life_change"."subject_id" is 'key';
comment on column "life_change"."child_id" is 'key';
comment on column "life_change"."changed_by_id" is 'key';
comment on column "life_change"."changed_at" is 'plain';
comment on column "life_change"."effective_on" is 'plain';
comment on column "life_change"."undoable_until" is 'plain';
comment on column "life_change"."undone_at" is 'plain';
comment on column "life_change"."undone_by_id" is 'key';
comment on column "life_change"."details" is 'identity';
comment on column "life_change"."journal" is 'secret';
create index "life_change_subject_id_index" on "life_change" ("subject_id");
alter table "life_change" add constraint "life_change_changed_by_id_foreign" foreign key ("changed_by_id") references "staff_member" ("id") on delete set null;
alter table "life_change" enable row level security;
alter table "life_change" force row level security;
create policy "own_kindergarten" on "life_change" as restrictive using (kindergarten_id = (select wall.kindergarten()) or ((select wall.kind()) = 'SYSTEM' and (select wall.kindergarten()) is null)) with check (kindergarten_id = (select wall.kindergarten()) or ((select wall.kind()) = 'SYSTEM' and (select wall.kindergarten()) is null));
create policy "system" on "life_change" using ((select wall.kind()) = 'SYSTEM') with check ((select wall.kind()) = 'SYSTEM');
create policy "leaders_reads" on "life_change" for select using ((select wall.kind()) in ('ADMIN', 'PRINCIPAL'));
create policy "teacher_reads" on "life_change" for select using (((select wall.kind()) in ('CLASS_TEACHER') and (child_id in (select enrolled.child_id from enrolment enrolled))));
create policy "own_reads" on "life_change" for select using (changed_by_id = (select wall.subject()));
`;

export const LIVES_FUNCTIONS = `
-- Adults whose cards and PINs open at a moment: they have not ended, and a child of theirs has a place or will have one.
create function adults_at(at timestamptz) returns setof family_member language sql stable as $$
  select m.* from family_member m join kindergarten k on k.id = m.kindergarten_id
  where (m.ended_at is null or m.ended_at > at) and m.merged_into_id is null
    and exists (select from household_child l join enrolment e on e.child_id = l.child_id where l.household_id = m.household_id
      and (e.ends_on is null or e.ends_on >= greatest(e.starts_on, (at at time zone k.time_zone)::date))) $$;

-- Turns references of a column from one row to another; where the other has its own already, the row stays.
create function turn_references(referring text, by_column text, was uuid, will uuid) returns setof uuid language plpgsql as $$
declare one uuid;
begin
  for one in execute format('select id from %I where %I = $1 order by id for update', referring, by_column) using was loop
    begin
      execute format('update %I set %I = $1 where id = $2', referring, by_column) using will, one;
      return next one;
    exception when unique_violation then null;
    end;
  end loop;
end $$;

create function jobs.enqueue_at(task text, payload json, at timestamptz) returns void
  language sql security definer set search_path = pg_catalog, pg_temp as
  $$ select graphile_worker.add_job(task, payload, run_at => at) $$;
`;

/** As it was. Changes, ends and merges have no place in the older shape: they go. */
export const LIVES_BACK = `
drop function adults_at, turn_references, jobs.enqueue_at;
drop table "life_change" cascade;
drop policy "house_reads" on "notice";
drop policy "doors_reads" on "notice";
drop policy "family_reads" on "notice";
create policy "whole_kindergarten_reads" on "notice" for select using ((select wall.kind()) in ('ADMIN', 'PRINCIPAL', 'HEALTH_DOCTOR', 'KIOSK', 'INTEGRATOR'));
create policy "family_reads" on "notice" for select using (((select wall.kind()) in ('FAMILY_CARD', 'FAMILY_PROVEN') and (classroom_ids = '{}' or classroom_ids && (select wall.classrooms())::uuid[])));
alter table "notice" drop column "corrected_at", drop column "withdrawn_at", drop column "version";
alter table "classroom" drop column "updated_at", drop column "version", drop column "ended_at";
alter table "staff_member" drop column "updated_at", drop column "version";
alter table "household" drop column "updated_at", drop column "version", drop column "merged_into_id";
alter table "family_member" drop column "updated_at", drop column "version", drop column "merged_into_id", drop column "ended_at";
alter table "child" drop column "updated_at", drop column "version", drop column "merged_into_id";
`;
