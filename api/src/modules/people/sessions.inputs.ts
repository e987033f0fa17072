import type { ApiScope, PrincipalKind as Kind, Language } from '@porchlight/schema/enums';
import { PrincipalKind } from '@porchlight/schema/enums';
import { Field, ID, InputType, Int, ObjectType } from 'type-graphql';
import { Access, OPEN } from '../../platform/access/access.ts';
import { contractEnum, Payload, PayloadType } from '../../platform/graphql-base.ts';
import {
  apiScopes,
  Device,
  Kindergarten,
  KindergartenName,
  languages,
  Session,
  SetOpeningHoursInput,
} from '../sites/sites.module.ts';
import { FamilyMember } from './family-member.entity.ts';
import { StaffMember } from './staff.entity.ts';

export const principalKinds = contractEnum('PrincipalKind', PrincipalKind);

@ObjectType()
@Access(OPEN)
export class Viewer {
  @Field(() => principalKinds) kind!: Kind;
  @Field(() => [apiScopes]) scopes!: readonly ApiScope[];
  @Field(() => Kindergarten, { nullable: true }) kindergarten?: Kindergarten;
  @Field(() => Device, { nullable: true }) device?: Device;
  @Field(() => FamilyMember, { nullable: true }) familyMember?: FamilyMember;
  @Field(() => StaffMember, { nullable: true }) staffMember?: StaffMember;
}

@ObjectType()
@Access(OPEN)
export class Setup {
  @Field(() => Boolean) needed!: boolean;
}

@InputType()
export class SetUpKindergartenInput {
  @Field(() => String) setupCode!: string;
  @Field(() => String) name!: string;
  @Field(() => String) timeZone!: string;
  @Field(() => [languages]) languages!: Language[];
  @Field(() => [KindergartenName], { nullable: true }) names?: KindergartenName[];
  @Field(() => String, { nullable: true }) lineNumber?: string;
  @Field(() => SetOpeningHoursInput, { nullable: true }) openingHours?: SetOpeningHoursInput;
  @Field(() => String) administratorName!: string;
  @Field(() => String) email!: string;
  @Field(() => String) password!: string;
}
@PayloadType()
export class SetUpKindergartenPayload extends Payload {
  @Field(() => Session, { nullable: true }) session?: Session;
  @Field(() => Kindergarten, { nullable: true }) kindergarten?: Kindergarten;
}

@InputType()
export class SignInInput {
  @Field(() => String) email!: string;
  @Field(() => String) password!: string;
  @Field(() => String, { nullable: true }) browser?: string;
  @Field(() => String, { nullable: true }) browserMark?: string;
}
@PayloadType()
export class SignInPayload extends Payload {
  @Field(() => String, { nullable: true }) browserMark?: string;
  @Field(() => Int, { nullable: true }) retryAfterSeconds?: number;
  @Field(() => Session, { nullable: true }) session?: Session;
  @Field(() => StaffMember, { nullable: true }) staffMember?: StaffMember;
}

@InputType()
export class RefreshSessionInput {
  @Field(() => String) refreshToken!: string;
}
@PayloadType()
export class RefreshSessionPayload extends Payload {
  @Field(() => Session, { nullable: true }) session?: Session;
}

@InputType()
export class SignOutInput {
  @Field(() => String, { nullable: true }) refreshToken?: string;
}
@PayloadType()
export class SignOutPayload extends Payload {}

@InputType()
export class OpenFamilySessionInput {
  @Field(() => String, { nullable: true }) cardNumber?: string;
  @Field(() => ID, { nullable: true }) familyMemberId?: string;
  @Field(() => String, { nullable: true }) phone?: string;
  @Field(() => String, { nullable: true }) pin?: string;
}
@PayloadType()
export class OpenFamilySessionPayload extends Payload {
  @Field(() => Session, { nullable: true }) session?: Session;
  @Field(() => FamilyMember, { nullable: true }) familyMember?: FamilyMember;
}
