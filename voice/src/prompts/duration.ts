/** How long words take to say, estimated from syllables. Used to keep a notice within 20 seconds; tests measure real sound. */
import type { FinishedTag } from './schema.ts';

/** Syllables a second of the embedded voice at normal rate. */
const CHINESE_SYLLABLES_A_SECOND = 4.2;
const ENGLISH_SYLLABLES_A_SECOND = 4.6;
const SENTENCE_PAUSE_S = 0.3;

/** Seconds that some words take. */
export function estimatedSeconds(text: string, language: FinishedTag): number {
  const pauses = (text.match(/[，。！？、,.!?]/gu) ?? []).length * SENTENCE_PAUSE_S;
  return (
    pauses +
    syllables(text) / (language === 'zh-CN' ? CHINESE_SYLLABLES_A_SECOND : ENGLISH_SYLLABLES_A_SECOND)
  );
}

/** A Han character or a digit is one syllable; a Latin word has one for each group of vowels. */
function syllables(text: string): number {
  const characters = (text.match(/[\p{Script=Han}0-9]/gu) ?? []).length;
  const words = text.match(/[A-Za-z]+/g) ?? [];
  return (
    characters + words.reduce((sum, word) => sum + Math.max(1, (word.match(/[aeiouy]+/gi) ?? []).length), 0)
  );
}
