import type { FamilyMemberKind, Language, Relation } from '@porchlight/schema/enums';
import { dataKey, sealText } from '../../../platform/data-keys.ts';
import { uuidList } from '../../../platform/database/column.ts';
import { newId } from '../../../platform/ids.ts';
import { Refused } from '../../../platform/refusal.ts';
import type { Work } from '../../../platform/unit-of-work.ts';
import { normalPhone } from '../people.rules.ts';
import { named, phoneContext } from '../people.service.ts';
import { dayInWork } from '../today.ts';
import { type Changed, changeLife, differences, given, type Wanted } from './change-life.ts';
import { fullName, linkTo, type Merge, mergedRow, mergeLinks } from './children.ts';
import { asBytes, follow, phoneFor } from './following.ts';
import type { Journal, Row } from './journal.ts';
import { endPlaces } from './places.ts';

/** What every change of an adult is told: row ids. */
interface OfAdult {
  familyMemberId: string;
  version: number;
}

const wanted = (kind: Wanted['kind'], { familyMemberId, version }: OfAdult): Wanted => ({
  kind,
  subject: 'FamilyMember',
  id: familyMemberId,
  version,
  field: 'familyMemberId',
});

const FIELDS = {
  family_name: 'familyName',
  given_name: 'givenName',
  kind: 'kind',
  relation: 'relation',
  language: 'language',
};

/** What of an adult is corrected; undefined stays, null takes off. */
export interface AdultPatch extends OfAdult {
  familyName?: string | null | undefined;
  givenName?: string | null | undefined;
  kind?: FamilyMemberKind | null | undefined;
  relation?: Relation | null | undefined;
  language?: Language | null | undefined;
  phone?: string | null | undefined;
}

/** Corrects who an adult is. */
export const updateFamilyMember = (work: Work, wish: AdultPatch): Promise<Changed> =>
  changeLife(work, wanted('FAMILY_MEMBER_UPDATED', wish), async (journal, row) => {
    const patch = given({
      family_name: wish.familyName == null ? undefined : named(wish.familyName, 'familyName'),
      given_name: wish.givenName == null ? undefined : named(wish.givenName, 'givenName'),
      kind: wish.kind ?? undefined,
      relation: wish.relation ?? undefined,
      language: wish.language ?? undefined,
    });
    const details = differences(row, patch, FIELDS);
    const phone = await phonePatch(work, row, wish.phone);
    // Numbers are never written out: that one changed is enough.
    if (Object.keys(phone).length) details.push({ field: 'phone' });
    await journal.update('family_member', wish.familyMemberId, { ...patch, ...phone });
    return { details };
  });

async function phonePatch(work: Work, row: Row, phone: string | null | undefined): Promise<Row> {
  if (phone === undefined) return {};
  if (phone === null) return row.phone_sealed === null ? {} : { phone_sealed: null, phone_fingerprint: null };
  const normal = normalPhone(phone);
  if (!normal) throw new Refused('INPUT_INVALID', 'phone');
  const fingerprint = asBytes(work.secrets.fingerprint('phone', normal));
  if (fingerprint === row.phone_fingerprint) return {};
  const key = await dataKey(work, String(row.household_id));
  return {
    phone_sealed: asBytes(sealText(key, normal, phoneContext(String(row.id)))),
    phone_fingerprint: fingerprint,
  };
}

/** Where an adult moves. */
export interface AdultMove extends OfAdult {
  householdId?: string | undefined;
  childIds?: readonly string[] | undefined;
}

/** Moves an adult to another household, or into a new one that shares children with the old one. */
export const moveFamilyMember = (work: Work, wish: AdultMove): Promise<Changed> =>
  changeLife(work, wanted('FAMILY_MEMBER_MOVED', wish), async (journal, row) => {
    if (row.merged_into_id !== null || wish.householdId === row.household_id)
      throw new Refused('INPUT_INVALID', 'householdId');
    const to = wish.householdId ?? (await newHousehold(journal, String(row.household_id), wish.childIds));
    const household = await journal.row('household', to, 'householdId');
    if (household.merged_into_id !== null) throw new Refused('NOT_FOUND', 'householdId');
    await live(journal, row, to);
    return { details: [{ field: 'household' }] };
  });

async function newHousehold(
  journal: Journal,
  from: string,
  childIds: readonly string[] | undefined,
): Promise<string> {
  const { work } = journal;
  const links = await journal.rows('household_child', 'r.household_id = ?::uuid', [from]);
  const own = links.map(({ child_id }) => String(child_id));
  const shared = childIds ?? own;
  if (!shared.length || shared.some((id) => !own.includes(id))) throw new Refused('NOT_FOUND', 'childIds');
  const id = newId();
  const at = work.now.toISOString();
  await journal.insert('household', {
    id,
    kindergarten_id: work.kindergarten,
    created_at: at,
    updated_at: at,
  });
  for (const childId of new Set(shared)) await linkTo(journal, id, childId);
  return id;
}

// What somebody said stays theirs, wherever they live.
async function live(journal: Journal, row: Row, householdId: string): Promise<void> {
  const id = String(row.id);
  const sealed = await phoneFor(journal.work, row, householdId);
  await journal.update('family_member', id, {
    household_id: householdId,
    ...(sealed ? { phone_sealed: sealed } : {}),
  });
  for (const ticket of await journal.rows('ticket', 'r.family_member_id = ?::uuid', [id]))
    await journal.update('ticket', ticket.id, { household_id: householdId }, true);
}

/** The moment after a last day in the kindergarten; now when there is none. */
export async function momentAfter(work: Work, lastDay: string | null | undefined): Promise<string> {
  if (!lastDay) return work.now.toISOString();
  if (lastDay < (await dayInWork(work, work.now))) throw new Refused('DATE_OUT_OF_RANGE', 'lastDay');
  const found = await work.row<{ at: string }>(
    "select to_json((?::date + 1)::timestamp at time zone k.time_zone) #>> '{}' as at from kindergarten k where k.id = wall.kindergarten()",
    [lastDay],
  );
  return found?.at ?? work.now.toISOString();
}

/** Ends what an adult may do here. */
export const endFamilyMember = (
  work: Work,
  wish: OfAdult & { lastDay?: string | null | undefined },
): Promise<Changed> =>
  changeLife(work, wanted('FAMILY_MEMBER_ENDED', wish), async (journal, row) => {
    const lastDay = wish.lastDay ?? (await dayInWork(work, work.now));
    const ended_at = await momentAfter(work, wish.lastDay);
    if (row.ended_at !== null && new Date(String(row.ended_at)) <= work.now)
      throw new Refused('DATE_OUT_OF_RANGE', 'lastDay');
    await journal.update('family_member', wish.familyMemberId, { ended_at });
    return { effectiveOn: lastDay, details: [{ field: 'endedOn', before: null, after: lastDay }] };
  });

/** Brings back an adult who has been ended. */
export const reactivateFamilyMember = (work: Work, wish: OfAdult): Promise<Changed> =>
  changeLife(work, wanted('FAMILY_MEMBER_REACTIVATED', wish), async (journal, row) => {
    if (row.merged_into_id !== null) throw new Refused('NOT_FOUND', 'familyMemberId');
    if (row.ended_at === null) throw new Refused('ALREADY_EXISTS', 'familyMemberId');
    await journal.update('family_member', wish.familyMemberId, { ended_at: null });
    return { details: [{ field: 'endedOn', before: await dayBefore(work, row.ended_at), after: null }] };
  });

const dayBefore = (work: Work, moment: unknown): Promise<string> =>
  dayInWork(work, new Date(new Date(String(moment)).getTime() - 1));

const SAID_BY = [
  ['absence', 'family_member_id'],
  ['attendance_day', 'arrived_with_id'],
  ['attendance_day', 'departed_with_id'],
  ['morning_check', 'said_by_id'],
  ['pickup_alert', 'family_member_id'],
  ['pickup_release', 'family_member_id'],
] as const;

/** Makes one of an adult who was entered twice in one household. */
export const mergeFamilyMembers = (work: Work, wish: Merge): Promise<Changed> =>
  changeLife(
    work,
    {
      kind: 'FAMILY_MEMBERS_MERGED',
      subject: 'FamilyMember',
      id: wish.keptId,
      version: wish.version,
      field: 'keptId',
    },
    async (journal, kept) => {
      const merged = await mergedRow(journal, 'family_member', kept, wish.mergedId);
      // Two families are made one first: otherwise somebody would lose a child, or gain one.
      if (merged.household_id !== kept.household_id) throw new Refused('INPUT_INVALID', 'mergedId');
      await follow(journal, { table: 'family_member', also: SAID_BY }, wish.mergedId, wish.keptId);
      await journal.update('family_member', wish.keptId, await inherited(work, kept, merged));
      await journal.update('family_member', wish.mergedId, {
        merged_into_id: wish.keptId,
        ended_at: work.now.toISOString(),
      });
      return {
        otherId: wish.mergedId,
        details: [{ field: 'merged', before: fullName(merged), after: fullName(kept) }],
      };
    },
  );

// What the one that is kept lacks.
async function inherited(work: Work, kept: Row, merged: Row): Promise<Row> {
  const photo_id = kept.photo_id ?? merged.photo_id;
  const pin_hash = kept.pin_hash ?? merged.pin_hash;
  if (kept.phone_sealed !== null || merged.phone_sealed === null) return { photo_id, pin_hash };
  const phone_sealed = await phoneFor(work, merged, String(kept.household_id), String(kept.id));
  return { photo_id, pin_hash, phone_sealed, phone_fingerprint: merged.phone_fingerprint };
}

/** Makes one of a family that was entered twice. */
export const mergeHouseholds = (work: Work, wish: Merge): Promise<Changed> =>
  changeLife(
    work,
    {
      kind: 'HOUSEHOLDS_MERGED',
      subject: 'Household',
      id: wish.keptId,
      version: wish.version,
      field: 'keptId',
    },
    async (journal, kept) => {
      await mergedRow(journal, 'household', kept, wish.mergedId);
      await mergeLinks(journal, 'household_id', wish);
      for (const row of await journal.rows('family_member', 'r.household_id = ?::uuid', [wish.mergedId]))
        await live(journal, row, wish.keptId);
      const also = [['ticket', 'household_id']] as const;
      const except = ['household_child', 'family_member'];
      await follow(journal, { table: 'household', except, also }, wish.mergedId, wish.keptId);
      await journal.update('household', wish.mergedId, { merged_into_id: wish.keptId });
      return { otherId: wish.mergedId, details: [{ field: 'merged' }] };
    },
  );

/** A whole family leaves: places of children of no other household, and what its adults may do. */
export const endHousehold = (
  work: Work,
  wish: { householdId: string; version: number; lastDay?: string | null | undefined },
): Promise<Changed> =>
  changeLife(
    work,
    {
      kind: 'HOUSEHOLD_ENDED',
      subject: 'Household',
      id: wish.householdId,
      version: wish.version,
      field: 'householdId',
    },
    async (journal) => {
      const lastDay = wish.lastDay ?? (await dayInWork(work, work.now));
      const ended_at = await momentAfter(work, lastDay);
      const adults = await journal.rows('family_member', 'r.household_id = ?::uuid and r.ended_at is null', [
        wish.householdId,
      ]);
      for (const { id } of adults) await journal.update('family_member', id, { ended_at });
      for (const childId of await onlyHere(journal, wish.householdId))
        await endPlaces(journal, childId, lastDay);
      return { effectiveOn: lastDay, details: [{ field: 'endedOn', before: null, after: lastDay }] };
    },
  );

async function onlyHere(journal: Journal, householdId: string): Promise<string[]> {
  const links = await journal.rows('household_child', 'r.household_id = ?::uuid', [householdId]);
  const ids = links.map(({ child_id }) => String(child_id));
  const all = await journal.rows('household_child', 'r.child_id = any(?::uuid[])', [uuidList(ids)]);
  return ids.filter((id) => all.every((link) => link.child_id !== id || link.household_id === householdId));
}
