import type { Weekday } from '@porchlight/schema/enums';
import { type BatchRead, daily, grouped } from '../../platform/context.ts';
import { uuidList } from '../../platform/database/column.ts';
import { type Reads, statement } from '../../platform/database/reads.ts';
import type { Listing } from '../../platform/pagination.ts';
import type { Work } from '../../platform/unit-of-work.ts';
import type { PickupAlert } from './alert.entity.ts';
import type { AuthorisedPickup } from './authorised-pickup.entity.ts';
import type { PickupDelegation } from './delegation.entity.ts';
import type { PickupRelease } from './release.entity.ts';
import type { PickupRestriction } from './restriction.entity.ts';

const PICKUP = `p.id, p.child_id as "childId", p.kind, p.relation, p.family_name as "familyName", p.given_name as "givenName", p.phone_sealed as "phoneSealed",
  p.photo_id as "photoId", p.valid_from::text as "validFrom", p.valid_until::text as "validUntil", to_jsonb(p.weekdays) as weekdays,
  p.authorised_by_id as "authorisedById", p.revoked_at as "revokedAt", p.version, 'AuthorisedPickup' as "__typename"`;
const DELEGATION = `d.id, d.household_id as "householdId", to_jsonb(d.child_ids) as "childIds", d.delegated_by_id as "delegatedById", d.date::text as date,
  d.collector_name as "collectorName", d.phone_sealed as "phoneSealed", d.photo_id as "photoId", d.spoken_name_id as "spokenNameId", d.door, d.created_at as "createdAt",
  d.revoked_at as "revokedAt", (select min(r.released_at) from pickup_release r join attendance_record t on t.id = r.record_id
    where r.delegation_id = d.id and t.undone_at is null and t.superseded_at is null) as "usedAt", 'PickupDelegation' as "__typename"`;
const RESTRICTION = `s.id, s.child_id as "childId", s.family_member_id as "familyMemberId", s.person_name as "personName", s.scope, s.photo_id as "photoId",
  s.reason_sealed as "reasonSealed", s.valid_from::text as "validFrom", s.valid_until::text as "validUntil", s.imposed_by_id as "imposedById",
  s.imposed_at as "imposedAt", s.lifted_at as "liftedAt", 'PickupRestriction' as "__typename"`;
const RELEASE = `r.id, r.child_id as "childId", r.record_id as "recordId", r.family_member_id as "familyMemberId", r.authorised_pickup_id as "authorisedPickupId",
  r.delegation_id as "delegationId", r.released_by_id as "releasedById", r.verification, r.photo_shown_id as "photoShownId", r.released_at as "releasedAt",
  'PickupRelease' as "__typename"`;
const ALERT = `a.id, a.child_id as "childId", a.kind, a.act, a.family_member_id as "familyMemberId", a.restriction_id as "restrictionId", a.device_id as "deviceId",
  a.occurred_at as "occurredAt", a.raised_at as "raisedAt", a.settled_at as "settledAt", a.settled_by_id as "settledById", a.outcome, 'PickupAlert' as "__typename"`;

const byId = <Row>(name: string, columns: string, from: string, alias: string): BatchRead<Row> => {
  const query = statement(
    `${name}.by_id`,
    `select ${alias}.id as key, ${columns} from ${from} ${alias} where ${alias}.id = any($1::uuid[])`,
  );
  return (reads, ids) => reads.rows(query, [ids]);
};

/** A delegation as stored: how it stands is said with today's day. */
export type DelegationRow = Omit<PickupDelegation, 'state'>;

export const pickupById = byId<AuthorisedPickup>('authorised_pickup', PICKUP, 'authorised_pickup', 'p');
export const delegationById = byId<DelegationRow>('pickup_delegation', DELEGATION, 'pickup_delegation', 'd');
export const restrictionById = byId<PickupRestriction>(
  'pickup_restriction',
  RESTRICTION,
  'pickup_restriction',
  's',
);
export const releaseById = byId<PickupRelease>('pickup_release', RELEASE, 'pickup_release', 'r');
export const alertById = byId<PickupAlert>('pickup_alert', ALERT, 'pickup_alert', 'a');

const PICKUPS_OF_CHILD = statement(
  'authorised_pickup.of_child',
  `select p.child_id as key, ${PICKUP} from authorised_pickup p where p.child_id = any($1::uuid[]) and p.revoked_at is null
   and (p.valid_until is null or p.valid_until >= $2::date) order by p.created_at, p.id`,
);
const DELEGATIONS_OF_CHILD = statement(
  'pickup_delegation.of_child',
  `select c.id as key, ${DELEGATION} from child c join pickup_delegation d on c.id = any(d.child_ids) where c.id = any($1::uuid[])
   and d.date >= $2::date order by d.date, d.created_at, d.id`,
);
const RESTRICTIONS_OF_CHILD = statement(
  'pickup_restriction.of_child',
  `select s.child_id as key, ${RESTRICTION} from pickup_restriction s where s.child_id = any($1::uuid[]) and s.lifted_at is null order by s.imposed_at, s.id`,
);
const RELEASE_OF_RECORD = statement(
  'pickup_release.of_record',
  `select r.record_id as key, ${RELEASE} from pickup_release r where r.record_id = any($1::uuid[])`,
);
const MEMBERS_OF_CHILD = statement(
  'family_member.of_child',
  `select l.child_id as key, m.id from household_child l join family_member m on m.household_id = l.household_id
   where l.child_id = any($1::uuid[]) and (m.ended_at is null or m.ended_at > wall.now()) order by m.kind desc, m.id`,
);

// A daily read gives one row a key: lists are grouped inside it.
const dailyList = <Row extends object>(
  read: (reads: Reads, ids: readonly string[], day: string) => Promise<readonly (Row & { key: string })[]>,
) =>
  daily<{ rows: readonly Row[] }>(async (reads, ids, day) => {
    const rows = await read(reads, ids, day);
    return [...Map.groupBy(rows, ({ key }) => key)].map(([key, group]) => ({ key, rows: group }));
  });

/** Authorised adults of a child, those revoked or ended by a day left out. */
export const pickupsOfChild = dailyList<AuthorisedPickup>((reads, ids, day) =>
  reads.rows(PICKUPS_OF_CHILD, [ids, day]),
);
/** Delegations of a child, of a day and later. */
export const delegationsOfChild = dailyList<DelegationRow>((reads, ids, day) =>
  reads.rows(DELEGATIONS_OF_CHILD, [ids, day]),
);
/** Restrictions of a child that stand. */
export const restrictionsOfChild = grouped<PickupRestriction>((reads, ids) =>
  reads.rows(RESTRICTIONS_OF_CHILD, [ids]),
);
/** The release of a check-out. */
export const releaseOfRecord: BatchRead<PickupRelease> = (reads, ids) => reads.rows(RELEASE_OF_RECORD, [ids]);
/** Who lives with a child. */
export const membersOfChild = grouped<{ id: string }>((reads, ids) => reads.rows(MEMBERS_OF_CHILD, [ids]));

/** Whether an authorisation holds on a day. */
export function holdsOn(
  { validFrom, validUntil, weekdays }: Pick<AuthorisedPickup, 'validFrom' | 'validUntil' | 'weekdays'>,
  date: string,
  weekday: Weekday,
): boolean {
  return (
    validFrom <= date &&
    (!validUntil || validUntil >= date) &&
    (weekdays.length === 0 || weekdays.includes(weekday))
  );
}

/** Delegations of a day, newest first. */
export const delegationListing = (date: string): Listing => ({
  name: 'pickup_delegation',
  sql: `select ${DELEGATION}, d.id::text as "sortKey", d.id::text as "rowKey" from pickup_delegation d where d.date = $1::date`,
  values: [date],
  descending: true,
});

/** Alerts, newest first; only those nobody has dealt with when asked. */
export const alertListing = (open: boolean): Listing => ({
  name: 'pickup_alert',
  sql: `select ${ALERT}, a.id::text as "sortKey", a.id::text as "rowKey" from pickup_alert a where not $1::boolean or a.settled_at is null`,
  values: [open],
  descending: true,
});

const inWork = async <Row extends { id: string }>(
  work: Work,
  sql: string,
  ids: readonly string[],
): Promise<Row[]> => {
  const rows = await work.rows<Row>(sql, [uuidList(ids)]);
  return ids.map((id) => rows.find((row) => row.id === id)).filter((row) => row !== undefined);
};

/** Rows inside a piece of work, in the order of their ids. */
export const pickupsInWork = (work: Work, ids: readonly string[]) =>
  inWork<AuthorisedPickup>(
    work,
    `select ${PICKUP} from authorised_pickup p where p.id = any(?::uuid[])`,
    ids,
  );
export const delegationsInWork = (work: Work, ids: readonly string[]) =>
  inWork<DelegationRow>(
    work,
    `select ${DELEGATION} from pickup_delegation d where d.id = any(?::uuid[])`,
    ids,
  );
export const restrictionsInWork = (work: Work, ids: readonly string[]) =>
  inWork<PickupRestriction>(
    work,
    `select ${RESTRICTION} from pickup_restriction s where s.id = any(?::uuid[])`,
    ids,
  );
export const alertsInWork = (work: Work, ids: readonly string[]) =>
  inWork<PickupAlert>(work, `select ${ALERT} from pickup_alert a where a.id = any(?::uuid[])`, ids);
