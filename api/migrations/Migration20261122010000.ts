import { Migration } from '@mikro-orm/migrations';
import { CHANGES, CHANGES_BACK } from './attendance-in-full/changes.sql.ts';
import { CALENDAR_FUNCTIONS, CLASS_BOARD_FUNCTION } from './attendance-in-full/functions.sql.ts';
import { TABLES } from './attendance-in-full/tables.sql.ts';
import { CLASS_BOARD_FUNCTION as FIRST_CLASS_BOARD } from './foundation/class-board.sql.ts';

/** Attendance in full: hours and weekdays, parts of a day, corrections, roll calls; cards of the staff; how kiosks are doing. */
export class Migration20261122010000 extends Migration {
  override up(): void {
    for (const sql of [TABLES, CHANGES, CALENDAR_FUNCTIONS, CLASS_BOARD_FUNCTION]) this.addSql(sql);
  }

  override down(): void {
    const tables = [...TABLES.matchAll(/create table "(\w+)"/g)].map(([, table]) => `"${table}"`);
    this.addSql('drop function class_board, clock_of, expected_on, comes_on');
    this.addSql(`drop table ${tables.join(', ')} cascade`);
    this.addSql(CHANGES_BACK);
    this.addSql(FIRST_CLASS_BOARD);
  }
}
