/** What a rush came to. Pure. */

/** One child of the morning as the database holds it. */
export interface Found {
  readonly childId: string;
  readonly status: string;
  /** Check-ins that stand. */
  readonly checkIns: number;
}

/** How many of these children are present by exactly one check-in. */
export function presentOnce(children: readonly string[], found: readonly Found[]): number {
  const byId = new Map(found.map((row) => [row.childId, row]));
  return children.filter((id) => {
    const row = byId.get(id);
    return row?.status === 'PRESENT' && row.checkIns === 1;
  }).length;
}
