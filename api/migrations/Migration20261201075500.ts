import { Migration } from '@mikro-orm/migrations';
import { AUDIT_SEAL, AUDIT_SEAL_BACK, WALL_PINNED, WALL_PINNED_BACK } from './fairness/audit-seal.sql.ts';

/** The audit trail's hashes take a key; the wall's functions look for no names. */
export class Migration20261201075500 extends Migration {
  override up(): void {
    for (const sql of [AUDIT_SEAL, WALL_PINNED]) this.addSql(sql);
  }

  override down(): void {
    for (const sql of [AUDIT_SEAL_BACK, WALL_PINNED_BACK]) this.addSql(sql);
  }
}
