/** Who waits at the door for a child, and who lets children go. */
export const WAITING = `
create table "collection" ("id" uuid not null, "kindergarten_id" uuid not null, "child_id" uuid not null, "date" date not null, "state" text not null, "held" boolean not null, "family_member_id" uuid null, "authorised_pickup_id" uuid null, "delegation_id" uuid null, "device_id" uuid null, "door" text not null, "verification" text not null, "requested_at" timestamptz not null, "recorded_at" timestamptz not null, "wish_key" text not null, "decided_at" timestamptz null, "decided_by_id" uuid null, "decision_key" text null, "record_id" uuid null, primary key ("id"));
comment on column "collection"."id" is 'key';
comment on column "collection"."kindergarten_id" is 'key';
comment on column "collection"."child_id" is 'key';
comment on column "collection"."date" is 'presence';
comment on column "collection"."state" is 'presence';
comment on column "collection"."held" is 'presence';
comment on column "collection"."family_member_id" is 'key';
comment on column "collection"."authorised_pickup_id" is 'key';
comment on column "collection"."delegation_id" is 'key';
comment on column "collection"."device_id" is 'key';
comment on column "collection"."door" is 'plain';
comment on column "collection"."verification" is 'plain';
comment on column "collection"."requested_at" is 'presence';
comment on column "collection"."recorded_at" is 'presence';
comment on column "collection"."wish_key" is 'key';
comment on column "collection"."decided_at" is 'presence';
comment on column "collection"."decided_by_id" is 'key';
comment on column "collection"."decision_key" is 'key';
comment on column "collection"."record_id" is 'key';
create index "collection_kindergarten_id_date_state_index" on "collection" ("kindergarten_id", "date", "state");
create index "collection_kindergarten_id_wish_key_index" on "collection" ("kindergarten_id", "wish_key");
create unique index "collection_waiting_unique" on "collection" ("child_id", "date") where state = 'WAITING';
alter table "collection" add constraint "collection_child_id_foreign" foreign key ("child_id") references "child" ("id");
alter table "collection" enable row level security;
alter table "collection" force row level security;
create policy "own_kindergarten" on "collection" as restrictive using (kindergarten_id = (select wall.kindergarten()) or ((select wall.kind()) = 'SYSTEM' and (select wall.kindergarten()) is null)) with check (kindergarten_id = (select wall.kindergarten()) or ((select wall.kind()) = 'SYSTEM' and (select wall.kindergarten()) is null));
create policy "system" on "collection" using ((select wall.kind()) = 'SYSTEM') with check ((select wall.kind()) = 'SYSTEM');
create policy "house_reads" on "collection" for select using ((select wall.kind()) in ('ADMIN', 'PRINCIPAL', 'HEALTH_DOCTOR'));
create policy "teacher_reads" on "collection" for select using (((select wall.kind()) in ('CLASS_TEACHER') and (child_id in (select enrolled.child_id from enrolment enrolled))));
create policy "kiosk_reads" on "collection" for select using ((select wall.kind()) in ('KIOSK'));
create policy "house_adds" on "collection" for insert with check ((select wall.kind()) in ('ADMIN', 'PRINCIPAL', 'HEALTH_DOCTOR'));
create policy "house_changes" on "collection" for update using ((select wall.kind()) in ('ADMIN', 'PRINCIPAL', 'HEALTH_DOCTOR')) with check ((select wall.kind()) in ('ADMIN', 'PRINCIPAL', 'HEALTH_DOCTOR'));
create policy "teacher_adds" on "collection" for insert with check (((select wall.kind()) in ('CLASS_TEACHER') and (child_id in (select enrolled.child_id from enrolment enrolled))));
create policy "teacher_changes" on "collection" for update using (((select wall.kind()) in ('CLASS_TEACHER') and (child_id in (select enrolled.child_id from enrolment enrolled)))) with check (((select wall.kind()) in ('CLASS_TEACHER') and (child_id in (select enrolled.child_id from enrolment enrolled))));
create policy "kiosk_adds" on "collection" for insert with check ((select wall.kind()) in ('KIOSK'));
create policy "kiosk_changes" on "collection" for update using ((select wall.kind()) in ('KIOSK')) with check ((select wall.kind()) in ('KIOSK'));
alter table "kindergarten" add "release_by" text not null default 'STAFF';
comment on column "kindergarten"."release_by" is 'plain';
`;

export const WAITING_BACK = `
drop table "collection";
alter table "kindergarten" drop column "release_by";
`;
