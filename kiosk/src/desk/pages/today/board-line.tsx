import { timeShown } from '@porchlight/schema/words';
import type { ReactNode } from 'react';
import { Link } from 'wouter';
import { Icon } from '../../icons/icon.tsx';
import { useDesk } from '../../session/desk-context.tsx';
import { useSharedWords, useWords } from '../../words/language.tsx';
import { fullName } from '../../words/names.ts';
import { today } from '../../words/today.ts';
import { AllergySign } from './allergy-sign.tsx';
import type { Entry } from './board.ts';
import { actsOf, type LineAct, useActWords } from './line-acts.ts';

/** Time and adult, or why the child is away. */
function details(
  entry: Entry,
  zone: string,
  t: { byStaff: string; notNamed: string },
  words: ReturnType<typeof useSharedWords>,
): ReactNode[] {
  const at = entry.departedAt ?? entry.arrivedAt;
  const adult = entry.departedAt
    ? collector(entry, t.notNamed, words)
    : entry.with
      ? words.relations[entry.with]
      : t.byStaff;
  if (entry.status === 'ABSENT')
    return [entry.absenceReason ? words.absenceReasons[entry.absenceReason] : ''];
  return at
    ? [
        <time key="at" dateTime={at}>
          {timeShown(at, zone)}
        </time>,
        adult,
      ]
    : [];
}

/** The collector's own name and what they are to the child; who was not named stays not named. */
function collector(
  { collectedBy }: Entry,
  notNamed: string,
  { relations }: ReturnType<typeof useSharedWords>,
): ReactNode {
  if (!collectedBy) return notNamed;
  const { name, relation } = collectedBy;
  const known = relation && relation !== 'OTHER' ? relations[relation] : null;
  return [name, known].filter(Boolean).join(' · ') || notNamed;
}

/** What is out of the ordinary: late, or comes later, or is collected earlier. */
function Marks({ entry }: { entry: Entry }) {
  const t = useWords(today);
  const { partialAbsence, expectedAt } = entry;
  const at = partialAbsence === 'EARLY_DEPARTURE' ? t.collectedAt : t.comesAt;
  return (
    <>
      {entry.late && (
        <span className="badge late">
          <Icon name="clock-exclamation" /> {t.late}
        </span>
      )}
      {partialAbsence && entry.status !== 'DEPARTED' && (
        <span className="badge">
          <Icon name="clock" /> {expectedAt ? at(expectedAt) : t[partialAbsence]}
        </span>
      )}
    </>
  );
}

function ActButtons({ entry, onAct }: { entry: Entry; onAct: (act: LineAct) => void }) {
  const words = useActWords();
  return actsOf(entry).map((act, place) => (
    <button
      key={act}
      type="button"
      className={place === 0 && act !== 'correct' ? `act ${act}` : 'plain'}
      data-usual={place === 0 || undefined}
      aria-label={`${words[act]} ${fullName(entry)}`}
      title={act === 'correct' ? words.correct : undefined}
      onClick={() => onAct(act)}
    >
      {act === 'correct' ? <Icon name="pencil" /> : words[act]}
    </button>
  ));
}

/** One child's line on the board. */
export function BoardLine({ entry, onAct }: { entry: Entry; onAct: (act: LineAct, entry: Entry) => void }) {
  const { kindergarten } = useDesk();
  const t = useWords(today);
  const shared = useSharedWords();
  return (
    <tr data-child={entry.childId}>
      <th scope="row">
        <Link href={`/children/${encodeURIComponent(entry.childId)}`}>{fullName(entry)}</Link>{' '}
        <AllergySign childId={entry.childId} name={fullName(entry)} /> <Marks entry={entry} />
      </th>
      {details(entry, kindergarten.timeZone, t, shared).map((detail, place) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: the columns of one line never change their order
        <td key={place}>{detail}</td>
      ))}
      <td className="acts">
        <ActButtons entry={entry} onAct={(act) => onAct(act, entry)} />
      </td>
    </tr>
  );
}
