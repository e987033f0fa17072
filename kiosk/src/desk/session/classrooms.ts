import type { AgeGroup } from '@porchlight/schema/enums';

/** From the youngest to the oldest, as a kindergarten counts its classes. */
export const AGE_GROUPS: readonly [AgeGroup, ...AgeGroup[]] = ['NURSERY', 'JUNIOR', 'MIDDLE', 'SENIOR'];

/** 小二班 as 小2班: Chinese numerals sort by their sounds otherwise, and two (èr) comes before one (yī). */
function withDigits(name: string): string {
  return name.replace(/[一二三四五六七八九]/g, (numeral) =>
    String('一二三四五六七八九'.indexOf(numeral) + 1),
  );
}

/** Classes from the youngest to the oldest, then by number and name. */
export function inOrder<T extends { ageGroup: AgeGroup; name: string }>(classrooms: readonly T[]): T[] {
  const age = ({ ageGroup }: T) => AGE_GROUPS.indexOf(ageGroup);
  return [...classrooms].sort(
    (one, other) =>
      age(one) - age(other) ||
      withDigits(one.name).localeCompare(withDigits(other.name), 'zh-CN', { numeric: true }),
  );
}
