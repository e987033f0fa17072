import { useQuery } from '@apollo/client/react';
import {
  DeskForgottenCheckOutsDocument,
  type DeskForgottenCheckOutsQuery,
  DeskOpeningHoursDocument,
} from '@porchlight/schema/desk';
import { useState } from 'react';
import {
  CorrectionDialog,
  type DayToCorrect,
  useCorrection,
} from '../../parts/attendance/correction-dialog.tsx';
import { Problem } from '../../parts/field.tsx';
import { MoreButton } from '../../parts/more-button.tsx';
import { Table } from '../../parts/table.tsx';
import { usePages } from '../../parts/use-pages.ts';
import { useDesk } from '../../session/desk-context.tsx';
import { clockOf, instantOf } from '../../words/clock.ts';
import { useWords } from '../../words/language.tsx';
import { fullName } from '../../words/names.ts';
import { today } from '../../words/today.ts';

type Forgotten = DeskForgottenCheckOutsQuery['forgottenCheckOuts']['nodes'][number];

function dayOf({ child, date, arrivedAt }: Forgotten): DayToCorrect {
  return { childId: child.id, name: fullName(child), date, arrivedAt, departedAt: null };
}

function ForgottenLine(props: { forgotten: Forgotten; closesAt: string | undefined; onOther: () => void }) {
  const { forgotten, closesAt } = props;
  const { timeZone } = useDesk().kindergarten;
  const t = useWords(today);
  const { correct, busy, problem } = useCorrection();
  const day = dayOf(forgotten);
  const atClosing = (closing: string) =>
    correct({ ...day, departedAt: instantOf(day.date, closing, timeZone) }, t.forgottenNote);
  return (
    <tr>
      <th scope="row">
        {day.name} <span className="quiet">{forgotten.classroom?.name}</span>
        <Problem words={problem} />
      </th>
      <td className="digits">{forgotten.date}</td>
      <td className="digits">{clockOf(forgotten.arrivedAt, timeZone)}</td>
      <td className="acts">
        {closesAt !== undefined && (
          <button type="button" disabled={busy} onClick={() => void atClosing(closesAt)}>
            {t.leftAtClosing(closesAt)} <span className="unseen">{day.name}</span>
          </button>
        )}
        <button type="button" className="plain" onClick={props.onOther}>
          {t.otherTime} <span className="unseen">{day.name}</span>
        </button>
      </td>
    </tr>
  );
}

/** Earlier days on which a child arrived and never left: one tap says it left at closing time. */
export function ForgottenCheckOuts() {
  const t = useWords(today);
  const hours = useQuery(DeskOpeningHoursDocument);
  const { page, hasMore, more } = usePages({
    document: DeskForgottenCheckOutsDocument,
    variables: { first: 20 },
    pick: (data) => data.forgottenCheckOuts,
    put: (data, forgottenCheckOuts) => ({ ...data, forgottenCheckOuts }),
  });
  const [correcting, setCorrecting] = useState<DayToCorrect | null>(null);
  const nodes = page?.nodes ?? [];
  if (nodes.length === 0) return null;
  return (
    <section className="group" aria-labelledby="forgotten">
      <h2 id="forgotten">
        {t.forgotten} <span className="count">{nodes.length}</span>
      </h2>
      <p className="hint">{t.forgottenHint}</p>
      <Table label={t.forgotten} columns={[t.child, t.day, t.arrived, t.actions]}>
        {nodes.map((forgotten) => (
          <ForgottenLine
            key={forgotten.id}
            forgotten={forgotten}
            closesAt={hours.data?.kindergarten?.openingHours.closesAt}
            onOther={() => setCorrecting(dayOf(forgotten))}
          />
        ))}
      </Table>
      <MoreButton more={hasMore} onMore={more} />
      {correcting && <CorrectionDialog day={correcting} onClose={() => setCorrecting(null)} />}
    </section>
  );
}
