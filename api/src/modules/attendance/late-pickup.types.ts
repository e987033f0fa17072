import type { Door, Verification } from '@porchlight/schema/enums';
import { Field, ID, InputType, Int, ObjectType } from 'type-graphql';
import { Access } from '../../platform/access/access.ts';
import { DateTime, LocalDay, LocalTime, Payload, PayloadType } from '../../platform/graphql-base.ts';
import { doors, verifications } from '../people/people.module.ts';

@ObjectType()
@Access('attendance:read')
export class LatePickup {
  @Field(() => LocalDay) date!: string;
  @Field(() => Int) minutesLate!: number;
  @Field(() => LocalTime, { nullable: true }) expectedAt!: string | null;
  @Field(() => DateTime, { nullable: true }) departedAt!: Date | null;
  @Field(() => DateTime, { nullable: true }) reportedAt!: Date | null;
  @Field(() => doors, { nullable: true }) door!: Door | null;
}

@InputType()
export class ReportLatePickupInput {
  @Field(() => String) idempotencyKey!: string;
  @Field(() => [ID]) childIds!: string[];
  @Field(() => LocalTime) expectedAt!: string;
  @Field(() => ID, { nullable: true }) familyMemberId?: string;
  @Field(() => verifications, { nullable: true }) verification?: Verification;
}
@PayloadType()
export class ReportLatePickupPayload extends Payload {
  @Field(() => [LatePickup], { nullable: true }) latePickups?: LatePickup[];
}
