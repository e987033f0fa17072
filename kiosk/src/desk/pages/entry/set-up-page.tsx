import { DeskSetUpKindergartenDocument } from '@porchlight/schema/desk';
import type { Language } from '@porchlight/schema/enums';
import { Choice, Field, Problem } from '../../parts/field.tsx';
import { type Filled, onFilled } from '../../parts/form.ts';
import { door } from '../../session/grants.ts';
import { entry } from '../../words/entry.ts';
import { useSharedWords, useWords } from '../../words/language.tsx';
import { EntryFrame } from './entry-frame.tsx';
import { useDoorWish } from './use-door-wish.ts';

const LANGUAGES: readonly [Language, ...Language[]] = ['ZH_CN', 'EN'];

/** The first language chosen, then the other: both are offered to families. */
function languagesFrom(form: Filled): Language[] {
  const first = form.choice('language', LANGUAGES);
  return [first, ...LANGUAGES.filter((language) => language !== first)];
}

function KindergartenFields() {
  const t = useWords(entry);
  const { languages } = useSharedWords();
  return (
    <fieldset>
      <legend>{t.kindergarten}</legend>
      <Field label={t.kindergartenName}>
        {(control) => <input {...control} name="name" required maxLength={80} />}
      </Field>
      <Field label={t.timeZone} hint={t.timeZoneHint}>
        {(control) => (
          <input
            {...control}
            name="timeZone"
            required
            defaultValue={Intl.DateTimeFormat().resolvedOptions().timeZone}
          />
        )}
      </Field>
      <Field label={t.firstLanguage} hint={`${t.firstLanguageHint} ${t.bothLanguages}`}>
        {(control) => <Choice control={control} name="language" values={LANGUAGES} words={languages} />}
      </Field>
    </fieldset>
  );
}

function AdministratorFields() {
  const t = useWords(entry);
  return (
    <fieldset>
      <legend>{t.administrator}</legend>
      <Field label={t.administratorName}>
        {(control) => (
          <input {...control} name="administratorName" required maxLength={60} autoComplete="name" />
        )}
      </Field>
      <Field label={t.email}>
        {(control) => <input {...control} name="email" type="email" required autoComplete="username" />}
      </Field>
      <Field label={t.password} hint={t.passwordHint}>
        {(control) => (
          <input
            {...control}
            name="password"
            type="password"
            minLength={12}
            required
            autoComplete="new-password"
          />
        )}
      </Field>
    </fieldset>
  );
}

/** The very first visit: the kindergarten and its administrator. */
export function SetUpPage() {
  const t = useWords(entry);
  const { open, busy, problem } = useDoorWish();
  function setUp(form: Filled) {
    const input = {
      name: form.text('name'),
      timeZone: form.text('timeZone'),
      languages: languagesFrom(form),
      administratorName: form.text('administratorName'),
      email: form.text('email'),
      password: form.exact('password'),
      setupCode: form.text('setupCode'),
    };
    void open(async () => {
      const { data } = await door.apollo.mutate({
        mutation: DeskSetUpKindergartenDocument,
        variables: { input },
      });
      return data?.setUpKindergarten;
    });
  }
  return (
    <EntryFrame title={t.setUpTitle}>
      <p>{t.setUpLead}</p>
      <form className="panel" onSubmit={onFilled(setUp)}>
        <KindergartenFields />
        <AdministratorFields />
        <Field label={t.setupCode} hint={t.setupCodeHint}>
          {(control) => <input {...control} name="setupCode" required autoComplete="off" />}
        </Field>
        <Problem words={problem} />
        <button type="submit" className="main" disabled={busy}>
          {t.setUp}
        </button>
      </form>
    </EntryFrame>
  );
}
