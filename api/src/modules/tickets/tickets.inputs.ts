import type { TicketCategory, TicketKind, TicketState } from '@porchlight/schema/enums';
import { Field, ID, InputType, Int, ObjectType } from 'type-graphql';
import { Access } from '../../platform/access/access.ts';
import { connectionOf, DateTime, Payload, PayloadType } from '../../platform/graphql-base.ts';
import { Ticket, TicketAnswer, ticketCategories, ticketKinds, ticketStates } from './ticket.entity.ts';

export const TicketConnection = connectionOf('Ticket', () => Ticket);

@ObjectType()
@Access('tickets:status')
export class TicketStatus {
  @Field(() => String) trackingCode!: string;
  @Field(() => ticketKinds) kind!: TicketKind;
  @Field(() => ticketCategories) category!: TicketCategory;
  @Field(() => ticketStates) state!: TicketState;
  @Field(() => DateTime) submittedAt!: Date;
  @Field(() => [TicketAnswer]) answers!: readonly TicketAnswer[];
}

@InputType()
export class SubmitTicketInput {
  @Field(() => String) idempotencyKey!: string;
  @Field(() => ticketKinds) kind!: TicketKind;
  @Field(() => ticketCategories) category!: TicketCategory;
  @Field(() => String, { nullable: true }) text?: string;
  @Field(() => ID, { nullable: true }) recordingId?: string;
  @Field(() => Boolean, { nullable: true }) anonymous?: boolean;
  @Field(() => ID, { nullable: true }) familyMemberId?: string;
  @Field(() => ID, { nullable: true }) childId?: string;
  @Field(() => String, { nullable: true }) trackingCode?: string;
  @Field(() => DateTime, { nullable: true }) occurredAt?: string;
  @Field(() => ID, { nullable: true }) callId?: string;
}
@PayloadType()
export class SubmitTicketPayload extends Payload {
  @Field(() => TicketStatus, { nullable: true }) status?: TicketStatus;
  @Field(() => String, { nullable: true }) trackingCode?: string;
}

@InputType()
export class ReserveTrackingCodesInput {
  @Field(() => Int) count!: number;
}
@PayloadType()
export class ReserveTrackingCodesPayload extends Payload {
  @Field(() => [String], { nullable: true }) codes?: string[];
}

@InputType()
export class LookUpTicketInput {
  @Field(() => String) trackingCode!: string;
}
@PayloadType()
export class LookUpTicketPayload extends Payload {
  @Field(() => TicketStatus, { nullable: true }) status?: TicketStatus;
}

@InputType()
export class CloseTicketInput {
  @Field(() => String) idempotencyKey!: string;
  @Field(() => String, { nullable: true }) trackingCode?: string;
  @Field(() => ID, { nullable: true }) ticketId?: string;
}
@PayloadType()
export class CloseTicketPayload extends Payload {
  @Field(() => TicketStatus, { nullable: true }) status?: TicketStatus;
}

@InputType()
export class AssignTicketInput {
  @Field(() => String) idempotencyKey!: string;
  @Field(() => ID) ticketId!: string;
  @Field(() => Int) version!: number;
  @Field(() => ID) staffMemberId!: string;
}
@PayloadType()
export class AssignTicketPayload extends Payload {
  @Field(() => Ticket, { nullable: true }) ticket?: Ticket;
}

@InputType()
export class AnswerTicketInput {
  @Field(() => String) idempotencyKey!: string;
  @Field(() => ID) ticketId!: string;
  @Field(() => Int) version!: number;
  @Field(() => String) text!: string;
}
@PayloadType()
export class AnswerTicketPayload extends Payload {
  @Field(() => Ticket, { nullable: true }) ticket?: Ticket;
}
