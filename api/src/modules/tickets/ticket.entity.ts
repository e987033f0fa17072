import { Entity, Index, ManyToOne, PrimaryKey, Property, Unique } from '@mikro-orm/decorators/legacy';
import { type Door, TicketCategory, TicketKind, TicketState } from '@porchlight/schema/enums';
import { Field, Int, ObjectType } from 'type-graphql';
import { Access } from '../../platform/access/access.ts';
import {
  as,
  foreignKey,
  moment,
  optionalMoment,
  optionalText,
  reference,
  text,
} from '../../platform/database/column.ts';
import { OwnedRow } from '../../platform/database/owned.entity.ts';
import { asFamily, isKind, wall, whenKind } from '../../platform/database/wall.ts';
import { contractEnum, DateTime, Node } from '../../platform/graphql-base.ts';
import { MediaObject } from '../../platform/media/media.entity.ts';
import { Child, doors, FamilyMember, StaffMember } from '../people/people.module.ts';

export const ticketKinds = contractEnum('TicketKind', TicketKind);
export const ticketCategories = contractEnum('TicketCategory', TicketCategory);
export const ticketStates = contractEnum('TicketState', TicketState);

const responsible = {
  leaders: isKind('ADMIN', 'PRINCIPAL'),
  teacher: whenKind(
    'CLASS_TEACHER',
    'assignee_id = (select wall.subject()) or classroom_id = any((select wall.classrooms())::uuid[])',
  ),
  doctor: whenKind('HEALTH_DOCTOR', "assignee_id = (select wall.subject()) or category = 'HEALTH'"),
};

/** A consultation, feedback or evaluation (诉求). Sent without a name, it has neither family nor child. */
@Entity({
  tableName: 'ticket',
  rowLevelSecurity: 'force',
  policies: wall({
    reads: {
      ...responsible,
      integrator: isKind('INTEGRATOR'),
      // Whoever must keep away from a child reads what they wrote themselves, and not what the other parent did.
      family: asFamily(
        'household_id = (select wall.household()) and (not (select wall.barred()) or family_member_id = (select wall.subject()))',
      ),
    },
    writes: responsible,
  }),
})
@Unique({ properties: ['kindergartenId', 'trackingCode'] })
@Index({ properties: ['kindergartenId', 'state'] })
@ObjectType({ implements: Node })
@Access('tickets:read')
export class Ticket extends OwnedRow implements Node {
  @Property(text('plain'))
  @Field(() => ticketKinds)
  kind!: TicketKind;

  @Property(text('plain'))
  @Field(() => ticketCategories)
  category!: TicketCategory;

  @Property(text('plain'))
  @Field(() => ticketStates)
  state!: TicketState;

  /** Six digits, the last one a check digit. */
  @Property(text('key'))
  @Field(() => String)
  trackingCode!: string;

  @Property(optionalText('words'))
  @Field(() => String, { nullable: true })
  text?: string | null;

  @Index()
  @ManyToOne(() => MediaObject, foreignKey({ nullable: true }))
  recordingId?: string | null;

  @ManyToOne(() => FamilyMember, foreignKey({ nullable: true }))
  familyMemberId?: string | null;

  @Property(reference({ nullable: true }))
  householdId?: string | null;

  @ManyToOne(() => Child, foreignKey({ nullable: true }))
  childId?: string | null;

  /** The class it is routed by. */
  @Property(reference({ nullable: true }))
  classroomId?: string | null;

  @ManyToOne(() => StaffMember, foreignKey({ nullable: true }))
  assigneeId?: string | null;

  @Property(text('plain'))
  @Field(() => doors)
  door!: Door;

  @Property(moment('plain'))
  @Field(() => DateTime)
  submittedAt!: Date;

  @Property(optionalMoment('plain'))
  @Field(() => DateTime, { nullable: true })
  closedAt?: Date | null;

  @Property(as('plain', { type: 'integer' }))
  @Field(() => Int)
  version!: number;
}

/** An answer to a ticket. Who sees the ticket sees its answers. */
@Entity({
  tableName: 'ticket_answer',
  rowLevelSecurity: 'force',
  policies: wall({
    reads: { with_ticket: 'ticket_id in (select t.id from ticket t)' },
    writes: { with_ticket: 'ticket_id in (select t.id from ticket t)' },
  }),
})
@Index({ properties: ['ticketId'] })
@ObjectType({ implements: Node })
@Access('tickets:status')
export class TicketAnswer extends OwnedRow implements Node {
  @ManyToOne(() => Ticket, foreignKey())
  ticketId!: string;

  @Property(reference({ nullable: true }))
  authorId?: string;

  @Property(text('identity'))
  @Field(() => String)
  authorName!: string;

  @Property(text('words'))
  @Field(() => String)
  text!: string;

  @Property(moment('plain'))
  @Field(() => DateTime)
  answeredAt!: Date;
}

/** A code in use or set aside for a device. Only the platform looks codes up: they are guesses at a secret. */
@Entity({
  tableName: 'tracking_code',
  rowLevelSecurity: 'force',
  policies: wall({ reads: { own_device: whenKind('KIOSK', 'device_id = (select wall.subject())') } }),
})
export class TrackingCode {
  @PrimaryKey(as('key', { type: 'uuid' }))
  kindergartenId!: string;

  @PrimaryKey(text('key'))
  code!: string;

  /** The device it is set aside for, until it is used. */
  @Property(reference({ nullable: true }))
  deviceId?: string | null;

  @Property(moment('plain'))
  reservedAt!: Date;

  @Property(reference({ nullable: true }))
  ticketId?: string | null;
}
