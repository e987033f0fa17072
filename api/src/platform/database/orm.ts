import { type EntityClass, MikroORM, UnderscoreNamingStrategy } from '@mikro-orm/core';
import { ReflectMetadataProvider } from '@mikro-orm/decorators/legacy';
import { Migrator } from '@mikro-orm/migrations';
import { PostgreSqlDriver } from '@mikro-orm/postgresql';

/** The object-relational mapper over PostgreSQL. */
export type Orm = MikroORM<PostgreSqlDriver>;

/** Foreign keys are kept as bare ids named `childId`: their column is `child_id`, not `child_id_id`. */
class Naming extends UnderscoreNamingStrategy {
  override joinKeyColumnName(entityName: string, referencedColumnName?: string): string {
    return entityName.endsWith('Id')
      ? this.propertyToColumnName(entityName)
      : super.joinKeyColumnName(entityName, referencedColumnName);
  }
}

/** Options that the running api, the migrations and their tests share. */
export function ormOptions(url: string, entities: EntityClass<unknown>[]) {
  return {
    driver: PostgreSqlDriver,
    clientUrl: url,
    entities,
    metadataProvider: ReflectMetadataProvider,
    namingStrategy: Naming,
    extensions: [Migrator],
    // Every piece of work forks its own entity manager; the shared one is never used.
    allowGlobalContext: false,
    forceUtcTimezone: true,
    discovery: { warnWhenNoEntities: false },
    pool: { min: 0, max: 12 },
    schemaGenerator: { disableForeignKeys: false },
    migrations: {
      tableName: 'migration',
      path: new URL('../../../migrations', import.meta.url).pathname,
      glob: 'Migration*.{js,ts}',
      snapshot: false,
      transactional: true,
      allOrNothing: true,
    },
  };
}

/** Opens the mapper as the application role. */
export async function openOrm(url: string, entities: EntityClass<unknown>[]): Promise<Orm> {
  return (await MikroORM.init(ormOptions(url, entities))) as Orm;
}
