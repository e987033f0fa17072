import { DeskAddStaffMemberDocument, type PasswordLinkPartsFragment } from '@porchlight/schema/desk';
import type { StaffRole } from '@porchlight/schema/enums';
import { useState } from 'react';
import { useAnnouncer } from '../../parts/announcer.tsx';
import { Choice, Field, Problem } from '../../parts/field.tsx';
import { type Filled, onFilled } from '../../parts/form.ts';
import { useWish } from '../../parts/use-wish.ts';
import { useDesk } from '../../session/desk-context.tsx';
import { account } from '../../words/account.ts';
import { useSharedWords, useWords } from '../../words/language.tsx';
import { people } from '../../words/people.ts';
import { ShownLink } from './password-link.tsx';

const ROLES: readonly [StaffRole, ...StaffRole[]] = ['CLASS_TEACHER', 'HEALTH_DOCTOR', 'PRINCIPAL', 'ADMIN'];

/** Adds a member of staff, and shows the link with which they set their own password. */
export function StaffForm({ onAdded }: { onAdded: () => void }) {
  const { kindergarten } = useDesk();
  const t = useWords(people);
  const { invite } = useWords(account);
  const { staffRoles } = useSharedWords();
  const { announce } = useAnnouncer();
  const { run, busy, problem } = useWish();
  const [invited, setInvited] = useState<{ name: string; link: PasswordLinkPartsFragment } | null>(null);
  async function add(form: Filled) {
    const member = {
      name: form.text('name'),
      email: form.text('email'),
      role: form.choice('role', ROLES),
      classroomIds: form.ticked('classroom'),
    };
    const done = await run({
      document: DeskAddStaffMemberDocument,
      variables: (idempotencyKey) => ({ input: { ...member, idempotencyKey } }),
      payload: (data) => data.addStaffMember,
    });
    if (!done) return;
    form.reset();
    announce(t.added(member.name));
    setInvited(done.link ? { name: member.name, link: done.link } : null);
    onAdded();
  }
  return (
    <form className="panel" onSubmit={onFilled((form) => void add(form))}>
      <h3>{t.addStaff}</h3>
      <p className="quiet">{invite}</p>
      <div className="fields">
        <Field label={t.theirName}>
          {(control) => <input {...control} name="name" required maxLength={60} />}
        </Field>
        <Field label={t.role}>
          {(control) => <Choice control={control} name="role" values={ROLES} words={staffRoles} />}
        </Field>
        <Field label={t.email}>
          {(control) => <input {...control} name="email" type="email" required autoComplete="off" />}
        </Field>
      </div>
      <fieldset>
        <legend>{t.teaches}</legend>
        <div className="choices">
          {kindergarten.classrooms.map(({ id, name }) => (
            <label key={id} className="tick">
              <input type="checkbox" name="classroom" value={id} />
              {name}
            </label>
          ))}
        </div>
      </fieldset>
      <Problem words={problem} />
      {invited && <ShownLink {...invited} />}
      <button type="submit" disabled={busy}>
        {t.addStaff}
      </button>
    </form>
  );
}
