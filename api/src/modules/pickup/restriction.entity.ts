import { Entity, Index, ManyToOne, Property } from '@mikro-orm/decorators/legacy';
import { RestrictionScope } from '@porchlight/schema/enums';
import { Field, ObjectType } from 'type-graphql';
import { Access } from '../../platform/access/access.ts';
import {
  bytes,
  day,
  foreignKey,
  moment,
  optionalMoment,
  optionalText,
  reference,
  text,
} from '../../platform/database/column.ts';
import { OwnedRow } from '../../platform/database/owned.entity.ts';
import { isKind, wall } from '../../platform/database/wall.ts';
import { contractEnum, DateTime, LocalDay, Node } from '../../platform/graphql-base.ts';
import { MediaObject } from '../../platform/media/media.entity.ts';
import { Child, FamilyMember, StaffMember } from '../people/people.module.ts';
import { staffOf } from './audiences.ts';

export const restrictionScopes = contractEnum('RestrictionScope', RestrictionScope);

/** Somebody who must not collect a child (禁止接送), for example after a court order. Nobody but staff ever sees that there is one. */
@Entity({
  tableName: 'pickup_restriction',
  rowLevelSecurity: 'force',
  policies: wall({ reads: staffOf, writes: { leaders: isKind('ADMIN', 'PRINCIPAL') } }),
})
@Index({ properties: ['childId'] })
@ObjectType({ implements: Node })
@Access('pickup:restrictions')
export class PickupRestriction extends OwnedRow implements Node {
  @ManyToOne(() => Child, foreignKey())
  childId!: string;

  @ManyToOne(() => FamilyMember, foreignKey({ nullable: true }))
  familyMemberId?: string | null;

  @Property(optionalText('identity'))
  @Field(() => String, { nullable: true })
  personName?: string | null;

  /** What it keeps the person away from. */
  @Property({ ...text('plain'), default: 'CONTACT_AND_PLANS' })
  @Field(() => restrictionScopes)
  scope!: RestrictionScope;

  @Index()
  @ManyToOne(() => MediaObject, foreignKey({ nullable: true }))
  photoId?: string | null;

  /** Sealed with the child's data key. */
  @Property(bytes('words'))
  reasonSealed!: Buffer;

  @Property(day('plain'))
  @Field(() => LocalDay)
  validFrom!: string;

  @Property({ ...day('plain'), nullable: true })
  @Field(() => LocalDay, { nullable: true })
  validUntil?: string | null;

  @ManyToOne(() => StaffMember, foreignKey())
  imposedById!: string;

  @Property(moment('plain'))
  @Field(() => DateTime)
  imposedAt!: Date;

  @Property(optionalMoment('plain'))
  @Field(() => DateTime, { nullable: true })
  liftedAt?: Date | null;

  @Property(reference({ nullable: true }))
  liftedById?: string | null;
}
