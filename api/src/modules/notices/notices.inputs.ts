import type { Language, LifeChangeKind, NoticeUrgency, ReceiptManner } from '@porchlight/schema/enums';
import { Field, ID, InputType, Int, ObjectType } from 'type-graphql';
import { Access, WITH_ROOT } from '../../platform/access/access.ts';
import { Cursor, connectionOf, DateTime, Payload, PayloadType } from '../../platform/graphql-base.ts';
import { ChangePayload, Household, lifeChangeKinds } from '../people/people.module.ts';
import { languages } from '../sites/sites.module.ts';
import { Notice, NoticeReceipt, noticeUrgencies, receiptManners } from './notice.entity.ts';

export const NoticeConnection = connectionOf('Notice', () => Notice);

@ObjectType()
@Access('notices:reach')
export class NoticeReach {
  @Field(() => Int) householdCount!: number;
  @Field(() => Int) reachedCount!: number;
  @Field(() => [NoticeReceipt]) receipts!: readonly NoticeReceipt[];
  @Field(() => [Household]) unreached!: readonly Household[];
}

@InputType()
export class NoticeTextInput {
  @Field(() => languages) language!: Language;
  @Field(() => String) title!: string;
  @Field(() => String) body!: string;
}

@InputType()
export class PublishNoticeInput {
  @Field(() => String) idempotencyKey!: string;
  @Field(() => [ID]) classroomIds!: string[];
  @Field(() => Boolean, { nullable: true }) everyone?: boolean;
  @Field(() => noticeUrgencies) urgency!: NoticeUrgency;
  @Field(() => [NoticeTextInput]) texts!: NoticeTextInput[];
}
@PayloadType()
export class PublishNoticePayload extends Payload {
  @Field(() => Notice, { nullable: true }) notice?: Notice;
}

@InputType()
export class AcknowledgeNoticeInput {
  @Field(() => String) idempotencyKey!: string;
  @Field(() => ID) noticeId!: string;
  @Field(() => ID, { nullable: true }) familyMemberId?: string;
  @Field(() => receiptManners) manner!: ReceiptManner;
  @Field(() => DateTime, { nullable: true }) occurredAt?: string;
}
@PayloadType()
export class AcknowledgeNoticePayload extends Payload {
  @Field(() => Notice, { nullable: true }) notice?: Notice;
  @Field(() => NoticeReceipt, { nullable: true }) receipt?: NoticeReceipt;
}

@InputType()
export class UpdateNoticeInput {
  @Field(() => String) idempotencyKey!: string;
  @Field(() => Int) version!: number;
  @Field(() => ID) noticeId!: string;
  @Field(() => noticeUrgencies, { nullable: true }) urgency?: NoticeUrgency | null;
  @Field(() => [NoticeTextInput]) texts!: NoticeTextInput[];
}
@PayloadType()
export class UpdateNoticePayload extends ChangePayload {
  @Field(() => Notice, { nullable: true }) notice?: Notice;
}

@InputType()
export class WithdrawNoticeInput {
  @Field(() => String) idempotencyKey!: string;
  @Field(() => Int) version!: number;
  @Field(() => ID) noticeId!: string;
}
@PayloadType()
export class WithdrawNoticePayload extends ChangePayload {
  @Field(() => Notice, { nullable: true }) notice?: Notice;
}

/** A notice was corrected or withdrawn, or that was undone. */
@ObjectType()
@Access(WITH_ROOT)
export class NoticeChanged {
  @Field(() => Cursor) cursor!: string;
  @Field(() => lifeChangeKinds) change!: LifeChangeKind;
  @Field(() => DateTime) occurredAt!: Date;
  @Field(() => Notice, { nullable: true }) notice?: Notice | undefined;
  @Field(() => ID) noticeId!: string;
}
