import { Migration } from '@mikro-orm/migrations';
import { BARRED_FUNCTIONS, WALL_ENTRUSTED } from './barred/functions.sql.ts';
import { POLICIES, POLICIES_BACK } from './barred/policies.sql.ts';
import { PICKUP_FUNCTIONS as FUNCTIONS_BEFORE } from './pickup-and-health/functions.sql.ts';

const COLUMNS = `
alter table "pickup_restriction" add column "scope" text not null default 'CONTACT_AND_PLANS';
comment on column "pickup_restriction"."scope" is 'plain';
alter table "pickup_alert" add column "act" text null;
comment on column "pickup_alert"."act" is 'plain';
alter table "authorised_pickup" add column "phone_fingerprint" bytea null;
comment on column "authorised_pickup"."phone_fingerprint" is 'contact';
alter table "pickup_delegation" add column "phone_fingerprint" bytea null;
comment on column "pickup_delegation"."phone_fingerprint" is 'contact';
`;

/** Barred means barred: a restriction has a scope, and one rule says whom it holds against. */
export class Migration20261201010000 extends Migration {
  override up(): void {
    this.addSql('drop function pickup_facts(date, uuid[], uuid, uuid, uuid), pickup_same_name(text, text)');
    for (const sql of [WALL_ENTRUSTED, COLUMNS, BARRED_FUNCTIONS, POLICIES]) this.addSql(sql);
  }

  override down(): void {
    this.addSql(POLICIES_BACK);
    this.addSql(
      'drop function pickup_facts(date, uuid[], uuid, uuid, uuid, timestamptz, timestamptz), barred_facts, barred_from_everything, restrictions_on, somebody, wall.barred, wall.entrusted',
    );
    for (const [table, column] of [
      ['pickup_restriction', 'scope'],
      ['pickup_alert', 'act'],
      ['authorised_pickup', 'phone_fingerprint'],
      ['pickup_delegation', 'phone_fingerprint'],
    ])
      this.addSql(`alter table "${table}" drop column "${column}"`);
    this.addSql(FUNCTIONS_BEFORE.replaceAll('create function', 'create or replace function'));
  }
}
