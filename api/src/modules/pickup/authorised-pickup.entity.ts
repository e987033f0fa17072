import { Entity, Index, ManyToOne, Property } from '@mikro-orm/decorators/legacy';
import { CollectorKind, type Relation, type Weekday } from '@porchlight/schema/enums';
import { Field, Int, ObjectType } from 'type-graphql';
import { Access } from '../../platform/access/access.ts';
import {
  as,
  day,
  foreignKey,
  moment,
  optionalBytes,
  optionalMoment,
  reference,
  text,
} from '../../platform/database/column.ts';
import { OwnedRow } from '../../platform/database/owned.entity.ts';
import { isKind, wall } from '../../platform/database/wall.ts';
import { contractEnum, DateTime, LocalDay, Node } from '../../platform/graphql-base.ts';
import { MediaObject } from '../../platform/media/media.entity.ts';
import { Child, FamilyMember, relations } from '../people/people.module.ts';
import { weekdays } from '../sites/sites.module.ts';
import { authorisers, provenFamily, staffOf } from './audiences.ts';

export const collectorKinds = contractEnum('CollectorKind', CollectorKind);

/** An adult outside the household who may collect a child (授权接送人). Siblings have a row each, bound by one group. */
@Entity({
  tableName: 'authorised_pickup',
  rowLevelSecurity: 'force',
  policies: wall({
    reads: { ...staffOf, kiosk: isKind('KIOSK'), family: provenFamily },
    writes: authorisers,
  }),
})
@Index({ properties: ['childId'] })
@Index({ properties: ['groupId'] })
@ObjectType({ implements: Node })
@Access('pickup:read')
export class AuthorisedPickup extends OwnedRow implements Node {
  /** The same adult for siblings: what was said in one wish. */
  @Property(reference())
  groupId!: string;

  @ManyToOne(() => Child, foreignKey())
  childId!: string;

  @Property(text('plain'))
  @Field(() => collectorKinds)
  kind!: CollectorKind;

  @Property(text('plain'))
  @Field(() => relations)
  relation!: Relation;

  @Property(text('identity'))
  @Field(() => String)
  @Access('pickup:full')
  familyName!: string;

  @Property(text('identity'))
  @Field(() => String)
  givenName!: string;

  /** E.164, sealed with the child's data key. */
  @Property(optionalBytes('contact'))
  phoneSealed?: Buffer;

  /** For comparing numbers; says nothing without the index key. */
  @Property(optionalBytes('contact'))
  phoneFingerprint?: Buffer | null;

  @Index()
  @ManyToOne(() => MediaObject, foreignKey({ nullable: true }))
  photoId?: string | null;

  @Property(day('plain'))
  @Field(() => LocalDay)
  validFrom!: string;

  @Property({ ...day('plain'), nullable: true })
  @Field(() => LocalDay, { nullable: true })
  validUntil?: string | null;

  @Property(as('plain', { type: 'array', columnType: 'text[]' }))
  @Field(() => [weekdays])
  weekdays!: Weekday[];

  @ManyToOne(() => FamilyMember, foreignKey())
  authorisedById!: string;

  /** Who entered it for the guardian. */
  @Property(reference({ nullable: true }))
  enteredById?: string;

  @Property(moment('plain'))
  createdAt!: Date;

  @Property(optionalMoment('plain'))
  @Field(() => DateTime, { nullable: true })
  revokedAt?: Date | null;

  @Property(as('plain', { type: 'integer' }))
  @Field(() => Int)
  version!: number;
}
