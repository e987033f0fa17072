import type { LanguageTag } from '@porchlight/schema/words';
import { type Catalogue, catalogues, type SpokenKey } from '../../words/catalogue.ts';

/** Every word twice, digits aside: what a longer language, or a wordier hand, would do to the screens (K25). */
export function doubledWords(language: LanguageTag): Catalogue {
  const entries = Object.entries(catalogues[language]) as [SpokenKey, string][];
  const doubled = entries.map(([key, word]) => [key, key.startsWith('digit.') ? word : `${word} ${word}`]);
  return Object.fromEntries(doubled) as Catalogue;
}
