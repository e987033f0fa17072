import { Entity, Index, ManyToOne, Property, Unique } from '@mikro-orm/decorators/legacy';
import type { Language } from '@porchlight/schema/enums';
import { Field, ObjectType } from 'type-graphql';
import { Access } from '../../platform/access/access.ts';
import { foreignKey, moment, optionalMoment, text } from '../../platform/database/column.ts';
import { OwnedRow } from '../../platform/database/owned.entity.ts';
import { isKind, wall } from '../../platform/database/wall.ts';
import { DateTime, Node } from '../../platform/graphql-base.ts';
import { MediaObject } from '../../platform/media/media.entity.ts';
import { StaffMember } from '../people/people.module.ts';
import { languages } from '../sites/sites.module.ts';

const staff = isKind('ADMIN', 'PRINCIPAL', 'CLASS_TEACHER', 'HEALTH_DOCTOR');

/** A line of the kiosk or the phone in the voice of somebody of the staff. One a line and language speaks. */
@Entity({
  tableName: 'phrase_recording',
  rowLevelSecurity: 'force',
  policies: wall({ reads: { staff, doors: isKind('KIOSK', 'PHONE_LINE') }, writes: { staff } }),
})
@Unique({
  name: 'phrase_recording_speaking_unique',
  properties: ['kindergartenId', 'line', 'language'],
  where: 'removed_at is null',
})
@ObjectType({ implements: Node })
@Access('phrases:read')
export class PhraseRecording extends OwnedRow implements Node {
  /** The door, a dot, the line's key in the catalogue. (`key` is what loaders call the id of a row.) */
  @Property({ ...text('plain'), fieldName: 'key' })
  @Field(() => String, { name: 'key' })
  line!: string;

  @Property(text('plain'))
  @Field(() => languages)
  language!: Language;

  @Index()
  @ManyToOne(() => MediaObject, foreignKey())
  recordingId!: string;

  @ManyToOne(() => StaffMember, foreignKey({ nullable: true }))
  recordedById?: string;

  @Property(moment('plain'))
  @Field(() => DateTime)
  recordedAt!: Date;

  /** When it was taken off, or another one took its place. */
  @Property(optionalMoment('plain'))
  removedAt?: Date;
}
