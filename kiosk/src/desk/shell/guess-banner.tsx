import { useQuery } from '@apollo/client/react';
import {
  DeskGuessingAnnouncementsDocument,
  DeskGuessingNoticesDocument,
  type DeskGuessingNoticesQuery,
  DeskLiftGuessingDocument,
} from '@porchlight/schema/desk';
import { Icon } from '../icons/icon.tsx';
import { Problem } from '../parts/field.tsx';
import { useLive } from '../parts/use-live.ts';
import { useWish } from '../parts/use-wish.ts';
import { account } from '../words/account.ts';
import { useWords } from '../words/language.tsx';

type Notice = DeskGuessingNoticesQuery['guessingNotices'][number];

function GuessLine({ notice, onLifted }: { notice: Notice; onLifted: () => void }) {
  const t = useWords(account);
  const { run, busy, problem } = useWish();
  const what = t[notice.secret](notice.staffMember?.name ?? notice.device?.name ?? t.phone);
  async function lift() {
    const done = await run({
      document: DeskLiftGuessingDocument,
      variables: () => ({ input: { guessingNoticeId: notice.id } }),
      payload: (data) => data.liftGuessing,
    });
    if (done) onLifted();
  }
  return (
    <div className="call locked-out">
      <Icon name="lock" />
      <p>
        <strong>{what}</strong>
        <span className="hint">{t.guessHint}</span>
        <Problem words={problem} />
      </p>
      <button type="button" disabled={busy} aria-label={t.seenOf(what)} onClick={() => void lift()}>
        {t.seen}
      </button>
    </div>
  );
}

/** On every page: where somebody guesses; whoever has looked takes it off, and tries begin anew. */
export function GuessBanner() {
  const t = useWords(account);
  const { data, refetch } = useQuery(DeskGuessingNoticesDocument);
  const again = () => void refetch().catch(() => undefined);
  useLive(DeskGuessingAnnouncementsDocument, data ? { after: data.cursor } : null, again);
  const notices = data?.guessingNotices ?? [];
  if (notices.length === 0) return null;
  return (
    <section className="calls" aria-label={t.guessing}>
      {notices.map((notice) => (
        <GuessLine key={notice.id} notice={notice} onLifted={again} />
      ))}
    </section>
  );
}
