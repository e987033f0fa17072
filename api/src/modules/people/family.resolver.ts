import { Arg, Ctx, FieldResolver, ID, Resolver, Root } from 'type-graphql';
import { Access } from '../../platform/access/access.ts';
import { localDate } from '../../platform/clock.ts';
import { type Context, onDay } from '../../platform/context.ts';
import { openText, wrappedKeys } from '../../platform/data-keys.ts';
import { LocalDay } from '../../platform/graphql-base.ts';
import { globalId } from '../../platform/ids.ts';
import { Media, mediaById, present } from '../../platform/media/media.ts';
import { Classroom, classroomById, kindergartenById } from '../sites/sites.module.ts';
import { Card } from './card.entity.ts';
import { Child } from './child.entity.ts';
import { FamilyMember } from './family-member.entity.ts';
import { Household } from './household.entity.ts';
import { lastDayOfChild } from './lives/lives.reads.ts';
import {
  cardsOfMember,
  childrenOfHousehold,
  classroomOfChild,
  householdById,
  householdsOfChild,
  type MemberRow,
  memberById,
  membersOfHousehold,
  stayingInHousehold,
} from './people.reads.ts';
import { phoneContext } from './people.service.ts';
import { StaffMember } from './staff.entity.ts';
import { todayOf } from './today.ts';

/** A portrait with its short-lived address. */
export async function portrait(
  context: Context,
  photoId: string | null | undefined,
): Promise<Media | undefined> {
  const row = photoId ? await context.load(mediaById, photoId) : undefined;
  return row && present(row, context);
}

/** The class of a child on a day, by an `onDay` key. */
export async function classroomOn(context: Context, childOnDay: string): Promise<Classroom | undefined> {
  const place = await context.load(classroomOfChild, childOnDay);
  return place && context.load(classroomById, place.classroomId);
}

/** The last day of what ended at a moment (or will), in the kindergarten of who asks. */
async function lastDayBefore(
  context: Context,
  moment: Date | string | null | undefined,
): Promise<string | null> {
  if (!moment) return null;
  const kindergarten = await context.load(kindergartenById, context.principal.kindergartenId ?? '');
  return localDate(new Date(new Date(moment).getTime() - 1), kindergarten?.timeZone ?? 'UTC');
}

const idOf = (type: string, id: string | null | undefined): string | undefined =>
  id ? globalId(type, id) : undefined;

/** What hangs on a child. */
@Resolver(() => Child)
export class ChildResolver {
  @Access('people:names')
  @FieldResolver(() => Classroom, { nullable: true })
  async classroom(@Root() { id }: Child, @Ctx() context: Context): Promise<Classroom | undefined> {
    return classroomOn(context, onDay(id, await todayOf(context)));
  }

  @Access('people:full')
  @FieldResolver(() => [Household])
  async households(@Root() { id }: Child, @Ctx() { load }: Context): Promise<readonly Household[]> {
    return (await load(householdsOfChild, id))?.rows ?? [];
  }

  @Access('people:full')
  @FieldResolver(() => LocalDay, { nullable: true })
  async endedOn(@Root() { id }: Child, @Ctx() { load }: Context): Promise<string | null> {
    return (await load(lastDayOfChild, id))?.day ?? null;
  }

  @Access('people:full')
  @FieldResolver(() => ID, { nullable: true })
  mergedIntoId(@Root() { mergedIntoId }: Child): string | undefined {
    return idOf('Child', mergedIntoId);
  }

  @Access('people:names')
  @FieldResolver(() => Media, { nullable: true })
  photo(@Root() { photoId }: Child, @Ctx() context: Context): Promise<Media | undefined> {
    return portrait(context, photoId);
  }
}

/** The children of a household who have a place, or will have one. */
async function childrenStaying(context: Context, householdId: string): Promise<readonly Child[]> {
  return (await context.load(stayingInHousehold, onDay(householdId, await todayOf(context))))?.rows ?? [];
}

/** What hangs on a household. */
@Resolver(() => Household)
export class HouseholdResolver {
  @Access('people:names')
  @FieldResolver(() => [Child])
  async children(
    @Root() { id }: Household,
    @Ctx() context: Context,
    @Arg('includeEnded', () => Boolean, { nullable: true }) includeEnded?: boolean,
  ): Promise<readonly Child[]> {
    if (!includeEnded) return childrenStaying(context, id);
    return (await context.load(childrenOfHousehold, id))?.rows ?? [];
  }

  @Access('people:names')
  @FieldResolver(() => [FamilyMember])
  async members(
    @Root() { id }: Household,
    @Ctx() { load, clock }: Context,
    @Arg('includeEnded', () => Boolean, { nullable: true }) includeEnded?: boolean,
  ): Promise<readonly MemberRow[]> {
    const members = (await load(membersOfHousehold, id))?.rows ?? [];
    return includeEnded ? members : members.filter(({ endedAt }) => !endedAt || endedAt > clock.now());
  }

  @Access('people:full')
  @FieldResolver(() => ID, { nullable: true })
  mergedIntoId(@Root() { mergedIntoId }: Household): string | undefined {
    return idOf('Household', mergedIntoId);
  }
}

/** What hangs on a family member. */
@Resolver(() => FamilyMember)
export class FamilyMemberResolver {
  @Access('people:cards')
  @FieldResolver(() => [Card])
  async cards(@Root() { id }: FamilyMember, @Ctx() { load }: Context): Promise<readonly Card[]> {
    return (await load(cardsOfMember, id))?.rows ?? [];
  }

  @Access('people:names')
  @FieldResolver(() => [Child])
  children(@Root() { householdId }: FamilyMember, @Ctx() context: Context): Promise<readonly Child[]> {
    return childrenStaying(context, householdId);
  }

  @Access('people:full')
  @FieldResolver(() => LocalDay, { nullable: true })
  endedOn(@Root() { endedAt }: FamilyMember, @Ctx() context: Context): Promise<string | null> {
    return lastDayBefore(context, endedAt);
  }

  @Access('people:full')
  @FieldResolver(() => ID, { nullable: true })
  mergedIntoId(@Root() { mergedIntoId }: FamilyMember): string | undefined {
    return idOf('FamilyMember', mergedIntoId);
  }

  @Access('people:families')
  @FieldResolver(() => Household)
  household(@Root() { householdId }: FamilyMember, @Ctx() { load }: Context): Promise<Household | undefined> {
    return load(householdById, householdId);
  }

  @Access('people:names')
  @FieldResolver(() => Boolean)
  hasPin(@Root() member: FamilyMember & { hasPin?: boolean }): boolean {
    return member.hasPin ?? member.pinHash != null;
  }

  @Access('people:contact')
  @FieldResolver(() => String, { nullable: true })
  async phone(
    @Root() { id, householdId }: FamilyMember,
    @Ctx() context: Context,
  ): Promise<string | undefined> {
    const { principal, load, secrets } = context;
    // A family session reads its own number, nobody else's.
    if (principal.kind === 'FAMILY_PROVEN' && principal.id !== id) return undefined;
    const row = await load(memberById, id);
    const key = row?.phoneSealed ? await load(wrappedKeys, householdId) : undefined;
    return row?.phoneSealed && key
      ? openText(secrets.unwrap(key.wrapped, householdId), row.phoneSealed, phoneContext(id))
      : undefined;
  }

  @Access('people:names')
  @FieldResolver(() => Media, { nullable: true })
  photo(@Root() { photoId }: FamilyMember, @Ctx() context: Context): Promise<Media | undefined> {
    return portrait(context, photoId);
  }
}

/** What hangs on a member of staff. */
@Resolver(() => StaffMember)
export class StaffMemberResolver {
  @Access('staff:read')
  @FieldResolver(() => [Classroom])
  async classrooms(@Root() { classroomIds }: StaffMember, @Ctx() { load }: Context): Promise<Classroom[]> {
    const found = await Promise.all(classroomIds.map((id) => load(classroomById, id)));
    return found.filter((classroom) => classroom !== undefined);
  }

  @Access('staff:read')
  @FieldResolver(() => LocalDay, { nullable: true })
  endedOn(@Root() { leftAt }: StaffMember, @Ctx() context: Context): Promise<string | null> {
    return lastDayBefore(context, leftAt);
  }
}

/** What hangs on a class. */
@Resolver(() => Classroom)
export class ClassroomResolver {
  @Access('kindergarten:read')
  @FieldResolver(() => LocalDay, { nullable: true })
  endedOn(@Root() { endedAt }: Classroom, @Ctx() context: Context): Promise<string | null> {
    return lastDayBefore(context, endedAt);
  }
}
