import { DeskSetOpeningHoursDocument, type HoursPartsFragment } from '@porchlight/schema/desk';
import type { Weekday } from '@porchlight/schema/enums';
import { hours } from '../words/hours.ts';
import { useWords } from '../words/language.tsx';
import { shell } from '../words/shell.ts';
import { useAnnouncer } from './announcer.tsx';
import { Field, Problem } from './field.tsx';
import { type Filled, onFilled } from './form.ts';
import { useWish } from './use-wish.ts';
import { WeekdayTicks, weekdaysOf } from './weekday-ticks.tsx';

/** The times of a day, in their order. */
const TIMES = ['opensAt', 'lateAfter', 'cutOffAt', 'collectFrom', 'closesAt'] as const;
type Times = Record<(typeof TIMES)[number], string>;

function timesOf(form: Filled): Times {
  const [opensAt = '', lateAfter = '', cutOffAt = '', collectFrom = '', closesAt = ''] = TIMES.map(form.text);
  return { opensAt, lateAfter, cutOffAt, collectFrom, closesAt };
}

/** Whether the day goes forward: what ends is not before what begins. */
function inOrder(times: Times): boolean {
  return TIMES.every((name, place) => {
    const before = TIMES[place - 1];
    return before === undefined || times[before] <= times[name];
  });
}

/** One field a time of the day, and the days. */
export function HoursFields({ known }: { known: Omit<HoursPartsFragment, '__typename'> }) {
  const t = useWords(hours);
  const hints: Partial<Record<keyof Times, string>> = { cutOffAt: t.cutOffHint, closesAt: t.closesHint };
  return (
    <>
      <div className="fields">
        {TIMES.map((name) => (
          <Field key={name} label={t[name]} hint={hints[name]}>
            {(control) => <input {...control} name={name} type="time" required defaultValue={known[name]} />}
          </Field>
        ))}
      </div>
      <WeekdayTicks legend={t.weekdays} chosen={known.weekdays} />
    </>
  );
}

/** The hours somebody filled in, or why they cannot be. */
export function hoursOf(
  form: Filled,
): { hours: Times & { weekdays: Weekday[] } } | { wrong: 'order' | 'oneDay' } {
  const times = timesOf(form);
  const weekdays = weekdaysOf(form.ticked('weekday'));
  if (!inOrder(times)) return { wrong: 'order' };
  return weekdays.length === 0 ? { wrong: 'oneDay' } : { hours: { ...times, weekdays } };
}

/** When the kindergarten is open; what is late, early or forgotten follows from it. */
export function HoursForm({ known }: { known: HoursPartsFragment }) {
  const t = useWords(hours);
  const { save } = useWords(shell);
  const { announce } = useAnnouncer();
  const { run, busy, problem, complain } = useWish();
  async function set(form: Filled) {
    const found = hoursOf(form);
    if ('wrong' in found) return complain(t[found.wrong]);
    const done = await run({
      document: DeskSetOpeningHoursDocument,
      variables: () => ({ input: found.hours }),
      payload: (data) => data.setOpeningHours,
    });
    if (done) announce(t.saved);
  }
  return (
    <form className="panel" onSubmit={onFilled((form) => void set(form))}>
      <p className="hint">{t.lead}</p>
      <HoursFields known={known} />
      <Problem words={problem} />
      <button type="submit" className="main" disabled={busy}>
        {save}
      </button>
    </form>
  );
}
