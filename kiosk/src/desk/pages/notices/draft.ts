import type { Language } from '@porchlight/schema/enums';

/** One language's wording as it stands in the form. */
export interface Wording {
  language: Language;
  title: string;
  body: string;
}

/** Most characters, as the contract has it. */
export const MOST = { title: 80, body: 2000 } as const;

/** What stands in the way of publishing: a language without words, or with half of them. */
export type DraftProblem = { kind: 'missing' | 'half'; language: Language };

/**
 * The wordings worth sending, or what is missing. The first language is required; another one may be left out, but
 * not half.
 */
export function readyWordings(wordings: readonly Wording[]): Wording[] | DraftProblem {
  for (const [place, { language, title, body }] of wordings.entries()) {
    if (place === 0 && (title === '' || body === '')) return { kind: 'missing', language };
    if ((title === '') !== (body === '')) return { kind: 'half', language };
  }
  return wordings.filter(({ title }) => title !== '');
}
