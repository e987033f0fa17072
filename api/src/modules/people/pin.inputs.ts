import { Field, ID, InputType } from 'type-graphql';
import { DateTime, Payload, PayloadType } from '../../platform/graphql-base.ts';
import { FamilyMember } from './family-member.entity.ts';

@InputType()
export class SetPinInput {
  @Field(() => ID) familyMemberId!: string;
  @Field(() => String) pin!: string;
}
@PayloadType()
export class SetPinPayload extends Payload {
  @Field(() => FamilyMember, { nullable: true }) familyMember?: FamilyMember;
}

@InputType()
export class AllowPinChangeInput {
  @Field(() => ID) familyMemberId!: string;
}
@PayloadType()
export class AllowPinChangePayload extends Payload {
  @Field(() => FamilyMember, { nullable: true }) familyMember?: FamilyMember;
  @Field(() => DateTime, { nullable: true }) allowedUntil?: Date;
}

@InputType()
export class ChangePinInput {
  @Field(() => String, { nullable: true }) currentPin?: string;
  @Field(() => String) pin!: string;
}
@PayloadType()
export class ChangePinPayload extends Payload {
  @Field(() => FamilyMember, { nullable: true }) familyMember?: FamilyMember;
}

@InputType()
export class LiftSignInLockInput {
  @Field(() => ID) familyMemberId!: string;
}
@PayloadType()
export class LiftSignInLockPayload extends Payload {
  @Field(() => FamilyMember, { nullable: true }) familyMember?: FamilyMember;
}
