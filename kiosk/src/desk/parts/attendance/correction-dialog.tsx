import { useApolloClient } from '@apollo/client/react';
import { DeskCorrectAttendanceDocument } from '@porchlight/schema/desk';
import { useState } from 'react';
import { useDesk } from '../../session/desk-context.tsx';
import { clockOf, instantOf } from '../../words/clock.ts';
import { useWords } from '../../words/language.tsx';
import { shell } from '../../words/shell.ts';
import { today } from '../../words/today.ts';
import { useAnnouncer } from '../announcer.tsx';
import { Dialog } from '../dialog.tsx';
import { Field, Problem } from '../field.tsx';
import { type Filled, onFilled } from '../form.ts';
import { useWish } from '../use-wish.ts';

/** The day that is corrected, as it is recorded now. */
export interface DayToCorrect {
  childId: string;
  name: string;
  /** YYYY-MM-DD. */
  date: string;
  arrivedAt: string | null | undefined;
  departedAt: string | null | undefined;
}

/** Every list that shows a day; each is asked again when a day was corrected. */
const SHOWN_IN = ['DeskBoard', 'DeskChildDay', 'DeskForgottenCheckOuts', 'DeskLatePickups'];

/** Corrects a day, for whoever shows the form or the one-tap button. */
export function useCorrection() {
  const client = useApolloClient();
  const { announce } = useAnnouncer();
  const t = useWords(today);
  const { run, ...state } = useWish();
  async function correct(day: DayToCorrect, note: string): Promise<boolean> {
    const { childId, date, arrivedAt, departedAt } = day;
    const done = await run({
      document: DeskCorrectAttendanceDocument,
      variables: (idempotencyKey) => ({
        input: { childId, date, arrivedAt, departedAt, note, idempotencyKey },
      }),
      payload: (data) => data.correctAttendance,
    });
    if (!done) return false;
    announce(t.corrected(day.name));
    void client.refetchQueries({ include: SHOWN_IN }).catch(() => undefined);
    return true;
  }
  return { correct, ...state };
}

/** What the form says the day was; null for an order that cannot be. */
function correctedDay(day: DayToCorrect, form: Filled, wasThere: boolean, zone: string): DayToCorrect | null {
  const [arrived, departed] = wasThere ? [form.text('arrived'), form.text('departed')] : ['', ''];
  if (arrived && departed && departed < arrived) return null;
  return {
    ...day,
    arrivedAt: arrived ? instantOf(day.date, arrived, zone) : null,
    departedAt: departed ? instantOf(day.date, departed, zone) : null,
  };
}

function Times({ day }: { day: DayToCorrect }) {
  const { timeZone } = useDesk().kindergarten;
  const t = useWords(today);
  const shown = (instant: string | null | undefined) => (instant ? clockOf(instant, timeZone) : '');
  return (
    <div className="fields">
      <Field label={t.arrivedAt}>
        {(control) => (
          <input {...control} name="arrived" type="time" required defaultValue={shown(day.arrivedAt)} />
        )}
      </Field>
      <Field label={t.departedAt} hint={t.stillHere} optional>
        {(control) => <input {...control} name="departed" type="time" defaultValue={shown(day.departedAt)} />}
      </Field>
    </div>
  );
}

/** Says what a day really was; the records that were there stay, with the note. */
export function CorrectionDialog({ day, onClose }: { day: DayToCorrect; onClose: () => void }) {
  const { timeZone } = useDesk().kindergarten;
  const t = useWords(today);
  const { save } = useWords(shell);
  const { correct, busy, problem, complain } = useCorrection();
  const [wasThere, setWasThere] = useState(true);
  async function submit(form: Filled) {
    const corrected = correctedDay(day, form, wasThere, timeZone);
    if (!corrected) return complain(t.orderWrong);
    if (await correct(corrected, form.text('note'))) onClose();
  }
  return (
    <Dialog title={t.correctTitle(day.name, day.date)} onClose={onClose}>
      <form onSubmit={onFilled((form) => void submit(form))}>
        <p className="hint">{t.correctHint}</p>
        <label className="tick">
          <input type="checkbox" checked={wasThere} onChange={(event) => setWasThere(event.target.checked)} />
          {t.wasThere}
        </label>
        {wasThere && <Times day={day} />}
        <Field label={t.note} hint={t.noteHint}>
          {(control) => <textarea {...control} name="note" rows={2} maxLength={500} required />}
        </Field>
        <Problem words={problem} />
        <button type="submit" className="main" disabled={busy}>
          {save}
        </button>
      </form>
    </Dialog>
  );
}
