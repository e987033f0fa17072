import { uuidList } from '../../platform/database/column.ts';
import { newId } from '../../platform/ids.ts';
import { Refused } from '../../platform/refusal.ts';
import type { Work } from '../../platform/unit-of-work.ts';
import { neededWords } from '../../platform/words.ts';
import { childrenWith } from '../people/people.module.ts';
import { places } from './health.reads.ts';
import { type AwayDay, sickSpell } from './health.rules.ts';
import { openerFor, sealFor } from './sealed.ts';
import type { Heard, SickAbsence, SickFollowUp } from './sick-absence.entity.ts';

const NOTE_LENGTH = 500;
/** How far back a spell is followed. */
const LONGEST_DAYS = 60;

// Today's sick children, each with the days behind it: whether it was expected, and whether it was reported sick.
const AWAY = `select c.id as "childId", d.day::text as date, expected_on(c.id, d.day) as expected, s.id is not null as sick
  from child c join absence now on now.child_id = c.id and now.date = ?::date and now.reason = 'SICK' and now.kind = 'FULL_DAY' and now.withdrawn_at is null
  cross join lateral (select ?::date - n as day from generate_series(0, ?::int) n) d
  left join absence s on s.child_id = c.id and s.date = d.day and s.reason = 'SICK' and s.kind = 'FULL_DAY' and s.withdrawn_at is null
  where (?::uuid is null or c.id = ?::uuid) and exists (select from places_on(?::date) e where e.child_id = c.id and (?::uuid is null or e.classroom_id = ?::uuid))
  order by c.id, d.day desc`;

/** Children away sick on a day: longest first, with who asked after them in this spell. */
export async function sickAbsences(
  work: Work,
  date: string,
  { classroomId = null, childId = null }: { classroomId?: string | null; childId?: string | null },
): Promise<SickAbsence[]> {
  const rows = await work.rows<AwayDay & { childId: string }>(AWAY, [
    date,
    date,
    LONGEST_DAYS,
    childId,
    childId,
    date,
    classroomId,
    classroomId,
  ]);
  const spells = [...Map.groupBy(rows, (row) => row.childId)].flatMap(([child, days]) => {
    const spell = sickSpell(days);
    return spell ? [{ childId: child, ...spell }] : [];
  });
  const heard = await followUpsOf(
    work,
    spells.map((spell) => spell.childId),
  );
  return spells
    .map((spell) => ({ ...spell, followUps: heard.filter((one) => inSpell(one, spell)) }))
    .toSorted((a, b) => b.days - a.days || a.childId.localeCompare(b.childId));
}

type FollowUpRow = SickFollowUp & { day: string };

const inSpell = (one: FollowUpRow, { childId, since }: { childId: string; since: string }) =>
  one.childId === childId && one.day >= since;

const FOLLOW_UP = `f.id, (f.followed_up_at at time zone k.time_zone)::date::text as day, f.child_id as "childId", f.heard_sealed as "heardSealed", f.followed_up_at as "followedUpAt", f.followed_up_by_id as "followedUpById", 'SickFollowUp' as "__typename"`;

/** Who asked after children, newest first. */
const followUpsOf = (work: Work, childIds: readonly string[]) =>
  followUps(work, 'f.child_id = any(?::uuid[])', childIds);
/** The same by id. */
export const followUpsById = (work: Work, ids: readonly string[]) =>
  followUps(work, 'f.id = any(?::uuid[])', ids);

async function followUps(work: Work, where: string, ids: readonly string[]): Promise<FollowUpRow[]> {
  const rows = await work.rows<FollowUpRow>(
    `select ${FOLLOW_UP} from sick_follow_up f join kindergarten k on k.id = f.kindergarten_id where ${where} order by f.followed_up_at desc, f.id desc`,
    [uuidList(ids)],
  );
  const open = await openerFor(
    work,
    rows.map(({ childId }) => childId),
  );
  return rows.map((row) => ({
    ...row,
    ...(open<Heard>(row.childId, row.heardSealed, places.heard(row.id)) ?? { note: '' }),
  }));
}

/** Somebody asked after a child; ids are row ids. */
export interface FollowingUp {
  childId: string;
  note: string;
  returnsOn?: string | null | undefined;
}

const WRITE = `insert into sick_follow_up (id, kindergarten_id, child_id, heard_sealed, followed_up_at, followed_up_by_id) values (?, ?, ?, ?, ?, ?)`;

/** Notes what the family of a child that is away sick today said. */
export async function followUp(
  work: Work,
  wish: FollowingUp,
  today: string,
): Promise<{ followUpId: string }> {
  const [child] = await childrenWith(work, [wish.childId], undefined);
  const [spell] = await sickAbsences(work, today, { childId: wish.childId });
  if (!child || !spell) throw new Refused('NOT_FOUND', 'childId');
  if (wish.returnsOn && wish.returnsOn < today) throw new Refused('DATE_OUT_OF_RANGE', 'returnsOn');
  const heard: Heard = {
    note: neededWords(wish.note, NOTE_LENGTH, 'note'),
    ...(wish.returnsOn ? { returnsOn: wish.returnsOn } : {}),
  };
  const id = newId();
  const sealed = await sealFor(work, wish.childId, places.heard(id), heard);
  await work.rows(WRITE, [id, work.kindergarten, wish.childId, sealed, work.now, work.principal.id ?? null]);
  work.announce({
    kind: 'SICK_ABSENCE_FOLLOWED_UP',
    subjectType: 'SickFollowUp',
    subjectId: id,
    childId: wish.childId,
    classroomId: child.classroomId ?? undefined,
  });
  return { followUpId: id };
}
