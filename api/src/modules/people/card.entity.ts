import { Check, Entity, Index, ManyToOne, Property, Unique } from '@mikro-orm/decorators/legacy';
import { Field, ObjectType } from 'type-graphql';
import { Access } from '../../platform/access/access.ts';
import { foreignKey, moment, optionalMoment, text } from '../../platform/database/column.ts';
import { OwnedRow } from '../../platform/database/owned.entity.ts';
import { isKind, wall } from '../../platform/database/wall.ts';
import { DateTime, Node } from '../../platform/graphql-base.ts';
import { FamilyMember } from './family-member.entity.ts';
import { StaffMember } from './staff.entity.ts';

/**
 * A card on a ribbon (接送卡), of a family member or of the staff. The number is kept as a fingerprint only.
 * Of two cards with the same number one works at most.
 */
@Entity({
  tableName: 'card',
  rowLevelSecurity: 'force',
  policies: wall({
    reads: {
      whole_kindergarten: isKind('ADMIN', 'PRINCIPAL', 'KIOSK'),
      family: "(select wall.kind()) = 'FAMILY_PROVEN' and family_member_id = (select wall.subject())",
      // Colleagues know who of them has one.
      colleagues: `staff_member_id is not null and ${isKind('CLASS_TEACHER', 'HEALTH_DOCTOR')}`,
    },
    writes: { admin: isKind('ADMIN') },
  }),
})
@Check({ name: 'card_has_one_holder', expression: 'num_nonnulls(family_member_id, staff_member_id) = 1' })
@Unique({
  name: 'card_working_fingerprint_unique',
  properties: ['kindergartenId', 'fingerprint'],
  where: 'stopped_at is null',
})
@Index({ properties: ['familyMemberId'] })
@Index({ properties: ['staffMemberId'] })
@ObjectType({ implements: Node })
@Access('people:cards')
export class Card extends OwnedRow implements Node {
  @ManyToOne(() => FamilyMember, foreignKey({ nullable: true }))
  familyMemberId?: string;

  @ManyToOne(() => StaffMember, foreignKey({ nullable: true }))
  staffMemberId?: string;

  /** SHA-256 (hex) of kindergarten id, colon, number: what a kiosk keeps to work without network. */
  @Property(text('secret'))
  fingerprint!: string;

  @Property(text('plain'))
  @Field(() => String)
  lastDigits!: string;

  @Property(moment('plain'))
  @Field(() => DateTime)
  issuedAt!: Date;

  /** When it was replaced or reported lost. */
  @Property(optionalMoment('plain'))
  @Field(() => DateTime, { nullable: true })
  stoppedAt?: Date;
}
