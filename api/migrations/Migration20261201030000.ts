import { Migration } from '@mikro-orm/migrations';

const REFERENCES = [
  ['child', 'photo_id', 'Child'],
  ['family_member', 'photo_id', 'FamilyMember'],
  ['authorised_pickup', 'photo_id', 'AuthorisedPickup'],
  ['pickup_delegation', 'photo_id', 'PickupDelegation'],
  ['pickup_delegation', 'spoken_name_id', 'PickupDelegation'],
  ['pickup_restriction', 'photo_id', 'PickupRestriction'],
  ['ticket', 'recording_id', 'Ticket'],
  ['help_request', 'recording_id', 'HelpRequest'],
  ['phrase_recording', 'recording_id', 'PhraseRecording'],
] as const;

/** Media belong to who uploaded them until one row claims them, once; what rows hold already is theirs. */
export class Migration20261201030000 extends Migration {
  override up(): void {
    for (const [column, type, tag] of [
      ['uploaded_by_id', 'uuid', 'key'],
      ['uploaded_at_id', 'uuid', 'key'],
      ['claimed_by', 'text', 'plain'],
    ]) {
      this.addSql(`alter table "media_object" add column "${column}" ${type} null`);
      this.addSql(`comment on column "media_object"."${column}" is '${tag}'`);
    }
    for (const [table, column, type] of REFERENCES) {
      this.addSql(`create index "${table}_${column}_index" on "${table}" ("${column}")`);
      this.addSql(
        `update media_object m set claimed_by = '${type}' from "${table}" r where r."${column}" = m.id and m.claimed_by is null`,
      );
    }
  }

  override down(): void {
    for (const [table, column] of REFERENCES) this.addSql(`drop index "${table}_${column}_index"`);
    this.addSql(
      'alter table "media_object" drop column "uploaded_by_id", drop column "uploaded_at_id", drop column "claimed_by"',
    );
  }
}
