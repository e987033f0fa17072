import type { AnnouncementKind, HelpRequestState } from '@porchlight/schema/enums';
import {
  Arg,
  Args,
  ArgsType,
  Ctx,
  Field,
  FieldResolver,
  Mutation,
  ObjectType,
  Query,
  Resolver,
  Root,
  Subscription,
} from 'type-graphql';
import { Access, RunsAsSystem, WITH_ROOT } from '../../platform/access/access.ts';
import { announcementKinds, subscribed } from '../../platform/announcements/announcement.ts';
import { cursorOf } from '../../platform/announcements/cursor.ts';
import type { Announced } from '../../platform/announcements/stream.ts';
import { ListensTo, seen } from '../../platform/announcements/subscriptions.ts';
import { type Context, workOf } from '../../platform/context.ts';
import { Cursor, DateTime, type Page } from '../../platform/graphql-base.ts';
import { optionalRowId, rowId } from '../../platform/ids.ts';
import { Media, mediaById, present } from '../../platform/media/media.ts';
import { PageArgs, page } from '../../platform/pagination.ts';
import { FamilyMember, isFamily, memberById, StaffMember, staffById } from '../people/people.module.ts';
import { Device, deviceById } from '../sites/sites.module.ts';
import { Call, HelpRequest, helpRequestStates } from './call.entity.ts';
import { answerHelp, finishHelp, promiseCallback, requestHelp } from './help.service.ts';
import * as io from './outreach.inputs.ts';
import { callById, helpListing, helpRequestById } from './outreach.reads.ts';

@ArgsType()
class HelpRequestsArgs extends PageArgs {
  @Field(() => [helpRequestStates], { nullable: true })
  states?: HelpRequestState[];
}

/** A request for a person changed. */
@ObjectType()
@Access(WITH_ROOT)
export class HelpRequestChanged {
  @Field(() => Cursor) cursor!: string;
  @Field(() => announcementKinds) kind!: AnnouncementKind;
  @Field(() => DateTime) occurredAt!: Date;
  @Field(() => HelpRequest) helpRequest!: HelpRequest;
}

type Loading<Row> = Promise<Row | undefined> | undefined;

/** Requests for a person, from the kiosk's help button and the phone's key 0. */
@Resolver(() => HelpRequest)
export class HelpResolver {
  @Access('help:answer')
  @Query(() => io.HelpRequestConnection)
  helpRequests(
    @Ctx() { reads }: Context,
    @Args(() => HelpRequestsArgs) args: HelpRequestsArgs,
  ): Promise<Page<HelpRequest>> {
    return page(reads, helpListing(args.states), args);
  }

  @Access('help:read')
  @FieldResolver(() => StaffMember, { nullable: true })
  answeredBy(@Root() { answeredById }: HelpRequest, @Ctx() { load }: Context): Loading<StaffMember> {
    return answeredById ? load(staffById, answeredById) : undefined;
  }

  @Access('help:read')
  @FieldResolver(() => Call, { nullable: true })
  call(@Root() { callId }: HelpRequest, @Ctx() { load }: Context): Loading<Call> {
    return callId ? load(callById, callId) : undefined;
  }

  @Access('help:read')
  @FieldResolver(() => Device, { nullable: true })
  device(@Root() { deviceId }: HelpRequest, @Ctx() { load }: Context): Loading<Device> {
    return deviceId ? load(deviceById, deviceId) : undefined;
  }

  @Access('help:read')
  @FieldResolver(() => FamilyMember, { nullable: true })
  familyMember(@Root() { familyMemberId }: HelpRequest, @Ctx() { load }: Context): Loading<unknown> {
    return familyMemberId ? load(memberById, familyMemberId) : undefined;
  }

  @Access('help:read')
  @FieldResolver(() => Media, { nullable: true })
  async recording(@Root() { recordingId }: HelpRequest, @Ctx() context: Context): Promise<Media | undefined> {
    const row = recordingId ? await context.load(mediaById, recordingId) : undefined;
    return row && present(row, context);
  }

  @Access('help:request')
  @RunsAsSystem()
  @Mutation(() => io.RequestHelpPayload)
  async requestHelp(
    @Arg('input', () => io.RequestHelpInput) input: io.RequestHelpInput,
    @Ctx() context: Context,
  ): Promise<Partial<io.RequestHelpPayload>> {
    const work = workOf(context);
    const { principal } = context;
    const named = {
      callId: principal.kind === 'PHONE_LINE' ? principal.callId : undefined,
      familyMemberId: isFamily(principal)
        ? principal.id
        : optionalRowId('FamilyMember', input.familyMemberId, 'familyMemberId'),
    };
    const { helpRequestId } = await work.once(input.idempotencyKey, input, () => requestHelp(work, named));
    await work.em.flush();
    return { helpRequest: await work.em.findOneOrFail(HelpRequest, helpRequestId) };
  }

  @Access('help:request')
  @RunsAsSystem()
  @Mutation(() => io.PromiseCallbackPayload)
  async promiseCallback(
    @Arg('input', () => io.PromiseCallbackInput) input: io.PromiseCallbackInput,
    @Ctx() context: Context,
  ): Promise<Partial<io.PromiseCallbackPayload>> {
    const work = workOf(context);
    const id = rowId('HelpRequest', input.helpRequestId, 'helpRequestId');
    const { helpRequestId } = await work.once(input.idempotencyKey, input, () =>
      promiseCallback(work, id, input.recordingId),
    );
    return { helpRequest: await work.em.findOneOrFail(HelpRequest, helpRequestId) };
  }

  @Access('help:answer')
  @Mutation(() => io.AnswerHelpRequestPayload)
  async answerHelpRequest(
    @Arg('input', () => io.AnswerHelpRequestInput) { helpRequestId }: io.AnswerHelpRequestInput,
    @Ctx() context: Context,
  ): Promise<Partial<io.AnswerHelpRequestPayload>> {
    return {
      helpRequest: await answerHelp(workOf(context), rowId('HelpRequest', helpRequestId, 'helpRequestId')),
    };
  }

  @Access('help:answer')
  @Mutation(() => io.FinishHelpRequestPayload)
  async finishHelpRequest(
    @Arg('input', () => io.FinishHelpRequestInput) { helpRequestId }: io.FinishHelpRequestInput,
    @Ctx() context: Context,
  ): Promise<Partial<io.FinishHelpRequestPayload>> {
    return {
      helpRequest: await finishHelp(workOf(context), rowId('HelpRequest', helpRequestId, 'helpRequestId')),
    };
  }

  @Access('help:read')
  @ListensTo({ kinds: ['HELP_REQUESTED', 'HELP_ANSWERED', 'CALLBACK_PROMISED', 'HELP_FINISHED'] })
  @Subscription(() => HelpRequestChanged, { subscribe: subscribed })
  async helpRequestChanged(
    @Root() { kind, subjectId, position, occurredAt }: Announced,
    @Ctx() { load }: Context,
    @Arg('after', () => Cursor, { nullable: true }) _after?: string,
  ): Promise<HelpRequestChanged> {
    return {
      kind,
      occurredAt,
      cursor: cursorOf(position),
      helpRequest: seen(await load(helpRequestById, subjectId)),
    };
  }
}
