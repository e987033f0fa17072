import { type FinishedTag, type Words, words } from '@porchlight/schema/words';
import { createContext, type ReactNode, use, useEffect, useMemo, useState } from 'react';
import type { Catalogue, Worded } from './catalogue.ts';

/** The language this member of staff reads. */
export interface LanguageChoice {
  language: FinishedTag;
  choose(language: FinishedTag): void;
}

const STORE_KEY = 'porchlight.desk.language';
const Choice = createContext<LanguageChoice | null>(null);

/** The one chosen before on this computer, else the browser's, else Chinese. */
export function firstLanguage(stored: string | null, browser: readonly string[]): FinishedTag {
  if (stored === 'en' || stored === 'zh-CN') return stored;
  const known = browser.find((tag) => /^(zh|en)\b/i.test(tag));
  return known?.toLowerCase().startsWith('en') ? 'en' : 'zh-CN';
}

/** Gives its children a language, and the document its `lang`. */
export function LanguageProvider({ children }: { children: ReactNode }) {
  const [language, setLanguage] = useState(() =>
    firstLanguage(localStorage.getItem(STORE_KEY), navigator.languages),
  );
  useEffect(() => {
    document.documentElement.lang = language;
  }, [language]);
  const choice = useMemo(
    () => ({
      language,
      choose(next: FinishedTag) {
        localStorage.setItem(STORE_KEY, next);
        setLanguage(next);
      },
    }),
    [language],
  );
  return <Choice value={choice}>{children}</Choice>;
}

/** The language now, and how to change it. */
export function useLanguage(): LanguageChoice {
  const choice = use(Choice);
  if (!choice) throw new Error('Outside LanguageProvider');
  return choice;
}

/** One catalogue's words in the language now. */
export function useWords<T>(catalogue: Catalogue<T>): Worded<T> {
  return catalogue[useLanguage().language];
}

/** What both clients say: statuses, relations, roles, … in the language now. */
export function useSharedWords(): Words {
  return words[useLanguage().language];
}
