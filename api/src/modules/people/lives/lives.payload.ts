import { rowId } from '../../../platform/ids.ts';
import type { Work } from '../../../platform/unit-of-work.ts';
import type { Changed } from './change-life.ts';
import { LifeChange } from './life-change.entity.ts';

/** The change that a use case left behind; null where nothing differed. */
export async function changeOf(
  work: Work,
  { lifeChangeId }: Pick<Changed, 'lifeChangeId'>,
): Promise<{ lifeChange: LifeChange | null }> {
  return { lifeChange: lifeChangeId ? await work.em.findOne(LifeChange, lifeChangeId) : null };
}

/** Row ids of a list that may be left out. */
export const rowIds = (
  type: string,
  ids: readonly string[] | null | undefined,
  field: string,
): string[] | undefined => ids?.map((id) => rowId(type, id, field));
