import { Entity, Index, ManyToOne, Property } from '@mikro-orm/decorators/legacy';
import { AbsenceReason, type Door } from '@porchlight/schema/enums';
import { Field, ObjectType } from 'type-graphql';
import { Access } from '../../platform/access/access.ts';
import { day, foreignKey, moment, optionalMoment, reference, text } from '../../platform/database/column.ts';
import { OwnedRow } from '../../platform/database/owned.entity.ts';
import { wall } from '../../platform/database/wall.ts';
import { contractEnum, DateTime, LocalDay, Node } from '../../platform/graphql-base.ts';
import { Child, childAudiences, doors } from '../people/people.module.ts';
import { attendanceWriters } from './attendance-record.entity.ts';

export const absenceReasons = contractEnum('AbsenceReason', AbsenceReason);

/** A day a child stays away, reported through whatever door. */
@Entity({
  tableName: 'absence',
  rowLevelSecurity: 'force',
  policies: wall({
    reads: childAudiences('child_id'),
    writes: { ...attendanceWriters, family: childAudiences('child_id').family },
  }),
})
@Index({ properties: ['childId', 'date'] })
@ObjectType({ implements: Node })
@Access('attendance:read')
export class Absence extends OwnedRow implements Node {
  @ManyToOne(() => Child, foreignKey())
  childId!: string;

  @Property(day('presence'))
  @Field(() => LocalDay)
  date!: string;

  @Property(text('presence'))
  @Field(() => absenceReasons)
  reason!: AbsenceReason;

  @Property(text('plain'))
  @Field(() => doors)
  door!: Door;

  @Property(reference({ nullable: true }))
  familyMemberId?: string;

  @Property(moment('plain'))
  @Field(() => DateTime)
  reportedAt!: Date;

  @Property(optionalMoment('plain'))
  @Field(() => DateTime, { nullable: true })
  withdrawnAt?: Date;
}
