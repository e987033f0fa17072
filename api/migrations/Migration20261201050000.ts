import { Migration } from '@mikro-orm/migrations';
import { CHANGES, CHANGES_BACK, TABLES, TABLES_BACK } from './guessing/tables.sql.ts';

/** Guessing is counted by what is guessed and told to staff; staff have accounts of their own. */
export class Migration20261201050000 extends Migration {
  override up(): void {
    for (const sql of [TABLES, CHANGES]) this.addSql(sql);
  }

  override down(): void {
    for (const sql of [CHANGES_BACK, TABLES_BACK]) this.addSql(sql);
  }
}
