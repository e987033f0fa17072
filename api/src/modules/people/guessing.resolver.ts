import { Arg, Ctx, Field, FieldResolver, ID, InputType, Mutation, Query, Resolver, Root } from 'type-graphql';
import { Access } from '../../platform/access/access.ts';
import { type Context, workOf } from '../../platform/context.ts';
import { Payload, PayloadType } from '../../platform/graphql-base.ts';
import { rowId } from '../../platform/ids.ts';
import { Device, deviceById } from '../sites/sites.module.ts';
import { GuessingNotice } from './guessing.entity.ts';
import { liftGuessing } from './guessing.service.ts';
import { staffById, standingGuesses } from './people.reads.ts';
import { StaffMember } from './staff.entity.ts';

@InputType()
class LiftGuessingInput {
  @Field(() => ID) guessingNoticeId!: string;
}
@PayloadType()
class LiftGuessingPayload extends Payload {
  @Field(() => GuessingNotice, { nullable: true }) guessingNotice?: GuessingNotice;
}

type Loading<Row> = Promise<Row | undefined> | undefined;

/** Where somebody guesses: told to staff, lifted by them. */
@Resolver(() => GuessingNotice)
export class GuessingResolver {
  @Access('locks:read')
  @Query(() => [GuessingNotice])
  guessingNotices(@Ctx() { reads }: Context): Promise<GuessingNotice[]> {
    return standingGuesses(reads);
  }

  @Access('locks:read')
  @Mutation(() => LiftGuessingPayload)
  async liftGuessing(
    @Arg('input', () => LiftGuessingInput) { guessingNoticeId }: LiftGuessingInput,
    @Ctx() context: Context,
  ): Promise<Partial<LiftGuessingPayload>> {
    const id = rowId('GuessingNotice', guessingNoticeId, 'guessingNoticeId');
    return { guessingNotice: await liftGuessing(workOf(context), id) };
  }

  @Access('locks:read')
  @FieldResolver(() => Device, { nullable: true })
  device(@Root() { deviceId }: GuessingNotice, @Ctx() { load }: Context): Loading<Device> {
    return deviceId ? load(deviceById, deviceId) : undefined;
  }

  @Access('locks:read')
  @FieldResolver(() => StaffMember, { nullable: true })
  staffMember(@Root() { staffMemberId }: GuessingNotice, @Ctx() { load }: Context): Loading<StaffMember> {
    return staffMemberId ? load(staffById, staffMemberId) : undefined;
  }
}
