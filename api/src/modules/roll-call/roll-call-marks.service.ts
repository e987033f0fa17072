import type { RollCallResult } from '@porchlight/schema/enums';
import { uuidList } from '../../platform/database/column.ts';
import { Refused } from '../../platform/refusal.ts';
import type { Work } from '../../platform/unit-of-work.ts';
import { RollCallEntryRow, RollCallMarkRow } from './roll-call.entity.ts';
import { standingMark } from './roll-call.rules.ts';
import { addEntries, announce, rollCallOf, type Which, whoLooks } from './roll-call.service.ts';

const MOST_MARKS = 100;

/** What somebody found; ids are row ids. */
export interface Found {
  childId: string;
  result: RollCallResult;
  markedAt: Date | undefined;
}

/**
 * Marks children in a roll call. A child that was not on the list is put on it: it was seen. After the end a kiosk may
 * still bring what it marked before.
 */
export async function markRollCall(
  work: Work,
  which: Which & { staffMemberId: string | undefined; marks: readonly Found[] },
): Promise<{ rollCallId: string }> {
  if (which.marks.length < 1 || which.marks.length > MOST_MARKS) throw new Refused('INPUT_INVALID', 'marks');
  const rollCall = await rollCallOf(work, which);
  const marks = which.marks.map((mark) => ({ ...mark, markedAt: mark.markedAt ?? work.now }));
  const { finishedAt } = rollCall;
  if (finishedAt && marks.some(({ markedAt }) => markedAt > finishedAt))
    throw new Refused('ROLL_CALL_FINISHED', which.rollCallId ? 'rollCallId' : 'startedWith');
  const childIds = [...new Set(marks.map(({ childId }) => childId))];
  await checkChildren(work, childIds);
  await addEntries(work, rollCall.id, childIds);
  const markedById = await whoLooks(work, which.staffMemberId);
  for (const mark of marks)
    work.em.create(RollCallMarkRow, {
      ...mark,
      kindergartenId: work.kindergarten,
      rollCallId: rollCall.id,
      markedAtId: work.principal.deviceId ?? work.principal.id ?? work.kindergarten,
      recordedAt: work.now,
      ...(markedById ? { markedById } : {}),
    });
  await work.em.flush();
  await settle(work, rollCall.id, childIds);
  announce(work, rollCall, 'ROLL_CALL_MARKED');
  return { rollCallId: rollCall.id };
}

async function checkChildren(work: Work, childIds: readonly string[]): Promise<void> {
  const seen = await work.rows('select id from child where id = any(?::uuid[])', [uuidList(childIds)]);
  if (seen.length !== childIds.length) throw new Refused('NOT_FOUND', 'marks');
}

// Each entry says what counts of its marks.
async function settle(work: Work, rollCallId: string, childIds: readonly string[]): Promise<void> {
  const those = { rollCallId, childId: { $in: [...childIds] } };
  const marks = await work.em.find(RollCallMarkRow, those, { orderBy: { id: 'asc' } });
  for (const entry of await work.em.find(RollCallEntryRow, those)) {
    const standing = standingMark(marks.filter(({ childId }) => childId === entry.childId));
    if (!standing) continue;
    const { result, markedAt, markedById } = standing;
    Object.assign(entry, { result, markedAt, markedById: markedById ?? null });
  }
  await work.em.flush();
}
