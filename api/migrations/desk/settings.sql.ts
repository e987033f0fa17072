/** What a kindergarten may set, and what a morning check was before its last finding. */
export const SETTINGS = `
alter table "kindergarten" add "names" jsonb not null default '{}', add "already_here_minutes" int not null default 30, add "late_minutes" int not null default 0, add "undo_minutes" int not null default 1440, add "voice_from_first_touch" boolean not null default true, add "version" int not null default 1;
comment on column "kindergarten"."names" is 'plain';
comment on column "kindergarten"."already_here_minutes" is 'plain';
comment on column "kindergarten"."late_minutes" is 'plain';
comment on column "kindergarten"."undo_minutes" is 'plain';
comment on column "kindergarten"."voice_from_first_touch" is 'plain';
comment on column "kindergarten"."version" is 'plain';
alter table "kindergarten" add constraint "kindergarten_line_number_unique" unique ("line_number");
alter table "morning_check" add "before_sealed" bytea null, add "before_at" timestamptz null, add "before_by_id" uuid null, add "undoable" boolean not null default false;
comment on column "morning_check"."before_sealed" is 'health';
comment on column "morning_check"."before_at" is 'health';
comment on column "morning_check"."before_by_id" is 'key';
comment on column "morning_check"."undoable" is 'plain';
`;

/** Takes it off again. */
export const SETTINGS_BACK = `
alter table "morning_check" drop column "before_sealed", drop column "before_at", drop column "before_by_id", drop column "undoable";
alter table "kindergarten" drop constraint "kindergarten_line_number_unique";
alter table "kindergarten" drop column "names", drop column "already_here_minutes", drop column "late_minutes", drop column "undo_minutes", drop column "voice_from_first_touch", drop column "version";
`;
