// The function as it was before and as it is now differ in how a line's hash is made.
const addAudit = (hash: string, column: string, value: string) => `
create or replace function ledger.add_audit(head ledger_head, at timestamptz, actor jsonb, action text, subject_type text, subject_id uuid, children jsonb)
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
  entry.child_ids := nullif(array(select c::uuid from jsonb_array_elements_text(coalesce(children, '[]')) c), '{}');
  entry.previous_hash := head.audit_hash;
  ${hash}
  insert into audit_entry (kindergarten_id, position, occurred_at, actor_kind, actor_id, action, subject_type, subject_id, previous_hash, hash, child_ids${column})
    values (entry.kindergarten_id, entry.position, entry.occurred_at, entry.actor_kind, entry.actor_id, entry.action,
      entry.subject_type, entry.subject_id, entry.previous_hash, entry.hash, entry.child_ids${value});
  head.audit_hash := entry.hash;
  return head;
end $$;
`;

const PLAIN = `entry.hash := encode(sha256(convert_to(head.audit_hash || '|' || ledger.canonical(entry), 'UTF8')), 'hex');`;

// HMAC-SHA-256 in its two halves: the key of this piece of work comes with it, already padded, and is kept nowhere.
const KEYED = `entry.seal_nonce := actor #>> '{seal,nonce}';
  if entry.seal_nonce is null then raise 'an audit entry has to be sealed'; end if;
  entry.hash := encode(sha256(decode(actor #>> '{seal,outer}', 'hex') || sha256(decode(actor #>> '{seal,inner}', 'hex')
    || convert_to(head.audit_hash || '|' || ledger.canonical(entry), 'UTF8'))), 'hex');`;

/** From here on an entry's hash needs a key that the database does not hold; entries from before keep theirs. */
export const AUDIT_SEAL = `
alter table "audit_entry" add "seal_nonce" text null;
comment on column "audit_entry"."seal_nonce" is 'plain';
${addAudit(KEYED, ', seal_nonce', ', entry.seal_nonce')}
`;

/** Takes it off again: what was sealed can no longer be told from what was changed. */
export const AUDIT_SEAL_BACK = `
${addAudit(PLAIN, '', '')}
alter table "audit_entry" drop column "seal_nonce";
`;

const wallFunctions = (body: (expression: string) => string) => `
create or replace function wall.context() returns jsonb language sql stable ${body("nullif(current_setting('wall.context', true), '')::jsonb")};
create or replace function wall.kind() returns text language sql stable ${body("wall.context() ->> 'kind'")};
create or replace function wall.kindergarten() returns uuid language sql stable ${body("(wall.context() ->> 'kindergarten')::uuid")};
create or replace function wall.subject() returns uuid language sql stable ${body("(wall.context() ->> 'subject')::uuid")};
create or replace function wall.household() returns uuid language sql stable ${body("(wall.context() ->> 'household')::uuid")};
`;

/** The wall's words mean what they meant when they were written, whatever a session's search path says. */
export const WALL_PINNED = wallFunctions((expression) => `return ${expression}`);
export const WALL_PINNED_BACK = wallFunctions((expression) => `as $$ select ${expression} $$`);
