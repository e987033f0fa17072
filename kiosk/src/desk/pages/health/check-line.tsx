import { timeShown } from '@porchlight/schema/words';
import { Icon } from '../../icons/icon.tsx';
import { AllergyWord } from '../../parts/health/allergies.tsx';
import { CardMark } from '../../parts/health/card-mark.tsx';
import { useDesk } from '../../session/desk-context.tsx';
import { health } from '../../words/health.ts';
import { useWords } from '../../words/language.tsx';
import { elapsedShown, fullName } from '../../words/names.ts';
import { type Entry, type Rules, retestAt } from './checking.ts';
import { FeelingMark } from './feeling-mark.tsx';
import type { Undoable } from './use-undo-check.ts';

/** What a check came to: the site's card, or when the temperature is taken again. */
function Outcome({ entry, rules, now }: { entry: Entry; rules: Rules; now: number }) {
  const t = useWords(health);
  const { morningCheck } = entry;
  const card = rules.cards.find(({ result }) => result === morningCheck?.result);
  const again = retestAt(entry);
  if (card && morningCheck?.result) {
    return (
      <span className="result-word">
        <CardMark {...card} /> {t[morningCheck.result]}
      </span>
    );
  }
  if (again === null) return null;
  const left = again - now;
  return (
    <span className={left > 0 ? 'badge' : 'badge late'}>
      <Icon name="temperature" /> {left > 0 ? t.retestIn(elapsedShown(left / 1000)) : t.retestNow}
    </span>
  );
}

/** One child on the board: name, arrival, what the family said, signs of danger, and "well" with one press. */
export function CheckLine(props: {
  entry: Entry;
  rules: Rules;
  now: number;
  open: boolean;
  onOpen: () => void;
  onWell: () => void;
  onUndo: (check: Undoable) => void;
}) {
  const { entry } = props;
  const { child, morningCheck, allergies, medicationRequests, arrivedAt } = entry;
  const { timeZone } = useDesk().kindergarten;
  const t = useWords(health);
  const untouched = !morningCheck?.result && morningCheck?.temperatureCelsius == null;
  const unsaid = !morningCheck?.feeling || morningCheck.feeling === 'WELL';
  return (
    <li className="check-line">
      <button type="button" className="check-open" aria-pressed={props.open} onClick={props.onOpen}>
        <span>
          <strong>{fullName(child)}</strong> <span className="quiet">{child.classroom?.name}</span>
        </span>
        <span className="quiet">{arrivedAt && t.arrived(timeShown(arrivedAt, timeZone))}</span>
        <span>
          <span className="unseen">{t.familySaid} </span>
          <FeelingMark feeling={morningCheck?.feeling} />
        </span>
        <Outcome {...props} />
        {medicationRequests.some(({ state }) => state === 'ACTIVE') && (
          <span className="badge">
            <Icon name="pill" /> {t.medicine}
          </span>
        )}
        {allergies.map((allergy) => (
          <AllergyWord key={allergy.id} allergy={allergy} />
        ))}
      </button>
      {untouched && unsaid && (
        <button key="well" type="button" className="act checkIn" onClick={props.onWell}>
          {t.wellNow} <span className="unseen">{fullName(child)}</span>
        </button>
      )}
      {morningCheck?.undoableUntil && Date.parse(morningCheck.undoableUntil) > props.now && (
        <button key="undo" type="button" className="plain" onClick={() => props.onUndo(morningCheck)}>
          <Icon name="arrow-back-up" /> {t.undo} <span className="unseen">{fullName(child)}</span>
        </button>
      )}
    </li>
  );
}
