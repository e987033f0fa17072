import { Entity, Index, ManyToOne, Property, Unique } from '@mikro-orm/decorators/legacy';
import { DelegationState, type Door } from '@porchlight/schema/enums';
import { Field, ObjectType } from 'type-graphql';
import { Access } from '../../platform/access/access.ts';
import {
  as,
  bytes,
  day,
  foreignKey,
  moment,
  optionalBytes,
  optionalMoment,
  optionalText,
  text,
} from '../../platform/database/column.ts';
import { OwnedRow } from '../../platform/database/owned.entity.ts';
import { isKind, wall } from '../../platform/database/wall.ts';
import { contractEnum, DateTime, LocalDay, Node } from '../../platform/graphql-base.ts';
import { MediaObject } from '../../platform/media/media.entity.ts';
import { doors, FamilyMember, Household } from '../people/people.module.ts';
import { ofSiblings } from './audiences.ts';

export const delegationStates = contractEnum('DelegationState', DelegationState);

/**
 * A one-time delegation (代接委托): somebody else collects on one day, with a short code. A kiosk sees none of them;
 * it is handed the one whose code was typed.
 */
@Entity({
  tableName: 'pickup_delegation',
  rowLevelSecurity: 'force',
  policies: wall({
    reads: { house: isKind('ADMIN', 'PRINCIPAL', 'HEALTH_DOCTOR'), ...ofSiblings },
    writes: { leaders: isKind('ADMIN', 'PRINCIPAL'), ...ofSiblings },
  }),
})
@Unique({ properties: ['kindergartenId', 'date', 'codeFingerprint'] })
@Index({ properties: ['householdId', 'date'] })
@ObjectType({ implements: Node })
@Access('pickup:read')
export class PickupDelegation extends OwnedRow implements Node {
  @ManyToOne(() => Household, foreignKey())
  householdId!: string;

  @Property(as('key', { type: 'array', columnType: 'uuid[]' }))
  childIds!: string[];

  @ManyToOne(() => FamilyMember, foreignKey())
  delegatedById!: string;

  @Property(day('plain'))
  @Field(() => LocalDay)
  date!: string;

  @Property(optionalText('identity'))
  @Field(() => String, { nullable: true })
  collectorName?: string | null;

  /** E.164, sealed with the household's data key. */
  @Property(optionalBytes('contact'))
  phoneSealed?: Buffer;

  /** For comparing numbers; says nothing without the index key. */
  @Property(optionalBytes('contact'))
  phoneFingerprint?: Buffer | null;

  @Index()
  @ManyToOne(() => MediaObject, foreignKey({ nullable: true }))
  photoId?: string | null;

  @Index()
  @ManyToOne(() => MediaObject, foreignKey({ nullable: true }))
  spokenNameId?: string | null;

  /** For looking the code up; says nothing without the index key. */
  @Property(bytes('secret'))
  codeFingerprint!: Buffer;

  /** argon2id with pepper. */
  @Property(text('secret'))
  codeHash!: string;

  @Property(text('plain'))
  @Field(() => doors)
  door!: Door;

  @Property(moment('plain'))
  @Field(() => DateTime)
  createdAt!: Date;

  @Property(optionalMoment('plain'))
  revokedAt?: Date | null;

  // What its day and the releases with it amount to.
  @Field(() => delegationStates)
  state!: DelegationState;
  @Field(() => DateTime, { nullable: true })
  usedAt?: Date | null;
}
