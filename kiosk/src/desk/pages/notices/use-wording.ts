import type { NoticePartsFragment } from '@porchlight/schema/desk';
import { languageOfTag } from '@porchlight/schema/words';
import { useLanguage } from '../../words/language.tsx';

/** Its wording in the reader's language, or the first one. */
export function useWording({ texts }: NoticePartsFragment) {
  const { language } = useLanguage();
  return texts.find((text) => text.language === languageOfTag(language)) ?? texts[0];
}
