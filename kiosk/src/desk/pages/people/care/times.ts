import { isTime } from '../../../words/clock.ts';

/** "9:00, 15:00" as ["09:00", "15:00"]; null when one is no time, or there are none or more than six. */
export function timesOf(typed: string): string[] | null {
  const times = typed
    .split(/[\s,，、;；]+/)
    .filter((part) => part !== '')
    .map((part) => part.replace('：', ':').padStart(5, '0'));
  const all = [...new Set(times)].sort();
  return all.length >= 1 && all.length <= 6 && all.every(isTime) ? all : null;
}
