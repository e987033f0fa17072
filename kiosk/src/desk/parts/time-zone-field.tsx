import { useId, useMemo } from 'react';
import { useLanguage, useWords } from '../words/language.tsx';
import { settings } from '../words/settings.ts';
import { Field } from './field.tsx';

/** Every time zone that this browser knows. */
const ZONES: ReadonlySet<string> = new Set(Intl.supportedValuesOf('timeZone'));

/** "China Standard Time · GMT+8", in the reader's language. */
function zoneShown(timeZone: string, language: string, at: Date): string {
  const part = (timeZoneName: 'long' | 'shortOffset') =>
    new Intl.DateTimeFormat(language, { timeZone, timeZoneName })
      .formatToParts(at)
      .find(({ type }) => type === 'timeZoneName')?.value;
  return `${part('long')} · ${part('shortOffset')}`;
}

/** Whether somebody chose one of the list, or kept one that this browser does not list but the server does. */
export const isZone = (typed: string, kept?: string): boolean => ZONES.has(typed) || typed === kept;

/** A time zone out of all there are: typing narrows the list, by place as well as by name. */
export function TimeZoneField({ initial }: { initial: string }) {
  const t = useWords(settings);
  const { language } = useLanguage();
  const id = useId();
  const zones = useMemo(() => {
    const now = new Date();
    return [...ZONES].map((zone) => ({ zone, label: zoneShown(zone, language, now) }));
  }, [language]);
  return (
    <Field label={t.timeZone} hint={t.timeZoneHint}>
      {(control) => (
        <>
          <input {...control} name="timeZone" required list={id} autoComplete="off" defaultValue={initial} />
          <datalist id={id}>
            {zones.map(({ zone, label }) => (
              <option key={zone} value={zone}>
                {label}
              </option>
            ))}
          </datalist>
        </>
      )}
    </Field>
  );
}
