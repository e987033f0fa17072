import type { RollCallResult } from '@porchlight/schema/enums';

/** What the rule needs of a mark. */
export interface Mark {
  result: RollCallResult;
  /** The kiosk, or who sat at the desk. */
  markedAtId: string;
  /** As that place says. */
  markedAt: Date;
  /** As the server took it. */
  recordedAt: Date;
}

/**
 * The mark of a child that counts: of each place the latest by its own clock, for a kiosk may bring them late and in any
 * order; of these the one that the server took last, for clocks of two places cannot be compared.
 */
export function standingMark<Made extends Mark>(marks: readonly Made[]): Made | undefined {
  const latest = [...Map.groupBy(marks, ({ markedAtId }) => markedAtId).values()].map((own) =>
    own.reduce((standing, mark) => (mark.markedAt >= standing.markedAt ? mark : standing)),
  );
  return latest.reduce<Made | undefined>(
    (standing, mark) => (standing && standing.recordedAt > mark.recordedAt ? standing : mark),
    undefined,
  );
}
