import { useQuery } from '@apollo/client/react';
import { DeskChildDayDocument, type DeskChildDayQuery } from '@porchlight/schema/desk';
import { timeShown } from '@porchlight/schema/words';
import { useState } from 'react';
import { Icon } from '../../../icons/icon.tsx';
import { CorrectionDialog } from '../../../parts/attendance/correction-dialog.tsx';
import { Loaded } from '../../../parts/loaded.tsx';
import { Table } from '../../../parts/table.tsx';
import { useDesk } from '../../../session/desk-context.tsx';
import { useSharedWords, useWords } from '../../../words/language.tsx';
import { fullName } from '../../../words/names.ts';
import { today } from '../../../words/today.ts';
import type { OneChild } from '../family.tsx';

type Day = Extract<DeskChildDayQuery['node'], { __typename: 'Child' }>['day'];
type OneRecord = Day['records'][number];

/** Whose hand: the family's adult, the authorised one, the delegate; and the member of staff. */
function Who({ record }: { record: OneRecord }) {
  const { relations } = useSharedWords();
  const { familyMember, release, staffMember } = record;
  const adult = familyMember ?? release?.authorisedPickup;
  const name = adult
    ? `${fullName(adult)}（${relations[adult.relation]}）`
    : release?.delegation?.collectorName;
  const staff = release?.releasedBy?.name ?? staffMember?.name;
  return (
    <>
      {name} {staff && <span className="quiet">{staff}</span>}
    </>
  );
}

function RecordState({ record }: { record: OneRecord }) {
  const { timeZone } = useDesk().kindergarten;
  const t = useWords(today);
  const { supersededAt, undoneAt, note } = record;
  const words = undoneAt
    ? t.undoneAt(timeShown(undoneAt, timeZone))
    : supersededAt
      ? t.superseded(timeShown(supersededAt, timeZone))
      : t.counts;
  return (
    <>
      {words} {note && <span className="hint">{note}</span>}
    </>
  );
}

function RecordLine({ record }: { record: OneRecord }) {
  const { timeZone } = useDesk().kindergarten;
  const { attendanceActions, doors, verifications } = useSharedWords();
  const over = record.supersededAt != null || record.undoneAt != null;
  return (
    <tr className={over ? 'over' : undefined}>
      <th scope="row">
        <span className="digits">{timeShown(record.occurredAt, timeZone)}</span>{' '}
        {attendanceActions[record.action]}
      </th>
      <td>
        <Who record={record} />
      </td>
      <td>{verifications[record.release?.verification ?? record.verification]}</td>
      <td>{doors[record.door]}</td>
      <td className="wide">
        <RecordState record={record} />
      </td>
    </tr>
  );
}

function Summary({ day }: { day: Day }) {
  const { timeZone } = useDesk().kindergarten;
  const t = useWords(today);
  const { attendanceStatuses, absenceReasons } = useSharedWords();
  const times = [day.arrivedAt, day.departedAt].flatMap((at) => (at ? timeShown(at, timeZone) : []));
  return (
    <p className="row">
      <strong>{day.expected || day.arrivedAt ? attendanceStatuses[day.status] : t.notExpected}</strong>
      <span className="digits">{times.join(' – ')}</span>
      {day.absence && absenceReasons[day.absence.reason]}
      {day.late && (
        <span className="badge late">
          <Icon name="clock-exclamation" /> {t.late}
        </span>
      )}
      {day.early && (
        <span className="badge late">
          <Icon name="clock-exclamation" /> {t.early}
        </span>
      )}
    </p>
  );
}

function OneDay({ child, day }: { child: OneChild; day: Day }) {
  const t = useWords(today);
  const [correcting, setCorrecting] = useState(false);
  const { date, arrivedAt, departedAt } = day;
  return (
    <>
      <div className="section-head">
        <Summary day={day} />
        <button type="button" onClick={() => setCorrecting(true)}>
          <Icon name="pencil" />
          {t.correct}
        </button>
      </div>
      {day.records.length === 0 ? (
        <p className="quiet">{t.noRecords}</p>
      ) : (
        <Table label={t.records} columns={[t.when, t.who, t.how, t.door, t.state]}>
          {day.records.map((record) => (
            <RecordLine key={record.id} record={record} />
          ))}
        </Table>
      )}
      {correcting && (
        <CorrectionDialog
          day={{ childId: child.id, name: fullName(child), date, arrivedAt, departedAt }}
          onClose={() => setCorrecting(false)}
        />
      )}
    </>
  );
}

/** One day of a child with everything that was recorded, corrected and taken back ones too. */
export function DayHistory({ child }: { child: OneChild }) {
  const { today: now } = useDesk().kindergarten;
  const t = useWords(today);
  const [date, setDate] = useState(now);
  const asked = useQuery(DeskChildDayDocument, { variables: { childId: child.id, date } });
  return (
    <section>
      <div className="section-head">
        <h2>{t.records}</h2>
        <input
          type="date"
          aria-label={t.day}
          max={now}
          value={date}
          onChange={(event) => setDate(event.target.value || now)}
        />
      </div>
      <Loaded asked={asked}>
        {({ node }) =>
          node?.__typename === 'Child' ? <OneDay child={child} day={node.day} /> : <p>{t.noRecords}</p>
        }
      </Loaded>
    </section>
  );
}
