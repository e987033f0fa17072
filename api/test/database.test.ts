import { MikroORM } from '@mikro-orm/postgresql';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type FreshDatabase, freshDatabase } from '../../infra/test/fresh-database.ts';
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
  await mapper.em.getConnection().execute(`${PLATFORM_FUNCTIONS}${WALL_CLOCK}`);
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

test('migrating down and up again gives the same shape', async () => {
  const before = await shapeOf(orm);
  await orm.migrator.down({ to: 0 });
  await migrate(database.ownerUrl);
  expect(await shapeOf(orm)).toEqual(before);
});
