import { Entity, Index, ManyToOne, Property } from '@mikro-orm/decorators/legacy';
import { BarredAct, PickupAlertKind } from '@porchlight/schema/enums';
import { Field, ObjectType } from 'type-graphql';
import { Access } from '../../platform/access/access.ts';
import {
  foreignKey,
  moment,
  optionalMoment,
  optionalText,
  reference,
  text,
} from '../../platform/database/column.ts';
import { OwnedRow } from '../../platform/database/owned.entity.ts';
import { wall } from '../../platform/database/wall.ts';
import { contractEnum, DateTime, Node } from '../../platform/graphql-base.ts';
import { Child } from '../people/people.module.ts';
import { staffOf } from './audiences.ts';

export const barredActs = contractEnum('BarredAct', BarredAct);
export const pickupAlertKinds = contractEnum('PickupAlertKind', PickupAlertKind);

/** A silent alert: staff hear of it at once, the screen at the door shows nothing. */
@Entity({
  tableName: 'pickup_alert',
  rowLevelSecurity: 'force',
  policies: wall({ reads: staffOf, writes: staffOf }),
})
@Index({ properties: ['kindergartenId', 'settledAt'] })
@ObjectType({ implements: Node })
@Access('pickup:alerts')
export class PickupAlert extends OwnedRow implements Node {
  @ManyToOne(() => Child, foreignKey())
  childId!: string;

  @Property(text('plain'))
  @Field(() => pickupAlertKinds)
  kind!: PickupAlertKind;

  /** What the restricted adult tried, when it was not collecting. */
  @Property(optionalText('plain'))
  @Field(() => barredActs, { nullable: true })
  act?: BarredAct | null;

  @Property(reference({ nullable: true }))
  familyMemberId?: string | null;

  @Property(reference({ nullable: true }))
  restrictionId?: string | null;

  @Property(reference({ nullable: true }))
  deviceId?: string | null;

  @Property(moment('presence'))
  @Field(() => DateTime)
  occurredAt!: Date;

  @Property(moment('plain'))
  @Field(() => DateTime)
  raisedAt!: Date;

  @Property(optionalMoment('plain'))
  @Field(() => DateTime, { nullable: true })
  settledAt?: Date | null;

  @Property(reference({ nullable: true }))
  settledById?: string | null;

  @Property(optionalText('words'))
  @Field(() => String, { nullable: true })
  outcome?: string | null;
}
