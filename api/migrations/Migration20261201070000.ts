import { Migration } from '@mikro-orm/migrations';
import { AUDIT, AUDIT_BACK } from './desk/audit.sql.ts';
import { SETTINGS, SETTINGS_BACK } from './desk/settings.sql.ts';

/** A kindergarten's settings, one audit entry a look, and a morning check that can be taken back. */
export class Migration20261201070000 extends Migration {
  override up(): void {
    for (const sql of [SETTINGS, AUDIT]) this.addSql(sql);
  }

  override down(): void {
    for (const sql of [AUDIT_BACK, SETTINGS_BACK]) this.addSql(sql);
  }
}
