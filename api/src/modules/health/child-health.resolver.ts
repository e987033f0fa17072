import { Arg, Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import { Access } from '../../platform/access/access.ts';
import { type Context, onDay } from '../../platform/context.ts';
import { LocalDay } from '../../platform/graphql-base.ts';
import {
  Child,
  childById,
  FamilyMember,
  memberById,
  StaffMember,
  staffById,
  todayOf,
} from '../people/people.module.ts';
import { Kindergarten } from '../sites/sites.module.ts';
import { Allergy } from './allergy.entity.ts';
import { audited } from './audited.ts';
import { HealthBoardEntry } from './health.inputs.ts';
import { allergiesOfChild, checksOfChild, slipsOfChild } from './health.queries.ts';
import type { Rules } from './health.rules.ts';
import { HealthRules } from './health-rules.entity.ts';
import { healthRulesOf } from './health-rules.service.ts';
import { MedicationDose, MedicationRequest } from './medication.entity.ts';
import { MorningCheck } from './morning-check.entity.ts';
import { SickAbsence, SickFollowUp } from './sick-absence.entity.ts';

type Loading<Row> = Promise<Row | undefined> | undefined;

/** How a child is: for its circle only. */
@Resolver(() => Child)
export class ChildHealthResolver {
  @Access('health:read')
  @FieldResolver(() => MorningCheck, { nullable: true })
  async morningCheck(
    @Root() { id }: Child,
    @Ctx() context: Context,
    @Arg('date', () => LocalDay, { nullable: true }) date?: string,
  ): Promise<MorningCheck | undefined> {
    const key = onDay(id, date ?? (await todayOf(context)));
    return (await audited(context, checksOfChild, key))?.[0];
  }

  @Access('health:read')
  @FieldResolver(() => [MedicationRequest])
  async medicationRequests(
    @Root() { id }: Child,
    @Ctx() context: Context,
    @Arg('date', () => LocalDay, { nullable: true }) date?: string,
  ): Promise<readonly MedicationRequest[]> {
    const key = onDay(id, date ?? (await todayOf(context)));
    return (await audited(context, slipsOfChild, key)) ?? [];
  }

  @Access('health:read')
  @FieldResolver(() => [Allergy])
  async allergies(@Root() { id }: Child, @Ctx() context: Context): Promise<readonly Allergy[]> {
    return (await audited(context, allergiesOfChild, id)) ?? [];
  }
}

/** Rules of the morning check are the site's, and nobody's secret. */
@Resolver(() => Kindergarten)
export class KindergartenHealthResolver {
  @Access('health-rules:read')
  @FieldResolver(() => HealthRules)
  healthRules(@Root() { id }: Kindergarten, @Ctx() { reads }: Context): Promise<Rules> {
    return healthRulesOf(reads, id);
  }
}

/** Whom a check is about, and who said and found it. */
@Resolver(() => MorningCheck)
export class MorningCheckResolver {
  @Access('health:read')
  @FieldResolver(() => Child)
  child(@Root() { childId }: MorningCheck, @Ctx() { load }: Context): Loading<Child> {
    return load(childById, childId);
  }

  @Access('health:read')
  @FieldResolver(() => StaffMember, { nullable: true })
  checkedBy(@Root() { checkedById }: MorningCheck, @Ctx() { load }: Context): Loading<StaffMember> {
    return checkedById ? load(staffById, checkedById) : undefined;
  }

  @Access('health:read')
  @FieldResolver(() => FamilyMember, { nullable: true })
  feelingSaidBy(@Root() { saidById }: MorningCheck, @Ctx() { load }: Context): Loading<unknown> {
    return saidById ? load(memberById, saidById) : undefined;
  }
}

/** Whom a slip is for, and on whose word. */
@Resolver(() => MedicationRequest)
export class MedicationRequestResolver {
  @Access('health:read')
  @FieldResolver(() => Child)
  child(@Root() { childId }: MedicationRequest, @Ctx() { load }: Context): Loading<Child> {
    return load(childById, childId);
  }

  @Access('health:read')
  @FieldResolver(() => FamilyMember)
  authorisedBy(@Root() { authorisedById }: MedicationRequest, @Ctx() { load }: Context): Loading<unknown> {
    return load(memberById, authorisedById);
  }
}

/** Who gave a dose. */
@Resolver(() => MedicationDose)
export class MedicationDoseResolver {
  @Access('health:read')
  @FieldResolver(() => StaffMember, { nullable: true })
  givenBy(@Root() { givenById }: MedicationDose, @Ctx() { load }: Context): Loading<StaffMember> {
    return givenById ? load(staffById, givenById) : undefined;
  }
}

/** Whose allergy it is. */
@Resolver(() => Allergy)
export class AllergyResolver {
  @Access('health:read')
  @FieldResolver(() => Child)
  child(@Root() { childId }: Allergy, @Ctx() { load }: Context): Loading<Child> {
    return load(childById, childId);
  }

  @Access('health:read')
  @FieldResolver(() => StaffMember, { nullable: true })
  recordedBy(@Root() { recordedById }: Allergy, @Ctx() { load }: Context): Loading<StaffMember> {
    return recordedById ? load(staffById, recordedById) : undefined;
  }
}

/** Who is away sick, and who asked after them. */
@Resolver(() => SickAbsence)
export class SickAbsenceResolver {
  @Access('health:board')
  @FieldResolver(() => Child)
  child(@Root() { childId }: SickAbsence, @Ctx() { load }: Context): Loading<Child> {
    return load(childById, childId);
  }
}

/** Who asked after whom. */
@Resolver(() => SickFollowUp)
export class SickFollowUpResolver {
  @Access('health:board')
  @FieldResolver(() => Child)
  child(@Root() { childId }: SickFollowUp, @Ctx() { load }: Context): Loading<Child> {
    return load(childById, childId);
  }

  @Access('health:board')
  @FieldResolver(() => StaffMember)
  followedUpBy(@Root() { followedUpById }: SickFollowUp, @Ctx() { load }: Context): Loading<StaffMember> {
    return load(staffById, followedUpById);
  }
}

/** Whom a line of the board is about. */
@Resolver(() => HealthBoardEntry)
export class HealthBoardEntryResolver {
  @Access('health:board')
  @FieldResolver(() => Child)
  child(@Root() { childId }: HealthBoardEntry, @Ctx() { load }: Context): Loading<Child> {
    return load(childById, childId);
  }
}
