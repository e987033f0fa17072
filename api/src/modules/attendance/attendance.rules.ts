import { AT_ONCE_MS } from '@porchlight/schema/at-once';
import type { AttendanceAction, AttendanceStatus } from '@porchlight/schema/enums';

/** What the rules need of a record. */
export interface RecordFacts {
  action: AttendanceAction;
  recordedAt: Date;
  occurredAt: Date;
  familyMemberId?: string | null;
  undoneAt?: Date | null;
  supersededAt?: Date | null;
}

/** One child's day as its records say. */
export interface DayFacts {
  status: AttendanceStatus;
  arrivedAt: Date | null;
  arrivedWithId: string | null;
  departedAt: Date | null;
  departedWithId: string | null;
}

/** A day after one more record. The first arrival stays the arrival; coming back takes the departure away. */
export function afterRecord(day: DayFacts, record: RecordFacts): DayFacts {
  const who = record.familyMemberId ?? null;
  if (record.action === 'CHECK_OUT')
    return { ...day, status: 'DEPARTED', departedAt: record.occurredAt, departedWithId: who };
  const arrival = day.arrivedAt ? {} : { arrivedAt: record.occurredAt, arrivedWithId: who };
  return { ...day, status: 'PRESENT', departedAt: null, departedWithId: null, ...arrival };
}

/**
 * The day that a child's records amount to. Records count in the order the server took them, because clocks of
 * devices are not to be trusted; the times shown are the device's.
 */
export function dayOf(records: readonly RecordFacts[], absent: boolean): DayFacts {
  const empty: DayFacts = {
    status: absent ? 'ABSENT' : 'EXPECTED',
    arrivedAt: null,
    arrivedWithId: null,
    departedAt: null,
    departedWithId: null,
  };
  const standing = records
    .filter((record) => !record.undoneAt && !record.supersededAt)
    .toSorted((a, b) => a.recordedAt.getTime() - b.recordedAt.getTime());
  return standing.reduce(afterRecord, empty);
}

/** Furthest a device's clock may be believed: a day off it is taken as the server's own time. */
const BELIEVED_MS = 24 * 3600 * 1000;

/** When something happened: the device's word, unless it is in the future or more than a day old. */
export function occurred(saidByDevice: Date | undefined, now: Date): Date {
  if (!saidByDevice) return now;
  const late = now.getTime() - saidByDevice.getTime();
  return late < 0 || late > BELIEVED_MS ? now : saidByDevice;
}

/** Whether what a kiosk says was waiting in its outbox: it tells of a child that has come or gone already. */
export const isEarlier = (saidByDevice: Date | undefined, now: Date): boolean =>
  saidByDevice !== undefined && now.getTime() - saidByDevice.getTime() > AT_ONCE_MS;

const DAY_MS = 24 * 3600 * 1000;

/** Every day from one to another, both included; none when the second comes first. */
export function daysBetween(first: string, last: string): string[] {
  const count = Math.round((Date.parse(last) - Date.parse(first)) / DAY_MS) + 1;
  return Array.from({ length: Math.max(0, count) }, (_, index) =>
    new Date(Date.parse(first) + index * DAY_MS).toISOString().slice(0, 10),
  );
}
