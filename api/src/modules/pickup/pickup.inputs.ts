import type { CollectorKind, Relation, RestrictionScope, Weekday } from '@porchlight/schema/enums';
import { Field, ID, InputType, ObjectType } from 'type-graphql';
import { Access } from '../../platform/access/access.ts';
import { connectionOf, LocalDay, Payload, PayloadType } from '../../platform/graphql-base.ts';
import { type MemberRow, relations } from '../people/people.module.ts';
import { weekdays } from '../sites/sites.module.ts';
import { PickupAlert } from './alert.entity.ts';
import { AuthorisedPickup, collectorKinds } from './authorised-pickup.entity.ts';
import { PickupDelegation } from './delegation.entity.ts';
import type { DelegationRow } from './pickup.reads.ts';
import { PickupRestriction, restrictionScopes } from './restriction.entity.ts';

export const PickupAlertConnection = connectionOf('PickupAlert', () => PickupAlert);
export const PickupDelegationConnection = connectionOf('PickupDelegation', () => PickupDelegation);

/** Somebody who may collect a child on a day, in whatever right. */
@ObjectType()
@Access('pickup:read')
export class Collector {
  @Field(() => collectorKinds) kind!: CollectorKind;
  @Field(() => String) givenName!: string;
  @Field(() => relations) relation!: Relation;
  photoId?: string | null | undefined;
  member?: MemberRow;
  pickup?: AuthorisedPickup;
  delegated?: DelegationRow;
}

@InputType()
export class AuthorisePickupInput {
  @Field(() => String) idempotencyKey!: string;
  @Field(() => [ID]) childIds!: string[];
  @Field(() => ID, { nullable: true }) familyMemberId?: string;
  @Field(() => collectorKinds) kind!: CollectorKind;
  @Field(() => relations) relation!: Relation;
  @Field(() => String) familyName!: string;
  @Field(() => String) givenName!: string;
  @Field(() => String, { nullable: true }) phone?: string;
  @Field(() => ID, { nullable: true }) photoId?: string;
  @Field(() => LocalDay, { nullable: true }) validFrom?: string;
  @Field(() => LocalDay, { nullable: true }) validUntil?: string;
  @Field(() => [weekdays], { nullable: true }) weekdays?: Weekday[];
}
@PayloadType()
export class AuthorisePickupPayload extends Payload {
  @Field(() => [AuthorisedPickup], { nullable: true }) authorisedPickups?: AuthorisedPickup[];
}

@InputType()
export class RevokeAuthorisedPickupInput {
  @Field(() => ID) authorisedPickupId!: string;
}
@PayloadType()
export class RevokeAuthorisedPickupPayload extends Payload {
  @Field(() => AuthorisedPickup, { nullable: true }) authorisedPickup?: AuthorisedPickup;
}

@InputType()
export class DelegatePickupInput {
  @Field(() => String) idempotencyKey!: string;
  @Field(() => [ID]) childIds!: string[];
  @Field(() => ID, { nullable: true }) familyMemberId?: string;
  @Field(() => LocalDay, { nullable: true }) date?: string;
  @Field(() => String, { nullable: true }) collectorName?: string;
  @Field(() => String, { nullable: true }) collectorPhone?: string;
  @Field(() => ID, { nullable: true }) photoId?: string;
  @Field(() => ID, { nullable: true }) recordingId?: string;
}
@PayloadType()
export class DelegatePickupPayload extends Payload {
  @Field(() => String, { nullable: true }) code?: string;
  @Field(() => PickupDelegation, { nullable: true }) delegation?: PickupDelegation;
}

@InputType()
export class RevokePickupDelegationInput {
  @Field(() => ID) delegationId!: string;
}
@PayloadType()
export class RevokePickupDelegationPayload extends Payload {
  @Field(() => PickupDelegation, { nullable: true }) delegation?: PickupDelegation;
}

@InputType()
export class OpenPickupDelegationInput {
  @Field(() => String) code!: string;
}
@PayloadType()
export class OpenPickupDelegationPayload extends Payload {
  @Field(() => PickupDelegation, { nullable: true }) delegation?: PickupDelegation;
}

@InputType()
export class RestrictPickupInput {
  @Field(() => String) idempotencyKey!: string;
  @Field(() => [ID]) childIds!: string[];
  @Field(() => ID, { nullable: true }) familyMemberId?: string;
  @Field(() => String, { nullable: true }) personName?: string;
  @Field(() => ID, { nullable: true }) photoId?: string;
  @Field(() => String) reason!: string;
  @Field(() => restrictionScopes, { nullable: true }) scope?: RestrictionScope;
  @Field(() => LocalDay, { nullable: true }) validFrom?: string;
  @Field(() => LocalDay, { nullable: true }) validUntil?: string;
}
@PayloadType()
export class RestrictPickupPayload extends Payload {
  @Field(() => [PickupRestriction], { nullable: true }) restrictions?: PickupRestriction[];
}

@InputType()
export class LiftPickupRestrictionInput {
  @Field(() => ID) restrictionId!: string;
}
@PayloadType()
export class LiftPickupRestrictionPayload extends Payload {
  @Field(() => PickupRestriction, { nullable: true }) restriction?: PickupRestriction;
}

@InputType()
export class SettlePickupAlertInput {
  @Field(() => ID) pickupAlertId!: string;
  @Field(() => String) outcome!: string;
}
@PayloadType()
export class SettlePickupAlertPayload extends Payload {
  @Field(() => PickupAlert, { nullable: true }) pickupAlert?: PickupAlert;
}
