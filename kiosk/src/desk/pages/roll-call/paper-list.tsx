import type { RollCallResult } from '@porchlight/schema/enums';
import { dateShown, timeShown } from '@porchlight/schema/words';
import { useDesk } from '../../session/desk-context.tsx';
import { useLanguage, useWords } from '../../words/language.tsx';
import { fullName } from '../../words/names.ts';
import { rollCall } from '../../words/roll-call.ts';
import { byClass, type Entry, type RollCall } from './found.ts';

const BOXES: Readonly<Record<RollCallResult, string>> = { PRESENT: '☑', MISSING: '✗', UNVERIFIED: '☐' };

/** The roll call on A4: what was found, empty boxes for who was not looked for, a line to sign. On paper only. */
export function PaperList(props: {
  call: RollCall;
  entries: readonly Entry[];
  counts: Record<RollCallResult, number>;
}) {
  const { call, entries, counts } = props;
  const { name, timeZone } = useDesk().kindergarten;
  const { language } = useLanguage();
  const t = useWords(rollCall);
  return (
    <div className="paper" aria-hidden="true">
      <h1>
        {t.title}: {t[call.kind]}
      </h1>
      <p>
        {name} · {call.classroom?.name ?? t.whole} · {dateShown(call.startedAt, timeZone, language)}{' '}
        {timeShown(call.startedAt, timeZone)}
        {call.finishedAt && ` – ${timeShown(call.finishedAt, timeZone)}`} · {call.startedBy?.name}
      </p>
      <p>
        {t.seen} {counts.PRESENT} · {t.missing} {counts.MISSING} · {t.unseen} {counts.UNVERIFIED}
      </p>
      {byClass(entries).map((room) => (
        <section key={room.name}>
          <h2>
            {room.name} ({room.entries.length})
          </h2>
          <ol>
            {room.entries.map(({ child, result, markedAt, markedBy }) => (
              <li key={child.id}>
                <span className="box">{BOXES[result]}</span> {fullName(child)}
                <span className="quiet">
                  {' '}
                  {markedAt && timeShown(markedAt, timeZone)} {markedBy?.name}
                </span>
              </li>
            ))}
          </ol>
        </section>
      ))}
      <p className="sign">{t.sign}</p>
    </div>
  );
}
