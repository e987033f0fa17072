import { Arg, Args, Ctx, Mutation, Query, Resolver } from 'type-graphql';
import { Access } from '../../platform/access/access.ts';
import { type Context, workOf } from '../../platform/context.ts';
import type { Page } from '../../platform/graphql-base.ts';
import { optionalRowId, rowId } from '../../platform/ids.ts';
import { PageArgs, page } from '../../platform/pagination.ts';
import { RollCall } from './roll-call.entity.ts';
import * as io from './roll-call.inputs.ts';
import { rollCallListing } from './roll-call.reads.ts';
import { finishRollCall, startRollCall } from './roll-call.service.ts';
import { markRollCall } from './roll-call-marks.service.ts';

const moment = (at: string | null | undefined) => (at ? new Date(at) : undefined);
const which = ({ rollCallId, startedWith }: { rollCallId?: string; startedWith?: string }) => ({
  rollCallId: optionalRowId('RollCall', rollCallId, 'rollCallId'),
  startedWith: startedWith ?? undefined,
});
const looking = (staffMemberId: string | undefined) =>
  optionalRowId('StaffMember', staffMemberId, 'staffMemberId');

// The row is written before it is read back for what hangs on it.
async function answer(context: Context, rollCallId: string): Promise<{ rollCall: RollCall }> {
  const work = workOf(context);
  await work.settle();
  return { rollCall: await work.em.findOneOrFail(RollCall, rollCallId) };
}

/** Roll calls: begun, marked, finished. */
@Resolver(() => RollCall)
export class RollCallResolver {
  @Access('roll-call:read')
  @Query(() => io.RollCallConnection)
  rollCalls(@Ctx() { reads }: Context, @Args(() => PageArgs) args: PageArgs): Promise<Page<RollCall>> {
    return page(reads, rollCallListing, args);
  }

  @Access('roll-call:take')
  @Mutation(() => io.StartRollCallPayload)
  async startRollCall(
    @Arg('input', () => io.StartRollCallInput) input: io.StartRollCallInput,
    @Ctx() context: Context,
  ): Promise<Partial<io.StartRollCallPayload>> {
    const work = workOf(context);
    const starting = {
      wishKey: input.idempotencyKey,
      kind: input.kind,
      classroomId: optionalRowId('Classroom', input.classroomId, 'classroomId'),
      childIds: input.childIds?.map((id) => rowId('Child', id, 'childIds')),
      staffMemberId: looking(input.staffMemberId),
      occurredAt: moment(input.occurredAt),
    };
    const done = await work.once(input.idempotencyKey, input, () => startRollCall(work, starting));
    return answer(context, done.rollCallId);
  }

  @Access('roll-call:take')
  @Mutation(() => io.MarkRollCallPayload)
  async markRollCall(
    @Arg('input', () => io.MarkRollCallInput) input: io.MarkRollCallInput,
    @Ctx() context: Context,
  ): Promise<Partial<io.MarkRollCallPayload>> {
    const work = workOf(context);
    const marking = {
      ...which(input),
      staffMemberId: looking(input.staffMemberId),
      marks: input.marks.map(({ childId, result, markedAt }) => ({
        result,
        childId: rowId('Child', childId, 'marks'),
        markedAt: moment(markedAt),
      })),
    };
    const done = await work.once(input.idempotencyKey, input, () => markRollCall(work, marking));
    return answer(context, done.rollCallId);
  }

  @Access('roll-call:take')
  @Mutation(() => io.FinishRollCallPayload)
  async finishRollCall(
    @Arg('input', () => io.FinishRollCallInput) input: io.FinishRollCallInput,
    @Ctx() context: Context,
  ): Promise<Partial<io.FinishRollCallPayload>> {
    const work = workOf(context);
    const finishing = {
      ...which(input),
      staffMemberId: looking(input.staffMemberId),
      occurredAt: moment(input.occurredAt),
    };
    const done = await work.once(input.idempotencyKey, input, () => finishRollCall(work, finishing));
    return answer(context, done.rollCallId);
  }
}
