import { Entity, Index, ManyToOne, Property } from '@mikro-orm/decorators/legacy';
import { GuessedSecret, type GuessedSecret as Secret } from '@porchlight/schema/enums';
import { Field, ObjectType } from 'type-graphql';
import { Access } from '../../platform/access/access.ts';
import { foreignKey, moment, optionalMoment, reference, text } from '../../platform/database/column.ts';
import { OwnedRow } from '../../platform/database/owned.entity.ts';
import { isKind, wall } from '../../platform/database/wall.ts';
import { contractEnum, DateTime, Node } from '../../platform/graphql-base.ts';
import { Device } from '../sites/sites.module.ts';
import { StaffMember } from './staff.entity.ts';

const guessedSecrets = contractEnum('GuessedSecret', GuessedSecret);
const staff = isKind('ADMIN', 'PRINCIPAL', 'HEALTH_DOCTOR', 'CLASS_TEACHER');

/** Somebody tried many times at a door. Written by the platform, seen by staff. */
@Entity({
  tableName: 'guessing_notice',
  rowLevelSecurity: 'force',
  policies: wall({ reads: { staff }, writes: { staff } }),
})
@Index({ properties: ['kindergartenId', 'liftedAt'] })
@ObjectType({ implements: Node })
@Access('locks:read')
export class GuessingNotice extends OwnedRow implements Node {
  @Property(text('plain'))
  @Field(() => guessedSecrets)
  secret!: Secret;

  @ManyToOne(() => Device, foreignKey({ nullable: true }))
  deviceId?: string | null;

  @ManyToOne(() => StaffMember, foreignKey({ nullable: true }))
  staffMemberId?: string | null;

  @Property(moment('plain'))
  @Field(() => DateTime)
  firstAt!: Date;

  @Property(moment('plain'))
  @Field(() => DateTime)
  lastAt!: Date;

  /** When a member of staff had looked. */
  @Property(optionalMoment('plain'))
  liftedAt?: Date | null;

  @Property(reference({ nullable: true }))
  liftedById?: string | null;
}
