/** What was touched at the kiosks, held against what the server keeps. Pure. */

/** A record of attendance as the database holds it. */
export interface Recorded {
  readonly childId: string;
  readonly wishKey: string;
  readonly action: 'CHECK_IN' | 'CHECK_OUT';
  readonly date: string;
  /** Neither taken back nor corrected. */
  readonly standing: boolean;
}

/** What the kiosk said was done. */
export interface Touched {
  /** Touches that were answered with a tick. */
  readonly touches: number;
  /** Wishes the server had taken before the first of them. */
  readonly before: number;
  /** Children who must be inside in the end, by row id. */
  readonly inside: readonly string[];
}

/** What came of it. */
export interface Kept {
  readonly stored: number;
  readonly lost: number;
  readonly doubled: number;
}

/** Records that one wish made twice for the same child. */
export function twice(records: readonly Recorded[]): number {
  const seen = Map.groupBy(records, ({ wishKey, childId }) => `${wishKey} ${childId}`);
  return [...seen.values()].filter((same) => same.length > 1).length;
}

/** Whether the last thing that stands of a child is that it came in. */
export function isInside(records: readonly Recorded[], childId: string): boolean {
  const last = records.findLast((record) => record.childId === childId && record.standing);
  return last?.action === 'CHECK_IN';
}

/** One wish for each touch, no more and no less, and everybody where the last touch put them. */
export function judge(
  { touches, before, inside }: Touched,
  { wishes, records }: { readonly wishes: number; readonly records: readonly Recorded[] },
): Kept {
  const stored = wishes - before;
  const missing = inside.filter((childId) => !isInside(records, childId)).length;
  return {
    stored,
    lost: Math.max(0, touches - stored) + missing,
    doubled: Math.max(0, stored - touches) + twice(records),
  };
}
