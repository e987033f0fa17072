/** What must not hold guesses back: counters that forget, and counters that look before they count. */
import type { Client } from 'pg';

const TAKE = 'attempts.take(context text, counter_key text, tries integer, window_seconds integer)';

/** Ways to count that a thousand guesses have to break. */
export const WRONG_COUNTERS: Readonly<Record<string, string>> = {
  // Each connection of the api counts for itself, and nothing outlives it.
  'counted in memory': `create or replace function ${TAKE} returns integer language plpgsql as $$
    declare name text := 'attempts.k' || counter_key; used integer;
    begin
      used := coalesce(nullif(current_setting(name, true), ''), '0')::integer + 1;
      perform set_config(name, used::text, false);
      return tries - used;
    end $$`,
  // Everybody who comes while the first one is being evaluated finds the same count.
  'counted after the check': `create or replace function ${TAKE} returns integer language plpgsql as $$
    declare used integer;
    begin
      perform set_config('wall.context', context, true);
      select count into used from attempt_counter where key = counter_key;
      perform pg_sleep(0.05);
      used := coalesce(used, 0) + 1;
      insert into attempt_counter as c (key, count, window_ends_at)
        values (counter_key, used, clock_timestamp() + make_interval(secs => window_seconds))
        on conflict (key) do update set count = used;
      return tries - used;
    end $$`,
};

/** Forgets every count, as if nobody had tried yet. */
export const forgetAll = (owner: Client): Promise<unknown> => owner.query('delete from attempt_counter');

/** Replaces how the running api counts, does something, and puts the right way back. */
export async function withCounter<Result>(
  owner: Client,
  definition: string,
  use: () => Promise<Result>,
): Promise<Result> {
  const { rows } = await owner.query<{ text: string }>(
    `select pg_get_functiondef('attempts.take'::regproc) as text`,
  );
  const [right] = rows;
  if (!right) throw new Error('there is no attempts.take');
  await owner.query(definition);
  try {
    return await use();
  } finally {
    await owner.query(right.text);
  }
}
