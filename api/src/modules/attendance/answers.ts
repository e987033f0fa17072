import type { AttendanceAction, Door, Verification } from '@porchlight/schema/enums';
import type { Work } from '../../platform/unit-of-work.ts';
import { recordsInWork } from './attendance.reads.ts';
import type { WishFacts } from './attendance.writes.ts';
import type { AttendanceRecord } from './attendance-record.entity.ts';

/** What a wish said, as its idempotency record keeps it. */
interface Said {
  action: AttendanceAction;
  date: string;
  familyMemberId?: string | undefined;
  deviceId?: string | undefined;
  staffMemberId?: string | undefined;
  door: Door;
  verification: Verification;
  occurredAt: string;
  recordedAt: string;
}

/**
 * What a wish is answered with: one record a child, in the order of the children, and who waits without one until staff let
 * them go. A child that was kept from leaving unseen has an id here and no row: its record is answered from what was said. Every wish keeps the same, so that nothing tells
 * them apart, now, when it is asked again, or when it is taken back.
 */
export type Answer = {
  recordIds: string[];
  childIds?: string[];
  waitingChildIds?: string[];
  said?: Said;
  undoneAt?: string;
};

/** What is kept of a wish for answering it. */
export function saidIn(work: Work, wish: WishFacts): Said {
  const { action, date, familyMemberId, door, verification, occurredAt } = wish;
  const { deviceId, sessionId, id } = work.principal;
  return {
    action,
    date,
    familyMemberId,
    deviceId,
    staffMemberId: sessionId ? id : undefined,
    door,
    verification,
    occurredAt: occurredAt.toISOString(),
    recordedAt: work.now.toISOString(),
  };
}

/** The records of an answer. */
export async function recordsOfAnswer(work: Work, answer: Answer): Promise<AttendanceRecord[]> {
  const stored = new Map((await recordsInWork(work, answer.recordIds)).map((row) => [row.id, row]));
  return answer.recordIds
    .map((id, index) => stored.get(id) ?? apparent(work, answer, id, answer.childIds?.[index]))
    .filter((row) => row !== undefined);
}

function apparent(
  work: Work,
  { said, undoneAt }: Answer,
  id: string,
  childId: string | undefined,
): AttendanceRecord | undefined {
  if (!said || !childId) return undefined;
  return {
    __typename: 'AttendanceRecord',
    ...said,
    id,
    childId,
    kindergartenId: work.kindergarten,
    wishKey: '',
    occurredAt: new Date(said.occurredAt),
    recordedAt: new Date(said.recordedAt),
    ...(undoneAt ? { undoneAt: new Date(undoneAt) } : {}),
  } as AttendanceRecord;
}
