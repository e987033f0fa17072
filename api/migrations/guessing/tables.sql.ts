/** Where somebody guesses, and links with which staff set their passwords. */
export const TABLES = `
create table "guessing_notice" ("id" uuid not null, "kindergarten_id" uuid not null, "secret" text not null, "device_id" uuid null, "staff_member_id" uuid null, "first_at" timestamptz not null, "last_at" timestamptz not null, "lifted_at" timestamptz null, "lifted_by_id" uuid null, primary key ("id"));
comment on column "guessing_notice"."id" is 'key';
comment on column "guessing_notice"."kindergarten_id" is 'key';
comment on column "guessing_notice"."secret" is 'plain';
comment on column "guessing_notice"."device_id" is 'key';
comment on column "guessing_notice"."staff_member_id" is 'key';
comment on column "guessing_notice"."first_at" is 'plain';
comment on column "guessing_notice"."last_at" is 'plain';
comment on column "guessing_notice"."lifted_at" is 'plain';
comment on column "guessing_notice"."lifted_by_id" is 'key';
create index "guessing_notice_kindergarten_id_lifted_at_index" on "guessing_notice" ("kindergarten_id", "lifted_at");
alter table "guessing_notice" add constraint "guessing_notice_device_id_foreign" foreign key ("device_id") references "device" ("id") on delete set null;
alter table "guessing_notice" add constraint "guessing_notice_staff_member_id_foreign" foreign key ("staff_member_id") references "staff_member" ("id") on delete set null;
alter table "guessing_notice" enable row level security;
alter table "guessing_notice" force row level security;
create policy "own_kindergarten" on "guessing_notice" as restrictive using (kindergarten_id = (select wall.kindergarten()) or ((select wall.kind()) = 'SYSTEM' and (select wall.kindergarten()) is null)) with check (kindergarten_id = (select wall.kindergarten()) or ((select wall.kind()) = 'SYSTEM' and (select wall.kindergarten()) is null));
create policy "system" on "guessing_notice" using ((select wall.kind()) = 'SYSTEM') with check ((select wall.kind()) = 'SYSTEM');
create policy "staff_reads" on "guessing_notice" for select using ((select wall.kind()) in ('ADMIN', 'PRINCIPAL', 'HEALTH_DOCTOR', 'CLASS_TEACHER'));
create policy "staff_adds" on "guessing_notice" for insert with check ((select wall.kind()) in ('ADMIN', 'PRINCIPAL', 'HEALTH_DOCTOR', 'CLASS_TEACHER'));
create policy "staff_changes" on "guessing_notice" for update using ((select wall.kind()) in ('ADMIN', 'PRINCIPAL', 'HEALTH_DOCTOR', 'CLASS_TEACHER')) with check ((select wall.kind()) in ('ADMIN', 'PRINCIPAL', 'HEALTH_DOCTOR', 'CLASS_TEACHER'));

create table "password_link" ("id" uuid not null, "kindergarten_id" uuid not null, "staff_member_id" uuid not null, "token_hash" text not null, "created_at" timestamptz not null, "expires_at" timestamptz not null, "ended_at" timestamptz null, primary key ("id"));
comment on column "password_link"."id" is 'key';
comment on column "password_link"."kindergarten_id" is 'key';
comment on column "password_link"."staff_member_id" is 'key';
comment on column "password_link"."token_hash" is 'secret';
comment on column "password_link"."created_at" is 'plain';
comment on column "password_link"."expires_at" is 'plain';
comment on column "password_link"."ended_at" is 'plain';
create index "password_link_token_hash_index" on "password_link" ("token_hash");
create index "password_link_staff_member_id_index" on "password_link" ("staff_member_id");
alter table "password_link" add constraint "password_link_staff_member_id_foreign" foreign key ("staff_member_id") references "staff_member" ("id");
alter table "password_link" enable row level security;
alter table "password_link" force row level security;
create policy "own_kindergarten" on "password_link" as restrictive using (kindergarten_id = (select wall.kindergarten()) or ((select wall.kind()) = 'SYSTEM' and (select wall.kindergarten()) is null)) with check (kindergarten_id = (select wall.kindergarten()) or ((select wall.kind()) = 'SYSTEM' and (select wall.kindergarten()) is null));
create policy "system" on "password_link" using ((select wall.kind()) = 'SYSTEM') with check ((select wall.kind()) = 'SYSTEM');
create policy "admin_reads" on "password_link" for select using ((select wall.kind()) in ('ADMIN'));
create policy "admin_adds" on "password_link" for insert with check ((select wall.kind()) in ('ADMIN'));
create policy "admin_changes" on "password_link" for update using ((select wall.kind()) in ('ADMIN')) with check ((select wall.kind()) in ('ADMIN'));
`;

export const TABLES_BACK = `
drop table "guessing_notice";
drop table "password_link";
`;

/** What changes: challenges need no row, calls say whether their number is proven, sessions know all their tokens. */
export const CHANGES = `
alter table "device" drop column "nonce", drop column "nonce_ends_at";
alter table "call" add column "number_proven" boolean not null default false;
comment on column "call"."number_proven" is 'plain';
alter table "staff_member" drop constraint "staff_member_email_unique";
alter table "staff_member" add constraint "staff_member_kindergarten_id_email_unique" unique ("kindergarten_id", "email");
-- Tokens of before are not known any more: staff sign in once.
update "staff_session" set "ended_at" = now() where "ended_at" is null;
drop index "staff_session_refresh_hash_index";
alter table "staff_session" drop column "refresh_hash", drop column "previous_hash",
  add column "generation" int not null default 0, add column "rotated_at" timestamptz not null default now(),
  add column "browser" text null, add column "end_reason" text null;
alter table "staff_session" alter column "rotated_at" drop default;
comment on column "staff_session"."generation" is 'plain';
comment on column "staff_session"."rotated_at" is 'plain';
comment on column "staff_session"."browser" is 'plain';
comment on column "staff_session"."end_reason" is 'plain';
create index "staff_session_staff_member_id_index" on "staff_session" ("staff_member_id");
`;

export const CHANGES_BACK = `
drop index "staff_session_staff_member_id_index";
alter table "staff_session" drop column "generation", drop column "rotated_at", drop column "browser", drop column "end_reason",
  add column "refresh_hash" text not null default '', add column "previous_hash" text null;
alter table "staff_session" alter column "refresh_hash" drop default;
comment on column "staff_session"."refresh_hash" is 'secret';
comment on column "staff_session"."previous_hash" is 'secret';
create index "staff_session_refresh_hash_index" on "staff_session" ("refresh_hash");
update "staff_session" set "ended_at" = now() where "ended_at" is null;
alter table "staff_member" drop constraint "staff_member_kindergarten_id_email_unique";
alter table "staff_member" add constraint "staff_member_email_unique" unique ("email");
alter table "call" drop column "number_proven";
alter table "device" add column "nonce" text null, add column "nonce_ends_at" timestamptz null;
comment on column "device"."nonce" is 'secret';
comment on column "device"."nonce_ends_at" is 'plain';
`;
