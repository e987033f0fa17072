import type { Weekday } from '@porchlight/schema/enums';
import { WEEK } from '@porchlight/schema/week';
import { hours } from '../words/hours.ts';
import { useLanguage, useWords } from '../words/language.tsx';
import { listed } from '../words/names.ts';

/** The days of a submitted form's ticks, in the order of the week. */
export function weekdaysOf(ticked: readonly string[]): Weekday[] {
  return WEEK.filter((day) => ticked.includes(day));
}

/** One tick a day of the week. */
export function WeekdayTicks(props: { legend: string; chosen: readonly Weekday[] }) {
  const t = useWords(hours);
  return (
    <fieldset>
      <legend>{props.legend}</legend>
      <div className="choices">
        {WEEK.map((day) => (
          <label key={day} className="tick">
            <input type="checkbox" name="weekday" value={day} defaultChecked={props.chosen.includes(day)} />
            {t[day]}
          </label>
        ))}
      </div>
    </fieldset>
  );
}

/** "Mon, Tue, Fri". */
export function WeekdayList({ days }: { days: readonly Weekday[] }) {
  const t = useWords(hours);
  const { language } = useLanguage();
  const names = WEEK.filter((day) => days.includes(day)).map((day) => t[day]);
  return <span>{listed(names, language)}</span>;
}
