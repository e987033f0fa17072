import type { LanguageTag } from '@porchlight/schema/words';

/** Which way a language is written; the whole page turns with it. */
export const directions: Readonly<Record<LanguageTag, 'ltr' | 'rtl'>> = {
  'zh-CN': 'ltr',
  en: 'ltr',
  ug: 'rtl',
};
