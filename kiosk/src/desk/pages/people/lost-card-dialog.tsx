import {
  type CardPartsFragment,
  DeskIssueCardDocument,
  DeskStopCardDocument,
  type MemberPartsFragment,
} from '@porchlight/schema/desk';
import { useState } from 'react';
import { CopyText } from '../../parts/copy-text.tsx';
import { Dialog } from '../../parts/dialog.tsx';
import { Problem } from '../../parts/field.tsx';
import { QrPicture } from '../../parts/qr-picture.tsx';
import { useWish } from '../../parts/use-wish.ts';
import { cards } from '../../words/cards.ts';
import { useWords } from '../../words/language.tsx';
import { fullName } from '../../words/names.ts';

/** A lost card: stopped with one press, or stopped and replaced with one press. */
export function LostCardDialog(props: {
  member: MemberPartsFragment;
  cards: readonly CardPartsFragment[];
  onDone: () => void;
  onClose: () => void;
}) {
  const { member } = props;
  const t = useWords(cards);
  const { run, busy, problem } = useWish();
  const [number, setNumber] = useState<string | null>(null);
  async function stop(cardId: string) {
    const done = await run({
      document: DeskStopCardDocument,
      variables: () => ({ input: { cardId } }),
      payload: (data) => data.stopCard,
    });
    if (!done) return;
    props.onDone();
    props.onClose();
  }
  async function replace() {
    const done = await run({
      document: DeskIssueCardDocument,
      variables: (idempotencyKey) => ({ input: { familyMemberId: member.id, idempotencyKey } }),
      payload: (data) => data.issueCard,
    });
    if (!done) return;
    setNumber(done.number ?? null);
    props.onDone();
  }
  if (number !== null) {
    return (
      <Dialog title={t.lostTitle(fullName(member))} onClose={props.onClose}>
        <div className="once">
          <p role="status">{t.replaced}</p>
          <QrPicture text={number} label={`${t.number} ${number}`} />
          <CopyText text={number} label={t.number} />
        </div>
      </Dialog>
    );
  }
  return (
    <Dialog title={t.lostTitle(fullName(member))} onClose={props.onClose}>
      <p>{t.lostLead}</p>
      <Problem words={problem} />
      <div className="buttons">
        <button type="button" className="main" disabled={busy} onClick={() => void replace()}>
          {t.replace}
        </button>
        {props.cards.map(({ id, lastDigits }) => (
          <button key={id} type="button" className="danger" disabled={busy} onClick={() => void stop(id)}>
            {t.stopOne(lastDigits)}
          </button>
        ))}
      </div>
    </Dialog>
  );
}
