import type { DeskRollCallQuery } from '@porchlight/schema/desk';
import type { RollCallResult } from '@porchlight/schema/enums';
import { fullName } from '../../words/names.ts';

export type RollCall = Extract<DeskRollCallQuery['node'], { __typename: 'RollCall' }>;
export type Entry = RollCall['entries'][number];

/** The entries as they are shown: what was marked here and is not at the server yet counts already. */
export function found(entries: readonly Entry[], waiting: ReadonlyMap<string, RollCallResult>): Entry[] {
  return entries.map((entry) => {
    const result = waiting.get(entry.child.id);
    return result ? { ...entry, result } : entry;
  });
}

/** How many there are of each result. */
export function tally(entries: readonly Entry[]): Record<RollCallResult, number> {
  const count = (result: RollCallResult) => entries.filter((entry) => entry.result === result).length;
  return { PRESENT: count('PRESENT'), MISSING: count('MISSING'), UNVERIFIED: count('UNVERIFIED') };
}

/** Entries class by class, as one walks from room to room; within a class by the sound of the name. */
export function byClass(entries: readonly Entry[]): { name: string; entries: Entry[] }[] {
  const classes = new Map<string, Entry[]>();
  for (const entry of entries) {
    const name = entry.child.classroom?.name ?? '';
    classes.set(name, [...(classes.get(name) ?? []), entry]);
  }
  const collate = new Intl.Collator('zh-CN').compare;
  return [...classes].map(([name, some]) => ({
    name,
    entries: some.sort((one, other) => collate(fullName(one.child), fullName(other.child))),
  }));
}
