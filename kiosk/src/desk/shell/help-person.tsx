import { help } from '../words/help.ts';
import { useLanguage, useSharedWords, useWords } from '../words/language.tsx';
import { fullName, listed } from '../words/names.ts';
import type { HelpRequest } from './help-state.ts';

/** Who asks: 王建国（爷爷）, or that we do not know. */
export function useAsker(): (request: HelpRequest) => string {
  const t = useWords(help);
  const { relations } = useSharedWords();
  return ({ familyMember }) =>
    familyMember ? `${fullName(familyMember)}（${relations[familyMember.relation]}）` : t.unknownPerson;
}

/** Where: at which kiosk, or on the phone. */
export function useWhere(): (request: HelpRequest) => string {
  const t = useWords(help);
  return ({ device }) => (device ? t.atKiosk(device.name) : t.onPhone);
}

/** The children of who asks, with their classes. */
export function AskersChildren({ request }: { request: HelpRequest }) {
  const { language } = useLanguage();
  const names = (request.familyMember?.children ?? []).map((child) =>
    child.classroom ? `${fullName(child)} ${child.classroom.name}` : fullName(child),
  );
  return names.length === 0 ? null : <span className="quiet">{listed(names, language)}</span>;
}
