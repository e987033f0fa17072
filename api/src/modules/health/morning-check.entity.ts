import { Entity, ManyToOne, Property, Unique } from '@mikro-orm/decorators/legacy';
import { HealthFeeling, HealthSign, MorningCheckResult } from '@porchlight/schema/enums';
import { Field, Float, Int, ObjectType } from 'type-graphql';
import { Access } from '../../platform/access/access.ts';
import {
  as,
  day,
  foreignKey,
  optionalBytes,
  optionalMoment,
  reference,
} from '../../platform/database/column.ts';
import { OwnedRow } from '../../platform/database/owned.entity.ts';
import { wall } from '../../platform/database/wall.ts';
import { contractEnum, DateTime, LocalDay, Node } from '../../platform/graphql-base.ts';
import { Child } from '../people/people.module.ts';
import { carers, circle } from './circle.ts';

export const healthFeelings = contractEnum('HealthFeeling', HealthFeeling);
export const healthSigns = contractEnum('HealthSign', HealthSign);
export const morningCheckResults = contractEnum('MorningCheckResult', MorningCheckResult);

/** What the health doctor found, as it is sealed. */
export interface Found {
  signs: HealthSign[];
  temperatureCelsius?: number | undefined;
  retestCelsius?: number | undefined;
  /** ISO, while a fever waits to be taken again. */
  retestDueAt?: string | undefined;
  result?: MorningCheckResult | undefined;
  note?: string | undefined;
}

/** One child's morning check (晨检) of one day. What was said and found is sealed with the child's own key. */
@Entity({
  tableName: 'morning_check',
  rowLevelSecurity: 'force',
  policies: wall({ reads: circle, writes: carers }),
})
@Unique({ properties: ['childId', 'date'] })
@ObjectType({ implements: Node })
@Access('health:read')
export class MorningCheck extends OwnedRow implements Node {
  @ManyToOne(() => Child, foreignKey())
  childId!: string;

  @Property(day('health'))
  @Field(() => LocalDay)
  date!: string;

  @Property(optionalBytes('health'))
  saidSealed?: Buffer;

  @Property(optionalMoment('health'))
  @Field(() => DateTime, { nullable: true, name: 'feelingSaidAt' })
  saidAt?: Date;

  @Property(reference({ nullable: true }))
  saidById?: string;

  @Property(optionalBytes('health'))
  foundSealed?: Buffer;

  @Property(optionalMoment('health'))
  @Field(() => DateTime, { nullable: true })
  checkedAt?: Date;

  @Property(reference({ nullable: true }))
  checkedById?: string;

  /** What was found before the last finding, as it stood: taking that back brings this again. */
  @Property(optionalBytes('health'))
  beforeSealed?: Buffer;

  @Property(optionalMoment('health'))
  beforeAt?: Date;

  @Property(reference({ nullable: true }))
  beforeById?: string;

  /** Whether the last finding stands and was not taken back. */
  @Property(as('plain', { type: 'boolean', default: false }))
  undoable!: boolean;

  @Property(as('plain', { type: 'integer' }))
  @Field(() => Int)
  version!: number;

  // Opened out of what is sealed; no column of their own.
  @Field(() => healthFeelings, { nullable: true })
  feeling?: HealthFeeling | undefined;
  @Field(() => [healthSigns])
  signs!: HealthSign[];
  @Field(() => Float, { nullable: true })
  temperatureCelsius?: number | undefined;
  @Field(() => Float, { nullable: true })
  retestCelsius?: number | undefined;
  @Field(() => DateTime, { nullable: true })
  undoableUntil?: Date | undefined;
  @Field(() => DateTime, { nullable: true })
  retestDueAt?: string | undefined;
  @Field(() => morningCheckResults, { nullable: true })
  result?: MorningCheckResult | undefined;
  @Field(() => String, { nullable: true })
  note?: string | undefined;
}
