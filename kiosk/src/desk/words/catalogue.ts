import type { FinishedTag } from '@porchlight/schema/words';

type Sentence = string | ((...values: never[]) => string);

/** The same keys as `T`: a text for a text, a sentence with the same blanks for a sentence. */
export type Worded<T> = {
  readonly [K in keyof T]: T[K] extends (...values: infer V) => string ? (...values: V) => string : string;
};

/** One page's words in every language. */
export type Catalogue<T> = Readonly<Record<FinishedTag, Worded<T>>>;

/** A page's words: a key that is missing in Chinese, or there only, does not compile. */
export function catalogue<T extends Record<string, Sentence>>(
  en: T,
  chinese: Worded<T> & Record<Exclude<keyof Worded<T>, keyof T>, never>,
): Catalogue<T> {
  return { en: en as unknown as Worded<T>, 'zh-CN': chinese };
}
