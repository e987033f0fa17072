import type { MorningCheckResult } from '@porchlight/schema/enums';
import { CardMark } from '../../parts/health/card-mark.tsx';
import { health } from '../../words/health.ts';
import { useWords } from '../../words/language.tsx';
import type { Rules } from './checking.ts';

/** The site's cards: colour, shape and word each. */
export function ResultCards(props: {
  rules: Rules;
  chosen: MorningCheckResult | null;
  disabled: boolean;
  onChoose: (result: MorningCheckResult) => void;
}) {
  const t = useWords(health);
  return (
    <fieldset>
      <legend>{t.result}</legend>
      {props.disabled && <p className="problem">{t.retestFirst}</p>}
      <div className="result-cards">
        {props.rules.cards.map(({ result, colour, shape }) => (
          <label key={result} className="result-card">
            <input
              type="radio"
              name="result"
              checked={props.chosen === result}
              disabled={props.disabled}
              onChange={() => props.onChoose(result)}
            />
            <CardMark colour={colour} shape={shape} />
            <strong>{t[result]}</strong>
          </label>
        ))}
      </div>
    </fieldset>
  );
}
