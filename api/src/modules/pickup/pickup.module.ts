/**
 * Who collects a child: the family, adults it authorised, somebody sent once with a code. And who must not: a restriction
 * shows nowhere but to staff, who are told silently and at once. Every check-out leaves a release: who handed over to
 * whom, how they were verified, whose portrait there was to compare. It decides through attendance's guard of departures.
 */
import { statement } from '../../platform/database/reads.ts';
import { PickupAlert } from './alert.entity.ts';
import { AuthorisedPickup } from './authorised-pickup.entity.ts';
import * as children from './child-pickup.resolver.ts';
import { BoardCollectedResolver, ChildDayCollectedResolver, CollectedByResolver } from './collected-by.ts';
import { Collection } from './collections/collection.entity.ts';
import { collectionById } from './collections/collections.reads.ts';
import { CollectionsResolver } from './collections/collections.resolver.ts';
import { CollectionsSubscription } from './collections/collections.subscription.ts';
import {
  AuthorisedPickupResolver,
  CollectorResolver,
  PickupDelegationResolver,
} from './collectors.resolver.ts';
import { PickupDelegation } from './delegation.entity.ts';
import { alertById, delegationById, pickupById, releaseById, restrictionById } from './pickup.reads.ts';
import { PickupResolver } from './pickup.resolver.ts';
import { PickupSubscription } from './pickup.subscription.ts';
import { PickupRelease } from './release.entity.ts';
import * as releases from './releases.resolver.ts';
import { PickupRestriction } from './restriction.entity.ts';
import { RestrictionsResolver } from './restrictions.resolver.ts';

export { raiseTried } from './alerts.service.ts';
export { authorise, setCollectorPhoto } from './authorisations.service.ts';
export { delegate } from './delegations.service.ts';
export { pickupGuard } from './guard.ts';
export { restrict } from './restrictions.service.ts';

/** What app.ts puts together. */
export const pickup = {
  media: {
    AuthorisedPickup: statement(
      'media.reader.AuthorisedPickup',
      'select 1 from authorised_pickup where photo_id = $1 union all select 1 from pickup_release where photo_shown_id = $1',
    ),
    PickupDelegation: statement(
      'media.reader.PickupDelegation',
      'select 1 from pickup_delegation where photo_id = $1 or spoken_name_id = $1 union all select 1 from pickup_release where photo_shown_id = $1',
    ),
    PickupRestriction: statement(
      'media.reader.PickupRestriction',
      'select 1 from pickup_restriction where photo_id = $1',
    ),
  },
  entities: [AuthorisedPickup, PickupDelegation, PickupRestriction, PickupRelease, PickupAlert, Collection],
  resolvers: [
    PickupResolver,
    RestrictionsResolver,
    PickupSubscription,
    CollectionsResolver,
    CollectionsSubscription,
    CollectorResolver,
    AuthorisedPickupResolver,
    PickupDelegationResolver,
    CollectedByResolver,
    ChildDayCollectedResolver,
    BoardCollectedResolver,
    ...Object.values(children),
    ...Object.values(releases),
  ],
  nodes: {
    AuthorisedPickup: pickupById,
    PickupDelegation: delegationById,
    PickupRestriction: restrictionById,
    PickupRelease: releaseById,
    PickupAlert: alertById,
    Collection: collectionById,
  },
  jobs: () => ({}),
};
