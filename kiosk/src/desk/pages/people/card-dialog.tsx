import { DeskIssueCardDocument, type MemberPartsFragment } from '@porchlight/schema/desk';
import { useState } from 'react';
import { CopyText } from '../../parts/copy-text.tsx';
import { Dialog } from '../../parts/dialog.tsx';
import { Field, Problem } from '../../parts/field.tsx';
import { type Filled, onFilled } from '../../parts/form.ts';
import { QrPicture } from '../../parts/qr-picture.tsx';
import { useWish } from '../../parts/use-wish.ts';
import { useWords } from '../../words/language.tsx';
import { fullName } from '../../words/names.ts';
import { people } from '../../words/people.ts';

/** Gives a card; shows its number once, as digits and as a QR code the kiosk reads. */
export function CardDialog(props: { member: MemberPartsFragment; onDone: () => void; onClose: () => void }) {
  const t = useWords(people);
  const { run, busy, problem } = useWish();
  const [number, setNumber] = useState<string | null>(null);
  async function issue(form: Filled) {
    const done = await run({
      document: DeskIssueCardDocument,
      variables: (idempotencyKey) => ({
        input: { familyMemberId: props.member.id, number: form.optional('number'), idempotencyKey },
      }),
      payload: (data) => data.issueCard,
    });
    if (!done) return;
    setNumber(done.number ?? null);
    props.onDone();
  }
  return (
    <Dialog title={t.issueCardOf(fullName(props.member))} onClose={props.onClose}>
      {number === null ? (
        <form onSubmit={onFilled((form) => void issue(form))}>
          <p>{t.cardHint}</p>
          <Field label={t.cardNumber} hint={t.cardNumberHint} optional>
            {(control) => (
              <input
                {...control}
                name="number"
                inputMode="numeric"
                pattern="[0-9]{4,32}"
                autoComplete="off"
              />
            )}
          </Field>
          <Problem words={problem} />
          <button type="submit" className="main" disabled={busy}>
            {t.issue}
          </button>
        </form>
      ) : (
        <div className="once">
          <p role="status">{t.cardIssued}</p>
          <QrPicture text={number} label={t.card} />
          <CopyText text={number} label={t.card} />
        </div>
      )}
    </Dialog>
  );
}
