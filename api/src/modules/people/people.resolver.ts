import {
  Arg,
  Args,
  ArgsType,
  Ctx,
  Field,
  FieldResolver,
  ID,
  Int,
  Mutation,
  Query,
  Resolver,
  Root,
} from 'type-graphql';
import { Access } from '../../platform/access/access.ts';
import { type Context, onDay, workOf } from '../../platform/context.ts';
import type { Page } from '../../platform/graphql-base.ts';
import { optionalRowId, rowId } from '../../platform/ids.ts';
import { PageArgs, page } from '../../platform/pagination.ts';
import { Classroom } from '../sites/sites.module.ts';
import { Child } from './child.entity.ts';
import { FamilyMember } from './family-member.entity.ts';
import type { Household } from './household.entity.ts';
import { createPasswordLink, type ToldLink } from './passwords.ts';
import * as io from './people.inputs.ts';
import { childListing, countOfClassroom, householdListing, staffListing } from './people.reads.ts';
import { addMember, addStaffMember, enrolChild } from './people.service.ts';
import { StaffMember } from './staff.entity.ts';
import { todayOf } from './today.ts';

@ArgsType()
class ChildrenArgs extends PageArgs {
  @Field(() => ID, { nullable: true })
  classroomId?: string;
  @Field(() => String, { nullable: true })
  externalId?: string;
  @Field(() => Boolean, { nullable: true })
  includeEnded?: boolean;
}

@ArgsType()
class EndedArgs extends PageArgs {
  @Field(() => Boolean, { nullable: true })
  includeEnded?: boolean;
}

/** Children, families and staff: lists, and what an administrator does with them. */
@Resolver(() => Classroom)
export class PeopleResolver {
  @Access('children:names')
  @Query(() => io.ChildConnection)
  async children(
    @Ctx() context: Context,
    @Args(() => ChildrenArgs) args: ChildrenArgs,
  ): Promise<Page<Child>> {
    return page(
      context.reads,
      childListing(
        optionalRowId('Classroom', args.classroomId),
        args.externalId,
        await todayOf(context),
        args.includeEnded ?? false,
      ),
      args,
    );
  }

  @Access('people:names')
  @Query(() => io.HouseholdConnection)
  async households(
    @Ctx() context: Context,
    @Args(() => EndedArgs) args: EndedArgs,
  ): Promise<Page<Household>> {
    const listing = householdListing(await todayOf(context), args.includeEnded ?? false);
    return page(context.reads, listing, args);
  }

  @Access('staff:read')
  @Query(() => io.StaffMemberConnection)
  staffMembers(
    @Ctx() { reads, clock }: Context,
    @Args(() => EndedArgs) args: EndedArgs,
  ): Promise<Page<StaffMember>> {
    return page(reads, staffListing(clock.now(), args.includeEnded ?? false), args);
  }

  @Access('people:full')
  @FieldResolver(() => Int)
  async childCount(@Root() { id }: Classroom, @Ctx() context: Context): Promise<number> {
    return (await context.load(countOfClassroom, onDay(id, await todayOf(context))))?.count ?? 0;
  }

  @Access('people:manage')
  @Mutation(() => io.EnrolChildPayload)
  async enrolChild(
    @Arg('input', () => io.EnrolChildInput) input: io.EnrolChildInput,
    @Ctx() context: Context,
  ): Promise<Partial<io.EnrolChildPayload>> {
    const work = workOf(context);
    const enrolling = {
      ...input,
      classroomId: rowId('Classroom', input.classroomId, 'classroomId'),
      householdId: optionalRowId('Household', input.householdId, 'householdId'),
      startsOn: input.startsOn ?? (await todayOf(context)),
    };
    const { childId } = await work.once(input.idempotencyKey, input, () => enrolChild(work, enrolling));
    return { child: await work.em.findOneOrFail(Child, childId) };
  }

  @Access('people:manage')
  @Mutation(() => io.AddFamilyMemberPayload)
  async addFamilyMember(
    @Arg('input', () => io.AddFamilyMemberInput) input: io.AddFamilyMemberInput,
    @Ctx() context: Context,
  ): Promise<Partial<io.AddFamilyMemberPayload>> {
    const work = workOf(context);
    const householdId = rowId('Household', input.householdId, 'householdId');
    const { id } = await work.once(input.idempotencyKey, input, async () => ({
      id: (await addMember(work, householdId, input.member)).id,
    }));
    return { familyMember: await work.em.findOneOrFail(FamilyMember, id) };
  }

  @Access('people:manage')
  @Mutation(() => io.AddStaffMemberPayload)
  async addStaffMember(
    @Arg('input', () => io.AddStaffMemberInput) input: io.AddStaffMemberInput,
    @Ctx() context: Context,
  ): Promise<Partial<io.AddStaffMemberPayload>> {
    const work = workOf(context);
    const details = {
      ...input,
      classroomIds: (input.classroomIds ?? []).map((id) => rowId('Classroom', id, 'classroomIds')),
    };
    let link: ToldLink | undefined;
    const { id } = await work.once(input.idempotencyKey, input, async () => {
      const added = await addStaffMember(work, details);
      if (input.password == null) link = await createPasswordLink(work, added.id);
      return { id: added.id };
    });
    return { staffMember: await work.em.findOneOrFail(StaffMember, id), ...(link ? { link } : {}) };
  }
}
