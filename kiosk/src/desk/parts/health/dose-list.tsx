import { DeskRecordDoseDocument } from '@porchlight/schema/desk';
import { timeShown } from '@porchlight/schema/words';
import { Icon } from '../../icons/icon.tsx';
import { useDesk } from '../../session/desk-context.tsx';
import { clockOf } from '../../words/clock.ts';
import { health } from '../../words/health.ts';
import { useSharedWords, useWords } from '../../words/language.tsx';
import { fullName, type Named } from '../../words/names.ts';
import { useAnnouncer } from '../announcer.tsx';
import { Problem } from '../field.tsx';
import { Table } from '../table.tsx';
import { useNow } from '../use-now.ts';
import { useWish } from '../use-wish.ts';
import { type DueDose, doseState, dosesByTime, type Slip } from './doses.ts';

type Of = Named & { id: string };

function Given({ due, onGiven }: { due: DueDose<Of>; onGiven: () => void }) {
  const { timeZone } = useDesk().kindergarten;
  const t = useWords(health);
  const { announce } = useAnnouncer();
  const { run, busy, problem } = useWish();
  const { slip, dose, of } = due;
  const name = fullName(of);
  async function give() {
    const done = await run({
      document: DeskRecordDoseDocument,
      variables: (idempotencyKey) => ({
        input: { medicationRequestId: slip.id, dueAt: dose.dueAt, idempotencyKey },
      }),
      payload: (data) => data.recordDose,
    });
    onGiven();
    if (done) announce(t.givenNow(slip.drug, name));
  }
  if (dose.givenAt) {
    return (
      <span className="good">
        <Icon name="check" /> {t.givenBy(timeShown(dose.givenAt, timeZone), dose.givenBy?.name ?? '')}
      </span>
    );
  }
  return (
    <>
      <button
        type="button"
        className="act checkIn"
        disabled={busy}
        aria-label={t.giveOf(slip.drug, name)}
        onClick={() => void give()}
      >
        <Icon name="pill" />
        {t.give}
      </button>
      <Problem words={problem} />
    </>
  );
}

/** Doses of today by time, with the button that says one was given. */
export function DoseList(props: { slips: readonly { of: Of; slip: Slip }[]; onGiven: () => void }) {
  const { timeZone } = useDesk().kindergarten;
  const t = useWords(health);
  const { relations } = useSharedWords();
  const clock = clockOf(new Date(useNow(15_000)).toISOString(), timeZone);
  const inForce = props.slips.filter(({ slip }) => slip.state === 'ACTIVE');
  const doses = dosesByTime(inForce);
  if (doses.length === 0) return <p className="quiet">{t.noMedicine}</p>;
  return (
    <Table label={t.medicine} columns={[t.due, t.child, t.drug, t.dose, t.onWordOf, t.given]}>
      {doses.map((due) => (
        <tr key={`${due.slip.id} ${due.dose.dueAt}`}>
          <td className="digits">
            {due.dose.dueAt}{' '}
            {doseState(due.dose, clock) === 'overdue' && (
              <span className="badge late">
                <Icon name="clock-exclamation" /> {t.overdue}
              </span>
            )}
          </td>
          <th scope="row">{fullName(due.of)}</th>
          <td>
            {due.slip.drug} {due.slip.note && <span className="hint">{due.slip.note}</span>}
          </td>
          <td>{due.slip.dose}</td>
          <td>
            {fullName(due.slip.authorisedBy)}{' '}
            <span className="quiet">{relations[due.slip.authorisedBy.relation]}</span>
          </td>
          <td>
            <Given due={due} onGiven={props.onGiven} />
          </td>
        </tr>
      ))}
    </Table>
  );
}
