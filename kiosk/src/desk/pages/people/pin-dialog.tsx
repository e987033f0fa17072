import { DeskSetPinDocument, type MemberPartsFragment } from '@porchlight/schema/desk';
import { useAnnouncer } from '../../parts/announcer.tsx';
import { Dialog } from '../../parts/dialog.tsx';
import { Field, Problem } from '../../parts/field.tsx';
import { type Filled, onFilled } from '../../parts/form.ts';
import { useWish } from '../../parts/use-wish.ts';
import { useWords } from '../../words/language.tsx';
import { fullName } from '../../words/names.ts';
import { people } from '../../words/people.ts';
import { shell } from '../../words/shell.ts';

/** Sets the six digits of an adult; typed by the person, shown as dots. */
export function PinDialog({ member, onClose }: { member: MemberPartsFragment; onClose: () => void }) {
  const t = useWords(people);
  const { save } = useWords(shell);
  const { announce } = useAnnouncer();
  const { run, busy, problem } = useWish();
  async function set(form: Filled) {
    const done = await run({
      document: DeskSetPinDocument,
      variables: () => ({ input: { familyMemberId: member.id, pin: form.text('pin') } }),
      payload: (data) => data.setPin,
    });
    if (!done) return;
    announce(t.pinDone(fullName(member)));
    onClose();
  }
  return (
    <Dialog title={t.setPinOf(fullName(member))} onClose={onClose}>
      <form onSubmit={onFilled((form) => void set(form))}>
        <Field label={t.pinLabel} hint={t.pinHint}>
          {(control) => (
            <input
              {...control}
              name="pin"
              type="password"
              inputMode="numeric"
              pattern="[0-9]{6}"
              maxLength={6}
              autoComplete="off"
              required
            />
          )}
        </Field>
        <Problem words={problem} />
        <button type="submit" className="main" disabled={busy}>
          {save}
        </button>
      </form>
    </Dialog>
  );
}
