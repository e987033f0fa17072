import type { Language } from '@porchlight/schema/enums';
import { Refused } from '../../platform/refusal.ts';

/** A notice's words in one language. */
export interface Wording {
  language: Language;
  title: string;
  body: string;
}

const TITLE_LENGTH = 80;
const BODY_LENGTH = 2_000;

/** Trimmed wordings, one a language. Refuses empty or too long ones and a missing first language of the kindergarten. */
export function checkedWordings(wordings: readonly Wording[], first: Language): Wording[] {
  const checked = wordings.map(({ language, title, body }) => ({
    language,
    title: title.trim(),
    body: body.trim(),
  }));
  for (const { title, body } of checked) {
    if (!title || !body) throw new Refused('TEXT_REQUIRED', title ? 'texts.body' : 'texts.title');
    if (title.length > TITLE_LENGTH || body.length > BODY_LENGTH)
      throw new Refused('TEXT_TOO_LONG', title.length > TITLE_LENGTH ? 'texts.title' : 'texts.body');
  }
  if (!checked.some(({ language }) => language === first)) throw new Refused('LANGUAGE_REQUIRED', 'texts');
  if (new Set(checked.map(({ language }) => language)).size !== checked.length)
    throw new Refused('INPUT_INVALID', 'texts');
  return checked;
}

/** The wording to show: the wanted language, else the kindergarten's first, else any. */
export function wordingFor<Text extends { language: Language }>(
  texts: readonly Text[],
  wanted: Language | undefined,
  first: Language,
): Text | undefined {
  return (
    texts.find(({ language }) => language === wanted) ??
    texts.find(({ language }) => language === first) ??
    texts[0]
  );
}
