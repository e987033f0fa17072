import { Entity, Index, ManyToOne, Property } from '@mikro-orm/decorators/legacy';
import type { Door } from '@porchlight/schema/enums';
import { Field, ObjectType } from 'type-graphql';
import { Access } from '../../platform/access/access.ts';
import { foreignKey, moment, optionalMoment, reference, text } from '../../platform/database/column.ts';
import { OwnedRow } from '../../platform/database/owned.entity.ts';
import { isKind, wall, whenKind } from '../../platform/database/wall.ts';
import { DateTime, Node } from '../../platform/graphql-base.ts';
import { Device } from '../sites/sites.module.ts';
import { doors } from './doors.ts';
import { FamilyMember } from './family-member.entity.ts';
import { StaffMember } from './staff.entity.ts';

// A teacher reaches the families that the wall shows: those of the own classes.
const staffOfFamily = {
  whole_kindergarten: isKind('ADMIN', 'PRINCIPAL', 'HEALTH_DOCTOR'),
  teacher: whenKind('CLASS_TEACHER', 'family_member_id in (select member.id from family_member member)'),
};

/** That somebody may set a PIN with the card alone for a little while. */
@Entity({
  tableName: 'pin_allowance',
  rowLevelSecurity: 'force',
  policies: wall({ reads: staffOfFamily, writes: staffOfFamily }),
})
@Index({ properties: ['familyMemberId'] })
export class PinAllowance extends OwnedRow {
  @ManyToOne(() => FamilyMember, foreignKey())
  familyMemberId!: string;

  @ManyToOne(() => StaffMember, foreignKey())
  allowedById!: string;

  @Property(moment('plain'))
  allowedUntil!: Date;

  @Property(optionalMoment('plain'))
  usedAt?: Date;
}

/** A family member who used up the tries. Written by the platform, seen by staff. */
@Entity({
  tableName: 'sign_in_lock',
  rowLevelSecurity: 'force',
  policies: wall({ reads: staffOfFamily, writes: staffOfFamily }),
})
@Index({ properties: ['kindergartenId', 'lockedUntil'] })
@ObjectType({ implements: Node })
@Access('locks:read')
export class SignInLock extends OwnedRow implements Node {
  @ManyToOne(() => FamilyMember, foreignKey())
  familyMemberId!: string;

  @ManyToOne(() => Device, foreignKey({ nullable: true }))
  deviceId?: string;

  @Property(text('plain'))
  @Field(() => doors)
  door!: Door;

  @Property(moment('plain'))
  @Field(() => DateTime)
  lockedAt!: Date;

  @Property(moment('plain'))
  @Field(() => DateTime)
  lockedUntil!: Date;

  /** When a member of staff ended it. */
  @Property(optionalMoment('plain'))
  liftedAt?: Date;

  @Property(reference({ nullable: true }))
  liftedById?: string;
}
