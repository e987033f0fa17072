import type { Opt } from '@mikro-orm/core';
import { Entity, Property, Unique } from '@mikro-orm/decorators/legacy';
import { AgeGroup } from '@porchlight/schema/enums';
import { Field, Int, ObjectType } from 'type-graphql';
import { Access } from '../../platform/access/access.ts';
import { count, moment, optionalMoment, optionalText, text } from '../../platform/database/column.ts';
import { OwnedRow } from '../../platform/database/owned.entity.ts';
import { isKind, wall } from '../../platform/database/wall.ts';
import { contractEnum, DateTime, Node } from '../../platform/graphql-base.ts';

export const ageGroups = contractEnum('AgeGroup', AgeGroup);

/** A class of children. Which classes exist is no secret inside a kindergarten. */
@Entity({
  tableName: 'classroom',
  rowLevelSecurity: 'force',
  policies: wall({
    reads: { inside: '(select wall.kind()) is not null' },
    writes: { admin: isKind('ADMIN') },
  }),
})
@Unique({ properties: ['kindergartenId', 'name'] })
@ObjectType({ implements: Node })
@Access('kindergarten:read')
export class Classroom extends OwnedRow implements Node {
  @Property(text('plain'))
  @Field(() => String)
  name!: string;

  @Property(text('plain'))
  @Field(() => ageGroups)
  ageGroup!: AgeGroup;

  @Property(optionalText('key'))
  @Field(() => String, { nullable: true })
  externalId?: string;

  @Property(moment('plain'))
  @Field(() => DateTime)
  updatedAt!: Date;

  /** Counts its changes, so that nobody changes what somebody else has just changed. */
  @Property(count('plain', 1))
  @Field(() => Int)
  version: Opt<number> = 1;

  @Property(optionalMoment('plain'))
  endedAt?: Date | null;
}
