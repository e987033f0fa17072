import {
  Arg,
  Args,
  Ctx,
  Field,
  FieldResolver,
  Mutation,
  ObjectType,
  Query,
  Resolver,
  Root,
} from 'type-graphql';
import { Access } from '../../platform/access/access.ts';
import { type Context, onDay, workOf } from '../../platform/context.ts';
import { connectionOf, DateTime, LocalDay, Node, type Page } from '../../platform/graphql-base.ts';
import { rowId } from '../../platform/ids.ts';
import { PageArgs, page } from '../../platform/pagination.ts';
import { Child, childById, classroomOn, todayOf } from '../people/people.module.ts';
import { Classroom } from '../sites/sites.module.ts';
import { dayInWorkOf } from './attendance.reads.ts';
import { CorrectAttendanceInput, CorrectAttendancePayload } from './correction.inputs.ts';
import { correctAttendance } from './correction.service.ts';
import { type ForgottenRow, forgottenListing } from './forgotten.reads.ts';

@ObjectType({ implements: Node })
@Access('board:read')
export class ForgottenCheckOut extends Node {
  @Field(() => LocalDay) date!: string;
  @Field(() => DateTime) arrivedAt!: Date;
}
const ForgottenCheckOutConnection = connectionOf('ForgottenCheckOut', () => ForgottenCheckOut);

/** Days that staff set right. */
@Resolver(() => ForgottenCheckOut)
export class CorrectionResolver {
  @Access('board:read')
  @Query(() => ForgottenCheckOutConnection)
  async forgottenCheckOuts(
    @Ctx() context: Context,
    @Args(() => PageArgs) args: PageArgs,
  ): Promise<Page<ForgottenRow>> {
    return page(context.reads, forgottenListing(await todayOf(context)), args);
  }

  @Access('attendance:correct')
  @Mutation(() => CorrectAttendancePayload)
  async correctAttendance(
    @Arg('input', () => CorrectAttendanceInput) input: CorrectAttendanceInput,
    @Ctx() context: Context,
  ): Promise<{ child: Child; day: unknown }> {
    const work = workOf(context);
    const moment = (at: string | null | undefined) => (at ? new Date(at) : null);
    const correction = {
      ...input,
      wishKey: input.idempotencyKey,
      childId: rowId('Child', input.childId, 'childId'),
      arrivedAt: moment(input.arrivedAt),
      departedAt: moment(input.departedAt),
    };
    const { childId } = await work.once(input.idempotencyKey, input, () =>
      correctAttendance(work, correction),
    );
    return {
      child: await work.em.findOneOrFail(Child, childId),
      day: await dayInWorkOf(work, childId, input.date),
    };
  }

  @Access('board:read')
  @FieldResolver(() => Child)
  child(@Root() { childId }: ForgottenRow, @Ctx() { load }: Context): Promise<Child | undefined> {
    return load(childById, childId);
  }

  @Access('board:read')
  @FieldResolver(() => Classroom, { nullable: true })
  classroom(
    @Root() { childId, date }: ForgottenRow,
    @Ctx() context: Context,
  ): Promise<Classroom | undefined> {
    return classroomOn(context, onDay(childId, date));
  }
}
