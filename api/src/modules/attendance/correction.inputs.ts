import { Field, ID, InputType } from 'type-graphql';
import { DateTime, LocalDay, Payload, PayloadType } from '../../platform/graphql-base.ts';
import { Child } from '../people/people.module.ts';
import { ChildDay } from './board.types.ts';

@InputType()
export class CorrectAttendanceInput {
  @Field(() => String) idempotencyKey!: string;
  @Field(() => ID) childId!: string;
  @Field(() => LocalDay) date!: string;
  @Field(() => DateTime, { nullable: true }) arrivedAt?: string;
  @Field(() => DateTime, { nullable: true }) departedAt?: string;
  @Field(() => String) note!: string;
}
@PayloadType()
export class CorrectAttendancePayload extends Payload {
  @Field(() => Child, { nullable: true }) child?: Child;
  @Field(() => ChildDay, { nullable: true }) day?: ChildDay;
}
