/** The languages both clients speak: the contract's enum and the BCP 47 tags of folders, voices and `lang` attributes. */
import type { Language } from '../generated/enums.ts';

/** A language as the contract names it, to its BCP 47 tag. */
export const languageTags = { ZH_CN: 'zh-CN', EN: 'en' } as const satisfies Record<Language, string>;

/** BCP 47 tag of a language that has words. */
export type LanguageTag = (typeof languageTags)[Language];

const languagesByTag: Record<LanguageTag, Language> = { 'zh-CN': 'ZH_CN', en: 'EN' };

/** The tag of a language of the contract. */
export function languageTag(language: Language): LanguageTag {
  return languageTags[language];
}

/** The contract's name of a tag. */
export function languageOfTag(tag: LanguageTag): Language {
  return languagesByTag[tag];
}
