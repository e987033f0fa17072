import { Arg, Ctx, Mutation, Resolver } from 'type-graphql';
import { Access } from '../../../platform/access/access.ts';
import { type Context, workOf } from '../../../platform/context.ts';
import { optionalRowId, rowId } from '../../../platform/ids.ts';
import { Child } from '../child.entity.ts';
import { endEnrolment, mergeChildren, moveChild, reactivateChild, updateChild } from './children.ts';
import * as io from './lives.inputs.ts';
import { changeOf, rowIds } from './lives.payload.ts';

/** Children: corrected, moved, ended, brought back, made one. */
@Resolver()
export class ChildLivesResolver {
  @Access('people:manage')
  @Mutation(() => io.UpdateChildPayload)
  async updateChild(
    @Arg('input', () => io.UpdateChildInput) input: io.UpdateChildInput,
    @Ctx() context: Context,
  ): Promise<Partial<io.UpdateChildPayload>> {
    const work = workOf(context);
    const wish = {
      ...input,
      childId: rowId('Child', input.childId, 'childId'),
    };
    const done = await work.once(input.idempotencyKey, input, () => updateChild(work, wish));
    return { child: await work.em.findOneOrFail(Child, done.id), ...(await changeOf(work, done)) };
  }

  @Access('people:manage')
  @Mutation(() => io.MoveChildPayload)
  async moveChild(
    @Arg('input', () => io.MoveChildInput) input: io.MoveChildInput,
    @Ctx() context: Context,
  ): Promise<Partial<io.MoveChildPayload>> {
    const work = workOf(context);
    const wish = {
      ...input,
      childId: rowId('Child', input.childId, 'childId'),
      classroomId: optionalRowId('Classroom', input.classroomId, 'classroomId'),
      householdIds: rowIds('Household', input.householdIds, 'householdIds'),
    };
    const done = await work.once(input.idempotencyKey, input, () => moveChild(work, wish));
    return { child: await work.em.findOneOrFail(Child, done.id), ...(await changeOf(work, done)) };
  }

  @Access('people:manage')
  @Mutation(() => io.EndEnrolmentPayload)
  async endEnrolment(
    @Arg('input', () => io.EndEnrolmentInput) input: io.EndEnrolmentInput,
    @Ctx() context: Context,
  ): Promise<Partial<io.EndEnrolmentPayload>> {
    const work = workOf(context);
    const wish = {
      ...input,
      childId: rowId('Child', input.childId, 'childId'),
    };
    const done = await work.once(input.idempotencyKey, input, () => endEnrolment(work, wish));
    return { child: await work.em.findOneOrFail(Child, done.id), ...(await changeOf(work, done)) };
  }

  @Access('people:manage')
  @Mutation(() => io.ReactivateChildPayload)
  async reactivateChild(
    @Arg('input', () => io.ReactivateChildInput) input: io.ReactivateChildInput,
    @Ctx() context: Context,
  ): Promise<Partial<io.ReactivateChildPayload>> {
    const work = workOf(context);
    const wish = {
      ...input,
      childId: rowId('Child', input.childId, 'childId'),
      classroomId: rowId('Classroom', input.classroomId, 'classroomId'),
    };
    const done = await work.once(input.idempotencyKey, input, () => reactivateChild(work, wish));
    return { child: await work.em.findOneOrFail(Child, done.id), ...(await changeOf(work, done)) };
  }

  @Access('people:manage')
  @Mutation(() => io.MergeChildrenPayload)
  async mergeChildren(
    @Arg('input', () => io.MergeChildrenInput) input: io.MergeChildrenInput,
    @Ctx() context: Context,
  ): Promise<Partial<io.MergeChildrenPayload>> {
    const work = workOf(context);
    const wish = {
      ...input,
      keptId: rowId('Child', input.keptId, 'keptId'),
      mergedId: rowId('Child', input.mergedId, 'mergedId'),
    };
    const done = await work.once(input.idempotencyKey, input, () => mergeChildren(work, wish));
    return { child: await work.em.findOneOrFail(Child, done.id), ...(await changeOf(work, done)) };
  }
}
