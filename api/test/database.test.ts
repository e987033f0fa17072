import { MikroORM } from '@mikro-orm/postgresql';
import pg from 'pg';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type FreshDatabase, freshDatabase } from '../../infra/test/fresh-database.ts';
import { WALL_ENTRUSTED } from '../migrations/barred/functions.sql.ts';
import { PLATFORM_FUNCTIONS } from '../migrations/foundation/platform-functions.sql.ts';
import { WALL_CLOCK } from '../migrations/lives/places.sql.ts';
import { entities } from '../src/app.ts';
import { migrate } from '../src/migrate.ts';
import { ormOptions } from '../src/platform/database/orm.ts';

let database: FreshDatabase;
let orm: MikroORM;

beforeAll(async () => {
  database = await freshDatabase();
  orm = await MikroORM.init(ormOptions(database.ownerUrl, entities));
});
afterAll(async () => {
  await orm.close(true);
  await database.drop();
});

/** Everything that makes a database's shape: columns with comments, indexes, constraints, policies. */
const SHAPE = `
  select 'column' as what, table_name || '.' || column_name as name, concat_ws(' ', udt_name, is_nullable, col_description(format('%I', table_name)::regclass, ordinal_position)) as text
    from information_schema.columns where table_schema = 'public' and table_name <> 'migration'
  union all select 'index', indexname, indexdef from pg_indexes where schemaname = 'public' and tablename <> 'migration'
  union all select 'constraint', conname || conrelid::text, pg_get_constraintdef(oid) from pg_constraint where connamespace = 'public'::regnamespace and conrelid::regclass::text <> 'migration'
  union all select 'policy', tablename || '.' || policyname, concat_ws(' ', permissive, roles::text, cmd, qual, with_check) from pg_policies where schemaname = 'public'
  union all select 'wall', relname, concat(relrowsecurity, relforcerowsecurity) from pg_class where relnamespace = 'public'::regnamespace and relkind = 'r' and relname <> 'migration'`;

async function shapeOf(mapper: MikroORM): Promise<string[]> {
  const rows = await mapper.em.getConnection().execute<{ what: string; name: string; text: string }[]>(SHAPE);
  return rows
    .map(({ what, name, text }) => `${what} ${what === 'constraint' ? '' : name} ${text}`)
    .toSorted();
}

/** What the entities declare, made by the schema generator in a database of its own. */
async function declaredShape(): Promise<string[]> {
  const bare = await freshDatabase();
  const mapper = await MikroORM.init(ormOptions(bare.ownerUrl, entities));
  await mapper.migrator.down({ to: 0 });
  await mapper.em.getConnection().execute(`${PLATFORM_FUNCTIONS}${WALL_CLOCK}${WALL_ENTRUSTED}`);
  await mapper.schema.create();
  const shape = await shapeOf(mapper);
  await mapper.close(true);
  await bare.drop();
  return shape;
}

test('the migrations make exactly what the entities declare', async () => {
  expect(await shapeOf(orm)).toEqual(await declaredShape());
});

test('every column says what kind of data it holds', () => {
  const classes = ['key', 'plain', 'identity', 'contact', 'secret', 'words', 'presence', 'health'];
  const untagged = [...orm.getMetadata().getAll().values()].flatMap((meta) =>
    meta.props
      .filter(
        (prop) =>
          prop.persist !== false && prop.fieldNames?.length && !classes.includes(String(prop.comment)),
      )
      .map((prop) => `${meta.className}.${prop.name}`),
  );
  expect(untagged).toEqual([]);
});

test('every table forces its wall, and the application owns none', async () => {
  const tables = await orm.em.getConnection().execute<{ relname: string; forced: boolean; owner: string }[]>(
    `select relname, relforcerowsecurity and relrowsecurity as forced, pg_get_userbyid(relowner) as owner
     from pg_class where relnamespace = 'public'::regnamespace and relkind = 'r' and relname <> 'migration'`,
  );
  expect(tables.length).toBeGreaterThan(25);
  expect(tables.filter(({ forced, owner }) => !forced || owner === 'porchlight_app')).toEqual([]);
  const [role] = await orm.em
    .getConnection()
    .execute<{ rolbypassrls: boolean; rolsuper: boolean }[]>(
      "select rolbypassrls, rolsuper from pg_roles where rolname = 'porchlight_app'",
    );
  expect(role).toEqual({ rolbypassrls: false, rolsuper: false });
});

test('the application’s role can do nothing that it does not need, and no statement of its goes on for ever', async () => {
  // What a database allows everybody is not copied with it.
  await migrate(database.ownerUrl);
  const refused = (sql: string) =>
    as(database.appUrl, sql).then(
      () => 'done',
      ({ code }) => code,
    );
  const DENIED = '42501';
  expect(await refused('create temporary table mine ()')).toBe(DENIED);
  expect(await refused('create table mine ()')).toBe(DENIED);
  expect(await refused("select lo_from_bytea(0, 'x')")).toBe(DENIED);
  expect(await refused('select * from graphile_worker._private_jobs')).toBe(DENIED);
  expect(await refused('create role another')).toBe(DENIED);
  expect(await as(database.appUrl, 'show statement_timeout')).toEqual([{ statement_timeout: '15s' }]);
});

test('the queue’s role sees the queue and nothing else', async () => {
  await as(database.ownerUrl, "select graphile_worker.add_job('nothing', '{}')");
  expect(await as(database.jobsUrl, 'select count(*)::int from graphile_worker._private_jobs')).toEqual([
    { count: 1 },
  ]);
  for (const table of ['child', 'audit_entry', 'kindergarten'])
    await expect(as(database.jobsUrl, `select * from public.${table}`)).rejects.toMatchObject({
      code: '42501',
    });
  const [role] = await as(
    database.ownerUrl,
    "select rolsuper or rolbypassrls or rolcreaterole as mighty from pg_roles where rolname = 'porchlight_jobs'",
  );
  expect(role).toEqual({ mighty: false });
});

test('every function of ours finds its names where it was written, not where a session looks', async () => {
  const loose = await as(
    database.ownerUrl,
    `select p.oid::regprocedure::text as name from pg_proc p join pg_language l on l.oid = p.prolang
     where p.pronamespace::regnamespace::text in ('public', 'wall', 'ledger', 'attempts', 'jobs') and l.lanname in ('sql', 'plpgsql')
       and p.prosqlbody is null and not coalesce(p.proconfig::text like '%search_path=%', false)`,
  );
  expect(loose).toEqual([]);
});

/** The rows of a statement, as a role. */
async function as(url: string, sql: string): Promise<object[]> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  return client
    .query(sql)
    .then(({ rows }) => rows)
    .finally(() => client.end());
}

test('migrating down and up again gives the same shape', async () => {
  const before = await shapeOf(orm);
  await orm.migrator.down({ to: 0 });
  await migrate(database.ownerUrl);
  expect(await shapeOf(orm)).toEqual(before);
});
