import { Language } from '@porchlight/schema/enums';
import { finishedTag, languageTags } from '@porchlight/schema/words';
import { useSharedWords, useWords } from '../words/language.tsx';
import { settings } from '../words/settings.ts';
import { Choice, Field } from './field.tsx';
import type { Filled } from './form.ts';

const [first, ...others] = Language;
/** Whether every word of the product is there in a language and was read by people who speak it. */
const isComplete = (language: Language) => finishedTag(language) === languageTags[language];

/** The languages somebody ticked, the first one first; the first one is always among them. */
export function languagesOf(form: Filled): Language[] {
  const chosen = form.choice('language', [first, ...others]);
  const ticked = form.ticked('languages');
  return [chosen, ...Language.filter((one) => one !== chosen && ticked.includes(one))];
}

/** Which languages families are offered, how far each has come, and which one is the first. */
export function LanguageTicks({ chosen }: { chosen: readonly Language[] }) {
  const t = useWords(settings);
  const { languages } = useSharedWords();
  return (
    <>
      <fieldset>
        <legend>{t.languages}</legend>
        <div className="choices">
          {Language.map((language) => (
            <label key={language} className="tick">
              <input
                type="checkbox"
                name="languages"
                value={language}
                defaultChecked={chosen.includes(language)}
              />
              {languages[language]}{' '}
              <span className={isComplete(language) ? 'badge good' : 'badge'}>
                {isComplete(language) ? t.complete : t.draft}
              </span>
            </label>
          ))}
        </div>
        <p className="hint">{t.draftHint}</p>
      </fieldset>
      <Field label={t.firstLanguage} hint={t.firstLanguageHint}>
        {(control) => (
          <Choice
            control={control}
            name="language"
            values={Language.filter(isComplete)}
            words={languages}
            initial={chosen[0] ?? first}
          />
        )}
      </Field>
    </>
  );
}
