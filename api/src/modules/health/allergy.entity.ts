import { Entity, Index, ManyToOne, Property } from '@mikro-orm/decorators/legacy';
import { AllergySeverity } from '@porchlight/schema/enums';
import { Field, ObjectType } from 'type-graphql';
import { Access } from '../../platform/access/access.ts';
import { bytes, foreignKey, moment, optionalMoment, reference } from '../../platform/database/column.ts';
import { OwnedRow } from '../../platform/database/owned.entity.ts';
import { wall } from '../../platform/database/wall.ts';
import { contractEnum, DateTime, Node } from '../../platform/graphql-base.ts';
import { Child } from '../people/people.module.ts';
import { carers, circle } from './circle.ts';

export const allergySeverities = contractEnum('AllergySeverity', AllergySeverity);

/** What is known of an allergy, as it is sealed. */
export interface KnownAllergy {
  substance: string;
  severity: AllergySeverity;
  note?: string | undefined;
}

/** An allergy (过敏), sealed with the child's own key. Taken off, it stays as a row that is no longer shown. */
@Entity({
  tableName: 'allergy',
  rowLevelSecurity: 'force',
  policies: wall({ reads: circle, writes: carers }),
})
@Index({ properties: ['childId'] })
@ObjectType({ implements: Node })
@Access('health:read')
export class Allergy extends OwnedRow implements Node {
  @ManyToOne(() => Child, foreignKey())
  childId!: string;

  @Property(bytes('health'))
  knownSealed!: Buffer;

  @Property(moment('health'))
  @Field(() => DateTime)
  recordedAt!: Date;

  @Property(reference({ nullable: true }))
  recordedById?: string;

  @Property(optionalMoment('health'))
  @Field(() => DateTime, { nullable: true })
  removedAt?: Date;

  // Opened out of what is sealed.
  @Field(() => String)
  substance!: string;
  @Field(() => allergySeverities)
  severity!: AllergySeverity;
  @Field(() => String, { nullable: true })
  note?: string | undefined;
}
