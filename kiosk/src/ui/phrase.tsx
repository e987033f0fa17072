import { Fragment } from 'react';

let segmenter: Intl.Segmenter | null = null;
const known = new Map<string, string[]>();

/** The words of a Chinese text, each with the signs that follow it: where a reader may go to the next line. */
export function wordsOfChinese(text: string): string[] {
  const before = known.get(text);
  if (before !== undefined) return before;
  segmenter ??= new Intl.Segmenter('zh-CN', { granularity: 'word' });
  const words: string[] = [];
  for (const { segment, isWordLike } of segmenter.segment(text))
    if (isWordLike === true || words.length === 0) words.push(segment);
    else words.push(`${words.pop()}${segment}`);
  known.set(text, words);
  return words;
}

/** A question that goes to a new line between words, never inside of one: Chinese has no spaces that would tell. */
export function Phrase({ text }: { text: string }) {
  if (!/\p{Script=Han}/u.test(text)) return text;
  return wordsOfChinese(text).map((word, index) => (
    // biome-ignore lint/suspicious/noArrayIndexKey: the same word may come twice; its place is its name
    <Fragment key={index}>
      {index > 0 && <wbr />}
      {word}
    </Fragment>
  ));
}
