import { dataKey, openedKeys, openText, sealText } from '../../platform/data-keys.ts';
import type { Work } from '../../platform/unit-of-work.ts';

/** Seals something about a child with the child's own key. `place` is table|column|row, and is bound to it. */
export async function sealFor(work: Work, childId: string, place: string, what: unknown): Promise<Buffer> {
  return sealText(await dataKey(work, childId), JSON.stringify(what), place);
}

/** Opens what is sealed for children; nothing of a child whose key was destroyed. */
export type Opener = <What>(
  childId: string,
  sealed: Buffer | null | undefined,
  place: string,
) => What | undefined;

/** An opener for these children, with one look at their keys. */
export async function openerFor(work: Work, childIds: readonly string[]): Promise<Opener> {
  const keys = await openedKeys(work, childIds);
  return <What>(childId: string, sealed: Buffer | null | undefined, place: string) => {
    const key = keys.get(childId);
    return key && sealed ? (JSON.parse(openText(key, sealed, place)) as What) : undefined;
  };
}
