import { Migration } from '@mikro-orm/migrations';
import { CLASS_BOARD_FUNCTION } from './foundation/class-board.sql.ts';
import { JOB_FUNCTIONS, LEDGER_FUNCTIONS, PLATFORM_FUNCTIONS } from './foundation/platform-functions.sql.ts';
import { TABLES } from './foundation/tables.sql.ts';

/** The foundation: every table behind the wall, the ledger, attempts and jobs. */
export class Migration20261121210000 extends Migration {
  override up(): void {
    for (const sql of [PLATFORM_FUNCTIONS, TABLES, LEDGER_FUNCTIONS, JOB_FUNCTIONS, CLASS_BOARD_FUNCTION])
      this.addSql(sql);
  }

  override down(): void {
    const tables = [...TABLES.matchAll(/create table "(\w+)"/g)].map(([, table]) => `"${table}"`);
    this.addSql('drop function class_board');
    this.addSql('drop schema jobs, attempts, ledger cascade');
    this.addSql(`drop table ${tables.join(', ')} cascade`);
    this.addSql('drop schema wall cascade');
  }
}
