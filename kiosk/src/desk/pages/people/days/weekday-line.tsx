import { DeskSetWeekdaysDocument } from '@porchlight/schema/desk';
import { useState } from 'react';
import { useAnnouncer } from '../../../parts/announcer.tsx';
import { Dialog } from '../../../parts/dialog.tsx';
import { Problem } from '../../../parts/field.tsx';
import { type Filled, onFilled } from '../../../parts/form.ts';
import { useWish } from '../../../parts/use-wish.ts';
import { WeekdayList, WeekdayTicks, weekdaysOf } from '../../../parts/weekday-ticks.tsx';
import { hours } from '../../../words/hours.ts';
import { useWords } from '../../../words/language.tsx';
import { fullName } from '../../../words/names.ts';
import { shell } from '../../../words/shell.ts';
import type { OneChild } from '../family.tsx';
import { useMay } from '../may-change.ts';

function WeekdayDialog(props: { child: OneChild; onChanged: () => void; onClose: () => void }) {
  const { child } = props;
  const t = useWords(hours);
  const { save } = useWords(shell);
  const { announce } = useAnnouncer();
  const { run, busy, problem, complain } = useWish();
  async function set(form: Filled) {
    const weekdays = weekdaysOf(form.ticked('weekday'));
    if (weekdays.length === 0) return complain(t.oneDay);
    const done = await run({
      document: DeskSetWeekdaysDocument,
      variables: () => ({ input: { childId: child.id, weekdays } }),
      payload: (data) => data.setWeekdays,
    });
    if (!done) return;
    announce(t.daysSaved(fullName(child)));
    props.onChanged();
    props.onClose();
  }
  return (
    <Dialog title={t.changeOf(fullName(child))} onClose={props.onClose}>
      <form onSubmit={onFilled((form) => void set(form))}>
        <WeekdayTicks legend={t.weekdays} chosen={child.weekdays} />
        <Problem words={problem} />
        <button type="submit" className="main" disabled={busy}>
          {save}
        </button>
      </form>
    </Dialog>
  );
}

/** On which days a child comes, and changing them. */
export function WeekdayLine({ child, onChanged }: { child: OneChild; onChanged: () => void }) {
  const t = useWords(hours);
  const mayChange = useMay('people');
  const [changing, setChanging] = useState(false);
  return (
    <p>
      <span className="quiet">{t.childDays}</span> <WeekdayList days={child.weekdays} />{' '}
      {mayChange && (
        <button type="button" className="plain" onClick={() => setChanging(true)}>
          {t.change} <span className="unseen">{t.childDays}</span>
        </button>
      )}
      {changing && <WeekdayDialog child={child} onChanged={onChanged} onClose={() => setChanging(false)} />}
    </p>
  );
}
