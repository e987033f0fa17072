import { useQuery } from '@apollo/client/react';
import {
  DeskRollCallChangedDocument,
  DeskRollCallsDocument,
  type RollCallPartsFragment,
} from '@porchlight/schema/desk';
import { Link } from 'wouter';
import { Loaded } from '../../parts/loaded.tsx';
import { Page } from '../../parts/page.tsx';
import { Table } from '../../parts/table.tsx';
import { useLive } from '../../parts/use-live.ts';
import { useDesk } from '../../session/desk-context.tsx';
import { useWords } from '../../words/language.tsx';
import { momentShown } from '../../words/names.ts';
import { rollCall } from '../../words/roll-call.ts';
import { BeginForm } from './begin-form.tsx';
import { Headcount } from './headcount.tsx';

function useRollCalls() {
  const asked = useQuery(DeskRollCallsDocument, { variables: { first: 50 } });
  const { data, refetch } = asked;
  useLive(DeskRollCallChangedDocument, data ? { after: data.cursor } : null, ({ rollCallChanged }) => {
    // Marks change the counts in the cache by themselves; a new one has to be fetched into the list.
    if (rollCallChanged.kind === 'ROLL_CALL_STARTED') void refetch().catch(() => undefined);
  });
  return asked;
}

function Line({ call }: { call: RollCallPartsFragment }) {
  const { timeZone } = useDesk().kindergarten;
  const t = useWords(rollCall);
  return (
    <tr>
      <th scope="row">
        <Link href={`/roll-call/${encodeURIComponent(call.id)}`}>
          {momentShown(call.startedAt, Date.now(), timeZone)} {t[call.kind]}
        </Link>
      </th>
      <td>{call.classroom?.name ?? t.whole}</td>
      <td>{call.startedBy?.name}</td>
      <td className="digits">{call.presentCount}</td>
      <td className="digits">{call.missingCount}</td>
      <td className="digits">{call.unverifiedCount}</td>
      <td>{call.finishedAt ? t.isFinished : <strong className="good">{t.running}</strong>}</td>
    </tr>
  );
}

/** How many are inside, beginning a roll call, going on with one, and the earlier ones. */
export function RollCallPage() {
  const t = useWords(rollCall);
  const asked = useRollCalls();
  return (
    <Page title={t.title}>
      <div className="two">
        <Headcount />
        <BeginForm />
      </div>
      <section>
        <h2>{t.history}</h2>
        <Loaded asked={asked}>
          {({ rollCalls }) =>
            rollCalls.nodes.length === 0 ? (
              <p className="quiet">{t.none}</p>
            ) : (
              <Table
                label={t.history}
                columns={[t.when, t.className, t.by, t.seen, t.missing, t.unseen, t.summary]}
              >
                {rollCalls.nodes.map((call) => (
                  <Line key={call.id} call={call} />
                ))}
              </Table>
            )
          }
        </Loaded>
      </section>
    </Page>
  );
}
