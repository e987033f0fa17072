import { DeskAddFamilyMemberDocument } from '@porchlight/schema/desk';
import { useAnnouncer } from '../../parts/announcer.tsx';
import { DraftNote } from '../../parts/draft/draft-note.tsx';
import { useDraft } from '../../parts/draft/use-draft.ts';
import { type Filled, onFilled } from '../../parts/form.ts';
import { FormEnd } from '../../parts/form-end.tsx';
import { useWish } from '../../parts/use-wish.ts';
import { useDesk } from '../../session/desk-context.tsx';
import { useWords } from '../../words/language.tsx';
import { fullName } from '../../words/names.ts';
import { people } from '../../words/people.ts';
import { MemberFields, memberDetails } from './member-form.tsx';

/** One more adult of a family. */
export function AddAdultForm(props: { householdId: string; onDone: () => void; onCancel: () => void }) {
  const { kindergarten } = useDesk();
  const t = useWords(people);
  const { announce } = useAnnouncer();
  const { run, busy, problem } = useWish();
  const draft = useDraft(`adult ${props.householdId}`);
  async function add(form: Filled) {
    const member = memberDetails(form, '', kindergarten.languages);
    const done = await run({
      document: DeskAddFamilyMemberDocument,
      variables: (idempotencyKey) => ({ input: { householdId: props.householdId, member, idempotencyKey } }),
      payload: (data) => data.addFamilyMember,
    });
    if (!done) return;
    draft.clear();
    announce(t.added(fullName(member)));
    props.onDone();
  }
  return (
    <form ref={draft.ref} className="panel" onSubmit={onFilled((form) => void add(form))}>
      <h3>{t.addAdult}</h3>
      <DraftNote draft={draft} />
      <MemberFields prefix="" />
      <FormEnd label={t.addAdult} problem={problem} busy={busy} onCancel={draft.giveUp(props.onCancel)} />
    </form>
  );
}
