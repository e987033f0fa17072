import { Field, ID, InputType, ObjectType } from 'type-graphql';
import { Access, WITH_ROOT } from '../../platform/access/access.ts';
import { Payload, PayloadType } from '../../platform/graphql-base.ts';
import { Card } from './card.entity.ts';
import { ChangePayload } from './lives/lives.inputs.ts';

@InputType()
export class IssueCardInput {
  @Field(() => String) idempotencyKey!: string;
  @Field(() => ID) familyMemberId!: string;
  @Field(() => String, { nullable: true }) number?: string;
}
@PayloadType()
export class IssueCardPayload extends Payload {
  @Field(() => Card, { nullable: true }) card?: Card;
  @Field(() => String, { nullable: true }) number?: string;
}

@InputType()
export class CardHolder {
  @Field(() => ID, { nullable: true }) familyMemberId?: string;
  @Field(() => ID, { nullable: true }) staffMemberId?: string;
}
@ObjectType()
@Access(WITH_ROOT)
export class IssuedCard {
  @Field(() => Card) card!: Card;
  @Field(() => String) number!: string;
}
@InputType()
export class IssueCardsInput {
  @Field(() => String) idempotencyKey!: string;
  @Field(() => [CardHolder]) holders!: CardHolder[];
}
@PayloadType()
export class IssueCardsPayload extends Payload {
  @Field(() => [IssuedCard], { nullable: true }) cards?: IssuedCard[];
}

@InputType()
export class StopCardInput {
  @Field(() => ID) cardId!: string;
}
@PayloadType()
export class StopCardPayload extends ChangePayload {
  @Field(() => Card, { nullable: true }) card?: Card;
}
