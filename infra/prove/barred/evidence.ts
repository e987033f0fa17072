/** What became of a child's plans, looked up in the database: an answer can say anything. */
import type { Client } from 'pg';
import { rowOf } from '../crash/judge.ts';

const STATE = `select json_build_object(
  'gone', (select count(*) from attendance_day d where d.child_id = $1 and d.status = 'DEPARTED'),
  'absences', (select count(*) from absence a where a.child_id = $1 and a.withdrawn_at is null),
  'late', (select count(*) from late_pickup_report l where l.child_id = $1),
  'medicine', (select count(*) from medication_request m where m.child_id = $1 and m.withdrawn_at is null),
  'authorised', (select count(*) from authorised_pickup p where p.child_id = $1 and p.revoked_at is null),
  'delegated', (select count(*) from pickup_delegation d where $1 = any(d.child_ids) and d.revoked_at is null))::text as state`;

/** Everything somebody could have changed, as one text: it stays the same when nothing was done. */
export async function stateOf(owner: Client, childId: string): Promise<string> {
  const { rows } = await owner.query<{ state: string }>(STATE, [rowOf(childId)]);
  return rows[0]?.state ?? '';
}

/** How many alerts staff were given about a child. */
export async function alertsOf(owner: Client, childId: string): Promise<number> {
  const { rows } = await owner.query<{ count: number }>(
    'select count(*)::int as count from pickup_alert where child_id = $1',
    [rowOf(childId)],
  );
  return rows[0]?.count ?? 0;
}
