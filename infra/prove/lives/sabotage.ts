/** Two faults that this proof has to find out: a change that is not announced, and a roster that forgets an end. */
import type { Client } from 'pg';

const SWALLOW = `
create function swallow() returns trigger language plpgsql as
  $$ begin if new.detail ->> 'change' = 'CHILD_MOVED' then return null; end if; return new; end $$;
create trigger swallow before insert on announcement for each row execute function swallow()`;

/** Does something while announcements of moves are lost. */
export async function whileMovesAreSilent<Result>(
  owner: Client,
  use: () => Promise<Result>,
): Promise<Result> {
  await owner.query(SWALLOW);
  return use().finally(() => owner.query('drop trigger swallow on announcement; drop function swallow()'));
}

/** Does something while an adult's end is forgotten wherever it is asked. */
export async function whileEndsAreForgotten<Result>(
  owner: Client,
  use: () => Promise<Result>,
): Promise<Result> {
  const { rows } = await owner.query<{ definition: string }>(
    "select pg_get_functiondef('adults_at(timestamptz)'::regprocedure) as definition",
  );
  const right = rows[0]?.definition ?? '';
  const wrong = right.replace('m.ended_at > at', 'true');
  if (wrong === right) throw new Error('the fault does not take');
  await owner.query(wrong);
  return use().finally(() => owner.query(right));
}
