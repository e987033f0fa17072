import { Arg, Ctx, FieldResolver, Mutation, Resolver, Root } from 'type-graphql';
import { Access, RunsAsSystem } from '../../platform/access/access.ts';
import { type Context, workOf } from '../../platform/context.ts';
import { rowId } from '../../platform/ids.ts';
import { refusalMessage } from '../../platform/refusal.ts';
import { FamilyMember, memberById } from '../people/people.module.ts';
import { Call } from './call.entity.ts';
import { closeCall, openCall, proveCaller, rememberLanguage } from './calls.service.ts';
import * as io from './outreach.inputs.ts';

/** Calls: opened, proven and closed by the phone line. */
@Resolver(() => Call)
export class CallsResolver {
  @Access('calls:read')
  @FieldResolver(() => FamilyMember, { nullable: true })
  familyMember(@Root() { familyMemberId }: Call, @Ctx() { load }: Context): Promise<unknown> | undefined {
    return familyMemberId ? load(memberById, familyMemberId) : undefined;
  }

  @Access('calls:line')
  @RunsAsSystem()
  @Mutation(() => io.OpenCallPayload)
  openCall(
    @Arg('input', () => io.OpenCallInput) { callId, ...caller }: io.OpenCallInput,
    @Ctx() context: Context,
  ): Promise<Partial<io.OpenCallPayload>> {
    const work = workOf(context);
    return callId
      ? rememberLanguage(work, rowId('Call', callId, 'callId'), caller.language ?? undefined)
      : openCall(work, caller);
  }

  @Access('calls:line')
  @RunsAsSystem()
  @Mutation(() => io.ProveCallerPayload)
  async proveCaller(
    @Arg('input', () => io.ProveCallerInput) { callId, pin }: io.ProveCallerInput,
    @Ctx() context: Context,
  ): Promise<Partial<io.ProveCallerPayload>> {
    const { refused, ...proven } = await proveCaller(
      workOf(context),
      context.clock,
      rowId('Call', callId, 'callId'),
      pin,
    );
    // Data, not thrown: how many tries are left has to be told with it.
    return refused
      ? { ...proven, userErrors: [{ code: refused, field: 'pin', message: refusalMessage(refused) }] }
      : proven;
  }

  @Access('calls:line')
  @RunsAsSystem()
  @Mutation(() => io.CloseCallPayload)
  async closeCall(
    @Arg('input', () => io.CloseCallInput) { callId, outcome, steps }: io.CloseCallInput,
    @Ctx() context: Context,
  ): Promise<Partial<io.CloseCallPayload>> {
    return { call: await closeCall(workOf(context), rowId('Call', callId, 'callId'), outcome, steps) };
  }
}
