import { DelegationState } from '@porchlight/schema/enums';
import { Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import { Access } from '../../platform/access/access.ts';
import type { Context } from '../../platform/context.ts';
import { openText, wrappedKeys } from '../../platform/data-keys.ts';
import { Media } from '../../platform/media/media.ts';
import { Child, childById, FamilyMember, memberById, portrait, todayOf } from '../people/people.module.ts';
import { collectorPhone } from './authorisations.service.ts';
import { AuthorisedPickup } from './authorised-pickup.entity.ts';
import { delegationStates, PickupDelegation } from './delegation.entity.ts';
import { delegatePhone } from './delegations.service.ts';
import { Collector } from './pickup.inputs.ts';
import type { DelegationRow } from './pickup.reads.ts';
import { delegationState } from './pickup.rules.ts';

type Loading<Row> = Promise<Row | undefined> | undefined;

/** A sealed text of a row, opened with its subject's key; undefined once that was destroyed. */
export async function opened(
  { load, secrets }: Context,
  subjectId: string,
  sealed: Buffer | null | undefined,
  place: string,
): Promise<string | undefined> {
  const key = sealed ? await load(wrappedKeys, subjectId) : undefined;
  return sealed && key ? openText(secrets.unwrap(key.wrapped, subjectId), sealed, place) : undefined;
}

/** In what right somebody collects. */
@Resolver(() => Collector)
export class CollectorResolver {
  @Access('pickup:read')
  @FieldResolver(() => FamilyMember, { nullable: true })
  familyMember(@Root() { member }: Collector): unknown {
    return member;
  }

  @Access('pickup:read')
  @FieldResolver(() => AuthorisedPickup, { nullable: true })
  authorisedPickup(@Root() { pickup }: Collector): AuthorisedPickup | undefined {
    return pickup;
  }

  @Access('pickup:read')
  @FieldResolver(() => PickupDelegation, { nullable: true })
  delegation(@Root() { delegated }: Collector): DelegationRow | undefined {
    return delegated;
  }

  @Access('pickup:read')
  @FieldResolver(() => Media, { nullable: true })
  photo(@Root() { photoId }: Collector, @Ctx() context: Context): Promise<Media | undefined> {
    return portrait(context, photoId);
  }
}

/** What hangs on an authorised adult. */
@Resolver(() => AuthorisedPickup)
export class AuthorisedPickupResolver {
  @Access('pickup:read')
  @FieldResolver(() => Child)
  child(@Root() { childId }: AuthorisedPickup, @Ctx() { load }: Context): Loading<Child> {
    return load(childById, childId);
  }

  @Access('pickup:read')
  @FieldResolver(() => FamilyMember, { nullable: true })
  authorisedBy(@Root() { authorisedById }: AuthorisedPickup, @Ctx() { load }: Context): Loading<unknown> {
    return load(memberById, authorisedById);
  }

  @Access('pickup:full')
  @FieldResolver(() => String, { nullable: true })
  phone(@Root() row: AuthorisedPickup, @Ctx() context: Context): Promise<string | undefined> {
    return opened(context, row.childId, row.phoneSealed, collectorPhone(row.id));
  }

  @Access('pickup:read')
  @FieldResolver(() => Media, { nullable: true })
  photo(@Root() { photoId }: AuthorisedPickup, @Ctx() context: Context): Promise<Media | undefined> {
    return portrait(context, photoId);
  }
}

/** What hangs on a delegation. */
@Resolver(() => PickupDelegation)
export class PickupDelegationResolver {
  @Access('pickup:read')
  @FieldResolver(() => [Child])
  async children(@Root() { childIds }: PickupDelegation, @Ctx() { load }: Context): Promise<Child[]> {
    const found = await Promise.all(childIds.map((id) => load(childById, id)));
    return found.filter((child) => child !== undefined);
  }

  @Access('pickup:read')
  @FieldResolver(() => FamilyMember)
  delegatedBy(@Root() { delegatedById }: PickupDelegation, @Ctx() { load }: Context): Loading<unknown> {
    return load(memberById, delegatedById);
  }

  @Access('pickup:read')
  @FieldResolver(() => delegationStates)
  async state(@Root() row: PickupDelegation, @Ctx() context: Context): Promise<DelegationState> {
    return delegationState(row, await todayOf(context));
  }

  @Access('pickup:full')
  @FieldResolver(() => String, { nullable: true })
  collectorPhone(@Root() row: PickupDelegation, @Ctx() context: Context): Promise<string | undefined> {
    return opened(context, row.householdId, row.phoneSealed, delegatePhone(row.id));
  }

  @Access('pickup:read')
  @FieldResolver(() => Media, { nullable: true })
  photo(@Root() { photoId }: PickupDelegation, @Ctx() context: Context): Promise<Media | undefined> {
    return portrait(context, photoId);
  }

  @Access('pickup:read')
  @FieldResolver(() => Media, { nullable: true })
  spokenName(
    @Root() { spokenNameId }: PickupDelegation,
    @Ctx() context: Context,
  ): Promise<Media | undefined> {
    return portrait(context, spokenNameId);
  }
}
