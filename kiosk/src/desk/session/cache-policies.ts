import type { TypePolicies } from '@apollo/client';

/**
 * How answers are kept. Parts without an id of their own are merged into their owner, because a list asks for fewer
 * fields of them than a page does.
 */
export const cachePolicies: TypePolicies = {
  NoticeReach: { merge: true },
  ChildDay: { merge: true },
  Viewer: { merge: true },
  // Its id would be the child's, but a board entry is not the child.
  ClassBoardEntry: { keyFields: false },
  ClassBoard: { keyFields: false, fields: { entries: { merge: (_before, now: readonly unknown[]) => now } } },
};
