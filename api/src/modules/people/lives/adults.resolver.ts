import { Arg, Ctx, Mutation, Resolver } from 'type-graphql';
import { Access } from '../../../platform/access/access.ts';
import { type Context, workOf } from '../../../platform/context.ts';
import { optionalRowId, rowId } from '../../../platform/ids.ts';
import { FamilyMember } from '../family-member.entity.ts';
import { Household } from '../household.entity.ts';
import {
  endFamilyMember,
  endHousehold,
  mergeFamilyMembers,
  mergeHouseholds,
  moveFamilyMember,
  reactivateFamilyMember,
  updateFamilyMember,
} from './adults.ts';
import * as io from './lives.inputs.ts';
import { changeOf, rowIds } from './lives.payload.ts';

/** Adults and households: corrected, moved, ended, brought back, made one. */
@Resolver()
export class FamilyLivesResolver {
  @Access('people:manage')
  @Mutation(() => io.UpdateFamilyMemberPayload)
  async updateFamilyMember(
    @Arg('input', () => io.UpdateFamilyMemberInput) input: io.UpdateFamilyMemberInput,
    @Ctx() context: Context,
  ): Promise<Partial<io.UpdateFamilyMemberPayload>> {
    const work = workOf(context);
    const wish = {
      ...input,
      familyMemberId: rowId('FamilyMember', input.familyMemberId, 'familyMemberId'),
    };
    const done = await work.once(input.idempotencyKey, input, () => updateFamilyMember(work, wish));
    return {
      familyMember: await work.em.findOneOrFail(FamilyMember, done.id),
      ...(await changeOf(work, done)),
    };
  }

  @Access('people:manage')
  @Mutation(() => io.MoveFamilyMemberPayload)
  async moveFamilyMember(
    @Arg('input', () => io.MoveFamilyMemberInput) input: io.MoveFamilyMemberInput,
    @Ctx() context: Context,
  ): Promise<Partial<io.MoveFamilyMemberPayload>> {
    const work = workOf(context);
    const wish = {
      ...input,
      familyMemberId: rowId('FamilyMember', input.familyMemberId, 'familyMemberId'),
      householdId: optionalRowId('Household', input.householdId, 'householdId'),
      childIds: rowIds('Child', input.childIds, 'childIds'),
    };
    const done = await work.once(input.idempotencyKey, input, () => moveFamilyMember(work, wish));
    return {
      familyMember: await work.em.findOneOrFail(FamilyMember, done.id),
      ...(await changeOf(work, done)),
    };
  }

  @Access('people:manage')
  @Mutation(() => io.EndFamilyMemberPayload)
  async endFamilyMember(
    @Arg('input', () => io.EndFamilyMemberInput) input: io.EndFamilyMemberInput,
    @Ctx() context: Context,
  ): Promise<Partial<io.EndFamilyMemberPayload>> {
    const work = workOf(context);
    const wish = {
      ...input,
      familyMemberId: rowId('FamilyMember', input.familyMemberId, 'familyMemberId'),
    };
    const done = await work.once(input.idempotencyKey, input, () => endFamilyMember(work, wish));
    return {
      familyMember: await work.em.findOneOrFail(FamilyMember, done.id),
      ...(await changeOf(work, done)),
    };
  }

  @Access('people:manage')
  @Mutation(() => io.ReactivateFamilyMemberPayload)
  async reactivateFamilyMember(
    @Arg('input', () => io.ReactivateFamilyMemberInput) input: io.ReactivateFamilyMemberInput,
    @Ctx() context: Context,
  ): Promise<Partial<io.ReactivateFamilyMemberPayload>> {
    const work = workOf(context);
    const wish = {
      ...input,
      familyMemberId: rowId('FamilyMember', input.familyMemberId, 'familyMemberId'),
    };
    const done = await work.once(input.idempotencyKey, input, () => reactivateFamilyMember(work, wish));
    return {
      familyMember: await work.em.findOneOrFail(FamilyMember, done.id),
      ...(await changeOf(work, done)),
    };
  }

  @Access('people:manage')
  @Mutation(() => io.MergeFamilyMembersPayload)
  async mergeFamilyMembers(
    @Arg('input', () => io.MergeFamilyMembersInput) input: io.MergeFamilyMembersInput,
    @Ctx() context: Context,
  ): Promise<Partial<io.MergeFamilyMembersPayload>> {
    const work = workOf(context);
    const wish = {
      ...input,
      keptId: rowId('FamilyMember', input.keptId, 'keptId'),
      mergedId: rowId('FamilyMember', input.mergedId, 'mergedId'),
    };
    const done = await work.once(input.idempotencyKey, input, () => mergeFamilyMembers(work, wish));
    return {
      familyMember: await work.em.findOneOrFail(FamilyMember, done.id),
      ...(await changeOf(work, done)),
    };
  }

  @Access('people:manage')
  @Mutation(() => io.MergeHouseholdsPayload)
  async mergeHouseholds(
    @Arg('input', () => io.MergeHouseholdsInput) input: io.MergeHouseholdsInput,
    @Ctx() context: Context,
  ): Promise<Partial<io.MergeHouseholdsPayload>> {
    const work = workOf(context);
    const wish = {
      ...input,
      keptId: rowId('Household', input.keptId, 'keptId'),
      mergedId: rowId('Household', input.mergedId, 'mergedId'),
    };
    const done = await work.once(input.idempotencyKey, input, () => mergeHouseholds(work, wish));
    return { household: await work.em.findOneOrFail(Household, done.id), ...(await changeOf(work, done)) };
  }

  @Access('people:manage')
  @Mutation(() => io.EndHouseholdPayload)
  async endHousehold(
    @Arg('input', () => io.EndHouseholdInput) input: io.EndHouseholdInput,
    @Ctx() context: Context,
  ): Promise<Partial<io.EndHouseholdPayload>> {
    const work = workOf(context);
    const wish = {
      ...input,
      householdId: rowId('Household', input.householdId, 'householdId'),
    };
    const done = await work.once(input.idempotencyKey, input, () => endHousehold(work, wish));
    return { household: await work.em.findOneOrFail(Household, done.id), ...(await changeOf(work, done)) };
  }
}
