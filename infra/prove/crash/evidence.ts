/** Reads what the crash proof judges: from the database itself, past the api. */
import { connected } from '../../start/roles.ts';
import type { Entry, Recorded, Trail } from './judge.ts';

const RECORDS = 'select id, wish_key as "wishKey" from attendance_record';
const HEADS =
  'select kindergarten_id as kindergarten, audit_position::text as position, audit_hash as hash from ledger_head';
const ENTRIES = `select position::text, (extract(epoch from occurred_at) * 1000000)::bigint::text as at,
    actor_kind as "actorKind", actor_id as "actorId", action, subject_type as "subjectType", subject_id as "subjectId",
    array_to_string(child_ids, ',') as "childIds", previous_hash as "previousHash", hash, seal_nonce as nonce
  from audit_entry where kindergarten_id = $1 order by audit_entry.position`;

/** Everything that the verdict needs. */
export interface Evidence {
  readonly recorded: readonly Recorded[];
  /** Each kindergarten's. */
  readonly trails: readonly Trail[];
}

/** Reads it as the platform, in one transaction that sees one moment. */
export function gather(ownerUrl: string): Promise<Evidence> {
  return connected(ownerUrl, async (client) => {
    await client.query('begin isolation level repeatable read read only');
    await client.query(`select set_config('wall.context', '{"kind":"SYSTEM"}', true)`);
    const { rows: recorded } = await client.query<Recorded>(RECORDS);
    const { rows: heads } = await client.query<Trail['head'] & { kindergarten: string }>(HEADS);
    const trails: Trail[] = [];
    for (const { kindergarten, ...head } of heads)
      trails.push({ kindergarten, head, entries: (await client.query<Entry>(ENTRIES, [kindergarten])).rows });
    await client.query('commit');
    return { recorded, trails };
  });
}
