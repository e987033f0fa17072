import type { RollCallResult } from '@porchlight/schema/enums';
import { Icon } from '../../icons/icon.tsx';
import type { IconName } from '../../icons/names.ts';
import { Portrait } from '../../parts/portrait.tsx';
import { useWords } from '../../words/language.tsx';
import { fullName } from '../../words/names.ts';
import { rollCall } from '../../words/roll-call.ts';
import type { Entry } from './found.ts';

/** A shape for each result, so that colour is never the only sign. */
export const RESULT_ICONS: Readonly<Record<RollCallResult, IconName>> = {
  PRESENT: 'circle-check',
  MISSING: 'alert-triangle',
  UNVERIFIED: 'circle-dashed',
};

/** One child: a large button "here", a smaller one "missing". */
export function MarkTile(props: {
  entry: Entry;
  waits: boolean;
  /** Null when the roll call is over. */
  onMark: ((result: RollCallResult) => void) | null;
}) {
  const { entry, onMark } = props;
  const t = useWords(rollCall);
  const name = fullName(entry.child);
  return (
    <li className={`mark-tile ${entry.result.toLowerCase()}`}>
      <button
        type="button"
        className="mark-here"
        disabled={!onMark}
        aria-pressed={entry.result === 'PRESENT'}
        title={t.markHere(name)}
        onClick={() => onMark?.('PRESENT')}
      >
        <Portrait photo={entry.child.photo} size="large" />
        <strong>{name}</strong>
        <span className="mark-result">
          <Icon name={RESULT_ICONS[entry.result]} /> {t[entry.result]}
          {props.waits && <Icon name="cloud-off" />}
        </span>
      </button>
      {onMark && (
        <button
          type="button"
          className="mark-missing"
          aria-pressed={entry.result === 'MISSING'}
          aria-label={t.markMissing(name)}
          onClick={() => onMark('MISSING')}
        >
          <Icon name="alert-triangle" />
          {t.MISSING}
        </button>
      )}
    </li>
  );
}
