import { uuidList } from '../../../platform/database/column.ts';
import { newId } from '../../../platform/ids.ts';
import { Refused } from '../../../platform/refusal.ts';
import type { Work } from '../../../platform/unit-of-work.ts';
import { named } from '../people.service.ts';
import { dayInWork } from '../today.ts';
import { type Changed, changeLife, differences, given, type Told, type Wanted } from './change-life.ts';
import { follow } from './following.ts';
import type { Journal, Row } from './journal.ts';
import { className, dayAfter, endPlaces, lastDayOf, openPlace, type Place, placesOf } from './places.ts';

/** What every change of a child is told: row ids. */
interface OfChild {
  childId: string;
  version: number;
}

const wanted = (kind: Wanted['kind'], { childId, version }: OfChild): Wanted => ({
  kind,
  subject: 'Child',
  id: childId,
  version,
  field: 'childId',
});

const FIELDS = { family_name: 'familyName', given_name: 'givenName', external_id: 'externalId' };

/** What of a child is corrected; undefined stays, null takes off. */
export interface ChildPatch extends OfChild {
  familyName?: string | null | undefined;
  givenName?: string | null | undefined;
  externalId?: string | null | undefined;
}

/** Corrects who a child is. */
export const updateChild = (work: Work, wish: ChildPatch): Promise<Changed> =>
  changeLife(work, wanted('CHILD_UPDATED', wish), async (journal, row) => {
    const patch = given({
      family_name: wish.familyName == null ? undefined : named(wish.familyName, 'familyName'),
      given_name: wish.givenName == null ? undefined : named(wish.givenName, 'givenName'),
      external_id: wish.externalId,
    });
    await ownKey(journal, 'child', wish.childId, wish.externalId);
    await journal.update('child', wish.childId, patch);
    return { details: differences(row, patch, FIELDS) };
  });

/** Refuses where somebody else has the integrator's key. */
export async function ownKey(
  journal: Journal,
  table: 'child' | 'classroom',
  id: string,
  externalId: string | null | undefined,
): Promise<void> {
  if (!externalId) return;
  const [other] = await journal.rows(table, 'r.external_id = ? and r.id <> ?::uuid', [externalId, id]);
  if (other) throw new Refused('ALREADY_EXISTS', 'externalId');
}

/** Where a child moves. */
export interface ChildMove extends OfChild {
  classroomId?: string | undefined;
  fromDay?: string | null | undefined;
  householdIds?: readonly string[] | undefined;
}

/** Moves a child to another class from a day on, to other households, or both. */
export const moveChild = (work: Work, wish: ChildMove): Promise<Changed> =>
  changeLife(work, wanted('CHILD_MOVED', wish), async (journal) => {
    const { classroomId, householdIds } = wish;
    if (!classroomId && !householdIds) throw new Refused('INPUT_INVALID', 'classroomId');
    const told = classroomId ? await moveClass(journal, { ...wish, classroomId }) : {};
    if (householdIds) await moveHouseholds(journal, wish.childId, householdIds);
    return told;
  });

async function moveClass(journal: Journal, wish: ChildMove & { classroomId: string }): Promise<Told> {
  const today = await dayInWork(journal.work, journal.work.now);
  const fromDay = wish.fromDay ?? today;
  const places = await placesOf(journal, wish.childId);
  const after = places.filter(({ ends_on }) => ends_on === null || ends_on >= fromDay);
  const last = after.at(-1);
  if (!last || fromDay < today) throw new Refused('DATE_OUT_OF_RANGE', 'fromDay');
  const before = after.find(({ starts_on }) => starts_on <= fromDay) ?? last;
  if (before.classroom_id === wish.classroomId && after.length === 1)
    throw new Refused('INPUT_INVALID', 'classroomId');
  for (const place of after) await cut(journal, place, fromDay);
  await openPlace(journal, wish.childId, wish.classroomId, fromDay, last.ends_on);
  const names = [await className(journal, before.classroom_id), await className(journal, wish.classroomId)];
  return { effectiveOn: fromDay, details: [{ field: 'classroom', before: names[0], after: names[1] }] };
}

const cut = (journal: Journal, place: Place, fromDay: string): Promise<void> =>
  place.starts_on >= fromDay
    ? journal.remove('enrolment', { id: place.id })
    : journal.update('enrolment', place.id, { ends_on: dayAfter(fromDay, -1) });

async function moveHouseholds(
  journal: Journal,
  childId: string,
  householdIds: readonly string[],
): Promise<void> {
  const ids = [...new Set(householdIds)];
  const found = await journal.rows('household', 'r.id = any(?::uuid[]) and r.merged_into_id is null', [
    uuidList(ids),
  ]);
  if (!ids.length || found.length !== ids.length) throw new Refused('NOT_FOUND', 'householdIds');
  const links = await journal.rows('household_child', 'r.child_id = ?::uuid', [childId]);
  for (const link of links)
    if (!ids.includes(String(link.household_id))) await journal.remove('household_child', { id: link.id });
  for (const id of ids)
    if (!links.some(({ household_id }) => household_id === id)) await linkTo(journal, id, childId);
}

/** A child belongs to a household from now on. */
export const linkTo = (journal: Journal, householdId: string, childId: string): Promise<void> =>
  journal.insert('household_child', {
    id: newId(),
    kindergarten_id: journal.work.kindergarten,
    household_id: householdId,
    child_id: childId,
  });

/** Ends the place of a child with a last day. */
export const endEnrolment = (
  work: Work,
  wish: OfChild & { lastDay?: string | null | undefined },
): Promise<Changed> =>
  changeLife(work, wanted('CHILD_ENDED', wish), async (journal) => {
    const lastDay = wish.lastDay ?? (await dayInWork(work, work.now));
    const places = await placesOf(journal, wish.childId);
    const first = places[0]?.starts_on;
    // Before its first day only a place that has not begun is given up: today.
    if (first && lastDay < first && wish.lastDay) throw new Refused('DATE_OUT_OF_RANGE', 'lastDay');
    if (!(await endPlaces(journal, wish.childId, lastDay))) throw new Refused('DATE_OUT_OF_RANGE', 'lastDay');
    return {
      effectiveOn: lastDay,
      details: [{ field: 'endedOn', before: lastDayOf(places) ?? null, after: lastDay }],
    };
  });

/** Brings back a child whose place has ended. */
export const reactivateChild = (
  work: Work,
  wish: OfChild & { classroomId: string; fromDay?: string | null | undefined },
): Promise<Changed> =>
  changeLife(work, wanted('CHILD_REACTIVATED', wish), async (journal, row) => {
    if (row.merged_into_id !== null) throw new Refused('NOT_FOUND', 'childId');
    const today = await dayInWork(work, work.now);
    const last = lastDayOf(await placesOf(journal, wish.childId));
    if (last === null) throw new Refused('ALREADY_EXISTS', 'childId');
    const earliest = last && last >= today ? dayAfter(last) : today;
    const fromDay = wish.fromDay ?? earliest;
    if (fromDay < earliest) throw new Refused('DATE_OUT_OF_RANGE', 'fromDay');
    await openPlace(journal, wish.childId, wish.classroomId, fromDay);
    const after = await className(journal, wish.classroomId);
    return { effectiveOn: fromDay, details: [{ field: 'classroom', before: null, after }] };
  });

/** The two of a merge; the version is of the one that is kept. */
export interface Merge {
  keptId: string;
  mergedId: string;
  version: number;
}

/** The row that ends in a merge; refuses where it is none. */
export async function mergedRow(
  journal: Journal,
  table: 'child' | 'family_member' | 'household',
  kept: Row,
  mergedId: string,
): Promise<Row> {
  const merged = await journal.row(table, mergedId, 'mergedId');
  if (kept.id === mergedId || merged.merged_into_id !== null || kept.merged_into_id !== null)
    throw new Refused('INPUT_INVALID', 'mergedId');
  return merged;
}

/** Makes one of a child that was entered twice. */
export const mergeChildren = (work: Work, wish: Merge): Promise<Changed> =>
  changeLife(
    work,
    { kind: 'CHILDREN_MERGED', subject: 'Child', id: wish.keptId, version: wish.version, field: 'keptId' },
    async (journal, kept) => {
      const merged = await mergedRow(journal, 'child', kept, wish.mergedId);
      await mergePlaces(journal, wish);
      await mergeLinks(journal, 'child_id', wish);
      await mergeDays(journal, wish);
      await follow(
        journal,
        { table: 'child', except: ['enrolment', 'household_child'] },
        wish.mergedId,
        wish.keptId,
      );
      await mergeLists(journal, wish);
      await journal.update('child', wish.mergedId, {
        merged_into_id: wish.keptId,
        ...(kept.external_id === null ? { external_id: null } : {}),
      });
      await journal.update('child', wish.keptId, {
        photo_id: kept.photo_id ?? merged.photo_id,
        external_id: kept.external_id ?? merged.external_id,
      });
      return {
        otherId: wish.mergedId,
        details: [{ field: 'merged', before: fullName(merged), after: fullName(kept) }],
      };
    },
  );

/** A name as the house writes it: family name first. */
export const fullName = (row: Row): string => `${String(row.family_name)}${String(row.given_name)}`;

// Days of the one that is kept win: nobody is in two classes on one day.
async function mergePlaces(journal: Journal, { keptId, mergedId }: Merge): Promise<void> {
  const kept = await placesOf(journal, keptId);
  for (const place of await placesOf(journal, mergedId)) {
    if (kept.some((own) => overlap(own, place))) await journal.remove('enrolment', { id: place.id });
    else await journal.update('enrolment', place.id, { child_id: keptId });
  }
}

const overlap = (a: Place, b: Place): boolean =>
  a.starts_on <= (b.ends_on ?? '9999') && b.starts_on <= (a.ends_on ?? '9999');

/** Links between children and households: the one that is kept has each of them once. */
export async function mergeLinks(
  journal: Journal,
  column: 'child_id' | 'household_id',
  { keptId, mergedId }: Merge,
): Promise<void> {
  const other = column === 'child_id' ? 'household_id' : 'child_id';
  const own = await journal.rows('household_child', `r.${column} = ?::uuid`, [keptId]);
  for (const link of await journal.rows('household_child', `r.${column} = ?::uuid`, [mergedId])) {
    if (own.some((each) => each[other] === link[other]))
      await journal.remove('household_child', { id: link.id });
    else await journal.update('household_child', link.id, { [column]: keptId });
  }
}

// A day on which only the one that ends was seen is the day of both.
async function mergeDays(journal: Journal, { keptId, mergedId }: Merge): Promise<void> {
  const empty = await journal.rows(
    'attendance_day',
    `r.child_id = ?::uuid and r.status = 'EXPECTED' and r.absence_id is null and r.partial_absence_id is null
       and r.date in (select d.date from attendance_day d where d.child_id = ?::uuid)`,
    [keptId, mergedId],
  );
  for (const { id } of empty) await journal.remove('attendance_day', { id });
}

// Lists of children: who collects several, what a kiosk could not bring through.
async function mergeLists(journal: Journal, { keptId, mergedId }: Merge): Promise<void> {
  for (const table of ['pickup_delegation', 'conflict'])
    for (const row of await journal.rows(table, '?::uuid = any(r.child_ids)', [mergedId])) {
      const ids = (row.child_ids as string[]).map((id) => (id === mergedId ? keptId : id));
      await journal.update(table, row.id, { child_ids: [...new Set(ids)] });
    }
}
