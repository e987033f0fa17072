/** What the database says of the morning, past the api; and a database that keeps everybody waiting. */
import { setTimeout as wait } from 'node:timers/promises';
import { connected } from '../../start/roles.ts';
import type { Found } from './judge.ts';

const FOUND = `select d.child_id as "childId", d.status,
    (select count(*) from attendance_record r where r.child_id = d.child_id and r.date = d.date
      and r.action = 'CHECK_IN' and r.undone_at is null)::integer as "checkIns"
  from attendance_day d where d.date = $1`;

/** Every child's day; row ids. `date`: YYYY-MM-DD. */
export function daysOf(ownerUrl: string, date: string): Promise<Found[]> {
  return connected(ownerUrl, async (client) => {
    await client.query(`select set_config('wall.context', '{"kind":"SYSTEM"}', false)`);
    return (await client.query<Found>(FOUND, [date])).rows;
  });
}

/** Holds what every write needs, again and again, until told to end: the sabotage of this proof. */
export function holdLedger(ownerUrl: string, ms: number, over: () => boolean): Promise<void> {
  return connected(ownerUrl, async (client) => {
    await client.query(`select set_config('wall.context', '{"kind":"SYSTEM"}', false)`);
    while (!over()) {
      await client.query('begin');
      await client.query('select 1 from ledger_head for update');
      await wait(ms);
      await client.query('commit');
      await wait(ms / 10);
    }
  });
}
