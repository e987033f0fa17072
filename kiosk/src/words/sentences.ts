import type { LanguageTag } from '@porchlight/schema/words';

/** Whole sentences with names and times in them. Only the server's voice can say them; they are never spliced. */
export interface Sentences {
  /** `time` as it is spoken. */
  arrived(givenNames: string[], time: string): string;
}

/** The sentences of each language. */
export const sentences: Readonly<Record<LanguageTag, Sentences>> = {
  'zh-CN': {
    arrived: (names, time) => `${names.join('、')}${time}到园了。`,
  },
  en: {
    arrived: (names, time) => `${names.join(' and ')} arrived at ${time}.`,
  },
  ug: {
    arrived: (names, time) => `${names.join('، ')} ${time} دە كەلدى.`,
  },
};
