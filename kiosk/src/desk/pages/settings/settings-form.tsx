import { DeskUpdateKindergartenDocument, type SettingsPartsFragment } from '@porchlight/schema/desk';
import type { Language } from '@porchlight/schema/enums';
import { languageTags } from '@porchlight/schema/words';
import { useAnnouncer } from '../../parts/announcer.tsx';
import { DraftNote } from '../../parts/draft/draft-note.tsx';
import { useDraft } from '../../parts/draft/use-draft.ts';
import { Field, Problem } from '../../parts/field.tsx';
import { type Filled, onFilled } from '../../parts/form.ts';
import { LanguageTicks, languagesOf } from '../../parts/language-ticks.tsx';
import { isZone, TimeZoneField } from '../../parts/time-zone-field.tsx';
import { useWish } from '../../parts/use-wish.ts';
import { useSharedWords, useWords } from '../../words/language.tsx';
import { settings } from '../../words/settings.ts';
import { shell } from '../../words/shell.ts';

/** Minutes that a kindergarten sets, from and to. */
const MINUTES = [
  ['undoMinutes', 1, 1440],
  ['lateMinutes', 0, 120],
  ['alreadyHereMinutes', 0, 240],
] as const;

function Names({ known }: { known: SettingsPartsFragment }) {
  const t = useWords(settings);
  const { languages } = useSharedWords();
  const [first] = known.languages;
  const inUse: readonly Language[] = [...new Set<Language>([...known.languages, 'ZH_CN', 'EN'])];
  return (
    <div className="fields">
      {inUse.map((language) => (
        <Field key={language} label={t.nameIn(languages[language])} optional={language !== first}>
          {(control) => (
            <input
              {...control}
              name={`name-${language}`}
              lang={languageTags[language]}
              maxLength={80}
              required={language === first}
              defaultValue={known.names.find((one) => one.language === language)?.name ?? ''}
            />
          )}
        </Field>
      ))}
    </div>
  );
}

function Minutes({ known }: { known: SettingsPartsFragment }) {
  const t = useWords(settings);
  return (
    <fieldset>
      <legend>{t.minutes}</legend>
      <div className="fields">
        {MINUTES.map(([name, least, most]) => (
          <Field key={name} label={`${t[name]} (${t.unit})`} hint={t[`${name}Hint`]}>
            {(control) => (
              <input
                {...control}
                name={name}
                type="number"
                min={least}
                max={most}
                required
                defaultValue={known[name]}
              />
            )}
          </Field>
        ))}
      </div>
    </fieldset>
  );
}

/** Who lets a child go that was asked for at a kiosk. */
function Releasing({ known }: { known: SettingsPartsFragment }) {
  const t = useWords(settings);
  return (
    <fieldset>
      <legend>{t.releaseBy}</legend>
      {(['STAFF', 'DOOR'] as const).map((who) => (
        <label key={who} className="tick">
          <input type="radio" name="releaseBy" value={who} defaultChecked={known.releaseBy === who} />
          <span>
            {t[`release${who}`]} <span className="hint">{t[`release${who}Hint`]}</span>
          </span>
        </label>
      ))}
    </fieldset>
  );
}

/** What was filled in, as the contract wants it. */
function inputOf(form: Filled, known: SettingsPartsFragment) {
  const languages = languagesOf(form);
  const names = [...new Set<Language>([...languages, 'ZH_CN', 'EN'])]
    .map((language) => ({ language, name: form.text(`name-${language}`) }))
    .filter(({ name }) => name !== '');
  const [undoMinutes, lateMinutes, alreadyHereMinutes] = MINUTES.map(([name]) => Number(form.text(name)));
  return {
    version: known.version,
    languages,
    names,
    timeZone: form.text('timeZone'),
    lineNumber: form.text('lineNumber'),
    undoMinutes,
    lateMinutes,
    alreadyHereMinutes,
    voiceFromFirstTouch: form.ticked('voice').length > 0,
    releaseBy: form.text('releaseBy') === 'DOOR' ? ('DOOR' as const) : ('STAFF' as const),
  };
}

/** Name, languages, line, time zone, minutes and the kiosk's voice, saved together. */
export function SettingsForm(props: { known: SettingsPartsFragment; onOutdated: () => void }) {
  const { known } = props;
  const t = useWords(settings);
  const { save } = useWords(shell);
  const { announce } = useAnnouncer();
  const { run, busy, problem, complain } = useWish();
  const draft = useDraft('settings');
  async function set(form: Filled) {
    const input = inputOf(form, known);
    if (!isZone(input.timeZone, known.timeZone)) return complain(t.timeZoneWrong);
    const done = await run({
      document: DeskUpdateKindergartenDocument,
      variables: () => ({ input }),
      payload: (data) => data.updateKindergarten,
      refusals: {
        VERSION_CONFLICT: t.changedMeanwhile,
        INPUT_INVALID: t.lineNumberWrong,
        ALREADY_EXISTS: t.lineNumberTaken,
      },
      onRefused: (code) => code === 'VERSION_CONFLICT' && props.onOutdated(),
    });
    if (!done) return;
    draft.clear();
    announce(t.saved);
  }
  return (
    <form
      ref={draft.ref}
      className="panel"
      aria-labelledby="settings-about"
      onSubmit={onFilled((form) => void set(form))}
    >
      <h2 id="settings-about">{t.about}</h2>
      <DraftNote draft={draft} />
      <Names known={known} />
      <LanguageTicks chosen={known.languages} />
      <div className="fields">
        <Field label={t.lineNumber} hint={t.lineNumberHint} optional>
          {(control) => (
            <input
              {...control}
              name="lineNumber"
              type="tel"
              autoComplete="off"
              maxLength={40}
              defaultValue={known.lineNumber ?? ''}
            />
          )}
        </Field>
        <TimeZoneField initial={known.timeZone} />
      </div>
      <Minutes known={known} />
      <Releasing known={known} />
      <label className="tick">
        <input type="checkbox" name="voice" defaultChecked={known.voiceFromFirstTouch} />
        {t.voiceFromFirstTouch}
      </label>
      <Problem words={problem} />
      <button type="submit" className="main" disabled={busy}>
        {save}
      </button>
    </form>
  );
}
