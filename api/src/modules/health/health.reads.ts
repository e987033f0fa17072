import { uuidList } from '../../platform/database/column.ts';
import type { Work } from '../../platform/unit-of-work.ts';
import type { Allergy, KnownAllergy } from './allergy.entity.ts';
import { slipState } from './health.rules.ts';
import type { MedicationDose, MedicationRequest, Slip } from './medication.entity.ts';
import type { Found, MorningCheck } from './morning-check.entity.ts';
import { type Opener, openerFor } from './sealed.ts';

const CHECK = `m.id, m.child_id as "childId", m.date::text as date, m.said_sealed as "saidSealed", m.said_at as "saidAt", m.said_by_id as "saidById",
  m.found_sealed as "foundSealed", m.checked_at as "checkedAt", m.checked_by_id as "checkedById", m.version,
  case when m.undoable then (select m.checked_at + make_interval(mins => k.undo_minutes) from kindergarten k where k.id = m.kindergarten_id) end as "undoableUntil", 'MorningCheck' as "__typename"`;
const SLIP = `r.id, r.child_id as "childId", r.slip_sealed as "slipSealed", to_jsonb(r.times) as times, r.starts_on::text as "startsOn", r.ends_on::text as "endsOn",
  r.authorised_by_id as "authorisedById", r.door, r.authorised_at as "authorisedAt", r.withdrawn_at as "withdrawnAt", 'MedicationRequest' as "__typename"`;
const ALLERGY = `a.id, a.child_id as "childId", a.known_sealed as "knownSealed", a.recorded_at as "recordedAt", a.recorded_by_id as "recordedById",
  a.removed_at as "removedAt", 'Allergy' as "__typename"`;

/** What sealed columns are bound to. A check is known by its child and day: it is sealed before it has a row. */
export const places = {
  said: (childId: string, date: string) => `morning_check|said_sealed|${childId}@${date}`,
  found: (childId: string, date: string) => `morning_check|found_sealed|${childId}@${date}`,
  slip: (id: string) => `medication_request|slip_sealed|${id}`,
  given: (id: string) => `medication_given|note_sealed|${id}`,
  known: (id: string) => `allergy|known_sealed|${id}`,
  heard: (id: string) => `sick_follow_up|heard_sealed|${id}`,
};

const childrenOf = (rows: readonly { childId: string }[]) => rows.map(({ childId }) => childId);

function openedCheck(open: Opener, row: MorningCheck): MorningCheck {
  const { childId, date } = row;
  const found = open<Found>(childId, row.foundSealed, places.found(childId, date));
  return {
    ...row,
    ...found,
    signs: found?.signs ?? [],
    feeling: open(childId, row.saidSealed, places.said(childId, date)),
  };
}

async function checks(work: Work, where: string, values: readonly unknown[]): Promise<MorningCheck[]> {
  const rows = await work.rows<MorningCheck>(`select ${CHECK} from morning_check m where ${where}`, values);
  const open = await openerFor(work, childrenOf(rows));
  return rows.map((row) => openedCheck(open, row));
}

/** Morning checks of children on a day. */
export const checksOfDay = (work: Work, childIds: readonly string[], date: string) =>
  checks(work, 'm.child_id = any(?::uuid[]) and m.date = ?::date', [uuidList(childIds), date]);
/** Morning checks by id. */
export const checksById = (work: Work, ids: readonly string[]) =>
  checks(work, 'm.id = any(?::uuid[]) order by m.child_id', [uuidList(ids)]);

/** A dose that was given. */
interface Given {
  id: string;
  requestId: string;
  dueAt: string;
  givenAt: Date;
  givenById: string;
  noteSealed: Buffer | null;
}

const GIVEN = `select g.id, g.request_id as "requestId", g.due_at as "dueAt", g.given_at as "givenAt", g.given_by_id as "givenById", g.note_sealed as "noteSealed"
  from medication_given g where g.request_id = any(?::uuid[]) and g.date = ?::date`;

function dosesOf(
  row: MedicationRequest,
  given: readonly Given[],
  open: Opener,
  date: string,
): MedicationDose[] {
  if (date < row.startsOn || date > row.endsOn) return [];
  return row.times.map((dueAt) => {
    const done = given.find((dose) => dose.requestId === row.id && dose.dueAt === dueAt);
    if (!done) return { dueAt };
    const note = open<string>(row.childId, done.noteSealed, places.given(done.id));
    return { dueAt, givenAt: done.givenAt, givenById: done.givenById, note };
  });
}

async function slips(
  work: Work,
  { today, date }: { today: string; date: string },
  where: string,
  values: readonly unknown[],
): Promise<MedicationRequest[]> {
  const rows = await work.rows<MedicationRequest>(
    `select ${SLIP} from medication_request r where ${where} order by r.authorised_at, r.id`,
    values,
  );
  if (!rows.length) return [];
  const given = await work.rows<Given>(GIVEN, [uuidList(rows.map(({ id }) => id)), date]);
  const open = await openerFor(work, childrenOf(rows));
  return rows.map((row) => {
    // A destroyed key leaves a slip that says nothing.
    const slip = open<Slip>(row.childId, row.slipSealed, places.slip(row.id)) ?? { drug: '', dose: '' };
    return { ...row, ...slip, state: slipState(row, today), doses: dosesOf(row, given, open, date) };
  });
}

/** Slips that are meant for a day, withdrawn ones left out, with the doses of that day. */
export const slipsOfDay = (work: Work, childIds: readonly string[], date: string, today: string) =>
  slips(
    work,
    { today, date },
    'r.child_id = any(?::uuid[]) and r.starts_on <= ?::date and r.ends_on >= ?::date and r.withdrawn_at is null',
    [uuidList(childIds), date, date],
  );
/** Slips by id, with the doses of today. */
export const slipsById = (work: Work, ids: readonly string[], today: string) =>
  slips(work, { today, date: today }, 'r.id = any(?::uuid[])', [uuidList(ids)]);

async function allergies(work: Work, where: string, values: readonly unknown[]): Promise<Allergy[]> {
  const rows = await work.rows<Allergy>(
    `select ${ALLERGY} from allergy a where ${where} order by a.recorded_at, a.id`,
    values,
  );
  const open = await openerFor(work, childrenOf(rows));
  return rows.map((row) => {
    const known = open<KnownAllergy>(row.childId, row.knownSealed, places.known(row.id));
    return { ...row, ...(known ?? { substance: '', severity: 'SEVERE' as const }) };
  });
}

/** Allergies of children, those taken off left out. */
export const allergiesOf = (work: Work, childIds: readonly string[]) =>
  allergies(work, 'a.child_id = any(?::uuid[]) and a.removed_at is null', [uuidList(childIds)]);
/** Allergies by id. */
export const allergiesById = (work: Work, ids: readonly string[]) =>
  allergies(work, 'a.id = any(?::uuid[])', [uuidList(ids)]);
