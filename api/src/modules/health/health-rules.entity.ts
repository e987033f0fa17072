import { Entity, PrimaryKey, Property } from '@mikro-orm/decorators/legacy';
import { CardShape, type MorningCheckResult } from '@porchlight/schema/enums';
import { Field, Float, InputType, Int, ObjectType } from 'type-graphql';
import { Access } from '../../platform/access/access.ts';
import { as, moment } from '../../platform/database/column.ts';
import { isKind, wall } from '../../platform/database/wall.ts';
import { contractEnum } from '../../platform/graphql-base.ts';
import { morningCheckResults } from './morning-check.entity.ts';

export const cardShapes = contractEnum('CardShape', CardShape);

/** The card a child gets for a result: a colour, and a shape for those who do not see it. */
@ObjectType('HealthCard')
@InputType('HealthCardInput')
@Access('health-rules:read')
export class HealthCard {
  @Field(() => morningCheckResults) result!: MorningCheckResult;
  @Field(() => String) colour!: string;
  @Field(() => cardShapes) shape!: CardShape;
}

/** A site's rules for the morning check. No row: the usual ones. */
@Entity({
  tableName: 'health_rules',
  rowLevelSecurity: 'force',
  policies: wall({
    reads: { inside: '(select wall.kind()) is not null' },
    writes: { house: isKind('ADMIN', 'PRINCIPAL', 'HEALTH_DOCTOR') },
  }),
})
@ObjectType()
@Access('health-rules:read')
export class HealthRules {
  @PrimaryKey(as('key', { type: 'uuid' }))
  kindergartenId!: string;

  @Property(as('plain', { type: 'boolean' }))
  @Field(() => Boolean)
  askAtKiosk!: boolean;

  @Property(as('plain', { type: 'double' }))
  @Field(() => Float)
  feverCelsius!: number;

  @Property(as('plain', { type: 'integer' }))
  @Field(() => Int)
  retestAfterMinutes!: number;

  @Property(as('plain', { type: 'json' }))
  @Field(() => [HealthCard])
  cards!: HealthCard[];

  @Property(moment('plain'))
  setAt!: Date;
}
