import type { AgeGroup, ApiScope } from '@porchlight/schema/enums';
import { Field, ID, InputType, ObjectType } from 'type-graphql';
import { Access, WITH_ROOT } from '../../platform/access/access.ts';
import { connectionOf, DateTime, Payload, PayloadType } from '../../platform/graphql-base.ts';
import { ApiKey, apiScopes } from './api-key.entity.ts';
import { ageGroups, Classroom } from './classroom.entity.ts';
import { Device } from './device.entity.ts';
import { Kindergarten } from './kindergarten.entity.ts';

export const DeviceConnection = connectionOf('Device', () => Device);
export const ApiKeyConnection = connectionOf('ApiKey', () => ApiKey);

@ObjectType()
@Access(WITH_ROOT)
export class Session {
  @Field(() => String) token!: string;
  @Field(() => DateTime) expiresAt!: Date;
  @Field(() => String, { nullable: true }) refreshToken?: string;
}

@InputType()
export class AddClassroomInput {
  @Field(() => String) idempotencyKey!: string;
  @Field(() => String) name!: string;
  @Field(() => ageGroups) ageGroup!: AgeGroup;
  @Field(() => String, { nullable: true }) externalId?: string;
}
@PayloadType()
export class AddClassroomPayload extends Payload {
  @Field(() => Classroom, { nullable: true }) classroom?: Classroom;
}

@InputType()
export class CreateApiKeyInput {
  @Field(() => String) name!: string;
  @Field(() => [apiScopes]) scopes!: ApiScope[];
  @Field(() => DateTime) expiresAt!: string;
}
@PayloadType()
export class CreateApiKeyPayload extends Payload {
  @Field(() => ApiKey, { nullable: true }) apiKey?: ApiKey;
  @Field(() => String, { nullable: true }) secret?: string;
}

@InputType()
export class RevokeApiKeyInput {
  @Field(() => ID) apiKeyId!: string;
}
@PayloadType()
export class RevokeApiKeyPayload extends Payload {
  @Field(() => ApiKey, { nullable: true }) apiKey?: ApiKey;
}

@InputType()
export class CreateDevicePairingInput {
  @Field(() => String) name!: string;
}
@PayloadType()
export class CreateDevicePairingPayload extends Payload {
  @Field(() => Device, { nullable: true }) device?: Device;
  @Field(() => String, { nullable: true }) code?: string;
  @Field(() => DateTime, { nullable: true }) expiresAt?: Date;
  @Field(() => String, { nullable: true }) path?: string;
}

@InputType()
export class PairDeviceInput {
  @Field(() => String) code!: string;
  @Field(() => String) publicKey!: string;
}
@PayloadType()
export class PairDevicePayload extends Payload {
  @Field(() => Device, { nullable: true }) device?: Device;
  @Field(() => Kindergarten, { nullable: true }) kindergarten?: Kindergarten;
}

@InputType()
export class IssueDeviceChallengeInput {
  @Field(() => ID) deviceId!: string;
}
@PayloadType()
export class IssueDeviceChallengePayload extends Payload {
  @Field(() => String, { nullable: true }) nonce?: string;
}

@InputType()
export class OpenDeviceSessionInput {
  @Field(() => ID) deviceId!: string;
  @Field(() => String) nonce!: string;
  @Field(() => String) signature!: string;
}
@PayloadType()
export class OpenDeviceSessionPayload extends Payload {
  @Field(() => Session, { nullable: true }) session?: Session;
}

@InputType()
export class RevokeDeviceInput {
  @Field(() => ID) deviceId!: string;
}
@PayloadType()
export class RevokeDevicePayload extends Payload {
  @Field(() => Device, { nullable: true }) device?: Device;
}
