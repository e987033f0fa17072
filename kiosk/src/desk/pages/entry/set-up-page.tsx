import { DeskSetUpKindergartenDocument } from '@porchlight/schema/desk';
import { Field, Problem } from '../../parts/field.tsx';
import { type Filled, onFilled } from '../../parts/form.ts';
import { HoursFields, hoursOf } from '../../parts/hours-form.tsx';
import { LanguageTicks, languagesOf } from '../../parts/language-ticks.tsx';
import { isZone, TimeZoneField } from '../../parts/time-zone-field.tsx';
import { door } from '../../session/grants.ts';
import { entry } from '../../words/entry.ts';
import { hours } from '../../words/hours.ts';
import { useWords } from '../../words/language.tsx';
import { settings } from '../../words/settings.ts';
import { EntryFrame } from './entry-frame.tsx';
import { useDoorWish } from './use-door-wish.ts';

/** What a kindergarten has until somebody says otherwise. */
const USUAL_HOURS = {
  opensAt: '07:30',
  lateAfter: '08:30',
  cutOffAt: '09:30',
  collectFrom: '16:30',
  closesAt: '17:30',
  weekdays: [
    'MONDAY' as const,
    'TUESDAY' as const,
    'WEDNESDAY' as const,
    'THURSDAY' as const,
    'FRIDAY' as const,
  ],
};

const OWN_ZONE = Intl.DateTimeFormat().resolvedOptions().timeZone;

function KindergartenFields() {
  const t = useWords(entry);
  const s = useWords(settings);
  return (
    <fieldset>
      <legend>{t.kindergarten}</legend>
      <Field label={t.kindergartenName}>
        {(control) => <input {...control} name="name" required maxLength={80} />}
      </Field>
      <LanguageTicks chosen={['ZH_CN', 'EN']} />
      <Field label={t.nameInOther} optional>
        {(control) => <input {...control} name="otherName" maxLength={80} />}
      </Field>
      <TimeZoneField initial={OWN_ZONE} />
      <Field label={s.lineNumber} hint={s.lineNumberHint} optional>
        {(control) => <input {...control} name="lineNumber" type="tel" autoComplete="off" maxLength={40} />}
      </Field>
    </fieldset>
  );
}

function Hours() {
  const t = useWords(settings);
  return (
    <fieldset>
      <legend>{t.hours}</legend>
      <HoursFields known={USUAL_HOURS} />
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
  const { open, busy, problem, complain } = useDoorWish();
  const h = useWords(hours);
  const { timeZoneWrong } = useWords(settings);
  function setUp(form: Filled) {
    const found = hoursOf(form);
    if ('wrong' in found) return complain(h[found.wrong]);
    if (!isZone(form.text('timeZone'), OWN_ZONE)) return complain(timeZoneWrong);
    const languages = languagesOf(form);
    const other = languages[0] === 'EN' ? ('ZH_CN' as const) : ('EN' as const);
    const input = {
      name: form.text('name'),
      timeZone: form.text('timeZone'),
      languages,
      names: form.text('otherName') ? [{ language: other, name: form.text('otherName') }] : [],
      lineNumber: form.optional('lineNumber'),
      openingHours: found.hours,
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
        <Hours />
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
