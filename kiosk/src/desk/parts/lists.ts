/** A list with this item in its place, or in front when it is new. */
export function upserted<T extends { id: string }>(list: readonly T[], item: T): T[] {
  const known = list.some(({ id }) => id === item.id);
  return known ? list.map((other) => (other.id === item.id ? item : other)) : [item, ...list];
}

/** Two pages as one list; what the second repeats is kept once. */
export function joined<T extends { id: string }>(first: readonly T[], second: readonly T[]): T[] {
  const known = new Set(first.map(({ id }) => id));
  return [...first, ...second.filter(({ id }) => !known.has(id))];
}
