import { Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import { Access } from '../../platform/access/access.ts';
import { type Context, onDay } from '../../platform/context.ts';
import { openText, wrappedKeys } from '../../platform/data-keys.ts';
import { Media, mediaById, present } from '../../platform/media/media.ts';
import { Classroom, classroomById } from '../sites/sites.module.ts';
import { Card } from './card.entity.ts';
import { Child } from './child.entity.ts';
import { FamilyMember } from './family-member.entity.ts';
import { Household } from './household.entity.ts';
import {
  cardsOfMember,
  childrenOfHousehold,
  classroomOfChild,
  householdById,
  householdsOfChild,
  type MemberRow,
  memberById,
  membersOfHousehold,
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
  return row && present(row, context.secrets, context.clock);
}

/** The class of a child on a day, by an `onDay` key. */
export async function classroomOn(context: Context, childOnDay: string): Promise<Classroom | undefined> {
  const place = await context.load(classroomOfChild, childOnDay);
  return place && context.load(classroomById, place.classroomId);
}

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

  @Access('people:names')
  @FieldResolver(() => Media, { nullable: true })
  photo(@Root() { photoId }: Child, @Ctx() context: Context): Promise<Media | undefined> {
    return portrait(context, photoId);
  }
}

/** What hangs on a household. */
@Resolver(() => Household)
export class HouseholdResolver {
  @Access('people:names')
  @FieldResolver(() => [Child])
  async children(@Root() { id }: Household, @Ctx() { load }: Context): Promise<readonly Child[]> {
    return (await load(childrenOfHousehold, id))?.rows ?? [];
  }

  @Access('people:names')
  @FieldResolver(() => [FamilyMember])
  async members(@Root() { id }: Household, @Ctx() { load }: Context): Promise<readonly MemberRow[]> {
    return (await load(membersOfHousehold, id))?.rows ?? [];
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
  async children(@Root() { householdId }: FamilyMember, @Ctx() { load }: Context): Promise<readonly Child[]> {
    return (await load(childrenOfHousehold, householdId))?.rows ?? [];
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
}
