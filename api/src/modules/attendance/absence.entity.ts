import type { Opt } from '@mikro-orm/core';
import { Entity, Index, ManyToOne, Property } from '@mikro-orm/decorators/legacy';
import { AbsenceKind, AbsenceReason, type Door } from '@porchlight/schema/enums';
import { Field, ObjectType } from 'type-graphql';
import { Access } from '../../platform/access/access.ts';
import {
  day,
  foreignKey,
  moment,
  optionalMoment,
  optionalText,
  reference,
  text,
} from '../../platform/database/column.ts';
import { OwnedRow } from '../../platform/database/owned.entity.ts';
import { wall } from '../../platform/database/wall.ts';
import { contractEnum, DateTime, LocalDay, LocalTime, Node } from '../../platform/graphql-base.ts';
import { Child, childAudiences, doors } from '../people/people.module.ts';
import { attendanceWriters } from './attendance-record.entity.ts';

export const absenceKinds = contractEnum('AbsenceKind', AbsenceKind);
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

  @Property({ ...text('presence'), default: 'FULL_DAY' })
  @Field(() => absenceKinds)
  kind: Opt<AbsenceKind> = 'FULL_DAY';

  /** When the child comes or is collected, for a part of a day. */
  @Property(optionalText('presence'))
  @Field(() => LocalTime, { nullable: true })
  expectedAt?: string | null;

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
