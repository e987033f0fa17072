import { Field, ID, InputType } from 'type-graphql';
import { DateTime, Payload, PayloadType } from '../../../platform/graphql-base.ts';
import { AttendanceRecord } from '../../attendance/attendance.module.ts';
import { Collection } from './collection.entity.ts';

@InputType()
export class ReleaseChildrenInput {
  @Field(() => String) idempotencyKey!: string;
  @Field(() => [ID]) childIds!: string[];
  @Field(() => ID, { nullable: true }) staffMemberId?: string;
  @Field(() => DateTime, { nullable: true }) occurredAt?: string;
}
@PayloadType()
export class ReleaseChildrenPayload extends Payload {
  @Field(() => [AttendanceRecord], { nullable: true }) records?: AttendanceRecord[];
}

@InputType()
export class DeclineCollectionInput {
  @Field(() => String) idempotencyKey!: string;
  @Field(() => [ID]) childIds!: string[];
}
@PayloadType()
export class DeclineCollectionPayload extends Payload {
  @Field(() => [Collection], { nullable: true }) collections?: Collection[];
}
