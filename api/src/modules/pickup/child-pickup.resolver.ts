import { Arg, Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import { Access } from '../../platform/access/access.ts';
import { type Context, onDay } from '../../platform/context.ts';
import { LocalDay } from '../../platform/graphql-base.ts';
import { AttendanceRecord } from '../attendance/attendance.module.ts';
import { Child, type MemberRow, memberById, todayOf } from '../people/people.module.ts';
import { weekdayOf } from '../sites/sites.module.ts';
import { AuthorisedPickup } from './authorised-pickup.entity.ts';
import { PickupDelegation } from './delegation.entity.ts';
import { Collector } from './pickup.inputs.ts';
import {
  type DelegationRow,
  delegationsOfChild,
  holdsOn,
  membersOfChild,
  pickupsOfChild,
  releaseOfRecord,
  restrictionsOfChild,
} from './pickup.reads.ts';
import { delegationState } from './pickup.rules.ts';
import { PickupRelease } from './release.entity.ts';
import { PickupRestriction } from './restriction.entity.ts';

/** Who may collect a child, and who must not. */
@Resolver(() => Child)
export class ChildPickupResolver {
  @Access('pickup:read')
  @FieldResolver(() => [AuthorisedPickup])
  async authorisedPickups(
    @Root() { id }: Child,
    @Ctx() context: Context,
  ): Promise<readonly AuthorisedPickup[]> {
    return (await context.load(pickupsOfChild, onDay(id, await todayOf(context))))?.rows ?? [];
  }

  @Access('pickup:full')
  @FieldResolver(() => [PickupDelegation])
  async pickupDelegations(@Root() { id }: Child, @Ctx() context: Context): Promise<readonly DelegationRow[]> {
    return (await context.load(delegationsOfChild, onDay(id, await todayOf(context))))?.rows ?? [];
  }

  @Access('pickup:restrictions')
  @FieldResolver(() => [PickupRestriction])
  async pickupRestrictions(
    @Root() { id }: Child,
    @Ctx() { load }: Context,
  ): Promise<readonly PickupRestriction[]> {
    return (await load(restrictionsOfChild, id))?.rows ?? [];
  }

  // The same list whatever restrictions there are: it is shown where everybody can see it.
  @Access('pickup:read')
  @FieldResolver(() => [Collector])
  async collectors(
    @Root() { id }: Child,
    @Ctx() context: Context,
    @Arg('date', () => LocalDay, { nullable: true }) wanted?: string,
  ): Promise<Collector[]> {
    const date = wanted ?? (await todayOf(context));
    const [family, pickups, delegations] = await Promise.all([
      familyOf(context, id),
      context.load(pickupsOfChild, onDay(id, date)),
      context.load(delegationsOfChild, onDay(id, date)),
    ]);
    const weekday = weekdayOf(date);
    return [
      ...family.map(asMember),
      ...(pickups?.rows ?? []).filter((pickup) => holdsOn(pickup, date, weekday)).map(asAuthorised),
      ...(delegations?.rows ?? [])
        .filter((row) => row.date === date && delegationState(row, date) === 'ACTIVE')
        .map(asDelegate),
    ];
  }
}

async function familyOf({ load }: Context, childId: string): Promise<MemberRow[]> {
  const ids = (await load(membersOfChild, childId))?.rows ?? [];
  const members = await Promise.all(ids.map(({ id }) => load(memberById, id)));
  return members.filter((member) => member !== undefined);
}

const asMember = (member: MemberRow): Collector => ({
  kind: 'PERMANENT',
  givenName: member.givenName,
  relation: member.relation,
  photoId: member.photoId,
  member,
});

const asAuthorised = (pickup: AuthorisedPickup): Collector => ({
  kind: pickup.kind,
  givenName: pickup.givenName,
  relation: pickup.relation,
  photoId: pickup.photoId,
  pickup,
});

// Whose name was only spoken has none that could be shown.
const asDelegate = (delegated: DelegationRow): Collector => ({
  kind: 'ONE_TIME',
  givenName: delegated.collectorName ?? '',
  relation: 'OTHER',
  photoId: delegated.photoId,
  delegated,
});

/** How a child was handed over at a check-out. */
@Resolver(() => AttendanceRecord)
export class RecordReleaseResolver {
  @Access('pickup:full')
  @FieldResolver(() => PickupRelease, { nullable: true })
  release(@Root() { id }: AttendanceRecord, @Ctx() { load }: Context): Promise<PickupRelease | undefined> {
    return load(releaseOfRecord, id);
  }
}
