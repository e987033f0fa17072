import type { RollCallResult } from '@porchlight/schema/enums';
import { Icon } from '../../icons/icon.tsx';
import { useWords } from '../../words/language.tsx';
import { rollCall } from '../../words/roll-call.ts';
import { RESULT_ICONS } from './mark-tile.tsx';

export type Shown = 'all' | 'MISSING' | 'UNVERIFIED';

/** The three figures, large, and what is shown below. */
export function Tally(props: {
  counts: Record<RollCallResult, number>;
  shown: Shown;
  onShow: (shown: Shown) => void;
  over: boolean;
}) {
  const t = useWords(rollCall);
  const figures = { PRESENT: t.seen, MISSING: t.missing, UNVERIFIED: t.unseen };
  const choices: Record<Shown, string> = { all: t.all, MISSING: t.missing, UNVERIFIED: t.unseen };
  return (
    <div className="tally">
      <dl>
        {(['PRESENT', 'MISSING', 'UNVERIFIED'] as const).map((result) => (
          <div key={result} className={`figure ${result.toLowerCase()}`}>
            <dt>
              <Icon name={RESULT_ICONS[result]} /> {figures[result]}
            </dt>
            <dd>{props.counts[result]}</dd>
          </div>
        ))}
      </dl>
      <fieldset className="tabs">
        <legend>{t.filter}</legend>
        {(['all', 'UNVERIFIED', 'MISSING'] as const).map((shown) => (
          <label key={shown}>
            <input
              type="radio"
              name="shown"
              checked={shown === props.shown}
              onChange={() => props.onShow(shown)}
            />
            <span>{choices[shown]}</span>
          </label>
        ))}
      </fieldset>
      {props.over && <strong className="good">{t.isFinished}</strong>}
    </div>
  );
}
