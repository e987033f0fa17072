import { Ctx, FieldResolver, Int, Resolver, Root } from 'type-graphql';
import { Access } from '../../platform/access/access.ts';
import type { Context } from '../../platform/context.ts';
import { Child, childById, StaffMember, staffById } from '../people/people.module.ts';
import { Classroom, classroomById, Device, deviceById } from '../sites/sites.module.ts';
import { RollCall } from './roll-call.entity.ts';
import { RollCallEntry } from './roll-call.inputs.ts';
import { type Counts, countsOfRollCall, type EntryRow, entriesOfRollCall } from './roll-call.reads.ts';

type Loading<Row> = Promise<Row | undefined> | undefined;

const countOf = async ({ load }: Context, id: string, what: keyof Counts): Promise<number> =>
  (await load(countsOfRollCall, id))?.[what] ?? 0;

/** What hangs on a roll call. */
@Resolver(() => RollCall)
export class RollCallPartsResolver {
  @Access('roll-call:read')
  @FieldResolver(() => Classroom, { nullable: true })
  classroom(@Root() { classroomId }: RollCall, @Ctx() { load }: Context): Loading<Classroom> {
    return classroomId ? load(classroomById, classroomId) : undefined;
  }

  @Access('roll-call:read')
  @FieldResolver(() => Device, { nullable: true })
  device(@Root() { deviceId }: RollCall, @Ctx() { load }: Context): Loading<Device> {
    return deviceId ? load(deviceById, deviceId) : undefined;
  }

  @Access('roll-call:read')
  @FieldResolver(() => StaffMember, { nullable: true })
  startedBy(@Root() { startedById }: RollCall, @Ctx() { load }: Context): Loading<StaffMember> {
    return startedById ? load(staffById, startedById) : undefined;
  }

  @Access('roll-call:read')
  @FieldResolver(() => [RollCallEntry])
  async entries(@Root() { id }: RollCall, @Ctx() { load }: Context): Promise<readonly EntryRow[]> {
    return (await load(entriesOfRollCall, id))?.rows ?? [];
  }

  @Access('roll-call:read')
  @FieldResolver(() => Int)
  presentCount(@Root() { id }: RollCall, @Ctx() context: Context): Promise<number> {
    return countOf(context, id, 'present');
  }

  @Access('roll-call:read')
  @FieldResolver(() => Int)
  missingCount(@Root() { id }: RollCall, @Ctx() context: Context): Promise<number> {
    return countOf(context, id, 'missing');
  }

  @Access('roll-call:read')
  @FieldResolver(() => Int)
  unverifiedCount(@Root() { id }: RollCall, @Ctx() context: Context): Promise<number> {
    return countOf(context, id, 'unverified');
  }
}

/** What hangs on one of its children. */
@Resolver(() => RollCallEntry)
export class RollCallEntryResolver {
  @Access('roll-call:read')
  @FieldResolver(() => Child)
  child(@Root() { childId }: EntryRow, @Ctx() { load }: Context): Loading<Child> {
    return load(childById, childId);
  }

  @Access('roll-call:read')
  @FieldResolver(() => StaffMember, { nullable: true })
  markedBy(@Root() { markedById }: EntryRow, @Ctx() { load }: Context): Loading<StaffMember> {
    return markedById ? load(staffById, markedById) : undefined;
  }
}
