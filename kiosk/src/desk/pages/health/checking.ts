import type { DeskHealthBoardQuery } from '@porchlight/schema/desk';

export type Board = DeskHealthBoardQuery['healthBoard'];
export type Entry = Board['entries'][number];
export type Rules = NonNullable<DeskHealthBoardQuery['kindergarten']>['healthRules'];

/** Degrees as somebody typed them: with a point or a comma; null when left empty or not a number. */
export function degrees(typed: string): number | null {
  const text = typed.trim().replace(',', '.');
  return text !== '' && Number.isFinite(Number(text)) ? Number(text) : null;
}

/** Whether a result may be given: a fever without a retest is none yet. */
export function mayDecide(rules: Rules, first: number | null, again: number | null): boolean {
  return first === null || first < rules.feverCelsius || again !== null;
}

/** When a child's temperature is to be taken again (milliseconds since 1970); null when it is not. */
export function retestAt({ morningCheck }: Entry): number | null {
  if (!morningCheck?.retestDueAt || morningCheck.result || morningCheck.retestCelsius != null) return null;
  return Date.parse(morningCheck.retestDueAt);
}

const arrival = ({ arrivedAt }: Entry) => (arrivedAt ? Date.parse(arrivedAt) : Number.POSITIVE_INFINITY);

/**
 * Who is here and not checked, in the order of arrival; who is to be measured again now stands in front. `now` in
 * milliseconds since 1970.
 */
export function waitingOf({ entries }: Board, now: number): Entry[] {
  const due = (entry: Entry) => {
    const at = retestAt(entry);
    return at === null ? 1 : at <= now ? 0 : 2;
  };
  return entries
    .filter(({ status, morningCheck }) => status === 'PRESENT' && !morningCheck?.result)
    .sort((one, other) => due(one) - due(other) || arrival(one) - arrival(other));
}

/** Who was checked, the latest first. */
export function checkedOf({ entries }: Board): Entry[] {
  const at = ({ morningCheck }: Entry) => Date.parse(morningCheck?.checkedAt ?? '') || 0;
  return entries.filter(({ morningCheck }) => morningCheck?.result).sort((one, other) => at(other) - at(one));
}
