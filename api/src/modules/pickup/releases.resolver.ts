import { Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import { Access } from '../../platform/access/access.ts';
import type { Context } from '../../platform/context.ts';
import { Media } from '../../platform/media/media.ts';
import { AttendanceRecord, recordById } from '../attendance/attendance.module.ts';
import {
  Child,
  childById,
  FamilyMember,
  memberById,
  portrait,
  StaffMember,
  staffById,
} from '../people/people.module.ts';
import { Device, deviceById } from '../sites/sites.module.ts';
import { PickupAlert } from './alert.entity.ts';
import { AuthorisedPickup } from './authorised-pickup.entity.ts';
import { opened } from './collectors.resolver.ts';
import { PickupDelegation } from './delegation.entity.ts';
import { delegationById, pickupById, restrictionById } from './pickup.reads.ts';
import { PickupRelease } from './release.entity.ts';
import { PickupRestriction } from './restriction.entity.ts';
import { reasonPlace } from './restrictions.service.ts';

type Loading<Row> = Promise<Row | undefined> | undefined;

/** What hangs on a release. */
@Resolver(() => PickupRelease)
export class PickupReleaseResolver {
  @Access('pickup:full')
  @FieldResolver(() => Child)
  child(@Root() { childId }: PickupRelease, @Ctx() { load }: Context): Loading<Child> {
    return load(childById, childId);
  }

  @Access('pickup:full')
  @FieldResolver(() => AttendanceRecord)
  record(@Root() { recordId }: PickupRelease, @Ctx() { load }: Context): Loading<AttendanceRecord> {
    return load(recordById, recordId);
  }

  @Access('pickup:full')
  @FieldResolver(() => FamilyMember, { nullable: true })
  familyMember(@Root() { familyMemberId }: PickupRelease, @Ctx() { load }: Context): Loading<unknown> {
    return familyMemberId ? load(memberById, familyMemberId) : undefined;
  }

  @Access('pickup:full')
  @FieldResolver(() => AuthorisedPickup, { nullable: true })
  authorisedPickup(
    @Root() { authorisedPickupId }: PickupRelease,
    @Ctx() { load }: Context,
  ): Loading<AuthorisedPickup> {
    return authorisedPickupId ? load(pickupById, authorisedPickupId) : undefined;
  }

  @Access('pickup:full')
  @FieldResolver(() => PickupDelegation, { nullable: true })
  delegation(@Root() { delegationId }: PickupRelease, @Ctx() { load }: Context): Loading<unknown> {
    return delegationId ? load(delegationById, delegationId) : undefined;
  }

  @Access('pickup:full')
  @FieldResolver(() => StaffMember, { nullable: true })
  releasedBy(@Root() { releasedById }: PickupRelease, @Ctx() { load }: Context): Loading<StaffMember> {
    return releasedById ? load(staffById, releasedById) : undefined;
  }

  @Access('pickup:full')
  @FieldResolver(() => Media, { nullable: true })
  photoShown(@Root() { photoShownId }: PickupRelease, @Ctx() context: Context): Promise<Media | undefined> {
    return portrait(context, photoShownId);
  }
}

/** What hangs on a restriction. */
@Resolver(() => PickupRestriction)
export class PickupRestrictionResolver {
  @Access('pickup:restrictions')
  @FieldResolver(() => Child)
  child(@Root() { childId }: PickupRestriction, @Ctx() { load }: Context): Loading<Child> {
    return load(childById, childId);
  }

  @Access('pickup:restrictions')
  @FieldResolver(() => FamilyMember, { nullable: true })
  familyMember(@Root() { familyMemberId }: PickupRestriction, @Ctx() { load }: Context): Loading<unknown> {
    return familyMemberId ? load(memberById, familyMemberId) : undefined;
  }

  @Access('pickup:restrictions')
  @FieldResolver(() => StaffMember)
  imposedBy(@Root() { imposedById }: PickupRestriction, @Ctx() { load }: Context): Loading<StaffMember> {
    return load(staffById, imposedById);
  }

  // Once the key is destroyed nothing is left to be said.
  @Access('pickup:restrictions')
  @FieldResolver(() => String)
  async reason(@Root() row: PickupRestriction, @Ctx() context: Context): Promise<string> {
    return (await opened(context, row.childId, row.reasonSealed, reasonPlace(row.id))) ?? '';
  }

  @Access('pickup:restrictions')
  @FieldResolver(() => Media, { nullable: true })
  photo(@Root() { photoId }: PickupRestriction, @Ctx() context: Context): Promise<Media | undefined> {
    return portrait(context, photoId);
  }
}

/** What hangs on an alert. */
@Resolver(() => PickupAlert)
export class PickupAlertResolver {
  @Access('pickup:alerts')
  @FieldResolver(() => Child)
  child(@Root() { childId }: PickupAlert, @Ctx() { load }: Context): Loading<Child> {
    return load(childById, childId);
  }

  @Access('pickup:alerts')
  @FieldResolver(() => Device, { nullable: true })
  device(@Root() { deviceId }: PickupAlert, @Ctx() { load }: Context): Loading<Device> {
    return deviceId ? load(deviceById, deviceId) : undefined;
  }

  @Access('pickup:alerts')
  @FieldResolver(() => FamilyMember, { nullable: true })
  familyMember(@Root() { familyMemberId }: PickupAlert, @Ctx() { load }: Context): Loading<unknown> {
    return familyMemberId ? load(memberById, familyMemberId) : undefined;
  }

  @Access('pickup:alerts')
  @FieldResolver(() => PickupRestriction, { nullable: true })
  restriction(@Root() { restrictionId }: PickupAlert, @Ctx() { load }: Context): Loading<PickupRestriction> {
    return restrictionId ? load(restrictionById, restrictionId) : undefined;
  }

  @Access('pickup:alerts')
  @FieldResolver(() => StaffMember, { nullable: true })
  settledBy(@Root() { settledById }: PickupAlert, @Ctx() { load }: Context): Loading<StaffMember> {
    return settledById ? load(staffById, settledById) : undefined;
  }
}
