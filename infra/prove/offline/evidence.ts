/** Reads what the offline proof judges: from the database itself, past the api. */
import { connected } from '../../start/roles.ts';
import type { Recorded } from './judge.ts';

/** Everything that the verdict needs. */
export interface Evidence {
  /** How many wishes of kiosks the server has taken: one row a key. */
  readonly wishes: number;
  readonly records: readonly Recorded[];
  /** How often each child was announced to have left. */
  readonly departures: readonly { readonly childId: string; readonly times: number }[];
  /** Wishes that a kiosk could not bring through, as the desk sees them. */
  readonly conflicts: readonly { readonly wish: string; readonly code: string }[];
}

const WISHES =
  'select count(*)::int as count from idempotency_record where actor in (select id::text from device)';
const RECORDS = `select child_id as "childId", wish_key as "wishKey", action, date::text as date,
    undone_at is null and superseded_at is null as standing
  from attendance_record where device_id is not null order by recorded_at`;
const DEPARTURES = `select child_id as "childId", count(*)::int as times from announcement
  where kind = 'CHILD_CHECKED_OUT' and child_id is not null group by child_id`;
const CONFLICTS = 'select wish, code from conflict order by reported_at';

/** Reads it as the platform, in one transaction that sees one moment. */
export function gather(ownerUrl: string): Promise<Evidence> {
  return connected(ownerUrl, async (client) => {
    await client.query('begin isolation level repeatable read read only');
    await client.query(`select set_config('wall.context', '{"kind":"SYSTEM"}', true)`);
    const [counted] = (await client.query<{ count: number }>(WISHES)).rows;
    const { rows: records } = await client.query<Recorded>(RECORDS);
    const { rows: departures } = await client.query<Evidence['departures'][number]>(DEPARTURES);
    const { rows: conflicts } = await client.query<Evidence['conflicts'][number]>(CONFLICTS);
    await client.query('commit');
    return { wishes: counted?.count ?? 0, records, departures, conflicts };
  });
}

/** Puts the kindergartens into another time zone. */
export function moveTo(ownerUrl: string, timeZone: string): Promise<unknown> {
  return connected(ownerUrl, async (client) => {
    await client.query(`select set_config('wall.context', '{"kind":"SYSTEM"}', false)`);
    await client.query('update kindergarten set time_zone = $1', [timeZone]);
  });
}

/** A roll call as the database holds it. */
export interface CountedRollCall {
  readonly kind: string;
  readonly finished: boolean;
  /** How often somebody was said to be there or not. */
  readonly marks: number;
  readonly present: number;
  readonly missing: number;
  /** Not called. */
  readonly open: number;
}

const ROLL_CALLS = `select kind, finished_at is not null as finished,
    (select count(*)::int from roll_call_mark mark where mark.roll_call_id = roll_call.id) as marks,
    count(*) filter (where result = 'PRESENT')::int as present,
    count(*) filter (where result = 'MISSING')::int as missing,
    count(*) filter (where result not in ('PRESENT', 'MISSING'))::int as open
  from roll_call join roll_call_entry entry on entry.roll_call_id = roll_call.id
  where roll_call.device_id is not null group by roll_call.id`;

/** Roll calls that were taken at kiosks. */
export function rollCallsOf(ownerUrl: string): Promise<CountedRollCall[]> {
  return connected(ownerUrl, async (client) => {
    await client.query(`select set_config('wall.context', '{"kind":"SYSTEM"}', false)`);
    return (await client.query<CountedRollCall>(ROLL_CALLS)).rows;
  });
}
