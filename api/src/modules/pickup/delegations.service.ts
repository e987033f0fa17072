import { localDate } from '../../platform/clock.ts';
import { dataKey, sealText } from '../../platform/data-keys.ts';
import { uuidList } from '../../platform/database/column.ts';
import { newId } from '../../platform/ids.ts';
import { Refused } from '../../platform/refusal.ts';
import type { Work } from '../../platform/unit-of-work.ts';
import { words } from '../../platform/words.ts';
import {
  childrenInCustody,
  dayInWork,
  doorOf,
  isFamily,
  normalPhone,
  PACE,
  phoneFingerprint,
  wrongTry,
} from '../people/people.module.ts';
import { delegatedDay, newCode } from './pickup.rules.ts';

const NAME_LENGTH = 60;
const DRAWS = 50;

/** Somebody who collects once; ids are row ids. */
export interface Delegating {
  childIds: readonly string[];
  familyMemberId: string;
  date?: string | null | undefined;
  collectorName?: string | null | undefined;
  collectorPhone?: string | null | undefined;
  photoId?: string | undefined;
  recordingId?: string | undefined;
}

const WRITE = `insert into pickup_delegation (id, kindergarten_id, household_id, child_ids, delegated_by_id, date, collector_name, phone_sealed, photo_id,
    spoken_name_id, code_fingerprint, code_hash, door, created_at, phone_fingerprint)
  values (?, ?, ?, ?::uuid[], ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`;

/** What a sealed phone number is bound to. */
export const delegatePhone = (id: string): string => `pickup_delegation|phone_sealed|${id}`;

const fingerprint = (work: Work, code: string) =>
  work.secrets.fingerprint('pickup-delegation', `${work.kindergarten}:${code}`);

/** Lets somebody collect once, on one day. The code is told this once: kept are its hash and its fingerprint. */
export async function delegate(
  work: Work,
  wish: Delegating,
): Promise<{ delegationId: string; code: string }> {
  const children = await childrenInCustody(work, wish.childIds, wish.familyMemberId, 'DELEGATION');
  const [first] = children;
  if (!first || children.some(({ householdId }) => householdId !== first.householdId))
    throw new Refused('NOT_AUTHORISED_FOR_CHILD', 'childIds');
  const name = words(wish.collectorName, NAME_LENGTH, 'collectorName');
  if (!name && !wish.recordingId) throw new Refused('TEXT_REQUIRED', 'collectorName');
  const today = localDate(work.now, first.timeZone);
  const date = delegatedDay(wish.date, today);
  const code = await freeCode(work, today);
  const id = newId();
  await work.rows(WRITE, [
    id,
    work.kindergarten,
    first.householdId,
    uuidList(children.map(({ childId }) => childId)),
    wish.familyMemberId,
    date,
    name ?? null,
    await phone(work, wish.collectorPhone, first.householdId, id),
    wish.photoId ?? null,
    wish.recordingId ?? null,
    fingerprint(work, code),
    await work.secrets.hashPassword(code),
    doorOf(work.principal.kind, work.principal.callId !== undefined),
    work.now,
    phoneFingerprint(work, wish.collectorPhone),
  ]);
  announce(work, id, first.householdId, children);
  return { delegationId: id, code };
}

async function phone(
  work: Work,
  given: string | null | undefined,
  householdId: string,
  id: string,
): Promise<Buffer | null> {
  if (!given) return null;
  const number = normalPhone(given);
  if (!number) throw new Refused('INPUT_INVALID', 'collectorPhone');
  return sealText(await dataKey(work, householdId), number, delegatePhone(id));
}

// Two at once draw one after the other: a code that still waits for its day is nobody else's.
async function freeCode(work: Work, today: string): Promise<string> {
  return work.beyondTheWall(async () => {
    await work.rows('select pg_advisory_xact_lock(hashtextextended(?, 13))', [work.kindergarten]);
    for (let tries = 0; tries < DRAWS; tries += 1) {
      const code = newCode();
      const taken = await work.row(
        'select from pickup_delegation where kindergarten_id = ? and code_fingerprint = ? and date >= ?::date',
        [work.kindergarten, fingerprint(work, code), today],
      );
      if (!taken) return code;
    }
    throw new Error('no delegation code is free');
  });
}

function announce(
  work: Work,
  id: string,
  householdId: string,
  children: readonly { childId: string; classroomId: string | null }[],
): void {
  for (const classroomId of new Set(children.map((child) => child.classroomId)))
    work.announce({
      kind: 'PICKUP_DELEGATED',
      subjectType: 'PickupDelegation',
      subjectId: id,
      householdId,
      classroomId: classroomId ?? undefined,
    });
}

const REVOKE = `update pickup_delegation set revoked_at = coalesce(revoked_at, ?) where id = ?
  returning household_id as "householdId", to_jsonb(child_ids) as "childIds"`;

/** Takes a delegation back. For the family, a guardian decides. */
export async function revokeDelegation(work: Work, id: string): Promise<{ delegationId: string }> {
  const [row] = await work.rows<{ householdId: string; childIds: string[] }>(REVOKE, [work.now, id]);
  if (!row) throw new Refused('NOT_FOUND', 'delegationId');
  if (isFamily(work.principal))
    await childrenInCustody(work, row.childIds, work.principal.id ?? '', 'REVOCATION');
  announce(work, id, row.householdId, await classesOf(work, row.childIds));
  return { delegationId: id };
}

const classesOf = (work: Work, childIds: readonly string[]) =>
  work.rows<{ childId: string; classroomId: string | null }>(
    `select e.child_id as "childId", e.classroom_id as "classroomId" from places_on(today_in(?)) e where e.child_id = any(?::uuid[])`,
    [work.kindergarten, uuidList(childIds)],
  );

const LIVE = `select d.id, d.code_hash as "codeHash" from pickup_delegation d where d.kindergarten_id = ? and d.code_fingerprint = ? and d.date = ?::date
  and d.revoked_at is null and exists (select from unnest(d.child_ids) as waiting (id) where not exists (
    select from pickup_release r join attendance_record t on t.id = r.record_id
    where r.delegation_id = d.id and r.child_id = waiting.id and t.undone_at is null and t.superseded_at is null))`;

// Compared against when no delegation fits, so that an answer takes as long either way.
let nobody: Promise<string> | undefined;

/** What a code stands for today, asked for at a kiosk as the platform. Wrong codes are counted for the whole house and day: what is guessed at is the same at every screen. */
export async function openDelegation(work: Work, code: string): Promise<{ delegationId: string }> {
  const digits = code.replaceAll(/\D/g, '');
  const { deviceId } = work.principal;
  await work.attempts.pace('DELEGATION_CODE', work.kindergarten, PACE.DELEGATION_CODE);
  const today = await dayInWork(work, work.now);
  const live = await work.row<{ id: string; codeHash: string }>(LIVE, [
    work.kindergarten,
    fingerprint(work, digits),
    today,
  ]);
  nobody ??= work.secrets.hashPassword(newId());
  const fits = await work.secrets.verifyPassword(live?.codeHash ?? (await nobody), digits);
  if (!live || !fits) {
    await wrongTry(work, work.kindergarten, { secret: 'DELEGATION_CODE', deviceId });
    throw new Refused('DELEGATION_UNKNOWN', 'code');
  }
  await work.attempts.giveBack('DELEGATION_CODE', work.kindergarten);
  work.audit({ action: 'DELEGATION_OPENED', subjectType: 'PickupDelegation', subjectId: live.id });
  return { delegationId: live.id };
}
