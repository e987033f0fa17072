import { DeskRecordMorningCheckDocument } from '@porchlight/schema/desk';
import { HealthSign, type MorningCheckResult } from '@porchlight/schema/enums';
import { useState } from 'react';
import { Field, Problem } from '../../parts/field.tsx';
import { type Filled, onFilled } from '../../parts/form.ts';
import { AllergyWord } from '../../parts/health/allergies.tsx';
import { useWish } from '../../parts/use-wish.ts';
import { health } from '../../words/health.ts';
import { useWords } from '../../words/language.tsx';
import { elapsedShown, fullName } from '../../words/names.ts';
import { degrees, type Entry, mayDecide, type Rules, retestAt } from './checking.ts';
import { FeelingMark } from './feeling-mark.tsx';
import { ResultCards } from './result-cards.tsx';
import { SignTiles } from './sign-tiles.tsx';
import type { Undoable } from './use-undo-check.ts';

const shown = (value: number | null | undefined) => (value == null ? '' : value.toFixed(1));

/** Counts down to the retest. */
function Countdown({ entry, now }: { entry: Entry; now: number }) {
  const t = useWords(health);
  const at = retestAt(entry);
  if (at === null) return null;
  return (
    <p role="timer" className={at > now ? 'badge' : 'badge late'}>
      {at > now ? t.retestIn(elapsedShown((at - now) / 1000)) : t.retestNow}
    </p>
  );
}

function Degrees(props: { label: string; hint?: string; value: string; onChange: (value: string) => void }) {
  return (
    <Field label={props.label} hint={props.hint}>
      {(control) => (
        <input
          {...control}
          type="number"
          inputMode="decimal"
          min={34}
          max={43}
          step={0.1}
          value={props.value}
          onChange={(event) => props.onChange(event.target.value)}
        />
      )}
    </Field>
  );
}

/** What is known of the child before one looks. */
function Known({ entry }: { entry: Entry }) {
  const t = useWords(health);
  return (
    <p className="row">
      {t.familySaid}: <FeelingMark feeling={entry.morningCheck?.feeling} />
      {entry.allergies.map((allergy) => (
        <AllergyWord key={allergy.id} allergy={allergy} />
      ))}
    </p>
  );
}

/** Look, feel, ask, check (摸看问查): what was found, and what it comes to. */
export function CheckForm(props: {
  entry: Entry;
  rules: Rules;
  now: number;
  onDone: (check: Undoable | null | undefined) => void;
}) {
  const { entry, rules, now } = props;
  const { child, morningCheck } = entry;
  const t = useWords(health);
  const { run, busy, problem } = useWish();
  const [first, setFirst] = useState(shown(morningCheck?.temperatureCelsius));
  const [again, setAgain] = useState(shown(morningCheck?.retestCelsius));
  const [result, decide] = useState<MorningCheckResult | null>(morningCheck?.result ?? null);
  const fever = (degrees(first) ?? 0) >= rules.feverCelsius;
  const decidable = mayDecide(rules, degrees(first), degrees(again));

  async function record(form: Filled) {
    const ticked = form.ticked('sign');
    const found = {
      childId: child.id,
      temperatureCelsius: degrees(first),
      retestCelsius: fever ? degrees(again) : null,
      signs: HealthSign.filter((sign) => ticked.includes(sign)),
      result: decidable ? result : null,
      note: form.optional('note'),
      version: morningCheck?.version,
    };
    const done = await run({
      document: DeskRecordMorningCheckDocument,
      variables: (idempotencyKey) => ({ input: { ...found, idempotencyKey } }),
      payload: (data) => data.recordMorningCheck,
    });
    if (!done) return;
    props.onDone(done.morningCheck);
  }

  return (
    <form className="panel check-form" onSubmit={onFilled((form) => void record(form))}>
      <h2>
        {fullName(child)} <span className="quiet">{child.classroom?.name}</span>
      </h2>
      <Known entry={entry} />
      <Countdown entry={entry} now={now} />
      <div className="fields">
        <Degrees
          label={t.temperature}
          hint={t.temperatureHint(rules.feverCelsius.toFixed(1))}
          value={first}
          onChange={setFirst}
        />
        {fever && <Degrees label={t.retest} value={again} onChange={setAgain} />}
      </div>
      <SignTiles chosen={morningCheck?.signs ?? []} />
      <ResultCards rules={rules} chosen={decidable ? result : null} disabled={!decidable} onChoose={decide} />
      <Field label={t.note} optional>
        {(control) => (
          <textarea
            {...control}
            name="note"
            rows={2}
            maxLength={500}
            defaultValue={morningCheck?.note ?? ''}
          />
        )}
      </Field>
      <Problem words={problem} />
      <button type="submit" className="main" disabled={busy}>
        {decidable && result ? t.save : t.saveOpen}
      </button>
    </form>
  );
}
