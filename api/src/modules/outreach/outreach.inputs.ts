import type { CallOutcome, Language, CallStepOutcome as StepOutcome } from '@porchlight/schema/enums';
import { CallStepOutcome } from '@porchlight/schema/enums';
import { Field, ID, InputType, Int } from 'type-graphql';
import { connectionOf, contractEnum, Payload, PayloadType } from '../../platform/graphql-base.ts';
import { FamilyMember } from '../people/people.module.ts';
import { languages, Session } from '../sites/sites.module.ts';
import { Call, callOutcomes, HelpRequest } from './call.entity.ts';

export const HelpRequestConnection = connectionOf('HelpRequest', () => HelpRequest);
const stepOutcomes = contractEnum('CallStepOutcome', CallStepOutcome);

@InputType()
export class CallStepInput {
  @Field(() => String) step!: string;
  @Field(() => stepOutcomes) outcome!: StepOutcome;
  @Field(() => Int) atMs!: number;
}

@InputType()
export class OpenCallInput {
  @Field(() => ID, { nullable: true }) callId?: string;
  @Field(() => String, { nullable: true }) from?: string;
  @Field(() => Boolean, { nullable: true }) numberProven?: boolean;
  @Field(() => String) dialled!: string;
  @Field(() => languages, { nullable: true }) language?: Language;
}
@PayloadType()
export class OpenCallPayload extends Payload {
  @Field(() => Call, { nullable: true }) call?: Call;
  @Field(() => String, { nullable: true }) kindergartenName?: string;
  @Field(() => languages, { nullable: true }) language?: Language;
  @Field(() => [languages], { nullable: true }) languages?: Language[];
  @Field(() => Boolean, { nullable: true }) knownNumber?: boolean;
  @Field(() => Boolean, { nullable: true }) firstCall?: boolean;
}

@InputType()
export class ProveCallerInput {
  @Field(() => ID) callId!: string;
  @Field(() => String) pin!: string;
}
@PayloadType()
export class ProveCallerPayload extends Payload {
  @Field(() => Session, { nullable: true }) session?: Session;
  @Field(() => FamilyMember, { nullable: true }) familyMember?: FamilyMember;
  @Field(() => Int, { nullable: true }) triesLeft?: number;
}

@InputType()
export class CloseCallInput {
  @Field(() => ID) callId!: string;
  @Field(() => callOutcomes) outcome!: CallOutcome;
  @Field(() => [CallStepInput]) steps!: CallStepInput[];
}
@PayloadType()
export class CloseCallPayload extends Payload {
  @Field(() => Call, { nullable: true }) call?: Call;
}

@InputType()
export class RequestHelpInput {
  @Field(() => String) idempotencyKey!: string;
  @Field(() => ID, { nullable: true }) callId?: string;
  @Field(() => ID, { nullable: true }) familyMemberId?: string;
}
@PayloadType()
export class RequestHelpPayload extends Payload {
  @Field(() => HelpRequest, { nullable: true }) helpRequest?: HelpRequest;
}

@InputType()
export class AnswerHelpRequestInput {
  @Field(() => ID) helpRequestId!: string;
}
@PayloadType()
export class AnswerHelpRequestPayload extends Payload {
  @Field(() => HelpRequest, { nullable: true }) helpRequest?: HelpRequest;
}

@InputType()
export class PromiseCallbackInput {
  @Field(() => String) idempotencyKey!: string;
  @Field(() => ID) helpRequestId!: string;
  @Field(() => ID, { nullable: true }) recordingId?: string;
}
@PayloadType()
export class PromiseCallbackPayload extends Payload {
  @Field(() => HelpRequest, { nullable: true }) helpRequest?: HelpRequest;
}

@InputType()
export class FinishHelpRequestInput {
  @Field(() => ID) helpRequestId!: string;
}
@PayloadType()
export class FinishHelpRequestPayload extends Payload {
  @Field(() => HelpRequest, { nullable: true }) helpRequest?: HelpRequest;
}
