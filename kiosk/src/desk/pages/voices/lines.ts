import type { PhrasePartsFragment } from '@porchlight/schema/desk';
import type { Language } from '@porchlight/schema/enums';
import { type LanguageTag, languageTags } from '@porchlight/schema/words';
import { catalogues } from '../../../words/catalogue.ts';

export type Phrase = PhrasePartsFragment;

/** Which door speaks it: the keys of the contract say the door first. */
const DOOR = 'kiosk.';

/** One line of the kiosk, and staff's recording of it when there is one. */
export interface Line {
  /** As the contract knows it: the door, a dot, the key in the catalogue. */
  key: string;
  words: string;
  /** Where the made voice lies. */
  made: string;
  own: Phrase | null;
}

/** Every line of a language in the order of the catalogue, with what staff recorded. */
export function linesOf(language: Language, phrases: readonly Phrase[]): Line[] {
  const tag: LanguageTag = languageTags[language];
  const own = new Map(
    phrases.filter((phrase) => phrase.language === language).map((phrase) => [phrase.key, phrase]),
  );
  return Object.entries(catalogues[tag]).map(([key, words]) => ({
    key: DOOR + key,
    words,
    made: `/audio/kiosk/${tag}/${key}.ogg`,
    own: own.get(DOOR + key) ?? null,
  }));
}

/** How many lines speak with staff's own voice. */
export function ownCount(lines: readonly Line[]): number {
  return lines.filter(({ own }) => own !== null).length;
}

/** Lines that contain what somebody typed; only those without a recording when wanted. */
export function found(lines: readonly Line[], typed: string, missingOnly: boolean): Line[] {
  const wanted = typed.trim().toLowerCase();
  return lines.filter(
    ({ words, own }) => words.toLowerCase().includes(wanted) && (!missingOnly || own === null),
  );
}
