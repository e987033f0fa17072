import { Entity, Index, ManyToOne, Property, Unique } from '@mikro-orm/decorators/legacy';
import { AttendanceStatus } from '@porchlight/schema/enums';
import { day, foreignKey, optionalMoment, reference, text } from '../../platform/database/column.ts';
import { OwnedRow } from '../../platform/database/owned.entity.ts';
import { wall } from '../../platform/database/wall.ts';
import { contractEnum } from '../../platform/graphql-base.ts';
import { Child, childAudiences } from '../people/people.module.ts';
import { attendanceWriters } from './attendance-record.entity.ts';

export const attendanceStatuses = contractEnum('AttendanceStatus', AttendanceStatus);

/** One child's day, as its records and absence say. No row: the child is expected. */
@Entity({
  tableName: 'attendance_day',
  rowLevelSecurity: 'force',
  policies: wall({
    reads: childAudiences('child_id'),
    // A family reports an absence, which changes the day.
    writes: { ...attendanceWriters, family: childAudiences('child_id').family },
  }),
})
@Unique({ properties: ['childId', 'date'] })
@Index({ properties: ['kindergartenId', 'date'] })
@Index({ name: 'attendance_day_inside_index', properties: ['date'], where: "status = 'PRESENT'" })
export class AttendanceDay extends OwnedRow {
  @ManyToOne(() => Child, foreignKey())
  childId!: string;

  @Property(day('presence'))
  date!: string;

  @Property(text('presence'))
  status!: AttendanceStatus;

  @Property(optionalMoment('presence'))
  arrivedAt?: Date | null;

  @Property(reference({ nullable: true }))
  arrivedWithId?: string | null;

  @Property(optionalMoment('presence'))
  departedAt?: Date | null;

  @Property(reference({ nullable: true }))
  departedWithId?: string | null;

  @Property(reference({ nullable: true }))
  absenceId?: string | null;

  /** A late arrival or early departure that the family reported. */
  @Property(reference({ nullable: true }))
  partialAbsenceId?: string | null;
}
