/** Words that people wrote (notices, answers), cut into sentences a voice can say, each in the language it is written in. */
import type { Line } from './line.ts';
import type { FinishedTag } from './schema.ts';

const HAN = /\p{Script=Han}/u;
const LONGEST_SENTENCE = 120;
const segmenters: Readonly<Record<FinishedTag, Intl.Segmenter>> = {
  'zh-CN': new Intl.Segmenter('zh-CN', { granularity: 'sentence' }),
  en: new Intl.Segmenter('en', { granularity: 'sentence' }),
};

/** Which voice can read some words: Chinese as soon as there is a Chinese character. */
function languageOfWords(text: string): FinishedTag {
  return HAN.test(text) ? 'zh-CN' : 'en';
}

/** Somebody's words as lines, one a sentence. */
export function ownWords(text: string): Line[] {
  const language = languageOfWords(text);
  const sentences = [...segmenters[language].segment(text)].map(({ segment }) => segment);
  const pieces = sentences
    .flatMap((sentence) => shortPieces(sentence.trim()))
    .filter((piece) => /[\p{L}\p{N}]/u.test(piece));
  return pieces.map((words) => ({ words, language }));
}

/** A sentence that never ends is read in parts, cut at a comma or a space where there is one. */
function shortPieces(sentence: string): string[] {
  if (sentence.length <= LONGEST_SENTENCE) return [sentence];
  const head = sentence.slice(0, LONGEST_SENTENCE);
  const cut = Math.max(head.lastIndexOf('，'), head.lastIndexOf(','), head.lastIndexOf(' '));
  const at = cut > 0 ? cut + 1 : LONGEST_SENTENCE;
  return [sentence.slice(0, at).trim(), ...shortPieces(sentence.slice(at).trim())];
}
