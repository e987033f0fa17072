import { Arg, Ctx, FieldResolver, Mutation, Query, Resolver, Root } from 'type-graphql';
import { Access, RunsAsSystem } from '../../platform/access/access.ts';
import { type Context, workOf } from '../../platform/context.ts';
import { rowId } from '../../platform/ids.ts';
import { userError } from '../../platform/refusal.ts';
import { Device, deviceById } from '../sites/sites.module.ts';
import { FamilyMember } from './family-member.entity.ts';
import { memberById, standingLocks } from './people.reads.ts';
import { SignInLock } from './pin.entity.ts';
import * as io from './pin.inputs.ts';
import { allowPinChange, changePin, setPin } from './pin.service.ts';
import { liftSignInLock } from './sign-in-locks.service.ts';

const memberRow = (opaque: string) => rowId('FamilyMember', opaque, 'familyMemberId');

/** PINs: set, changed at the kiosk, and what happens after too many wrong ones. */
@Resolver(() => SignInLock)
export class PinResolver {
  @Access('people:manage')
  @Mutation(() => io.SetPinPayload)
  async setPin(
    @Arg('input', () => io.SetPinInput) { familyMemberId, pin }: io.SetPinInput,
    @Ctx() context: Context,
  ): Promise<Partial<io.SetPinPayload>> {
    return { familyMember: await setPin(workOf(context), memberRow(familyMemberId), pin) };
  }

  @Access('pin:allow')
  @Mutation(() => io.AllowPinChangePayload)
  allowPinChange(
    @Arg('input', () => io.AllowPinChangeInput) { familyMemberId }: io.AllowPinChangeInput,
    @Ctx() context: Context,
  ): Promise<Partial<io.AllowPinChangePayload>> {
    return allowPinChange(workOf(context), memberRow(familyMemberId));
  }

  // A family writes no rows about itself: the platform writes this one, for the family member who asks.
  @Access('pin:change')
  @RunsAsSystem()
  @Mutation(() => io.ChangePinPayload)
  async changePin(
    @Arg('input', () => io.ChangePinInput) { currentPin, pin }: io.ChangePinInput,
    @Ctx() context: Context,
  ): Promise<Partial<io.ChangePinPayload>> {
    const { refused, familyMember } = await changePin(workOf(context), currentPin, pin);
    // Not thrown: that the tries are used up has to stay.
    if (refused) return { userErrors: [userError(refused, 'currentPin')] };
    return familyMember ? { familyMember } : {};
  }

  @Access('locks:read')
  @Query(() => [SignInLock])
  signInLocks(@Ctx() { reads, clock }: Context): Promise<SignInLock[]> {
    return standingLocks(reads, clock.now());
  }

  @Access('locks:read')
  @Mutation(() => io.LiftSignInLockPayload)
  async liftSignInLock(
    @Arg('input', () => io.LiftSignInLockInput) { familyMemberId }: io.LiftSignInLockInput,
    @Ctx() context: Context,
  ): Promise<Partial<io.LiftSignInLockPayload>> {
    return { familyMember: await liftSignInLock(workOf(context), memberRow(familyMemberId)) };
  }

  @Access('locks:read')
  @FieldResolver(() => FamilyMember)
  familyMember(@Root() { familyMemberId }: SignInLock, @Ctx() { load }: Context): Promise<unknown> {
    return load(memberById, familyMemberId);
  }

  @Access('locks:read')
  @FieldResolver(() => Device, { nullable: true })
  device(
    @Root() { deviceId }: SignInLock,
    @Ctx() { load }: Context,
  ): Promise<Device | undefined> | undefined {
    return deviceId ? load(deviceById, deviceId) : undefined;
  }
}
