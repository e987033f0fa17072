import { Migration } from '@mikro-orm/migrations';
import { CHANGES, CHANGES_BACK } from './pickup-and-health/changes.sql.ts';
import { PICKUP_FUNCTIONS } from './pickup-and-health/functions.sql.ts';
import { TABLES } from './pickup-and-health/tables.sql.ts';

/** Pick-up (who may collect a child, who must not, how it was handed over) and health (morning checks, medicine, allergies). */
export class Migration20261122020000 extends Migration {
  override up(): void {
    for (const sql of [TABLES, PICKUP_FUNCTIONS, CHANGES]) this.addSql(sql);
  }

  override down(): void {
    const tables = [...TABLES.matchAll(/create table "(\w+)"/g)].map(([, table]) => `"${table}"`);
    this.addSql('drop function pickup_release_add, pickup_facts, pickup_same_name, pickup_platform');
    this.addSql(`drop table ${tables.join(', ')} cascade`);
    this.addSql(CHANGES_BACK);
  }
}
