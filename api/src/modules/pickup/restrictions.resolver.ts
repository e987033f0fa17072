import { Arg, Args, ArgsType, Ctx, Field, Mutation, Query, Resolver } from 'type-graphql';
import { Access } from '../../platform/access/access.ts';
import { type Context, workOf } from '../../platform/context.ts';
import type { Page } from '../../platform/graphql-base.ts';
import { optionalRowId, rowId } from '../../platform/ids.ts';
import { claimPicture } from '../../platform/media/media.ts';
import { PageArgs, page } from '../../platform/pagination.ts';
import type { PickupAlert } from './alert.entity.ts';
import { settleAlert } from './alerts.service.ts';
import * as io from './pickup.inputs.ts';
import { alertListing, alertsInWork, restrictionsInWork } from './pickup.reads.ts';
import { liftRestriction, restrict } from './restrictions.service.ts';

@ArgsType()
class AlertsArgs extends PageArgs {
  @Field(() => Boolean, { nullable: true })
  open?: boolean;
}

/** Who must not collect, and what staff have to look at: never more than staff see. */
@Resolver()
export class RestrictionsResolver {
  @Access('pickup:alerts')
  @Query(() => io.PickupAlertConnection)
  pickupAlerts(
    @Ctx() { reads }: Context,
    @Args(() => AlertsArgs) args: AlertsArgs,
  ): Promise<Page<PickupAlert>> {
    return page(reads, alertListing(args.open ?? false), args);
  }

  @Access('pickup:restrict')
  @Mutation(() => io.RestrictPickupPayload)
  async restrictPickup(
    @Arg('input', () => io.RestrictPickupInput) input: io.RestrictPickupInput,
    @Ctx() context: Context,
  ): Promise<Partial<io.RestrictPickupPayload>> {
    const work = workOf(context);
    const { restrictionIds } = await work.once(input.idempotencyKey, input, async () =>
      restrict(work, {
        ...input,
        childIds: input.childIds.map((id) => rowId('Child', id, 'childIds')),
        familyMemberId: optionalRowId('FamilyMember', input.familyMemberId, 'familyMemberId'),
        photoId: await claimPicture(work, input.photoId, 'photoId', 'PickupRestriction'),
      }),
    );
    return { restrictions: await restrictionsInWork(work, restrictionIds) };
  }

  @Access('pickup:restrict')
  @Mutation(() => io.LiftPickupRestrictionPayload)
  async liftPickupRestriction(
    @Arg('input', () => io.LiftPickupRestrictionInput) input: io.LiftPickupRestrictionInput,
    @Ctx() context: Context,
  ): Promise<Partial<io.LiftPickupRestrictionPayload>> {
    const work = workOf(context);
    const id = rowId('PickupRestriction', input.restrictionId, 'restrictionId');
    const { restrictionId } = await liftRestriction(work, id);
    const [restriction] = await restrictionsInWork(work, [restrictionId]);
    return restriction ? { restriction } : {};
  }

  @Access('pickup:alerts')
  @Mutation(() => io.SettlePickupAlertPayload)
  async settlePickupAlert(
    @Arg('input', () => io.SettlePickupAlertInput) input: io.SettlePickupAlertInput,
    @Ctx() context: Context,
  ): Promise<Partial<io.SettlePickupAlertPayload>> {
    const work = workOf(context);
    const id = rowId('PickupAlert', input.pickupAlertId, 'pickupAlertId');
    const { alertId } = await settleAlert(work, id, input.outcome);
    const [pickupAlert] = await alertsInWork(work, [alertId]);
    return pickupAlert ? { pickupAlert } : {};
  }
}
