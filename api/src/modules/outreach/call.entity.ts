import type { Opt } from '@mikro-orm/core';
import { Entity, Index, ManyToOne, Property } from '@mikro-orm/decorators/legacy';
import { CallOutcome, type Door, HelpRequestState, type Language } from '@porchlight/schema/enums';
import { Field, ObjectType } from 'type-graphql';
import { Access } from '../../platform/access/access.ts';
import {
  as,
  foreignKey,
  moment,
  optionalBytes,
  optionalMoment,
  optionalText,
  reference,
  text,
} from '../../platform/database/column.ts';
import { OwnedRow } from '../../platform/database/owned.entity.ts';
import { asFamily, isKind, wall, whenKind } from '../../platform/database/wall.ts';
import { contractEnum, DateTime, Node } from '../../platform/graphql-base.ts';
import { MediaObject } from '../../platform/media/media.entity.ts';
import { doors, FamilyMember, StaffMember } from '../people/people.module.ts';
import { Device } from '../sites/sites.module.ts';

export const callOutcomes = contractEnum('CallOutcome', CallOutcome);
export const helpRequestStates = contractEnum('HelpRequestState', HelpRequestState);

const staff = isKind('ADMIN', 'PRINCIPAL', 'CLASS_TEACHER', 'HEALTH_DOCTOR');

/** A telephone call. The caller's number is kept as a fingerprint only. */
@Entity({
  tableName: 'call',
  rowLevelSecurity: 'force',
  policies: wall({ reads: { staff, itself: whenKind('PHONE_LINE', 'id = (select wall.subject())') } }),
})
@Index({ properties: ['kindergartenId', 'fromFingerprint'] })
@ObjectType({ implements: Node })
@Access('calls:read')
export class Call extends OwnedRow implements Node {
  @Property(optionalBytes('contact'))
  fromFingerprint?: Buffer | null;

  /** Whether the line vouches for the number. */
  @Property(as('plain', { type: 'boolean', default: false }))
  numberProven: Opt<boolean> = false;

  @Property(text('plain'))
  language!: Language;

  @ManyToOne(() => FamilyMember, foreignKey({ nullable: true }))
  familyMemberId?: string | null;

  @Property(moment('plain'))
  @Field(() => DateTime)
  startedAt!: Date;

  @Property(optionalMoment('plain'))
  @Field(() => DateTime, { nullable: true })
  endedAt?: Date | null;

  @Property(optionalText('plain'))
  @Field(() => callOutcomes, { nullable: true })
  outcome?: CallOutcome | null;

  /** What happened at each step: name, outcome, milliseconds since the beginning. */
  @Property(as('plain', { type: 'json', nullable: true }))
  steps?: { step: string; outcome: string; atMs: number }[] | null;
}

/** Somebody asked for a person: the help button or key 0. */
@Entity({
  tableName: 'help_request',
  rowLevelSecurity: 'force',
  policies: wall({
    reads: {
      staff,
      kiosk: whenKind('KIOSK', 'device_id = (select wall.subject())'),
      call: whenKind('PHONE_LINE', 'call_id = (select wall.subject())'),
      family: asFamily('family_member_id = (select wall.subject())'),
    },
    writes: { staff },
  }),
})
@Index({ properties: ['kindergartenId', 'state'] })
@ObjectType({ implements: Node })
@Access('help:read')
export class HelpRequest extends OwnedRow implements Node {
  @Property(text('plain'))
  @Field(() => helpRequestStates)
  state!: HelpRequestState;

  @Property(text('plain'))
  @Field(() => doors)
  door!: Door;

  @ManyToOne(() => Device, foreignKey({ nullable: true }))
  deviceId?: string | null;

  @ManyToOne(() => Call, foreignKey({ nullable: true }))
  callId?: string | null;

  @ManyToOne(() => FamilyMember, foreignKey({ nullable: true }))
  familyMemberId?: string | null;

  @ManyToOne(() => StaffMember, foreignKey({ nullable: true }))
  answeredById?: string | null;

  @Index()
  @ManyToOne(() => MediaObject, foreignKey({ nullable: true }))
  recordingId?: string | null;

  @Property(moment('plain'))
  @Field(() => DateTime)
  requestedAt!: Date;

  @Property(reference({ nullable: true }))
  finishedById?: string | null;
}
