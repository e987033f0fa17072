import { Entity, Index, ManyToOne, Property, Unique } from '@mikro-orm/decorators/legacy';
import { type Door, RollCallKind, RollCallResult } from '@porchlight/schema/enums';
import { Field, ObjectType } from 'type-graphql';
import { Access } from '../../platform/access/access.ts';
import { foreignKey, moment, optionalMoment, reference, text } from '../../platform/database/column.ts';
import { OwnedRow } from '../../platform/database/owned.entity.ts';
import { isKind, wall, whenKind } from '../../platform/database/wall.ts';
import { contractEnum, DateTime, Node } from '../../platform/graphql-base.ts';
import { Child, doors, StaffMember } from '../people/people.module.ts';
import { Classroom, Device } from '../sites/sites.module.ts';

export const rollCallKinds = contractEnum('RollCallKind', RollCallKind);
export const rollCallResults = contractEnum('RollCallResult', RollCallResult);

const wholeKindergarten = isKind('ADMIN', 'PRINCIPAL', 'HEALTH_DOCTOR', 'KIOSK');
const counters = {
  whole_kindergarten: wholeKindergarten,
  teacher: whenKind(
    'CLASS_TEACHER',
    'classroom_id is null or classroom_id = any((select wall.classrooms())::uuid[])',
  ),
};
const ofChildren = {
  whole_kindergarten: wholeKindergarten,
  teacher: whenKind('CLASS_TEACHER', 'child_id in (select enrolled.child_id from enrolment enrolled)'),
};

/** A roll call (点名): a list of who was inside, and what was found. A teacher finds the own classes in it. */
@Entity({
  tableName: 'roll_call',
  rowLevelSecurity: 'force',
  policies: wall({ reads: counters, writes: counters }),
})
@Unique({ properties: ['kindergartenId', 'wishKey'] })
@ObjectType({ implements: Node })
@Access('roll-call:read')
export class RollCall extends OwnedRow implements Node {
  @Property(text('plain'))
  @Field(() => rollCallKinds)
  kind!: RollCallKind;

  @ManyToOne(() => Classroom, foreignKey({ nullable: true }))
  classroomId?: string;

  @ManyToOne(() => Device, foreignKey({ nullable: true }))
  deviceId?: string;

  @ManyToOne(() => StaffMember, foreignKey({ nullable: true }))
  startedById?: string;

  @Property(text('plain'))
  @Field(() => doors)
  door!: Door;

  @Property(moment('plain'))
  @Field(() => DateTime)
  startedAt!: Date;

  @Property(moment('plain'))
  @Field(() => DateTime)
  recordedAt!: Date;

  @Property(optionalMoment('plain'))
  @Field(() => DateTime, { nullable: true })
  finishedAt?: Date;

  @Property(reference({ nullable: true }))
  finishedById?: string;

  /** The idempotency key it was begun with: a kiosk without network knows it by nothing else. */
  @Property(text('key'))
  wishKey!: string;
}

/** One child on the list, with what counts of its marks. */
@Entity({
  tableName: 'roll_call_entry',
  rowLevelSecurity: 'force',
  policies: wall({ reads: ofChildren, writes: ofChildren }),
})
@Unique({ properties: ['rollCallId', 'childId'] })
export class RollCallEntryRow extends OwnedRow {
  @ManyToOne(() => RollCall, foreignKey())
  rollCallId!: string;

  @ManyToOne(() => Child, foreignKey())
  childId!: string;

  @Property(text('presence'))
  result!: RollCallResult;

  @Property(optionalMoment('presence'))
  markedAt?: Date;

  @Property(reference({ nullable: true }))
  markedById?: string;
}

/** What somebody said of one child. Never changed: which one counts, `standingMark` decides. */
@Entity({
  tableName: 'roll_call_mark',
  rowLevelSecurity: 'force',
  policies: wall({ reads: ofChildren, writes: ofChildren }),
})
@Index({ properties: ['rollCallId', 'childId'] })
export class RollCallMarkRow extends OwnedRow {
  @ManyToOne(() => RollCall, foreignKey())
  rollCallId!: string;

  @ManyToOne(() => Child, foreignKey())
  childId!: string;

  @Property(text('presence'))
  result!: RollCallResult;

  /** The kiosk; for the desk, who sat there: within one of them its own clock orders. */
  @Property(reference())
  markedAtId!: string;

  @Property(reference({ nullable: true }))
  markedById?: string;

  @Property(moment('presence'))
  markedAt!: Date;

  @Property(moment('presence'))
  recordedAt!: Date;
}
