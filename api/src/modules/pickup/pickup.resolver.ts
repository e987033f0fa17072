import { Arg, Args, ArgsType, Ctx, Field, Mutation, Query, Resolver } from 'type-graphql';
import { Access, RunsAsSystem } from '../../platform/access/access.ts';
import { type Context, workOf } from '../../platform/context.ts';
import { LocalDay, type Page } from '../../platform/graphql-base.ts';
import { rowId } from '../../platform/ids.ts';
import { claimPicture, claimRecording } from '../../platform/media/media.ts';
import { PageArgs, page } from '../../platform/pagination.ts';
import { actingMember, todayOf } from '../people/people.module.ts';
import { authorise, revokeAuthorisation } from './authorisations.service.ts';
import { delegate, openDelegation, revokeDelegation } from './delegations.service.ts';
import * as io from './pickup.inputs.ts';
import { type DelegationRow, delegationListing, delegationsInWork, pickupsInWork } from './pickup.reads.ts';

@ArgsType()
class DelegationsArgs extends PageArgs {
  @Field(() => LocalDay, { nullable: true })
  date?: string;
}

const childRows = (ids: readonly string[]) => ids.map((id) => rowId('Child', id, 'childIds'));

/** Who may collect: authorised for good, for weekdays, for an emergency, or once with a code. */
@Resolver()
export class PickupResolver {
  @Access('pickup:full')
  @Query(() => io.PickupDelegationConnection)
  async pickupDelegations(
    @Ctx() context: Context,
    @Args(() => DelegationsArgs) args: DelegationsArgs,
  ): Promise<Page<DelegationRow>> {
    return page(context.reads, delegationListing(args.date ?? (await todayOf(context))), args);
  }

  @Access('pickup:authorise')
  @Mutation(() => io.AuthorisePickupPayload)
  async authorisePickup(
    @Arg('input', () => io.AuthorisePickupInput) input: io.AuthorisePickupInput,
    @Ctx() context: Context,
  ): Promise<Partial<io.AuthorisePickupPayload>> {
    const work = workOf(context);
    const { pickupIds } = await work.once(input.idempotencyKey, input, async () =>
      authorise(work, {
        ...input,
        childIds: childRows(input.childIds),
        familyMemberId: actingMember(context.principal, input.familyMemberId),
        photoId: await claimPicture(work, input.photoId, 'photoId', 'AuthorisedPickup'),
      }),
    );
    return { authorisedPickups: await pickupsInWork(work, pickupIds) };
  }

  @Access('pickup:authorise')
  @Mutation(() => io.RevokeAuthorisedPickupPayload)
  async revokeAuthorisedPickup(
    @Arg('input', () => io.RevokeAuthorisedPickupInput) input: io.RevokeAuthorisedPickupInput,
    @Ctx() context: Context,
  ): Promise<Partial<io.RevokeAuthorisedPickupPayload>> {
    const work = workOf(context);
    const id = rowId('AuthorisedPickup', input.authorisedPickupId, 'authorisedPickupId');
    const { pickupId } = await revokeAuthorisation(work, id);
    const [authorisedPickup] = await pickupsInWork(work, [pickupId]);
    return authorisedPickup ? { authorisedPickup } : {};
  }

  @Access('pickup:authorise')
  @Mutation(() => io.DelegatePickupPayload)
  async delegatePickup(
    @Arg('input', () => io.DelegatePickupInput) input: io.DelegatePickupInput,
    @Ctx() context: Context,
  ): Promise<{ code?: string; delegation?: DelegationRow }> {
    const work = workOf(context);
    // Not part of the outcome: a code that was told is kept nowhere.
    let told: string | undefined;
    const { delegationId } = await work.once(input.idempotencyKey, input, async () => {
      const { code, ...made } = await delegate(work, {
        ...input,
        childIds: childRows(input.childIds),
        familyMemberId: actingMember(context.principal, input.familyMemberId),
        photoId: await claimPicture(work, input.photoId, 'photoId', 'PickupDelegation'),
        recordingId: await claimRecording(work, input.recordingId, 'recordingId', 'PickupDelegation'),
      });
      told = code;
      return made;
    });
    return { ...(told ? { code: told } : {}), ...(await delegationAfter(context, delegationId)) };
  }

  @Access('pickup:authorise')
  @Mutation(() => io.RevokePickupDelegationPayload)
  async revokePickupDelegation(
    @Arg('input', () => io.RevokePickupDelegationInput) input: io.RevokePickupDelegationInput,
    @Ctx() context: Context,
  ): Promise<{ delegation?: DelegationRow }> {
    const id = rowId('PickupDelegation', input.delegationId, 'delegationId');
    const { delegationId } = await revokeDelegation(workOf(context), id);
    return delegationAfter(context, delegationId);
  }

  @Access('pickup:open')
  @RunsAsSystem()
  @Mutation(() => io.OpenPickupDelegationPayload)
  async openPickupDelegation(
    @Arg('input', () => io.OpenPickupDelegationInput) { code }: io.OpenPickupDelegationInput,
    @Ctx() context: Context,
  ): Promise<{ delegation?: DelegationRow }> {
    const { delegationId } = await openDelegation(workOf(context), code);
    return delegationAfter(context, delegationId);
  }
}

async function delegationAfter(context: Context, id: string): Promise<{ delegation?: DelegationRow }> {
  const [delegation] = await delegationsInWork(workOf(context), [id]);
  return delegation ? { delegation } : {};
}
