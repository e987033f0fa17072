import { Entity, Index, ManyToOne, Property, Unique } from '@mikro-orm/decorators/legacy';
import type { Verification } from '@porchlight/schema/enums';
import { Field, ObjectType } from 'type-graphql';
import { Access } from '../../platform/access/access.ts';
import { foreignKey, moment, reference, text } from '../../platform/database/column.ts';
import { OwnedRow } from '../../platform/database/owned.entity.ts';
import { wall } from '../../platform/database/wall.ts';
import { DateTime, Node } from '../../platform/graphql-base.ts';
import { AttendanceRecord } from '../attendance/attendance.module.ts';
import { Child, verifications } from '../people/people.module.ts';
import { provenFamily, staffOf } from './audiences.ts';

/** How a child was handed over: who, on what proof, shown whose photo. Written by the platform with each check-out, never changed. */
@Entity({
  tableName: 'pickup_release',
  rowLevelSecurity: 'force',
  policies: wall({ reads: { ...staffOf, family: provenFamily } }),
})
@Unique({ properties: ['recordId'] })
@Index({ properties: ['delegationId'] })
@ObjectType({ implements: Node })
@Access('pickup:full')
export class PickupRelease extends OwnedRow implements Node {
  @ManyToOne(() => Child, foreignKey())
  childId!: string;

  @ManyToOne(() => AttendanceRecord, foreignKey())
  recordId!: string;

  @Property(reference({ nullable: true }))
  familyMemberId?: string | null;

  @Property(reference({ nullable: true }))
  authorisedPickupId?: string | null;

  @Property(reference({ nullable: true }))
  delegationId?: string | null;

  @Property(reference({ nullable: true }))
  releasedById?: string | null;

  @Property(text('plain'))
  @Field(() => verifications)
  verification!: Verification;

  @Property(reference({ nullable: true }))
  photoShownId?: string | null;

  @Property(moment('presence'))
  @Field(() => DateTime)
  releasedAt!: Date;
}
