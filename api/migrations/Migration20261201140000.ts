import { Migration } from '@mikro-orm/migrations';
import { WAITING, WAITING_BACK } from './collection/waiting.sql.ts';

/** A collection waits for a person: asking for a child at a kiosk is no departure yet. */
export class Migration20261201140000 extends Migration {
  override up(): void {
    this.addSql(WAITING);
  }

  override down(): void {
    this.addSql(WAITING_BACK);
  }
}
