import { useQuery } from '@apollo/client/react';
import {
  DeskLiftSignInLockDocument,
  DeskSignInAnnouncementsDocument,
  DeskSignInLocksDocument,
  type DeskSignInLocksQuery,
} from '@porchlight/schema/desk';
import { timeShown } from '@porchlight/schema/words';
import { Icon } from '../icons/icon.tsx';
import { useAnnouncer } from '../parts/announcer.tsx';
import { Problem } from '../parts/field.tsx';
import { useLive } from '../parts/use-live.ts';
import { useNow } from '../parts/use-now.ts';
import { useWish } from '../parts/use-wish.ts';
import { useDesk } from '../session/desk-context.tsx';
import { cards } from '../words/cards.ts';
import { useLanguage, useSharedWords, useWords } from '../words/language.tsx';
import { fullName, listed } from '../words/names.ts';

type Lock = DeskSignInLocksQuery['signInLocks'][number];

const LOOK_EVERY_MS = 15_000;

function LockLine({ lock, onLifted }: { lock: Lock; onLifted: () => void }) {
  const { timeZone } = useDesk().kindergarten;
  const t = useWords(cards);
  const { relations } = useSharedWords();
  const { language } = useLanguage();
  const { announce } = useAnnouncer();
  const { run, busy, problem } = useWish();
  const { familyMember } = lock;
  const name = fullName(familyMember);
  const who = `${name}（${relations[familyMember.relation]}）`;
  async function lift() {
    const done = await run({
      document: DeskLiftSignInLockDocument,
      variables: () => ({ input: { familyMemberId: familyMember.id } }),
      payload: (data) => data.liftSignInLock,
    });
    if (!done) return;
    announce(t.lifted(name));
    onLifted();
  }
  return (
    <div className="call locked-out">
      <Icon name="lock" />
      <p>
        <strong>{lock.device ? t.lockedAtKiosk(who, lock.device.name) : t.lockedOnPhone(who)}</strong>{' '}
        <span className="quiet">{listed(familyMember.children.map(fullName), language)}</span>
        <span className="hint">{t.lockedUntil(timeShown(lock.lockedUntil, timeZone))}</span>
        <Problem words={problem} />
      </p>
      <button type="button" disabled={busy} aria-label={t.liftOf(name)} onClick={() => void lift()}>
        <Icon name="lock-open" />
        {t.lift}
      </button>
    </div>
  );
}

/** On every page: who used up the tries and stands there now; whoever knows the person lets them try again. */
export function LockBanner() {
  const t = useWords(cards);
  const { data, refetch } = useQuery(DeskSignInLocksDocument);
  const again = () => void refetch().catch(() => undefined);
  useLive(DeskSignInAnnouncementsDocument, data ? { after: data.cursor } : null, again);
  const now = useNow(LOOK_EVERY_MS);
  const locks = (data?.signInLocks ?? []).filter(({ lockedUntil }) => Date.parse(lockedUntil) > now);
  if (locks.length === 0) return null;
  return (
    <section className="calls" aria-label={t.lockedTitle}>
      {locks.map((lock) => (
        <LockLine key={lock.id} lock={lock} onLifted={again} />
      ))}
    </section>
  );
}
