import {
  type ConflictPartsFragment,
  DeskConflictsDocument,
  DeskSettleConflictDocument,
} from '@porchlight/schema/desk';
import { useEffect, useState } from 'react';
import { useAnnouncer } from '../../parts/announcer.tsx';
import { Dialog } from '../../parts/dialog.tsx';
import { Field, Problem } from '../../parts/field.tsx';
import { onFilled } from '../../parts/form.ts';
import { Loaded } from '../../parts/loaded.tsx';
import { MoreButton } from '../../parts/more-button.tsx';
import { Table } from '../../parts/table.tsx';
import { usePages } from '../../parts/use-pages.ts';
import { useWish } from '../../parts/use-wish.ts';
import { useDesk } from '../../session/desk-context.tsx';
import { fleet } from '../../words/fleet.ts';
import { useLanguage, useSharedWords, useWords } from '../../words/language.tsx';
import { fullName, listed, momentShown } from '../../words/names.ts';
import { shell } from '../../words/shell.ts';
import { staffRefusal } from '../../words/staff-refusals.ts';

type Conflict = ConflictPartsFragment;

function SettleDialog({ conflict, onClose }: { conflict: Conflict; onClose: () => void }) {
  const f = useWords(fleet);
  const { save } = useWords(shell);
  const { announce } = useAnnouncer();
  const { run, busy, problem } = useWish();
  async function settle(note: string) {
    const done = await run({
      document: DeskSettleConflictDocument,
      variables: () => ({ input: { conflictId: conflict.id, note } }),
      payload: (data) => data.settleConflict,
    });
    if (!done) return;
    announce(f.settled);
    onClose();
  }
  return (
    <Dialog title={f.settleTitle} onClose={onClose}>
      <form onSubmit={onFilled((form) => void settle(form.text('note')))}>
        <Field label={f.note} hint={f.noteHint}>
          {(control) => <textarea {...control} name="note" rows={3} maxLength={500} required />}
        </Field>
        <Problem words={problem} />
        <button type="submit" className="main" disabled={busy}>
          {save}
        </button>
      </form>
    </Dialog>
  );
}

function Line({ conflict, onSettle }: { conflict: Conflict; onSettle: () => void }) {
  const { timeZone } = useDesk().kindergarten;
  const f = useWords(fleet);
  const { language } = useLanguage();
  const { relations } = useSharedWords();
  const { familyMember: member, settledBy, note } = conflict;
  return (
    <tr>
      <th scope="row">{f[conflict.wish]}</th>
      <td>{listed(conflict.children.map(fullName), language)}</td>
      <td>{member && `${fullName(member)}（${relations[member.relation]}）`}</td>
      <td className="wide">{staffRefusal(conflict.code, language)}</td>
      <td className="digits">
        {momentShown(conflict.occurredAt, Date.now(), timeZone)}{' '}
        <span className="quiet">{conflict.device.name}</span>
      </td>
      <td className="acts wide">
        {conflict.settledAt ? (
          f.settledBy(settledBy?.name ?? '', note ?? '')
        ) : (
          <button type="button" onClick={onSettle}>
            {f.settle}
          </button>
        )}
      </td>
    </tr>
  );
}

/** What kiosks could not bring through; `openCount` changes when a kiosk reports another one. */
export function Conflicts({ openCount }: { openCount: number }) {
  const f = useWords(fleet);
  const [all, showAll] = useState(false);
  const [settling, settle] = useState<Conflict | null>(null);
  const { asked, page, hasMore, more } = usePages({
    document: DeskConflictsDocument,
    variables: { open: all ? null : true, first: 50 },
    pick: (data) => data.conflicts,
    put: (data, conflicts) => ({ ...data, conflicts }),
  });
  const { refetch } = asked;
  // biome-ignore lint/correctness/useExhaustiveDependencies: another count is another list
  useEffect(() => void refetch().catch(() => undefined), [openCount, refetch]);
  return (
    <section aria-labelledby="conflicts">
      <div className="section-head">
        <h2 id="conflicts">
          {f.conflicts} <span className="count">{openCount}</span>
        </h2>
        <label className="tick">
          <input type="checkbox" checked={all} onChange={(event) => showAll(event.target.checked)} />
          {f.showSettled}
        </label>
      </div>
      <p className="hint">{f.conflictsLead}</p>
      <Loaded asked={asked}>
        {() =>
          page?.nodes.length ? (
            <Table label={f.conflicts} columns={[f.wish, f.children, f.who, f.why, f.at, f.actions]}>
              {page.nodes.map((conflict) => (
                <Line key={conflict.id} conflict={conflict} onSettle={() => settle(conflict)} />
              ))}
            </Table>
          ) : (
            <p className="quiet">{f.noConflicts}</p>
          )
        }
      </Loaded>
      <MoreButton more={hasMore} onMore={more} />
      {settling && (
        <SettleDialog
          conflict={settling}
          onClose={() => {
            settle(null);
            void refetch().catch(() => undefined);
          }}
        />
      )}
    </section>
  );
}
