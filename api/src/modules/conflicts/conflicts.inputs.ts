import type { RefusalCode, WishKind } from '@porchlight/schema/enums';
import { ArgsType, Field, ID, InputType } from 'type-graphql';
import { connectionOf, DateTime, Payload, PayloadType, refusalCodes } from '../../platform/graphql-base.ts';
import { PageArgs } from '../../platform/pagination.ts';
import { Conflict, wishKinds } from './conflict.entity.ts';

export const ConflictConnection = connectionOf('Conflict', () => Conflict);

@ArgsType()
export class ConflictArgs extends PageArgs {
  @Field(() => Boolean, { nullable: true })
  open?: boolean;
}

@InputType()
export class ReportConflictInput {
  @Field(() => String) idempotencyKey!: string;
  @Field(() => wishKinds) wish!: WishKind;
  @Field(() => refusalCodes) code!: RefusalCode;
  @Field(() => [ID]) childIds!: string[];
  @Field(() => ID, { nullable: true }) familyMemberId?: string;
  @Field(() => DateTime) occurredAt!: string;
}
@PayloadType()
export class ReportConflictPayload extends Payload {
  @Field(() => Conflict, { nullable: true }) conflict?: Conflict;
}

@InputType()
export class SettleConflictInput {
  @Field(() => ID) conflictId!: string;
  @Field(() => String) note!: string;
}
@PayloadType()
export class SettleConflictPayload extends Payload {
  @Field(() => Conflict, { nullable: true }) conflict?: Conflict;
}
