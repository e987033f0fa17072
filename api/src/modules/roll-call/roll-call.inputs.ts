import type { RollCallKind, RollCallResult } from '@porchlight/schema/enums';
import { Field, ID, InputType, ObjectType } from 'type-graphql';
import { Access } from '../../platform/access/access.ts';
import { connectionOf, DateTime, Payload, PayloadType } from '../../platform/graphql-base.ts';
import { RollCall, rollCallKinds, rollCallResults } from './roll-call.entity.ts';

export const RollCallConnection = connectionOf('RollCall', () => RollCall);

@ObjectType()
@Access('roll-call:read')
export class RollCallEntry {
  @Field(() => rollCallResults) result!: RollCallResult;
  @Field(() => DateTime, { nullable: true }) markedAt!: Date | null;
}

@InputType()
export class StartRollCallInput {
  @Field(() => String) idempotencyKey!: string;
  @Field(() => rollCallKinds) kind!: RollCallKind;
  @Field(() => ID, { nullable: true }) classroomId?: string;
  @Field(() => [ID], { nullable: true }) childIds?: string[];
  @Field(() => ID, { nullable: true }) staffMemberId?: string;
  @Field(() => DateTime, { nullable: true }) occurredAt?: string;
}
@PayloadType()
export class StartRollCallPayload extends Payload {
  @Field(() => RollCall, { nullable: true }) rollCall?: RollCall;
}

@InputType('RollCallMark')
export class RollCallMarkInput {
  @Field(() => ID) childId!: string;
  @Field(() => rollCallResults) result!: RollCallResult;
  @Field(() => DateTime, { nullable: true }) markedAt?: string;
}
@InputType()
export class MarkRollCallInput {
  @Field(() => String) idempotencyKey!: string;
  @Field(() => ID, { nullable: true }) rollCallId?: string;
  @Field(() => String, { nullable: true }) startedWith?: string;
  @Field(() => ID, { nullable: true }) staffMemberId?: string;
  @Field(() => [RollCallMarkInput]) marks!: RollCallMarkInput[];
}
@PayloadType()
export class MarkRollCallPayload extends Payload {
  @Field(() => RollCall, { nullable: true }) rollCall?: RollCall;
}

@InputType()
export class FinishRollCallInput {
  @Field(() => String) idempotencyKey!: string;
  @Field(() => ID, { nullable: true }) rollCallId?: string;
  @Field(() => String, { nullable: true }) startedWith?: string;
  @Field(() => ID, { nullable: true }) staffMemberId?: string;
  @Field(() => DateTime, { nullable: true }) occurredAt?: string;
}
@PayloadType()
export class FinishRollCallPayload extends Payload {
  @Field(() => RollCall, { nullable: true }) rollCall?: RollCall;
}
