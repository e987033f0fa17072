/** The languages clients speak: the contract's enum and the BCP 47 tags of folders, voices and `lang` attributes. */
import type { Language } from '../generated/enums.ts';

/** A language as the contract names it, to its BCP 47 tag. */
export const languageTags = { ZH_CN: 'zh-CN', EN: 'en', UG: 'ug' } as const satisfies Record<
  Language,
  string
>;

/** BCP 47 tag of a language that has words. */
export type LanguageTag = (typeof languageTags)[Language];

/** Languages whose words are drafts: shown at a kiosk where a kindergarten chose them, nowhere else yet. */
const drafts = ['UG'] as const satisfies Language[];

/** Tag of a language whose words are checked: what the phone line speaks and the desk shows. */
export type FinishedTag = (typeof languageTags)[Exclude<Language, (typeof drafts)[number]>];

const languagesByTag: Record<LanguageTag, Language> = { 'zh-CN': 'ZH_CN', en: 'EN', ug: 'UG' };

/** The tag of a language of the contract. */
export function languageTag(language: Language): LanguageTag {
  return languageTags[language];
}

/** Whether the words of a language are checked. */
export function isFinished(tag: LanguageTag): tag is FinishedTag {
  return !drafts.some((draft) => languageTags[draft] === tag);
}

/** The tag to speak for a language: Chinese, the platform's first one, where its own words are drafts. */
export function finishedTag(language: Language): FinishedTag {
  const tag = languageTag(language);
  return isFinished(tag) ? tag : 'zh-CN';
}

/** The contract's name of a tag. */
export function languageOfTag(tag: LanguageTag): Language {
  return languagesByTag[tag];
}
