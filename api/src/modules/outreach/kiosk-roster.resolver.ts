import type { AttendanceStatus, Language, Relation } from '@porchlight/schema/enums';
import { Ctx, Field, FieldResolver, ID, ObjectType, Query, Resolver, Root } from 'type-graphql';
import { Access } from '../../platform/access/access.ts';
import type { Context } from '../../platform/context.ts';
import { DateTime } from '../../platform/graphql-base.ts';
import { globalId } from '../../platform/ids.ts';
import { Media } from '../../platform/media/media.ts';
import { attendanceStatuses } from '../attendance/attendance.module.ts';
import { HealthRules, healthRulesOf } from '../health/health.module.ts';
import { Notice } from '../notices/notices.module.ts';
import { portrait, relations, todayOf } from '../people/people.module.ts';
import { PhraseRecording, speakingPhrases } from '../phrases/phrases.module.ts';
import {
  Classroom,
  classrooms,
  Kindergarten,
  kindergartenById,
  languages,
  type Weekday,
  weekdays,
} from '../sites/sites.module.ts';
import {
  type RosterChild,
  type RosterMember,
  type RosterStaff,
  rosterChildren,
  rosterMembers,
  rosterNotices,
  rosterStaff,
} from './roster.reads.ts';

const NOTICE_DAYS_MS = 14 * 24 * 3600 * 1000;

@ObjectType()
@Access('roster:read')
class KioskMember {
  @Field(() => ID) id!: string;
  @Field(() => String) givenName!: string;
  @Field(() => relations) relation!: Relation;
  @Field(() => languages) language!: Language;
  @Field(() => Boolean) hasPin!: boolean;
  @Field(() => Boolean) isGuardian!: boolean;
  @Field(() => [String]) cardFingerprints!: string[];
  @Field(() => [ID]) childIds!: string[];
  @Field(() => [ID]) unreadNoticeIds!: string[];
}

@ObjectType()
@Access('roster:read')
class KioskChild {
  @Field(() => ID) id!: string;
  @Field(() => String) givenName!: string;
  @Field(() => ID) classroomId!: string;
  @Field(() => String) classroomName!: string;
  @Field(() => Boolean) expected!: boolean;
  @Field(() => [weekdays]) weekdays!: Weekday[];
  @Field(() => attendanceStatuses) status!: AttendanceStatus;
  @Field(() => DateTime, { nullable: true }) arrivedAt!: Date | null;
  @Field(() => DateTime, { nullable: true }) askedForAt!: Date | null;
}

@ObjectType()
@Access('roster:read')
class KioskStaff {
  @Field(() => ID) id!: string;
  @Field(() => String) name!: string;
  @Field(() => [ID]) classroomIds!: string[];
  @Field(() => [String]) cardFingerprints!: string[];
}

@ObjectType()
@Access('roster:read')
class KioskRoster {
  @Field(() => DateTime) generatedAt!: Date;
  @Field(() => [KioskMember]) members!: KioskMember[];
  @Field(() => [KioskChild]) children!: KioskChild[];
  @Field(() => [KioskStaff]) staff!: KioskStaff[];
  @Field(() => [Notice]) notices!: Notice[];
}

/** Everything a kiosk keeps so that it works without network. */
@Resolver(() => KioskRoster)
export class KioskRosterResolver {
  @Access('roster:read')
  @Query(() => KioskRoster)
  async kioskRoster(@Ctx() context: Context): Promise<KioskRoster> {
    const { reads, clock } = context;
    const now = clock.now();
    const since = new Date(now.getTime() - NOTICE_DAYS_MS);
    const today = await todayOf(context);
    const [members, children, staff, notices] = await Promise.all([
      rosterMembers(reads, today, since, now),
      rosterChildren(reads, today),
      rosterStaff(reads),
      rosterNotices(reads, since),
    ]);
    return {
      generatedAt: now,
      members: members.map(opaqueMember),
      children: children.map(opaqueChild),
      staff: staff.map(opaqueStaff),
      notices,
    };
  }

  @Access('roster:read')
  @FieldResolver(() => Kindergarten)
  kindergarten(@Ctx() { principal, load }: Context): Promise<Kindergarten | undefined> {
    return load(kindergartenById, principal.kindergartenId ?? '');
  }

  @Access('roster:read')
  @FieldResolver(() => [Classroom])
  classrooms(@Ctx() { reads }: Context): Promise<Classroom[]> {
    return classrooms(reads);
  }

  @Access('roster:read')
  @FieldResolver(() => [PhraseRecording])
  phraseRecordings(@Ctx() { reads }: Context): Promise<PhraseRecording[]> {
    return speakingPhrases(reads);
  }

  @Access('roster:read')
  @FieldResolver(() => HealthRules)
  healthRules(@Ctx() { principal, reads }: Context): ReturnType<typeof healthRulesOf> {
    return healthRulesOf(reads, principal.kindergartenId ?? '');
  }
}

const opaqueMember = (member: RosterMember): RosterMember => ({
  ...member,
  id: globalId('FamilyMember', member.id),
  childIds: member.childIds.map((id) => globalId('Child', id)),
  unreadNoticeIds: member.unreadNoticeIds.map((id) => globalId('Notice', id)),
});

const opaqueChild = (child: RosterChild): RosterChild => ({
  ...child,
  id: globalId('Child', child.id),
  classroomId: globalId('Classroom', child.classroomId),
});

const opaqueStaff = (person: RosterStaff): RosterStaff => ({
  ...person,
  id: globalId('StaffMember', person.id),
  classroomIds: person.classroomIds.map((id) => globalId('Classroom', id)),
});

/** Portraits in the roster. */
@Resolver(() => KioskMember)
export class KioskMemberResolver {
  @Access('roster:read')
  @FieldResolver(() => Media, { nullable: true })
  photo(@Root() { photoId }: RosterMember, @Ctx() context: Context): Promise<Media | undefined> {
    return portrait(context, photoId);
  }
}

/** Portraits in the roster. */
@Resolver(() => KioskChild)
export class KioskChildResolver {
  @Access('roster:read')
  @FieldResolver(() => Media, { nullable: true })
  photo(@Root() { photoId }: RosterChild, @Ctx() context: Context): Promise<Media | undefined> {
    return portrait(context, photoId);
  }
}
