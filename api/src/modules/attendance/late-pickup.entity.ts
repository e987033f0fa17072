import { Entity, ManyToOne, Property, Unique } from '@mikro-orm/decorators/legacy';
import type { Door } from '@porchlight/schema/enums';
import { day, foreignKey, moment, text } from '../../platform/database/column.ts';
import { OwnedRow } from '../../platform/database/owned.entity.ts';
import { wall } from '../../platform/database/wall.ts';
import { Child, childAudiences, FamilyMember } from '../people/people.module.ts';
import { attendanceWriters } from './attendance-record.entity.ts';

/** That a family will come late today: the latest word counts. */
@Entity({
  tableName: 'late_pickup_report',
  rowLevelSecurity: 'force',
  policies: wall({
    reads: childAudiences('child_id'),
    writes: { ...attendanceWriters, family: childAudiences('child_id').family },
  }),
})
@Unique({ properties: ['childId', 'date'] })
export class LatePickupReport extends OwnedRow {
  @ManyToOne(() => Child, foreignKey())
  childId!: string;

  @Property(day('presence'))
  date!: string;

  /** HH:MM on the kindergarten's clock. */
  @Property(text('presence'))
  expectedAt!: string;

  @ManyToOne(() => FamilyMember, foreignKey({ nullable: true }))
  familyMemberId?: string;

  @Property(text('plain'))
  door!: Door;

  @Property(moment('plain'))
  reportedAt!: Date;
}
