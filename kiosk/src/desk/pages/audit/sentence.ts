import { audit, didWords } from '../../words/audit.ts';
import { useLanguage, useWords } from '../../words/language.tsx';
import { fullName, listed } from '../../words/names.ts';
import { principals } from '../../words/principals.ts';
import type { Entry } from './use-audit.ts';

/** More children than these are counted, not named: a look at a class is one line. */
const NAMED = 3;

/** Says an entry: who, and what they did to whom. */
export function useSentence(): (entry: Entry) => { who: string; did: string } {
  const { language } = useLanguage();
  const t = useWords(audit);
  const kinds = useWords(principals);
  function whom({ children, subjectName }: Entry): string {
    const names = children.map(fullName);
    if (names.length === 0) return subjectName ?? '';
    if (names.length <= NAMED) return listed(names, language);
    const first = listed(names.slice(0, NAMED), language);
    return t.andMore(first, language === 'en' ? names.length - NAMED : names.length);
  }
  return (entry) => ({
    who: entry.actorName ?? kinds[entry.actorKind],
    did: didWords(entry.action, whom(entry), language),
  });
}
