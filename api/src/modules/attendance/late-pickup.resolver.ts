import { Arg, Ctx, FieldResolver, Mutation, Query, Resolver, Root } from 'type-graphql';
import { Access } from '../../platform/access/access.ts';
import { type Context, workOf } from '../../platform/context.ts';
import { LocalDay } from '../../platform/graphql-base.ts';
import { rowId } from '../../platform/ids.ts';
import { Refused } from '../../platform/refusal.ts';
import { Child, childById, FamilyMember, memberById, todayOf } from '../people/people.module.ts';
import { whoActs } from './attendance.resolver.ts';
import { type LatePickupRow, latePickups, latePickupsInWork } from './late-pickup.reads.ts';
import { reportLatePickup } from './late-pickup.service.ts';
import { LatePickup, ReportLatePickupInput, ReportLatePickupPayload } from './late-pickup.types.ts';

/** Children collected after closing. */
@Resolver(() => LatePickup)
export class LatePickupResolver {
  @Access('board:read')
  @Query(() => [LatePickup])
  async latePickups(
    @Ctx() context: Context,
    @Arg('date', () => LocalDay, { nullable: true }) date?: string,
  ): Promise<LatePickupRow[]> {
    return latePickups(context.reads, date ?? (await todayOf(context)), context.clock.now());
  }

  @Access('absence:report')
  @Mutation(() => ReportLatePickupPayload)
  async reportLatePickup(
    @Arg('input', () => ReportLatePickupInput) input: ReportLatePickupInput,
    @Ctx() context: Context,
  ): Promise<{ latePickups: LatePickupRow[] }> {
    const work = workOf(context);
    const familyMemberId = whoActs(context, input.familyMemberId);
    // At a kiosk somebody says so.
    if (context.principal.kind === 'KIOSK' && !familyMemberId)
      throw new Refused('INPUT_INVALID', 'familyMemberId');
    const childIds = input.childIds.map((id) => rowId('Child', id, 'childIds'));
    const word = { childIds, familyMemberId, expectedAt: input.expectedAt };
    const done = await work.once(input.idempotencyKey, input, () => reportLatePickup(work, word));
    return { latePickups: await latePickupsInWork(work, done.childIds, done.date) };
  }

  @Access('attendance:read')
  @FieldResolver(() => Child)
  child(@Root() { childId }: LatePickupRow, @Ctx() { load }: Context): Promise<Child | undefined> {
    return load(childById, childId);
  }

  @Access('attendance:read')
  @FieldResolver(() => FamilyMember, { nullable: true })
  reportedBy(@Root() { familyMemberId }: LatePickupRow, @Ctx() { load }: Context): unknown {
    return familyMemberId ? load(memberById, familyMemberId) : undefined;
  }
}
