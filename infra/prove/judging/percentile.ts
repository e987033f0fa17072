/** What so many of a hundred values stay below: one of them; NaN without any. */
export function percentile(values: readonly number[], percent: number): number {
  const sorted = [...values].sort((one, other) => one - other);
  return sorted[Math.max(0, Math.ceil((sorted.length * percent) / 100) - 1)] ?? Number.NaN;
}

/** To a tenth. */
export const tenth = (value: number): number => Math.round(value * 10) / 10;
