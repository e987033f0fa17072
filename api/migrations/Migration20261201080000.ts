import { Migration } from '@mikro-orm/migrations';
import { BOARD_BEFORE, CLASS_BOARD_FUNCTION } from './collection/who.sql.ts';

/** The board says who collected, and never takes for it who had brought. */
export class Migration20261201080000 extends Migration {
  override up(): void {
    this.addSql(CLASS_BOARD_FUNCTION);
  }

  override down(): void {
    this.addSql(BOARD_BEFORE);
  }
}
