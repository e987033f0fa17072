import type { TypePolicies } from '@apollo/client';

/**
 * How answers are kept. Parts without an id of their own are merged into their owner, because a list asks for fewer
 * fields of them than a page does.
 */
export const cachePolicies: TypePolicies = {
  NoticeReach: { merge: true },
  ChildDay: { merge: true },
  Viewer: { merge: true },
  OpeningHours: { merge: true },
  HealthRules: { merge: true },
  // Entries come whole with every event; their children are known by their own ids.
  RollCall: { fields: { entries: { merge: (_before, now: readonly unknown[]) => now } } },
  // Its id would be the child's, but a board entry is not the child.
  ClassBoardEntry: { keyFields: false },
  ClassBoard: { keyFields: false, fields: { entries: { merge: (_before, now: readonly unknown[]) => now } } },
};
