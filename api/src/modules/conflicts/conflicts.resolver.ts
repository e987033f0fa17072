import { Arg, Args, Ctx, FieldResolver, Int, Mutation, Query, Resolver, Root } from 'type-graphql';
import { Access } from '../../platform/access/access.ts';
import { type Context, workOf } from '../../platform/context.ts';
import type { Page } from '../../platform/graphql-base.ts';
import { rowId } from '../../platform/ids.ts';
import { page } from '../../platform/pagination.ts';
import {
  Child,
  childById,
  FamilyMember,
  memberById,
  StaffMember,
  staffById,
} from '../people/people.module.ts';
import { Device, deviceById } from '../sites/sites.module.ts';
import { Conflict } from './conflict.entity.ts';
import * as io from './conflicts.inputs.ts';
import { conflictListing, openOfDevice } from './conflicts.reads.ts';
import { reportConflict, settleConflict } from './conflicts.service.ts';

type Loading<Row> = Promise<Row | undefined> | undefined;

/** What kiosks could not bring through. */
@Resolver(() => Conflict)
export class ConflictsResolver {
  @Access('conflicts:read')
  @Query(() => io.ConflictConnection)
  conflicts(
    @Ctx() { reads }: Context,
    @Args(() => io.ConflictArgs) args: io.ConflictArgs,
  ): Promise<Page<Conflict>> {
    return page(reads, conflictListing(args.open), args);
  }

  @Access('conflicts:report')
  @Mutation(() => io.ReportConflictPayload)
  async reportConflict(
    @Arg('input', () => io.ReportConflictInput) input: io.ReportConflictInput,
    @Ctx() context: Context,
  ): Promise<Partial<io.ReportConflictPayload>> {
    const work = workOf(context);
    const reporting = {
      ...input,
      familyMemberId: input.familyMemberId,
      occurredAt: new Date(input.occurredAt),
    };
    const done = await work.once(input.idempotencyKey, input, () => reportConflict(work, reporting));
    await work.settle();
    return { conflict: await work.em.findOneOrFail(Conflict, done.conflictId) };
  }

  @Access('conflicts:read')
  @Mutation(() => io.SettleConflictPayload)
  async settleConflict(
    @Arg('input', () => io.SettleConflictInput) { conflictId, note }: io.SettleConflictInput,
    @Ctx() context: Context,
  ): Promise<Partial<io.SettleConflictPayload>> {
    const id = rowId('Conflict', conflictId, 'conflictId');
    return { conflict: await settleConflict(workOf(context), id, note) };
  }

  @Access('conflicts:read')
  @FieldResolver(() => [Child])
  async children(@Root() { childIds }: Conflict, @Ctx() { load }: Context): Promise<Child[]> {
    const found = await Promise.all(childIds.map((id) => load(childById, id)));
    return found.filter((child) => child !== undefined);
  }

  @Access('conflicts:read')
  @FieldResolver(() => Device)
  device(@Root() { deviceId }: Conflict, @Ctx() { load }: Context): Loading<Device> {
    return load(deviceById, deviceId);
  }

  @Access('conflicts:read')
  @FieldResolver(() => FamilyMember, { nullable: true })
  familyMember(@Root() { familyMemberId }: Conflict, @Ctx() { load }: Context): Loading<unknown> {
    return familyMemberId ? load(memberById, familyMemberId) : undefined;
  }

  @Access('conflicts:read')
  @FieldResolver(() => StaffMember, { nullable: true })
  settledBy(@Root() { settledById }: Conflict, @Ctx() { load }: Context): Loading<StaffMember> {
    return settledById ? load(staffById, settledById) : undefined;
  }
}

/** What waits for staff at a kiosk. */
@Resolver(() => Device)
export class DeviceConflictsResolver {
  @Access('conflicts:read')
  @FieldResolver(() => Int)
  async openConflictCount(@Root() { id }: Device, @Ctx() { load }: Context): Promise<number> {
    return (await load(openOfDevice, id))?.rows.length ?? 0;
  }
}
