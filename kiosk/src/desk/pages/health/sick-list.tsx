import { useQuery } from '@apollo/client/react';
import {
  DeskFollowUpSickAbsenceDocument,
  DeskSickAbsencesDocument,
  type DeskSickAbsencesQuery,
} from '@porchlight/schema/desk';
import { useState } from 'react';
import { Link } from 'wouter';
import { useAnnouncer } from '../../parts/announcer.tsx';
import { Dialog } from '../../parts/dialog.tsx';
import { Field, Problem } from '../../parts/field.tsx';
import { type Filled, onFilled } from '../../parts/form.ts';
import { Loaded } from '../../parts/loaded.tsx';
import { Table } from '../../parts/table.tsx';
import { useWish } from '../../parts/use-wish.ts';
import { useDesk } from '../../session/desk-context.tsx';
import { health } from '../../words/health.ts';
import { useWords } from '../../words/language.tsx';
import { fullName, momentShown } from '../../words/names.ts';
import { shell } from '../../words/shell.ts';

type Away = DeskSickAbsencesQuery['sickAbsences'][number];

function FollowUpDialog(props: { away: Away; onDone: () => void; onClose: () => void }) {
  const { child } = props.away;
  const { today } = useDesk().kindergarten;
  const t = useWords(health);
  const { save } = useWords(shell);
  const { announce } = useAnnouncer();
  const { run, busy, problem } = useWish();
  async function note(form: Filled) {
    const said = { note: form.text('note'), returnsOn: form.optional('returnsOn') };
    const done = await run({
      document: DeskFollowUpSickAbsenceDocument,
      variables: (idempotencyKey) => ({ input: { childId: child.id, ...said, idempotencyKey } }),
      payload: (data) => data.followUpSickAbsence,
    });
    if (!done) return;
    announce(t.followedUp(fullName(child)));
    props.onDone();
    props.onClose();
  }
  return (
    <Dialog title={t.followUpOf(fullName(child))} onClose={props.onClose}>
      <form onSubmit={onFilled((form) => void note(form))}>
        <Field label={t.whatFamilySaid}>
          {(control) => <textarea {...control} name="note" rows={3} maxLength={500} required />}
        </Field>
        <Field label={t.returnsOn} optional>
          {(control) => <input {...control} name="returnsOn" type="date" min={today} />}
        </Field>
        <Problem words={problem} />
        <button type="submit" className="main" disabled={busy}>
          {save}
        </button>
      </form>
    </Dialog>
  );
}

function Line({ away, onFollowUp }: { away: Away; onFollowUp: () => void }) {
  const { timeZone } = useDesk().kindergarten;
  const t = useWords(health);
  const [last] = away.followUps;
  return (
    <tr>
      <th scope="row">
        <Link href={`/children/${encodeURIComponent(away.child.id)}`}>{fullName(away.child)}</Link>{' '}
        <span className="quiet">{away.child.classroom?.name}</span>
      </th>
      <td className="digits">{away.since}</td>
      <td className="digits">{away.days}</td>
      <td className="wide">
        {last ? (
          <>
            {last.note}{' '}
            <span className="hint">
              {last.followedUpBy.name}, {momentShown(last.followedUpAt, Date.now(), timeZone)}
              {last.returnsOn && ` · ${t.returns(last.returnsOn)}`}
            </span>
          </>
        ) : (
          <span className="badge late">{t.neverAsked}</span>
        )}
      </td>
      <td className="acts">
        <button type="button" onClick={onFollowUp}>
          {t.followUp} <span className="unseen">{fullName(away.child)}</span>
        </button>
      </td>
    </tr>
  );
}

/** Who is away sick, longest first, and who asked after them. */
export function SickList({ classroomId }: { classroomId: string | null }) {
  const t = useWords(health);
  const asked = useQuery(DeskSickAbsencesDocument, { variables: { classroomId } });
  const [following, follow] = useState<Away | null>(null);
  return (
    <>
      <Loaded asked={asked}>
        {({ sickAbsences }) =>
          sickAbsences.length === 0 ? (
            <p className="quiet">{t.noSick}</p>
          ) : (
            <Table label={t.sick} columns={[t.child, t.since, t.daysAway, t.lastAsked, t.actions]}>
              {sickAbsences.map((away) => (
                <Line key={away.child.id} away={away} onFollowUp={() => follow(away)} />
              ))}
            </Table>
          )
        }
      </Loaded>
      {following && (
        <FollowUpDialog
          away={following}
          onDone={() => void asked.refetch().catch(() => undefined)}
          onClose={() => follow(null)}
        />
      )}
    </>
  );
}
