import type { Opt } from '@mikro-orm/core';
import { Entity, Index, ManyToOne, Property, Unique } from '@mikro-orm/decorators/legacy';
import { type Door, type Language, NoticeUrgency, ReceiptManner } from '@porchlight/schema/enums';
import { Field, Int, ObjectType } from 'type-graphql';
import { Access } from '../../platform/access/access.ts';
import {
  as,
  count,
  foreignKey,
  moment,
  optionalMoment,
  reference,
  text,
} from '../../platform/database/column.ts';
import { OwnedRow } from '../../platform/database/owned.entity.ts';
import { asFamily, isKind, wall, whenKind } from '../../platform/database/wall.ts';
import { contractEnum, DateTime, Node } from '../../platform/graphql-base.ts';
import { doors, FamilyMember, Household, householdAudiences } from '../people/people.module.ts';
import { languages } from '../sites/sites.module.ts';

export const noticeUrgencies = contractEnum('NoticeUrgency', NoticeUrgency);
export const receiptManners = contractEnum('ReceiptManner', ReceiptManner);

const forOwnClasses = "classroom_ids = '{}' or classroom_ids && (select wall.classrooms())::uuid[]";

/** Words to families. An empty list of classes means the whole kindergarten. */
@Entity({
  tableName: 'notice',
  rowLevelSecurity: 'force',
  policies: wall({
    reads: {
      house: isKind('ADMIN', 'PRINCIPAL', 'HEALTH_DOCTOR'),
      teacher: whenKind('CLASS_TEACHER', forOwnClasses),
      // Withdrawn, it is no longer said anywhere.
      doors: `withdrawn_at is null and ${isKind('KIOSK', 'INTEGRATOR')}`,
      family: asFamily(`withdrawn_at is null and (${forOwnClasses})`),
    },
    writes: {
      leaders: isKind('ADMIN', 'PRINCIPAL', 'HEALTH_DOCTOR', 'INTEGRATOR'),
      teacher: whenKind(
        'CLASS_TEACHER',
        "classroom_ids <> '{}' and classroom_ids <@ (select wall.classrooms())::uuid[]",
      ),
    },
  }),
})
@ObjectType({ implements: Node })
@Access('notices:read')
export class Notice extends OwnedRow implements Node {
  @Property(as('key', { type: 'array', columnType: 'uuid[]' }))
  classroomIds!: string[];

  @Property(text('plain'))
  @Field(() => noticeUrgencies)
  urgency!: NoticeUrgency;

  @Property(reference({ nullable: true }))
  authorId?: string;

  /** As parents say it; the name stays with the notice when its author leaves. */
  @Property(text('identity'))
  @Field(() => String)
  authorName!: string;

  @Property(moment('plain'))
  @Field(() => DateTime)
  publishedAt!: Date;

  /** Receipts from before this are of older words. */
  @Property(optionalMoment('plain'))
  @Field(() => DateTime, { nullable: true })
  correctedAt?: Date | null;

  @Property(optionalMoment('plain'))
  @Field(() => DateTime, { nullable: true })
  @Access('notices:reach')
  withdrawnAt?: Date | null;

  @Property(count('plain', 1))
  @Field(() => Int)
  version: Opt<number> = 1;
}

/** A notice in one language. Who sees the notice sees its words. */
@Entity({
  tableName: 'notice_text',
  rowLevelSecurity: 'force',
  policies: wall({
    reads: { with_notice: 'notice_id in (select n.id from notice n)' },
    writes: { with_notice: 'notice_id in (select n.id from notice n)' },
  }),
})
@Unique({ properties: ['noticeId', 'language'] })
@ObjectType('NoticeText')
@Access('notices:read')
export class NoticeText {
  @ManyToOne(() => Notice, { ...foreignKey(), primary: true })
  noticeId!: string;

  @Property({ ...text('plain'), primary: true })
  @Field(() => languages)
  language!: Language;

  @Property(reference())
  kindergartenId!: string;

  @Property(text('words'))
  @Field(() => String)
  title!: string;

  @Property(text('words'))
  @Field(() => String)
  body!: string;
}

/** A family heard or read a notice: one receipt a family, whatever the door. */
@Entity({
  tableName: 'notice_receipt',
  rowLevelSecurity: 'force',
  policies: wall({
    reads: householdAudiences('household_id'),
    writes: {
      whole_kindergarten: isKind('ADMIN', 'PRINCIPAL', 'HEALTH_DOCTOR', 'KIOSK'),
      teacher: householdAudiences('household_id').teacher,
      family: householdAudiences('household_id').family,
    },
  }),
})
@Unique({ properties: ['noticeId', 'householdId'] })
@Index({ properties: ['householdId'] })
@ObjectType({ implements: Node })
@Access('notices:read')
export class NoticeReceipt extends OwnedRow implements Node {
  @ManyToOne(() => Notice, foreignKey())
  noticeId!: string;

  @ManyToOne(() => Household, foreignKey())
  householdId!: string;

  @ManyToOne(() => FamilyMember, foreignKey())
  familyMemberId!: string;

  @Property(text('plain'))
  @Field(() => doors)
  door!: Door;

  @Property(text('plain'))
  @Field(() => receiptManners)
  manner!: ReceiptManner;

  @Property(moment('plain'))
  @Field(() => DateTime)
  acknowledgedAt!: Date;
}
