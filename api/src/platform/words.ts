import { Refused } from './refusal.ts';

/** What people wrote, trimmed; undefined when there is nothing. Refuses with TEXT_TOO_LONG. */
export function words(text: string | null | undefined, most: number, field: string): string | undefined {
  const trimmed = text?.trim();
  if (!trimmed) return undefined;
  if (trimmed.length > most) throw new Refused('TEXT_TOO_LONG', field);
  return trimmed;
}

/** The same for what has to be there. Refuses with TEXT_REQUIRED. */
export function neededWords(text: string | null | undefined, most: number, field: string): string {
  const trimmed = words(text, most, field);
  if (!trimmed) throw new Refused('TEXT_REQUIRED', field);
  return trimmed;
}
