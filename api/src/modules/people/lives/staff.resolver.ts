import { Arg, Ctx, Mutation, Resolver } from 'type-graphql';
import { Access } from '../../../platform/access/access.ts';
import { type Context, workOf } from '../../../platform/context.ts';
import { rowId } from '../../../platform/ids.ts';
import { Classroom } from '../../sites/sites.module.ts';
import { StaffMember } from '../staff.entity.ts';
import { endClassroom, reactivateClassroom, updateClassroom } from './classrooms.ts';
import * as io from './lives.inputs.ts';
import { changeOf, rowIds } from './lives.payload.ts';
import { endStaffMember, keysMadeBy, reactivateStaffMember, updateStaffMember } from './staff.ts';

/** Staff and classes: corrected, ended, brought back. */
@Resolver()
export class StaffLivesResolver {
  @Access('people:manage')
  @Mutation(() => io.UpdateStaffMemberPayload)
  async updateStaffMember(
    @Arg('input', () => io.UpdateStaffMemberInput) input: io.UpdateStaffMemberInput,
    @Ctx() context: Context,
  ): Promise<Partial<io.UpdateStaffMemberPayload>> {
    const work = workOf(context);
    const wish = {
      ...input,
      staffMemberId: rowId('StaffMember', input.staffMemberId, 'staffMemberId'),
      classroomIds: rowIds('Classroom', input.classroomIds, 'classroomIds'),
    };
    const done = await work.once(input.idempotencyKey, input, () => updateStaffMember(work, wish));
    return {
      staffMember: await work.em.findOneOrFail(StaffMember, done.id),
      ...(await changeOf(work, done)),
    };
  }

  @Access('people:manage')
  @Mutation(() => io.EndStaffMemberPayload)
  async endStaffMember(
    @Arg('input', () => io.EndStaffMemberInput) input: io.EndStaffMemberInput,
    @Ctx() context: Context,
  ): Promise<Partial<io.EndStaffMemberPayload>> {
    const work = workOf(context);
    const wish = {
      ...input,
      staffMemberId: rowId('StaffMember', input.staffMemberId, 'staffMemberId'),
    };
    const done = await work.once(input.idempotencyKey, input, () => endStaffMember(work, wish));
    const staffMember = await work.em.findOneOrFail(StaffMember, done.id);
    return { staffMember, apiKeys: await keysMadeBy(work, done.id), ...(await changeOf(work, done)) };
  }

  @Access('people:manage')
  @Mutation(() => io.ReactivateStaffMemberPayload)
  async reactivateStaffMember(
    @Arg('input', () => io.ReactivateStaffMemberInput) input: io.ReactivateStaffMemberInput,
    @Ctx() context: Context,
  ): Promise<Partial<io.ReactivateStaffMemberPayload>> {
    const work = workOf(context);
    const wish = {
      ...input,
      staffMemberId: rowId('StaffMember', input.staffMemberId, 'staffMemberId'),
      classroomIds: rowIds('Classroom', input.classroomIds, 'classroomIds'),
    };
    const done = await work.once(input.idempotencyKey, input, () => reactivateStaffMember(work, wish));
    return {
      staffMember: await work.em.findOneOrFail(StaffMember, done.id),
      ...(await changeOf(work, done)),
    };
  }

  @Access('people:manage')
  @Mutation(() => io.UpdateClassroomPayload)
  async updateClassroom(
    @Arg('input', () => io.UpdateClassroomInput) input: io.UpdateClassroomInput,
    @Ctx() context: Context,
  ): Promise<Partial<io.UpdateClassroomPayload>> {
    const work = workOf(context);
    const wish = {
      ...input,
      classroomId: rowId('Classroom', input.classroomId, 'classroomId'),
    };
    const done = await work.once(input.idempotencyKey, input, () => updateClassroom(work, wish));
    return { classroom: await work.em.findOneOrFail(Classroom, done.id), ...(await changeOf(work, done)) };
  }

  @Access('people:manage')
  @Mutation(() => io.EndClassroomPayload)
  async endClassroom(
    @Arg('input', () => io.EndClassroomInput) input: io.EndClassroomInput,
    @Ctx() context: Context,
  ): Promise<Partial<io.EndClassroomPayload>> {
    const work = workOf(context);
    const wish = {
      ...input,
      classroomId: rowId('Classroom', input.classroomId, 'classroomId'),
    };
    const done = await work.once(input.idempotencyKey, input, () => endClassroom(work, wish));
    return { classroom: await work.em.findOneOrFail(Classroom, done.id), ...(await changeOf(work, done)) };
  }

  @Access('people:manage')
  @Mutation(() => io.ReactivateClassroomPayload)
  async reactivateClassroom(
    @Arg('input', () => io.ReactivateClassroomInput) input: io.ReactivateClassroomInput,
    @Ctx() context: Context,
  ): Promise<Partial<io.ReactivateClassroomPayload>> {
    const work = workOf(context);
    const wish = {
      ...input,
      classroomId: rowId('Classroom', input.classroomId, 'classroomId'),
    };
    const done = await work.once(input.idempotencyKey, input, () => reactivateClassroom(work, wish));
    return { classroom: await work.em.findOneOrFail(Classroom, done.id), ...(await changeOf(work, done)) };
  }
}
