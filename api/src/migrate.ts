import { MikroORM } from '@mikro-orm/postgresql';
import pg from 'pg';
import { entities } from './app.ts';
import { ormOptions } from './platform/database/orm.ts';
import { prepareJobs } from './platform/jobs.ts';

/** The role that the running product logs in as; who starts the product makes it. It owns nothing and cannot bypass the wall. */
const APPLICATION_ROLE = 'porchlight_app';

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
  });
}

if (import.meta.main) {
  const url = process.env.OWNER_DATABASE_URL ?? process.env.DATABASE_URL;
  if (!url)
    throw new Error(
      'OWNER_DATABASE_URL is not set: it names the database as its owner. `npm start` sets it by itself.',
    );
  await migrate(url);
}
