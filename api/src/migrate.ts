import { MikroORM } from '@mikro-orm/postgresql';
import pg from 'pg';
import { entities } from './app.ts';
import { ormOptions } from './platform/database/orm.ts';
import { prepareJobs } from './platform/jobs.ts';

/** The role that the running product logs in as; who starts the product makes it. It owns nothing and cannot bypass the wall. */
const APPLICATION_ROLE = 'porchlight_app';

/** The role that takes jobs out of their queue. */
const JOBS_ROLE = 'porchlight_jobs';

/** Brings a database to the newest shape, as its owner. Running it again changes nothing. */
export async function migrate(ownerUrl: string): Promise<void> {
  await prepareJobs(ownerUrl);
  const orm = await MikroORM.init(ormOptions(ownerUrl, entities));
  try {
    await orm.migrator.up();
  } finally {
    await orm.close(true);
  }
  await grant(ownerUrl);
}

async function withClient(url: string, use: (client: pg.Client) => Promise<void>): Promise<void> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  await use(client).finally(() => client.end());
}

// Said again after every migration, so that a new table is neither forgotten nor too open.
function grant(ownerUrl: string): Promise<void> {
  return withClient(ownerUrl, async (client) => {
    await client.query(`
      grant usage on schema public, wall, ledger, attempts, jobs to ${APPLICATION_ROLE};
      grant select, insert, update on all tables in schema public to ${APPLICATION_ROLE};
      revoke update on audit_entry, announcement from ${APPLICATION_ROLE};
      revoke all on migration from ${APPLICATION_ROLE};
      grant delete on attempt_counter, idempotency_record, enrolment, household_child, notice_text, attendance_day to ${APPLICATION_ROLE};
      grant execute on all functions in schema public, wall, ledger, attempts, jobs to ${APPLICATION_ROLE};
      revoke all on schema public from public;
    `);
    await client.query(QUEUE);
    await client.query(NOTHING_MORE);
  });
}

/** The queue's tables let in their own role, and nobody else who does not own them. */
const QUEUE = `
  grant usage on schema graphile_worker to ${JOBS_ROLE};
  grant select, insert, update, delete on all tables in schema graphile_worker to ${JOBS_ROLE};
  grant usage on all sequences in schema graphile_worker to ${JOBS_ROLE};
  grant execute on all functions in schema graphile_worker to ${JOBS_ROLE};
  do $$ declare guarded regclass; begin
    for guarded in select c.oid from pg_class c where c.relnamespace = 'graphile_worker'::regnamespace and c.relrowsecurity loop
      execute format('drop policy if exists queue on %s', guarded);
      execute format('create policy queue on %s to ${JOBS_ROLE} using (true) with check (true)', guarded);
    end loop;
  end $$;
`;

/**
 * What no role of ours needs: tables of its own for a session, large objects, and functions that look for their names
 * wherever a session says. What an owner who is no superuser may not take away stays as that server has it.
 */
const NOTHING_MORE = `
  do $$ declare routine regprocedure; begin
    execute format('revoke temporary on database %I from public', current_database());
    for routine in select p.oid from pg_proc p join pg_language l on l.oid = p.prolang
      where p.pronamespace::regnamespace::text in ('public', 'wall', 'ledger', 'attempts') and l.lanname in ('sql', 'plpgsql') and p.prosqlbody is null
        and pg_get_userbyid(p.proowner) = current_user and not exists (select from pg_depend d where d.objid = p.oid and d.deptype = 'e') loop
      execute format('alter function %s set search_path = pg_catalog, public, pg_temp', routine);
    end loop;
    begin
      for routine in select p.oid from pg_proc p where p.pronamespace = 'pg_catalog'::regnamespace
        and p.proname in ('lo_creat', 'lo_create', 'lo_from_bytea', 'lo_open', 'lo_put', 'lo_get', 'loread', 'lowrite', 'lo_unlink', 'lo_truncate', 'lo_truncate64') loop
        execute format('revoke execute on function %s from public', routine);
      end loop;
    exception when insufficient_privilege then null;
    end;
  end $$;
`;

if (import.meta.main) {
  const url = process.env.OWNER_DATABASE_URL ?? process.env.DATABASE_URL;
  if (!url)
    throw new Error(
      'OWNER_DATABASE_URL is not set: it names the database as its owner. `npm start` sets it by itself.',
    );
  await migrate(url);
}
