import type { TicketState } from '@porchlight/schema/enums';
import {
  Arg,
  Args,
  ArgsType,
  Ctx,
  Field,
  FieldResolver,
  Mutation,
  Query,
  Resolver,
  Root,
} from 'type-graphql';
import { Access, RunsAsSystem } from '../../platform/access/access.ts';
import type { Principal } from '../../platform/access/principal.ts';
import { type Context, workOf } from '../../platform/context.ts';
import type { Page } from '../../platform/graphql-base.ts';
import { optionalRowId, rowId } from '../../platform/ids.ts';
import { Media, mediaById, present } from '../../platform/media/media.ts';
import { PageArgs, page } from '../../platform/pagination.ts';
import type { Work } from '../../platform/unit-of-work.ts';
import {
  Child,
  childById,
  FamilyMember,
  isFamily,
  memberById,
  StaffMember,
  staffById,
} from '../people/people.module.ts';
import { Ticket, TicketAnswer, ticketStates } from './ticket.entity.ts';
import * as io from './tickets.inputs.ts';
import { answersOfTicket, ticketListing } from './tickets.reads.ts';
import { answer, assign, byCode, close, submit } from './tickets.service.ts';
import { reserve } from './tracking-codes.service.ts';

@ArgsType()
class TicketsArgs extends PageArgs {
  @Field(() => [ticketStates], { nullable: true })
  states?: TicketState[];
}

type Loading<Row> = Promise<Row | undefined> | undefined;

/** The three codes: sent by families, answered by staff, found again by their code. */
@Resolver(() => Ticket)
export class TicketsResolver {
  @Access('tickets:read')
  @Query(() => io.TicketConnection)
  tickets(@Ctx() { reads }: Context, @Args(() => TicketsArgs) args: TicketsArgs): Promise<Page<Ticket>> {
    return page(reads, ticketListing(args.states), args);
  }

  @Access('tickets:read')
  @FieldResolver(() => [TicketAnswer])
  async answers(@Root() { id }: Ticket, @Ctx() { load }: Context): Promise<readonly TicketAnswer[]> {
    return (await load(answersOfTicket, id))?.rows ?? [];
  }

  @Access('tickets:read')
  @FieldResolver(() => StaffMember, { nullable: true })
  assignee(@Root() { assigneeId }: Ticket, @Ctx() { load }: Context): Loading<StaffMember> {
    return assigneeId ? load(staffById, assigneeId) : undefined;
  }

  @Access('tickets:read')
  @FieldResolver(() => FamilyMember, { nullable: true })
  familyMember(@Root() { familyMemberId }: Ticket, @Ctx() { load }: Context): Loading<unknown> {
    return familyMemberId ? load(memberById, familyMemberId) : undefined;
  }

  @Access('tickets:read')
  @FieldResolver(() => Child, { nullable: true })
  child(@Root() { childId }: Ticket, @Ctx() { load }: Context): Loading<Child> {
    return childId ? load(childById, childId) : undefined;
  }

  @Access('tickets:read')
  @FieldResolver(() => Media, { nullable: true })
  async recording(@Root() { recordingId }: Ticket, @Ctx() context: Context): Promise<Media | undefined> {
    const row = recordingId ? await context.load(mediaById, recordingId) : undefined;
    return row && present(row, context);
  }

  @Access('tickets:submit')
  @RunsAsSystem()
  @Mutation(() => io.SubmitTicketPayload)
  async submitTicket(
    @Arg('input', () => io.SubmitTicketInput) input: io.SubmitTicketInput,
    @Ctx() context: Context,
  ): Promise<Partial<io.SubmitTicketPayload>> {
    const work = workOf(context);
    if (input.anonymous) work.withoutName();
    const submitting = {
      ...input,
      recordingId: input.recordingId,
      familyMemberId: input.anonymous ? undefined : senderOf(context.principal, input.familyMemberId),
      childId: input.anonymous ? undefined : optionalRowId('Child', input.childId, 'childId'),
      occurredAt: input.occurredAt ? new Date(input.occurredAt) : undefined,
      trackingCode: input.trackingCode ?? undefined,
    };
    const { ticketId } = await work.once(input.idempotencyKey, input, () => submit(work, submitting));
    const status = await statusOf(work, ticketId);
    return { status, trackingCode: status.trackingCode };
  }

  @Access('tickets:submit')
  @RunsAsSystem()
  @Mutation(() => io.ReserveTrackingCodesPayload)
  async reserveTrackingCodes(
    @Arg('input', () => io.ReserveTrackingCodesInput) { count }: io.ReserveTrackingCodesInput,
    @Ctx() context: Context,
  ): Promise<Partial<io.ReserveTrackingCodesPayload>> {
    return { codes: await reserve(workOf(context), count) };
  }

  @Access('tickets:look-up')
  @RunsAsSystem()
  @Mutation(() => io.LookUpTicketPayload)
  async lookUpTicket(
    @Arg('input', () => io.LookUpTicketInput) { trackingCode }: io.LookUpTicketInput,
    @Ctx() context: Context,
  ): Promise<Partial<io.LookUpTicketPayload>> {
    const work = workOf(context);
    return { status: await statusOf(work, (await byCode(work, trackingCode)).id) };
  }

  @Access('tickets:look-up')
  @RunsAsSystem()
  @Mutation(() => io.CloseTicketPayload)
  async closeTicket(
    @Arg('input', () => io.CloseTicketInput) input: io.CloseTicketInput,
    @Ctx() context: Context,
  ): Promise<Partial<io.CloseTicketPayload>> {
    const work = workOf(context);
    const named = {
      trackingCode: input.trackingCode ?? undefined,
      ticketId: optionalRowId('Ticket', input.ticketId, 'ticketId'),
    };
    const { ticketId } = await work.once(input.idempotencyKey, input, () => close(work, named));
    return { status: await statusOf(work, ticketId) };
  }

  @Access('tickets:assign')
  @Mutation(() => io.AssignTicketPayload)
  async assignTicket(
    @Arg('input', () => io.AssignTicketInput) input: io.AssignTicketInput,
    @Ctx() context: Context,
  ): Promise<Partial<io.AssignTicketPayload>> {
    const work = workOf(context);
    const staffMemberId = rowId('StaffMember', input.staffMemberId, 'staffMemberId');
    const { ticketId } = await work.once(input.idempotencyKey, input, () =>
      assign(work, rowId('Ticket', input.ticketId, 'ticketId'), input.version, staffMemberId),
    );
    return { ticket: await work.em.findOneOrFail(Ticket, ticketId) };
  }

  @Access('tickets:answer')
  @Mutation(() => io.AnswerTicketPayload)
  async answerTicket(
    @Arg('input', () => io.AnswerTicketInput) input: io.AnswerTicketInput,
    @Ctx() context: Context,
  ): Promise<Partial<io.AnswerTicketPayload>> {
    const work = workOf(context);
    const { ticketId } = await work.once(input.idempotencyKey, input, () =>
      answer(work, rowId('Ticket', input.ticketId, 'ticketId'), input.version, input.text),
    );
    return { ticket: await work.em.findOneOrFail(Ticket, ticketId) };
  }
}

// A family session and a proven call send for themselves; a kiosk names who stands there.
function senderOf(principal: Principal, named: string | null | undefined): string | undefined {
  if (isFamily(principal)) return principal.id;
  if (principal.kind === 'PHONE_LINE') return principal.familyMemberId;
  return optionalRowId('FamilyMember', named, 'familyMemberId');
}

async function statusOf(work: Work, ticketId: string): Promise<io.TicketStatus> {
  await work.em.flush();
  const ticket = await work.em.findOneOrFail(Ticket, ticketId);
  const answers = await work.em.find(TicketAnswer, { ticketId }, { orderBy: { answeredAt: 'asc' } });
  const { trackingCode, kind, category, state, submittedAt } = ticket;
  return { trackingCode, kind, category, state, submittedAt, answers };
}
