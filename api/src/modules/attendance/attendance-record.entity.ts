import { Entity, Index, ManyToOne, Property } from '@mikro-orm/decorators/legacy';
import { AttendanceAction, type Door, type Verification } from '@porchlight/schema/enums';
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
import { isKind, wall, whenKind } from '../../platform/database/wall.ts';
import { contractEnum, DateTime, Node } from '../../platform/graphql-base.ts';
import { Child, childAudiences, doors, FamilyMember, verifications } from '../people/people.module.ts';
import { Device } from '../sites/sites.module.ts';

export const attendanceActions = contractEnum('AttendanceAction', AttendanceAction);

/** Who may record where children are. */
export const attendanceWriters = {
  whole_kindergarten: isKind('ADMIN', 'PRINCIPAL', 'HEALTH_DOCTOR', 'KIOSK', 'INTEGRATOR'),
  teacher: whenKind('CLASS_TEACHER', 'child_id in (select enrolled.child_id from enrolment enrolled)'),
};

/** One check-in or check-out of one child. Never changed; an undo is noted beside it. */
@Entity({
  tableName: 'attendance_record',
  rowLevelSecurity: 'force',
  policies: wall({ reads: childAudiences('child_id'), writes: attendanceWriters }),
})
@Index({ properties: ['childId', 'date'] })
@Index({ properties: ['kindergartenId', 'wishKey'] })
@ObjectType({ implements: Node })
@Access('attendance:read')
export class AttendanceRecord extends OwnedRow implements Node {
  @ManyToOne(() => Child, foreignKey())
  childId!: string;

  /** The kindergarten's day it counts for. */
  @Property(day('presence'))
  date!: string;

  @Property(text('presence'))
  @Field(() => attendanceActions)
  action!: AttendanceAction;

  @ManyToOne(() => FamilyMember, foreignKey({ nullable: true }))
  familyMemberId?: string;

  @ManyToOne(() => Device, foreignKey({ nullable: true }))
  deviceId?: string;

  @Property(reference({ nullable: true }))
  staffMemberId?: string;

  @Property(text('plain'))
  @Field(() => doors)
  door!: Door;

  @Property(text('plain'))
  @Field(() => verifications)
  verification!: Verification;

  @Property(moment('presence'))
  @Field(() => DateTime)
  occurredAt!: Date;

  @Property(moment('presence'))
  @Field(() => DateTime)
  recordedAt!: Date;

  /** The idempotency key of the wish that made it: siblings share one, and an undo names it. */
  @Property(text('key'))
  wishKey!: string;

  @Property(optionalMoment('presence'))
  @Field(() => DateTime, { nullable: true })
  undoneAt?: Date;

  /** When staff corrected the day: from then on it counts no more. */
  @Property(optionalMoment('presence'))
  @Field(() => DateTime, { nullable: true })
  supersededAt?: Date;

  /** Why a corrected record is as it is. */
  @Property(optionalText('words'))
  @Field(() => String, { nullable: true })
  @Access('attendance:notes')
  note?: string;
}
