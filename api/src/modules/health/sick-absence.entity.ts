import { Entity, Index, ManyToOne, Property } from '@mikro-orm/decorators/legacy';
import { Field, Int, ObjectType } from 'type-graphql';
import { Access } from '../../platform/access/access.ts';
import { bytes, foreignKey, moment, reference } from '../../platform/database/column.ts';
import { OwnedRow } from '../../platform/database/owned.entity.ts';
import { wall } from '../../platform/database/wall.ts';
import { DateTime, LocalDay, Node } from '../../platform/graphql-base.ts';
import { Child } from '../people/people.module.ts';
import { carers } from './circle.ts';

/** What a family said when it was asked, as it is sealed. */
export interface Heard {
  note: string;
  returnsOn?: string | undefined;
}

/** Somebody asked after a sick child. The answer is sealed with the child's own key. */
@Entity({
  tableName: 'sick_follow_up',
  rowLevelSecurity: 'force',
  policies: wall({ reads: carers, writes: carers }),
})
@Index({ properties: ['childId', 'followedUpAt'] })
@ObjectType({ implements: Node })
@Access('health:board')
export class SickFollowUp extends OwnedRow implements Node {
  @ManyToOne(() => Child, foreignKey())
  childId!: string;

  @Property(bytes('health'))
  heardSealed!: Buffer;

  @Property(moment('health'))
  @Field(() => DateTime)
  followedUpAt!: Date;

  @Property(reference())
  followedUpById!: string;

  // Opened out of what is sealed.
  @Field(() => String)
  note!: string;
  @Field(() => LocalDay, { nullable: true })
  returnsOn?: string | undefined;
}

/** A child who is away sick, day after day. */
@ObjectType()
@Access('health:board')
export class SickAbsence {
  @Field(() => LocalDay) since!: string;
  @Field(() => Int) days!: number;
  @Field(() => [SickFollowUp]) followUps!: readonly SickFollowUp[];
  childId!: string;
}
