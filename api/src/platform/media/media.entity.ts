import { Entity, Property, Unique } from '@mikro-orm/decorators/legacy';
import { as, bytes, moment, optionalText, reference, text } from '../database/column.ts';
import { OwnedRow } from '../database/owned.entity.ts';
import { wall } from '../database/wall.ts';

const anybodyInside = '(select wall.kind()) is not null';

/** A recording or picture, sealed. It belongs to who uploaded it until one row claims it, once; whoever may read that row reads it. */
@Entity({
  tableName: 'media_object',
  rowLevelSecurity: 'force',
  policies: wall({ reads: { inside: anybodyInside }, writes: { inside: anybodyInside } }),
})
@Unique({ properties: ['kindergartenId', 'uploadKey'] })
export class MediaObject extends OwnedRow {
  @Property(text('plain'))
  contentType!: string;
  @Property(as('plain', { type: 'double', nullable: true }))
  durationSeconds?: number;
  @Property(bytes('words'))
  sealed!: Buffer;
  /** Fingerprint of uploader and key: one uploader's key says nothing about, and never meets, another's. */
  @Property(optionalText('key'))
  uploadKey?: string;
  /** Who uploaded it, until a row claims it. */
  @Property(reference({ nullable: true }))
  uploadedById?: string | null;
  /** The kiosk or call it was uploaded at, until a row claims it. */
  @Property(reference({ nullable: true }))
  uploadedAtId?: string | null;
  /** The type of the row that claimed it; until then nobody reads it, and it ends after a day. */
  @Property(optionalText('plain'))
  claimedBy?: string | null;
  @Property(moment('plain'))
  createdAt!: Date;
}
