import { Entity, Index, ManyToOne, Property, Unique } from '@mikro-orm/decorators/legacy';
import { CollectionState, type Door, type Verification } from '@porchlight/schema/enums';
import { Field, ObjectType } from 'type-graphql';
import { Access } from '../../../platform/access/access.ts';
import {
  as,
  day,
  foreignKey,
  moment,
  optionalMoment,
  optionalText,
  reference,
  text,
} from '../../../platform/database/column.ts';
import { OwnedRow } from '../../../platform/database/owned.entity.ts';
import { isKind, wall } from '../../../platform/database/wall.ts';
import { contractEnum, DateTime, Node } from '../../../platform/graphql-base.ts';
import { Child, doors } from '../../people/people.module.ts';
import { staffOf } from '../audiences.ts';

export const collectionStates = contractEnum('CollectionState', CollectionState);

/** Staff who answer for the child, and the kiosk, which shows that somebody waits; never a family, which would learn who does. */
const atTheDoor = { ...staffOf, kiosk: isKind('KIOSK') };

/**
 * Somebody at the door asks for a child. It is a departure only when a member of staff lets the child go; until then the child
 * is inside, whoever asks. One waits for a child at a time, and on its own day.
 */
@Entity({
  tableName: 'collection',
  rowLevelSecurity: 'force',
  policies: wall({ reads: atTheDoor, writes: atTheDoor }),
})
@Index({ properties: ['kindergartenId', 'date', 'state'] })
@Index({ properties: ['kindergartenId', 'wishKey'] })
@Unique({ name: 'collection_waiting_unique', properties: ['childId', 'date'], where: "state = 'WAITING'" })
@ObjectType({ implements: Node })
@Access('pickup:collections')
export class Collection extends OwnedRow implements Node {
  @ManyToOne(() => Child, foreignKey())
  childId!: string;

  /** The kindergarten's day it counts for. */
  @Property(day('presence'))
  date!: string;

  @Property(text('presence'))
  @Field(() => collectionStates)
  state!: CollectionState;

  @Property(as('presence', { type: 'boolean' }))
  @Field(() => Boolean)
  held!: boolean;

  @Property(reference({ nullable: true }))
  familyMemberId?: string | null;

  @Property(reference({ nullable: true }))
  authorisedPickupId?: string | null;

  @Property(reference({ nullable: true }))
  delegationId?: string | null;

  @Property(reference({ nullable: true }))
  deviceId?: string | null;

  @Property(text('plain'))
  @Field(() => doors)
  door!: Door;

  @Property(text('plain'))
  verification!: Verification;

  @Property(moment('presence'))
  @Field(() => DateTime)
  requestedAt!: Date;

  @Property(moment('presence'))
  recordedAt!: Date;

  /** The idempotency key of the wish that asked: siblings share one, and an undo names it. */
  @Property(text('key'))
  wishKey!: string;

  @Property(optionalMoment('presence'))
  @Field(() => DateTime, { nullable: true })
  decidedAt?: Date | null;

  @Property(reference({ nullable: true }))
  decidedById?: string | null;

  /** The idempotency key of the release, which an undo names. */
  @Property(optionalText('key'))
  decisionKey?: string | null;

  @Property(reference({ nullable: true }))
  recordId?: string | null;
}
