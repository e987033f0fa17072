import { Field, ID, InputType, Int, ObjectType } from 'type-graphql';
import { Access, WITH_ROOT } from '../../platform/access/access.ts';
import { DateTime, Payload, PayloadType } from '../../platform/graphql-base.ts';

@ObjectType('PasswordLink')
@Access(WITH_ROOT)
export class PasswordLinkView {
  @Field(() => DateTime) expiresAt!: Date;
  @Field(() => String) path!: string;
}

@InputType()
export class ChangePasswordInput {
  @Field(() => String) currentPassword!: string;
  @Field(() => String) password!: string;
}
@PayloadType()
export class ChangePasswordPayload extends Payload {
  @Field(() => Int, { nullable: true }) retryAfterSeconds?: number;
}

@InputType()
export class CreatePasswordLinkInput {
  @Field(() => ID) staffMemberId!: string;
}
@PayloadType()
export class CreatePasswordLinkPayload extends Payload {
  @Field(() => PasswordLinkView, { nullable: true }) link?: PasswordLinkView;
}

@InputType()
export class UsePasswordLinkInput {
  @Field(() => String) password!: string;
  @Field(() => String) token!: string;
}
@PayloadType()
export class UsePasswordLinkPayload extends Payload {
  @Field(() => String, { nullable: true }) email?: string;
}

@InputType()
export class EndStaffSessionsInput {
  @Field(() => ID, { nullable: true }) staffSessionId?: string;
}
@PayloadType()
export class EndStaffSessionsPayload extends Payload {
  @Field(() => Int, { nullable: true }) ended?: number;
}

@InputType()
export class EndSessionsOfStaffMemberInput {
  @Field(() => ID) staffMemberId!: string;
}
@PayloadType()
export class EndSessionsOfStaffMemberPayload extends Payload {
  @Field(() => Int, { nullable: true }) ended?: number;
}
