import { Entity, Index, ManyToOne, Property } from '@mikro-orm/decorators/legacy';
import { LifeChangeKind } from '@porchlight/schema/enums';
import { Field, ObjectType } from 'type-graphql';
import { Access, WITH_ROOT } from '../../../platform/access/access.ts';
import {
  as,
  day,
  foreignKey,
  moment,
  optionalMoment,
  reference,
  text,
} from '../../../platform/database/column.ts';
import { OwnedRow } from '../../../platform/database/owned.entity.ts';
import { isKind, wall, whenKind } from '../../../platform/database/wall.ts';
import { contractEnum, DateTime, LocalDay, Node } from '../../../platform/graphql-base.ts';
import { StaffMember } from '../staff.entity.ts';
import type { JournalEntry } from './journal.ts';

export const lifeChangeKinds = contractEnum('LifeChangeKind', LifeChangeKind);

/** One value that a change changed, as people read it. */
@ObjectType()
@Access(WITH_ROOT)
export class LifeChangeDetail {
  @Field(() => String)
  field!: string;
  @Field(() => String, { nullable: true })
  before?: string | null;
  @Field(() => String, { nullable: true })
  after?: string | null;
}

/**
 * A change in a life here: who did what to whom, and every row it touched with before and after, so that it can be
 * undone for a day. Written by the platform alone.
 */
@Entity({
  tableName: 'life_change',
  rowLevelSecurity: 'force',
  policies: wall({
    reads: {
      leaders: isKind('ADMIN', 'PRINCIPAL'),
      teacher: whenKind('CLASS_TEACHER', 'child_id in (select enrolled.child_id from enrolment enrolled)'),
      own: 'changed_by_id = (select wall.subject())',
    },
  }),
})
@Index({ properties: ['subjectId'] })
@ObjectType({ implements: Node })
@Access('lives:read')
export class LifeChange extends OwnedRow implements Node {
  @Property(text('plain'))
  @Field(() => lifeChangeKinds)
  kind!: LifeChangeKind;

  @Property(text('plain'))
  subjectType!: string;

  @Property(reference())
  subjectId!: string;

  /** Whose circle may see it. */
  @Property(reference({ nullable: true }))
  childId?: string | null;

  @ManyToOne(() => StaffMember, foreignKey({ nullable: true }))
  changedById?: string | null;

  @Property(moment('plain'))
  @Field(() => DateTime)
  changedAt!: Date;

  @Property({ ...day('plain'), nullable: true })
  @Field(() => LocalDay, { nullable: true })
  effectiveOn?: string | null;

  @Property(moment('plain'))
  @Field(() => DateTime)
  undoableUntil!: Date;

  @Property(optionalMoment('plain'))
  @Field(() => DateTime, { nullable: true })
  undoneAt?: Date | null;

  @Property(reference({ nullable: true }))
  undoneById?: string | null;

  @Property(as('identity', { type: 'json' as const, columnType: 'jsonb' as const }))
  @Field(() => [LifeChangeDetail])
  details!: LifeChangeDetail[];

  /** Rows as they were: sealed columns as bytes, and what a PIN is checked against. */
  @Property(as('secret', { type: 'json' as const, columnType: 'jsonb' as const }))
  journal!: JournalEntry[];
}
