import { ask } from './graphql.ts';

/** Siblings and the adult who brings them; opaque ids. */
export interface Family {
  readonly familyMemberId: string;
  readonly childIds: readonly string[];
}

interface Roster {
  readonly kioskRoster: { readonly members: { readonly id: string; readonly childIds: string[] }[] };
}

/** Families as the kiosk knows them, siblings first; no two share a child. */
export async function familiesOf(graphql: string, token: string, count: number): Promise<Family[]> {
  const { kioskRoster } = await ask<Roster>(graphql, token, '{ kioskRoster { members { id childIds } } }');
  const taken = new Set<string>();
  const families: Family[] = [];
  for (const { id, childIds } of kioskRoster.members.toSorted(
    (a, b) => b.childIds.length - a.childIds.length,
  )) {
    if (families.length === count || !childIds.length || childIds.some((child) => taken.has(child))) continue;
    for (const child of childIds) taken.add(child);
    families.push({ familyMemberId: id, childIds });
  }
  return families;
}
