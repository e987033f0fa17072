import type { Opt } from '@mikro-orm/core';
import { Entity, Index, ManyToOne, Property, Unique } from '@mikro-orm/decorators/legacy';
import { StaffRole, StaffSessionEnd } from '@porchlight/schema/enums';
import { Field, Int, ObjectType } from 'type-graphql';
import { Access } from '../../platform/access/access.ts';
import {
  as,
  count,
  foreignKey,
  moment,
  optionalMoment,
  optionalText,
  text,
} from '../../platform/database/column.ts';
import { OwnedRow } from '../../platform/database/owned.entity.ts';
import { isKind, wall } from '../../platform/database/wall.ts';
import { contractEnum, DateTime, Node } from '../../platform/graphql-base.ts';

export const staffRoles = contractEnum('StaffRole', StaffRole);
const sessionEnds = contractEnum('StaffSessionEnd', StaffSessionEnd);

/** A member of staff. Names are known to all inside a kindergarten; passwords are hashed. */
@Entity({
  tableName: 'staff_member',
  rowLevelSecurity: 'force',
  policies: wall({
    reads: { inside: '(select wall.kind()) is not null' },
    writes: { admin: isKind('ADMIN') },
  }),
})
@Unique({ properties: ['kindergartenId', 'email'] })
@ObjectType({ implements: Node })
@Access('staff:names')
export class StaffMember extends OwnedRow implements Node {
  @Property(text('identity'))
  @Field(() => String)
  name!: string;

  @Property(text('contact'))
  @Field(() => String)
  @Access('staff:read')
  email!: string;

  @Property(text('plain'))
  @Field(() => staffRoles)
  role!: StaffRole;

  /** Classes of a teacher. */
  @Property(as('key', { type: 'array', columnType: 'uuid[]' }))
  classroomIds!: string[];

  @Property(text('secret'))
  passwordHash!: string;

  @Property(moment('plain'))
  createdAt!: Date;

  @Property(moment('plain'))
  @Field(() => DateTime)
  @Access('staff:read')
  updatedAt!: Date;

  /** Counts its changes, so that nobody changes what somebody else has just changed. */
  @Property(count('plain', 1))
  @Field(() => Int)
  @Access('staff:read')
  version: Opt<number> = 1;

  /** From here on no session holds; may lie ahead. */
  @Property(optionalMoment('plain'))
  leftAt?: Date | null;
}

/** A signed-in session of a member of staff. Refresh tokens work once; an old one coming back ends the session. */
@Entity({
  tableName: 'staff_session',
  rowLevelSecurity: 'force',
  policies: wall({
    reads: { own: 'staff_member_id = (select wall.subject())' },
    writes: { own: 'staff_member_id = (select wall.subject())' },
  }),
})
@Index({ properties: ['staffMemberId'] })
@ObjectType({ implements: Node })
@Access('session:own')
export class StaffSession extends OwnedRow implements Node {
  @ManyToOne(() => StaffMember, foreignKey())
  staffMemberId!: string;

  /** Counts its refresh tokens: each names its session and its number, and carries our mark (staff-sessions.ts). */
  @Property(count('plain', 0))
  generation!: number;

  /** When the latest refresh token was given. */
  @Property(moment('plain'))
  @Field(() => DateTime, { name: 'lastUsedAt' })
  rotatedAt!: Date;

  /** Which browser or program, as it says. */
  @Property(optionalText('plain'))
  @Field(() => String, { nullable: true })
  browser?: string | null;

  @Property(moment('plain'))
  @Field(() => DateTime)
  createdAt!: Date;

  @Property(moment('plain'))
  endsAt!: Date;

  @Property(optionalMoment('plain'))
  @Field(() => DateTime, { nullable: true })
  endedAt?: Date | null;

  @Property(optionalText('plain'))
  @Field(() => sessionEnds, { nullable: true })
  endReason?: StaffSessionEnd | null;
}

/** A link with which somebody sets the own password, once. Handed over by an administrator; kept is its hash. */
@Entity({
  tableName: 'password_link',
  rowLevelSecurity: 'force',
  policies: wall({ reads: { admin: isKind('ADMIN') }, writes: { admin: isKind('ADMIN') } }),
})
@Index({ properties: ['tokenHash'] })
@Index({ properties: ['staffMemberId'] })
export class PasswordLink extends OwnedRow {
  @ManyToOne(() => StaffMember, foreignKey())
  staffMemberId!: string;

  @Property(text('secret'))
  tokenHash!: string;

  @Property(moment('plain'))
  createdAt!: Date;

  @Property(moment('plain'))
  expiresAt!: Date;

  /** When it was used, or replaced by a later one. */
  @Property(optionalMoment('plain'))
  endedAt?: Date | null;
}

/** Staff who have not left at a moment. */
export const working = (now: Date) => ({ $or: [{ leftAt: null }, { leftAt: { $gt: now } }] });
