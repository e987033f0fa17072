import { Entity, Index, ManyToOne, Property } from '@mikro-orm/decorators/legacy';
import { type RefusalCode, WishKind } from '@porchlight/schema/enums';
import { Field, ObjectType } from 'type-graphql';
import { Access } from '../../platform/access/access.ts';
import {
  as,
  foreignKey,
  moment,
  optionalMoment,
  optionalText,
  text,
} from '../../platform/database/column.ts';
import { OwnedRow } from '../../platform/database/owned.entity.ts';
import { isKind, wall, whenKind } from '../../platform/database/wall.ts';
import { contractEnum, DateTime, Node, refusalCodes } from '../../platform/graphql-base.ts';
import { FamilyMember, StaffMember } from '../people/people.module.ts';
import { Device } from '../sites/sites.module.ts';

export const wishKinds = contractEnum('WishKind', WishKind);

// A teacher deals with what concerns the own classes, and with what nobody can tell any more.
const staff = {
  whole_kindergarten: isKind('ADMIN', 'PRINCIPAL', 'HEALTH_DOCTOR'),
  teacher: whenKind(
    'CLASS_TEACHER',
    "child_ids = '{}' or exists (select from enrolment enrolled where enrolled.child_id = any(child_ids))",
  ),
};
const itself = whenKind('KIOSK', 'device_id = (select wall.subject())');

/** Something a kiosk answered with yes and the server could not accept. */
@Entity({
  tableName: 'conflict',
  rowLevelSecurity: 'force',
  policies: wall({ reads: { ...staff, itself }, writes: { ...staff, itself } }),
})
@Index({ properties: ['deviceId'], where: 'settled_at is null' })
@ObjectType({ implements: Node })
@Access('conflicts:read')
export class Conflict extends OwnedRow implements Node {
  @ManyToOne(() => Device, foreignKey())
  deviceId!: string;

  @Property(text('plain'))
  @Field(() => wishKinds)
  wish!: WishKind;

  @Property(text('plain'))
  @Field(() => refusalCodes)
  code!: RefusalCode;

  @Property(as('key', { type: 'array', columnType: 'uuid[]' }))
  childIds!: string[];

  @ManyToOne(() => FamilyMember, foreignKey({ nullable: true }))
  familyMemberId?: string;

  @Property(moment('presence'))
  @Field(() => DateTime)
  occurredAt!: Date;

  @Property(moment('plain'))
  @Field(() => DateTime)
  reportedAt!: Date;

  @Property(optionalMoment('plain'))
  @Field(() => DateTime, { nullable: true })
  settledAt?: Date;

  @ManyToOne(() => StaffMember, foreignKey({ nullable: true }))
  settledById?: string;

  @Property(optionalText('words'))
  @Field(() => String, { nullable: true })
  note?: string;
}
