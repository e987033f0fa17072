import type { LifeChangeKind } from '@porchlight/schema/enums';
import {
  Arg,
  Args,
  ArgsType,
  Ctx,
  Field,
  FieldResolver,
  ID,
  Mutation,
  ObjectType,
  Query,
  Resolver,
  Root,
  Subscription,
} from 'type-graphql';
import { Access, WITH_ROOT } from '../../../platform/access/access.ts';
import { subscribed } from '../../../platform/announcements/announcement.ts';
import { cursorOf } from '../../../platform/announcements/cursor.ts';
import type { Announced } from '../../../platform/announcements/stream.ts';
import { ListensTo, seen } from '../../../platform/announcements/subscriptions.ts';
import { type BatchRead, type Context, workOf } from '../../../platform/context.ts';
import { Cursor, DateTime, LocalDay, type Page } from '../../../platform/graphql-base.ts';
import { globalId, parseGlobalId, rowId } from '../../../platform/ids.ts';
import { PageArgs, page } from '../../../platform/pagination.ts';
import { Refused } from '../../../platform/refusal.ts';
import { classroomById } from '../../sites/sites.module.ts';
import { cardById, childById, householdById, memberById, staffById } from '../people.reads.ts';
import { StaffMember } from '../staff.entity.ts';
import { undoChange } from './change-life.ts';
import { LifeChange, lifeChangeKinds } from './life-change.entity.ts';
import * as io from './lives.inputs.ts';
import { changeOf } from './lives.payload.ts';
import { type ChangeRow, changeListing } from './lives.reads.ts';

@ArgsType()
class LifeChangesArgs extends PageArgs {
  @Field(() => ID, { nullable: true })
  subjectId?: string;
}

/** People of the kindergarten changed. */
@ObjectType()
@Access(WITH_ROOT)
class PeopleChanged {
  @Field(() => Cursor) cursor!: string;
  @Field(() => lifeChangeKinds, { nullable: true }) change?: LifeChangeKind | null;
  @Field(() => LocalDay, { nullable: true }) effectiveOn?: string | null;
  @Field(() => ID, { nullable: true }) otherId?: string | null;
  @Field(() => DateTime) occurredAt!: Date;
  @Field(() => ID) subjectId!: string;
}

const SUBJECTS: Readonly<Record<string, BatchRead<object>>> = {
  Child: childById,
  FamilyMember: memberById,
  Household: householdById,
  StaffMember: staffById,
  Classroom: classroomById,
  Card: cardById,
};

/** What the announcement of a change carries; ids are row ids. */
interface ChangeDetail {
  change?: LifeChangeKind;
  effectiveOn?: string | null;
  otherId?: string | null;
}

/** Changes in lives: what was done, undoing it, and hearing of it. */
@Resolver(() => LifeChange)
export class LivesResolver {
  @Access('lives:read')
  @Query(() => io.LifeChangeConnection)
  lifeChanges(
    @Ctx() { reads }: Context,
    @Args(() => LifeChangesArgs) args: LifeChangesArgs,
  ): Promise<Page<LifeChange>> {
    const subject = args.subjectId == null ? undefined : parseGlobalId(args.subjectId);
    if (args.subjectId != null && !subject) throw new Refused('NOT_FOUND', 'subjectId');
    return page(reads, changeListing(subject?.id), args);
  }

  @Access('lives:read')
  @FieldResolver(() => ID)
  subjectId(@Root() { subjectType, subjectId }: ChangeRow): string {
    return globalId(subjectType, subjectId);
  }

  @Access('lives:read')
  @FieldResolver(() => StaffMember, { nullable: true })
  changedBy(
    @Root() { changedById }: ChangeRow,
    @Ctx() { load }: Context,
  ): Promise<StaffMember | undefined> | undefined {
    return changedById ? load(staffById, changedById) : undefined;
  }

  @Access('lives:undo')
  @Mutation(() => io.UndoLifeChangePayload)
  async undoLifeChange(
    @Arg('input', () => io.UndoLifeChangeInput) input: io.UndoLifeChangeInput,
    @Ctx() context: Context,
  ): Promise<Partial<io.UndoLifeChangePayload>> {
    const work = workOf(context);
    const id = rowId('LifeChange', input.lifeChangeId, 'lifeChangeId');
    const done = await work.once(input.idempotencyKey, input, async () => {
      // Behind the wall: what somebody does not see they do not undo. Notices by who changed them or leads, people by who manages them.
      const change = await work.em.findOne(LifeChange, id);
      const own = change?.subjectType === 'Notice' || work.principal.kind === 'ADMIN';
      if (!change || !own) throw new Refused('NOT_FOUND', 'lifeChangeId');
      return undoChange(work, change);
    });
    work.em.clear();
    return changeOf(work, done);
  }

  @Access('people:changes')
  @ListensTo({ kinds: ['PEOPLE_CHANGED'] })
  @Subscription(() => PeopleChanged, { subscribe: subscribed })
  async peopleChanged(
    @Root() { detail, occurredAt, position, subjectType, subjectId }: Announced,
    @Ctx() { load, principal }: Context,
    @Arg('after', () => Cursor, { nullable: true }) _after?: string,
  ): Promise<PeopleChanged> {
    const { change = null, effectiveOn = null, otherId } = (detail ?? {}) as ChangeDetail;
    // Cards are for who leads (people:cards), and for the kiosk that reads them: others hear nothing of them, not even an id.
    const hidden = subjectType === 'Card' && ['CLASS_TEACHER', 'HEALTH_DOCTOR'].includes(principal.kind);
    const read = hidden ? undefined : SUBJECTS[subjectType];
    // Whoever does not see somebody is not told of them either.
    seen(read && (await load(read, subjectId)));
    const other = read && otherId ? await load(read, otherId) : undefined;
    return {
      change,
      effectiveOn,
      otherId: other ? globalId(subjectType, otherId ?? '') : null,
      occurredAt,
      cursor: cursorOf(position),
      subjectId: globalId(subjectType, subjectId),
    };
  }
}
