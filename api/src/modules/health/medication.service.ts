import { localDate } from '../../platform/clock.ts';
import { newId } from '../../platform/ids.ts';
import { Refused } from '../../platform/refusal.ts';
import type { Work } from '../../platform/unit-of-work.ts';
import { neededWords, words } from '../../platform/words.ts';
import { childrenInCustody, childrenWith, doorOf, isFamily } from '../people/people.module.ts';
import { places, slipsById } from './health.reads.ts';
import { timesOfDay } from './health.rules.ts';
import type { MedicationRequest, Slip } from './medication.entity.ts';
import { sealFor } from './sealed.ts';

const SHORT = 120;
const NOTE_LENGTH = 500;
const MOST_DAYS = 14;
const DAY_MS = 86_400_000;

/** A slip to be written; ids are row ids. */
export interface Requesting {
  childId: string;
  familyMemberId: string;
  drug: string;
  dose: string;
  note?: string | null | undefined;
  times: readonly string[];
  startsOn?: string | null | undefined;
  endsOn?: string | null | undefined;
}

const WRITE = `insert into medication_request (id, kindergarten_id, child_id, slip_sealed, times, starts_on, ends_on, authorised_by_id, entered_by_id, door, authorised_at)
  values (?, ?, ?, ?, ?::text[], ?, ?, ?, ?, ?, ?)`;

/** Writes a medication slip on a guardian's word. Staff enter the one that was signed. */
export async function requestMedication(work: Work, wish: Requesting): Promise<{ slipId: string }> {
  const [child] = await childrenInCustody(work, [wish.childId], wish.familyMemberId, 'MEDICATION');
  if (!child) throw new Refused('NOT_FOUND', 'childId');
  const today = localDate(work.now, child.timeZone);
  const { startsOn, endsOn } = daysOf(wish, today);
  const slip: Slip = {
    drug: neededWords(wish.drug, SHORT, 'drug'),
    dose: neededWords(wish.dose, SHORT, 'dose'),
    note: words(wish.note, NOTE_LENGTH, 'note'),
  };
  const id = newId();
  await work.rows(WRITE, [
    id,
    work.kindergarten,
    wish.childId,
    await sealFor(work, wish.childId, places.slip(id), slip),
    `{${timesOfDay(wish.times).join(',')}}`,
    startsOn,
    endsOn,
    wish.familyMemberId,
    isFamily(work.principal) ? null : (work.principal.id ?? null),
    doorOf(work.principal.kind, work.principal.callId !== undefined),
    work.now,
  ]);
  announce(work, id, child);
  return { slipId: id };
}

function daysOf(wish: Requesting, today: string): { startsOn: string; endsOn: string } {
  const startsOn = wish.startsOn ?? today;
  const endsOn = wish.endsOn ?? startsOn;
  const ahead = (Date.parse(startsOn) - Date.parse(today)) / DAY_MS;
  const length = (Date.parse(endsOn) - Date.parse(startsOn)) / DAY_MS + 1;
  if (ahead < 0 || ahead > MOST_DAYS) throw new Refused('DATE_OUT_OF_RANGE', 'startsOn');
  if (length < 1 || length > MOST_DAYS) throw new Refused('DATE_OUT_OF_RANGE', 'endsOn');
  return { startsOn, endsOn };
}

function announce(
  work: Work,
  slipId: string,
  { childId, classroomId }: { childId: string; classroomId: string | null },
): void {
  work.announce({
    kind: 'MEDICATION_CHANGED',
    subjectType: 'MedicationRequest',
    subjectId: slipId,
    childId,
    classroomId: classroomId ?? undefined,
  });
}

async function slipWithChild(work: Work, slipId: string) {
  // Whoever changes a slip waits for who is changing it. Nobody else's slip is there to be locked.
  await work.rows('select id from medication_request where id = ? for update', [slipId]);
  const row = await work.row<{ childId: string }>(
    'select child_id as "childId" from medication_request where id = ?',
    [slipId],
  );
  if (!row) throw new Refused('NOT_FOUND', 'medicationRequestId');
  const [child] = await childrenWith(work, [row.childId], undefined);
  if (!child) throw new Refused('NOT_FOUND', 'medicationRequestId');
  const today = localDate(work.now, child.timeZone);
  const [slip] = await slipsById(work, [slipId], today);
  if (!slip) throw new Refused('NOT_FOUND', 'medicationRequestId');
  return { child, slip, today };
}

/** Takes a slip back: no dose is given any more. For the family, a guardian decides. */
export async function withdrawMedication(work: Work, slipId: string): Promise<{ slipId: string }> {
  const { child, slip } = await slipWithChild(work, slipId);
  if (isFamily(work.principal))
    await childrenInCustody(work, [child.childId], work.principal.id ?? '', 'MEDICATION');
  if (slip.withdrawnAt) return { slipId };
  await work.rows('update medication_request set withdrawn_at = ? where id = ?', [work.now, slipId]);
  announce(work, slipId, child);
  return { slipId };
}

/** A dose that was given; ids are row ids. */
export interface Giving {
  slipId: string;
  dueAt: string;
  givenAt: Date | undefined;
  note?: string | null | undefined;
}

const GIVE = `insert into medication_given (id, kindergarten_id, request_id, child_id, date, due_at, given_at, given_by_id, note_sealed)
  values (?, ?, ?, ?, ?, ?, ?, ?, ?) on conflict (request_id, date, due_at) do nothing returning id`;

/** Records a dose of today, once. Refuses with DOSE_ALREADY_GIVEN for who comes second, so that no child gets it twice. */
export async function recordDose(work: Work, giving: Giving): Promise<{ slipId: string }> {
  const { child, slip, today } = await slipWithChild(work, giving.slipId);
  if (!slip.times.includes(giving.dueAt)) throw new Refused('INPUT_INVALID', 'dueAt');
  if (slip.withdrawnAt) throw new Refused('NOT_FOUND', 'medicationRequestId');
  if (today < slip.startsOn || today > slip.endsOn) throw new Refused('DATE_OUT_OF_RANGE', 'dueAt');
  const givenAt = givenWhen(giving, work.now, today, child.timeZone);
  const note = words(giving.note, NOTE_LENGTH, 'note');
  const id = newId();
  const [made] = await work.rows<{ id: string }>(GIVE, [
    id,
    work.kindergarten,
    slip.id,
    child.childId,
    today,
    giving.dueAt,
    givenAt,
    work.principal.id ?? null,
    note ? await sealFor(work, child.childId, places.given(id), note) : null,
  ]);
  if (!made) throw new Refused('DOSE_ALREADY_GIVEN', 'dueAt');
  announce(work, slip.id, child);
  return { slipId: slip.id };
}

function givenWhen({ givenAt }: Giving, now: Date, today: string, timeZone: string): Date {
  if (!givenAt) return now;
  if (givenAt > now || localDate(givenAt, timeZone) !== today)
    throw new Refused('DATE_OUT_OF_RANGE', 'givenAt');
  return givenAt;
}

/** A slip as it is after a change, opened. */
export async function slipAfter(work: Work, slipId: string): Promise<MedicationRequest> {
  return (await slipWithChild(work, slipId)).slip;
}
