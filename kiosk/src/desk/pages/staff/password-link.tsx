import {
  DeskCreatePasswordLinkDocument,
  DeskEndSessionsOfStaffMemberDocument,
  type PasswordLinkPartsFragment,
} from '@porchlight/schema/desk';
import { useState } from 'react';
import { useAnnouncer } from '../../parts/announcer.tsx';
import { Problem } from '../../parts/field.tsx';
import { QrPicture } from '../../parts/qr-picture.tsx';
import { useWish } from '../../parts/use-wish.ts';
import { useDesk } from '../../session/desk-context.tsx';
import { account } from '../../words/account.ts';
import { useWords } from '../../words/language.tsx';
import { momentShown } from '../../words/names.ts';

/** A link to hand over: as text and as a picture for a telephone. */
export function ShownLink({ name, link }: { name: string; link: PasswordLinkPartsFragment }) {
  const { timeZone } = useDesk().kindergarten;
  const t = useWords(account);
  const address = new URL(link.path, window.location.href).href;
  return (
    <div className="panel" role="status">
      <h3>{t.linkOf(name)}</h3>
      <p>{t.linkLead(momentShown(link.expiresAt, Date.now(), timeZone))}</p>
      <QrPicture text={address} label={t.linkOf(name)} />
      <p>
        <code>{address}</code>
      </p>
    </div>
  );
}

/** For one member of staff: a link for a new password, and the end of all sessions. */
export function StaffAccess({ member }: { member: { id: string; name: string } }) {
  const t = useWords(account);
  const { announce } = useAnnouncer();
  const { run, busy, problem } = useWish();
  const [link, setLink] = useState<PasswordLinkPartsFragment | null>(null);
  const { id: staffMemberId, name } = member;
  async function make() {
    const done = await run({
      document: DeskCreatePasswordLinkDocument,
      variables: () => ({ input: { staffMemberId } }),
      payload: (data) => data.createPasswordLink,
    });
    if (done?.link) setLink(done.link);
  }
  async function end() {
    const done = await run({
      document: DeskEndSessionsOfStaffMemberDocument,
      variables: () => ({ input: { staffMemberId } }),
      payload: (data) => data.endSessionsOfStaffMember,
    });
    if (done) announce(t.signedOut(name));
  }
  return (
    <>
      <button
        type="button"
        className="plain"
        disabled={busy}
        aria-label={t.makeLinkOf(name)}
        onClick={() => void make()}
      >
        {t.makeLink}
      </button>
      <button
        type="button"
        className="plain"
        disabled={busy}
        aria-label={t.signOutOf(name)}
        onClick={() => void end()}
      >
        {t.signOut}
      </button>
      <Problem words={problem} />
      {link && <ShownLink name={name} link={link} />}
    </>
  );
}
