import { DeskFinishRollCallDocument } from '@porchlight/schema/desk';
import { useState } from 'react';
import { Icon } from '../../icons/icon.tsx';
import { useAnnouncer } from '../../parts/announcer.tsx';
import { Confirm } from '../../parts/confirm.tsx';
import { Problem } from '../../parts/field.tsx';
import { Page } from '../../parts/page.tsx';
import { useWish } from '../../parts/use-wish.ts';
import { useDesk } from '../../session/desk-context.tsx';
import { useWords } from '../../words/language.tsx';
import { momentShown } from '../../words/names.ts';
import { rollCall } from '../../words/roll-call.ts';
import { byClass, found, type RollCall, tally } from './found.ts';
import { MarkTile } from './mark-tile.tsx';
import { PaperList } from './paper-list.tsx';
import { Tally } from './tally.tsx';
import { useMarks } from './use-marks.ts';

function Finish({ call, counts }: { call: RollCall; counts: ReturnType<typeof tally> }) {
  const t = useWords(rollCall);
  const { announce } = useAnnouncer();
  const { run, busy, problem } = useWish();
  const [asking, setAsking] = useState(false);
  async function finish() {
    const done = await run({
      document: DeskFinishRollCallDocument,
      variables: (idempotencyKey) => ({ input: { rollCallId: call.id, idempotencyKey } }),
      payload: (data) => data.finishRollCall,
    });
    if (!done) return;
    setAsking(false);
    announce(t.finished);
  }
  return (
    <>
      <button type="button" className="main" onClick={() => setAsking(true)}>
        <Icon name="check" />
        {t.finish}
      </button>
      {asking && (
        <Confirm
          title={t.finishTitle}
          ask={t.finishAsk(counts.MISSING, counts.UNVERIFIED)}
          yes={t.finish}
          busy={busy}
          problem={problem}
          onYes={() => void finish()}
          onClose={() => setAsking(false)}
        />
      )}
    </>
  );
}

/** What waits for the network, said so that one goes on marking. */
function Delivery({ waiting, away }: { waiting: number; away: boolean }) {
  const t = useWords(rollCall);
  const words = waiting === 0 ? t.allSent : away ? t.waiting(waiting) : t.sending;
  return (
    <p role="status" className={away && waiting > 0 ? 'away' : 'quiet'}>
      <Icon name={away && waiting > 0 ? 'cloud-off' : 'check'} /> {words}
    </p>
  );
}

/** Large tiles to mark children, class by class; the list for paper below, for the printer only. */
export function Marking({ call }: { call: RollCall }) {
  const { timeZone } = useDesk().kindergarten;
  const t = useWords(rollCall);
  const { waiting, away, problem, mark } = useMarks(call.id);
  const [shown, setShown] = useState<'all' | 'MISSING' | 'UNVERIFIED'>('all');
  const entries = found(call.entries, waiting);
  const counts = tally(entries);
  const over = call.finishedAt != null;
  const title = `${t[call.kind]} · ${call.classroom?.name ?? t.whole} · ${momentShown(call.startedAt, Date.now(), timeZone)}`;
  const visible = entries.filter(({ result }) => shown === 'all' || result === shown);
  return (
    <Page
      title={title}
      actions={
        <>
          <button type="button" onClick={() => window.print()}>
            <Icon name="printer" />
            {t.print}
          </button>
          {!over && <Finish call={call} counts={counts} />}
        </>
      }
    >
      <Tally counts={counts} shown={shown} onShow={setShown} over={over} />
      {!over && <Delivery waiting={waiting.size} away={away} />}
      <Problem words={problem} />
      {entries.length === 0 && <p className="quiet">{t.nobody}</p>}
      {byClass(visible).map(({ name, entries: some }) => (
        <section key={name} className="mark-class" aria-label={t.inClass(name)}>
          <h2>{name}</h2>
          <ul className="mark-tiles">
            {some.map((entry) => (
              <MarkTile
                key={entry.child.id}
                entry={entry}
                waits={waiting.has(entry.child.id)}
                onMark={over ? null : (result) => mark(entry.child.id, result)}
              />
            ))}
          </ul>
        </section>
      ))}
      <PaperList call={call} entries={entries} counts={counts} />
    </Page>
  );
}
