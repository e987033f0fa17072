import { Entity, Property, Unique } from '@mikro-orm/decorators/legacy';
import { as, bytes, moment, optionalText, text } from '../database/column.ts';
import { OwnedRow } from '../database/owned.entity.ts';
import { wall } from '../database/wall.ts';

const anybodyInside = '(select wall.kind()) is not null';

/** A recording or picture, sealed. Reached only by signed addresses, which are given with the row it belongs to. */
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
  @Property(optionalText('key'))
  uploadKey?: string;
  @Property(moment('plain'))
  createdAt!: Date;
}
