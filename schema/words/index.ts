/**
 * What both clients say: a word or a sentence for every value of the contract that a person meets, and times, numbers
 * and codes as they are shown or said. Use: `words[languageTag(viewer.language)].relations[member.relation]`.
 */
import { english } from './en/words.ts';
import type { LanguageTag } from './language.ts';
import { uyghur } from './ug/words.ts';
import type { Words } from './words.ts';
import { chinese } from './zh-CN/words.ts';

/** Every language's words. A language without words does not compile. */
export const words: Readonly<Record<LanguageTag, Words>> = { 'zh-CN': chinese, en: english, ug: uyghur };

export {
  type FinishedTag,
  finishedTag,
  isFinished,
  type LanguageTag,
  languageOfTag,
  languageTag,
  languageTags,
} from './language.ts';
export { codeShown, codeSpoken, countSpoken, numberSpoken } from './numerals.ts';
export {
  dateShown,
  daySpoken,
  type Instant,
  timeShown,
  timeSpoken,
  type WallTime,
  wallTime,
} from './times.ts';
export type { Words } from './words.ts';
