/** Says something that a step prints: part of a line or many. */
export type Say = (text: string) => void;

/** What may run beside its neighbours of the same group. */
export interface InGroup {
  /** Neighbours in the list with the same group run side by side; without one a step has the machine for itself. */
  readonly group?: string;
}

/** Puts neighbours of the same group together, in the order of the list. */
export function grouped<Item extends InGroup>(items: readonly Item[]): Item[][] {
  const groups: Item[][] = [];
  for (const item of items) {
    const last = groups.at(-1);
    if (item.group !== undefined && last?.[0]?.group === item.group) last.push(item);
    else groups.push([item]);
  }
  return groups;
}

/**
 * Does something with every item, so many at once; results are in the order of the items. What is said of one that has
 * neighbours is told in one piece when it ends, so that two stories do not mix.
 */
export async function sideBySide<Item, Result>(
  items: readonly Item[],
  atOnce: number,
  say: Say,
  act: (item: Item, say: Say) => Promise<Result>,
): Promise<Result[]> {
  const results: Result[] = [];
  const left = [...items.entries()];
  const worker = async (): Promise<void> => {
    for (let next = left.shift(); next; next = left.shift()) {
      const [place, item] = next;
      let said = '';
      const keep: Say = (text) => {
        said += text;
      };
      results[place] = await act(item, items.length > 1 ? keep : say);
      if (said) say(said);
    }
  };
  await Promise.all(Array.from({ length: atOnce }, worker));
  return results;
}
