import type { Relation, Verification } from '@porchlight/schema/enums';
import { Ctx, Field, FieldResolver, ObjectType, Resolver, Root } from 'type-graphql';
import { Access } from '../../platform/access/access.ts';
import { type Context, daily, onDay } from '../../platform/context.ts';
import { statement } from '../../platform/database/reads.ts';
import { Media } from '../../platform/media/media.ts';
import { ChildDay, ClassBoardEntry, type DayRow } from '../attendance/attendance.module.ts';
import {
  FamilyMember,
  memberById,
  portrait,
  relations,
  StaffMember,
  staffById,
  verifications,
} from '../people/people.module.ts';

// Who is inside was collected by nobody: a board of the morning asks nothing more.
/** The departure that stands for a child on a day, and in whose hands it went. Nobody is guessed: not named stays not named. */
interface CollectedRow {
  name: string | null;
  relation: Relation | null;
  verification: Verification;
  familyMemberId: string | null;
  releasedById: string | null;
  photoId: string | null;
}

const COLLECTED = statement(
  'pickup.collected_by',
  `select distinct on (t.child_id) t.child_id as key, coalesce(m.family_name || m.given_name, a.family_name || a.given_name, d.collector_name) as name,
     coalesce(m.relation, a.relation) as relation, t.verification, t.family_member_id as "familyMemberId",
     r.released_by_id as "releasedById", coalesce(r.photo_shown_id, m.photo_id) as "photoId"
   from attendance_record t
   join attendance_day y on y.child_id = t.child_id and y.date = t.date and y.departed_at is not null
   left join pickup_release r on r.record_id = t.id
   left join family_member m on m.id = t.family_member_id
   left join authorised_pickup a on a.id = r.authorised_pickup_id
   left join pickup_delegation d on d.id = r.delegation_id
   where t.child_id = any($1::uuid[]) and t.date = $2::date and t.action = 'CHECK_OUT' and t.undone_at is null and t.superseded_at is null
   order by t.child_id, t.recorded_at desc, t.id desc`,
);

const collectedBy = daily<CollectedRow>((reads, ids, date) => reads.rows(COLLECTED, [ids, date]));

@ObjectType()
@Access('pickup:read')
export class CollectedBy {
  @Field(() => String, { nullable: true }) @Access('pickup:full') name!: string | null;
  @Field(() => relations, { nullable: true }) relation!: Relation | null;
  @Field(() => verifications) verification!: Verification;
}

/** What hangs on it. */
@Resolver(() => CollectedBy)
export class CollectedByResolver {
  @Access('pickup:read')
  @FieldResolver(() => FamilyMember, { nullable: true })
  familyMember(@Root() { familyMemberId }: CollectedRow, @Ctx() { load }: Context): unknown {
    return familyMemberId ? load(memberById, familyMemberId) : undefined;
  }

  @Access('pickup:full')
  @FieldResolver(() => StaffMember, { nullable: true })
  releasedBy(@Root() { releasedById }: CollectedRow, @Ctx() { load }: Context): unknown {
    return releasedById ? load(staffById, releasedById) : undefined;
  }

  @Access('pickup:read')
  @FieldResolver(() => Media, { nullable: true })
  photo(@Root() { photoId }: CollectedRow, @Ctx() context: Context): Promise<Media | undefined> {
    return portrait(context, photoId);
  }
}

/** Who collected a child, on its day. */
@Resolver(() => ChildDay)
export class ChildDayCollectedResolver {
  @Access('pickup:read')
  @FieldResolver(() => CollectedBy, { nullable: true })
  collectedBy(
    @Root() { childId, date, departedAt }: DayRow,
    @Ctx() { load }: Context,
  ): Promise<CollectedRow | undefined> | undefined {
    return departedAt ? load(collectedBy, onDay(childId, date)) : undefined;
  }
}

/** The same on the board. */
@Resolver(() => ClassBoardEntry)
export class BoardCollectedResolver {
  @Access('pickup:full')
  @FieldResolver(() => CollectedBy, { nullable: true })
  collectedBy(
    @Root() { rowId, date, departedAt }: ClassBoardEntry,
    @Ctx() { load }: Context,
  ): Promise<CollectedRow | undefined> | undefined {
    return departedAt ? load(collectedBy, onDay(rowId, date)) : undefined;
  }
}
