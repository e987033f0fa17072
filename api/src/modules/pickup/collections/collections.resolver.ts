import type { CollectionState } from '@porchlight/schema/enums';
import { Arg, Ctx, FieldResolver, ID, Mutation, Query, Resolver, Root } from 'type-graphql';
import { Access } from '../../../platform/access/access.ts';
import { type Context, workOf } from '../../../platform/context.ts';
import type { UserError } from '../../../platform/graphql-base.ts';
import { optionalRowId, rowId } from '../../../platform/ids.ts';
import { userError } from '../../../platform/refusal.ts';
import { AttendanceRecord, recordById, recordsOfAnswer } from '../../attendance/attendance.module.ts';
import { Child, childById, StaffMember, staffById, todayOf } from '../../people/people.module.ts';
import { CollectedBy } from '../collected-by.ts';
import { Collection, collectionStates } from './collection.entity.ts';
import * as io from './collections.inputs.ts';
import { type CollectionRow, collectionsInWork, collectionsOfDay } from './collections.reads.ts';
import { declineCollection, releaseChildren } from './letting-go.ts';

type Loading<Row> = Promise<Row | undefined> | undefined;

const childRows = (ids: readonly string[]) => [...new Set(ids.map((id) => rowId('Child', id, 'childIds')))];

/** Who stands at the door, and who lets children go. */
@Resolver(() => Collection)
export class CollectionsResolver {
  @Access('pickup:collections')
  @Query(() => [Collection])
  async collections(
    @Ctx() context: Context,
    @Arg('classroomId', () => ID, { nullable: true }) classroomId?: string,
    @Arg('state', () => collectionStates, { nullable: true }) state?: CollectionState,
  ): Promise<CollectionRow[]> {
    return collectionsOfDay(context.reads, await todayOf(context), {
      state,
      classroomId: optionalRowId('Classroom', classroomId, 'classroomId'),
    });
  }

  @Access('pickup:release')
  @Mutation(() => io.ReleaseChildrenPayload)
  async releaseChildren(
    @Arg('input', () => io.ReleaseChildrenInput) input: io.ReleaseChildrenInput,
    @Ctx() context: Context,
  ): Promise<{ records?: AttendanceRecord[]; userErrors?: UserError[] }> {
    const work = workOf(context);
    const done = await work.once(input.idempotencyKey, input, () =>
      releaseChildren(work, {
        wishKey: input.idempotencyKey,
        childIds: childRows(input.childIds),
        staffMemberId: optionalRowId('StaffMember', input.staffMemberId, 'staffMemberId'),
        occurredAt: input.occurredAt ? new Date(input.occurredAt) : undefined,
      }),
    );
    // Not thrown: what staff were told has to stay.
    if (done.refused) return { userErrors: [userError(done.refused, 'childIds')] };
    await work.settle();
    return { records: await recordsOfAnswer(work, done) };
  }

  @Access('pickup:decline')
  @Mutation(() => io.DeclineCollectionPayload)
  async declineCollection(
    @Arg('input', () => io.DeclineCollectionInput) input: io.DeclineCollectionInput,
    @Ctx() context: Context,
  ): Promise<{ collections: CollectionRow[] }> {
    const work = workOf(context);
    const { collectionIds } = await work.once(input.idempotencyKey, input, () =>
      declineCollection(work, childRows(input.childIds)),
    );
    return { collections: await collectionsInWork(work, collectionIds) };
  }

  @Access('pickup:collections')
  @FieldResolver(() => Child)
  child(@Root() { childId }: CollectionRow, @Ctx() { load }: Context): Loading<Child> {
    return load(childById, childId);
  }

  @Access('pickup:collections')
  @FieldResolver(() => CollectedBy)
  collector(@Root() row: CollectionRow): object {
    return { ...row, releasedById: row.recordId ? row.decidedById : null };
  }

  @Access('pickup:collections')
  @FieldResolver(() => StaffMember, { nullable: true })
  decidedBy(@Root() { decidedById }: CollectionRow, @Ctx() { load }: Context): Loading<StaffMember> {
    return decidedById ? load(staffById, decidedById) : undefined;
  }

  @Access('pickup:collections')
  @FieldResolver(() => AttendanceRecord, { nullable: true })
  record(@Root() { recordId }: CollectionRow, @Ctx() { load }: Context): Loading<AttendanceRecord> {
    return recordId ? load(recordById, recordId) : undefined;
  }
}
