import { type AuthorisedPartsFragment, DeskRevokeAuthorisedPickupDocument } from '@porchlight/schema/desk';
import { useState } from 'react';
import { Icon } from '../../../icons/icon.tsx';
import { Confirm } from '../../../parts/confirm.tsx';
import { PhotoDialog } from '../../../parts/photo-dialog.tsx';
import { Portrait } from '../../../parts/portrait.tsx';
import { Table } from '../../../parts/table.tsx';
import { useWish } from '../../../parts/use-wish.ts';
import { WeekdayList } from '../../../parts/weekday-ticks.tsx';
import { cards } from '../../../words/cards.ts';
import { useSharedWords, useWords } from '../../../words/language.tsx';
import { fullName } from '../../../words/names.ts';
import { pickup } from '../../../words/pickup.ts';
import type { OneChild } from '../family.tsx';
import { useMay } from '../may-change.ts';
import { AuthoriseForm } from './authorise-form.tsx';

type Adult = AuthorisedPartsFragment;
type Act = 'photo' | 'revoke';

function Line({ adult, onAct }: { adult: Adult; onAct: (act: Act) => void }) {
  const t = useWords(pickup);
  const { photo } = useWords(cards);
  const { relations } = useSharedWords();
  const mayChange = useMay('authorise');
  const mayPhoto = useMay('people');
  return (
    <tr>
      <th scope="row">
        <span className="face-line">
          <Portrait photo={adult.photo} size="small" />
          {fullName(adult)} <span className="quiet">{relations[adult.relation]}</span>
        </span>
      </th>
      <td>
        {t[adult.kind]} {adult.weekdays.length > 0 && <WeekdayList days={adult.weekdays} />}
      </td>
      <td>{adult.phone && <a href={`tel:${adult.phone}`}>{adult.phone}</a>}</td>
      <td className="digits">
        {adult.validFrom} – {adult.validUntil ?? t.open}
      </td>
      <td>{adult.authorisedBy && fullName(adult.authorisedBy)}</td>
      <td className="acts">
        {mayPhoto && (
          <button type="button" className="plain" onClick={() => onAct('photo')}>
            <Icon name="camera" />
            {photo} <span className="unseen">{fullName(adult)}</span>
          </button>
        )}
        {mayChange && (
          <button type="button" className="plain" onClick={() => onAct('revoke')}>
            {t.takeBack} <span className="unseen">{fullName(adult)}</span>
          </button>
        )}
      </td>
    </tr>
  );
}

function RevokeDialog(props: { adult: Adult; onDone: () => void; onClose: () => void }) {
  const { adult } = props;
  const t = useWords(pickup);
  const { run, busy, problem } = useWish();
  async function revoke() {
    const done = await run({
      document: DeskRevokeAuthorisedPickupDocument,
      variables: () => ({ input: { authorisedPickupId: adult.id } }),
      payload: (data) => data.revokeAuthorisedPickup,
    });
    if (!done) return;
    props.onDone();
    props.onClose();
  }
  return (
    <Confirm
      title={t.revokeOf(fullName(adult))}
      ask={t.takeBackAsk}
      yes={t.takeBackNow}
      busy={busy}
      problem={problem}
      onYes={() => void revoke()}
      onClose={props.onClose}
    />
  );
}

/** Adults outside the household who may collect: list, add, photo, take back. */
export function Authorised(props: { child: OneChild; adults: readonly Adult[]; onChanged: () => void }) {
  const { child, onChanged } = props;
  const t = useWords(pickup);
  const mayChange = useMay('authorise');
  const [adding, setAdding] = useState(false);
  const [open, setOpen] = useState<{ act: Act; adult: Adult } | null>(null);
  const close = () => setOpen(null);
  const adults = props.adults.filter(({ revokedAt }) => !revokedAt);
  return (
    <section>
      <h2>{t.authorised}</h2>
      {adults.length === 0 ? (
        <p className="quiet">{t.noAuthorised}</p>
      ) : (
        <Table
          label={t.authorised}
          columns={[t.collector, t.kind, t.phone, t.validFrom, t.onWordOf, t.actions]}
        >
          {adults.map((adult) => (
            <Line key={adult.id} adult={adult} onAct={(act) => setOpen({ act, adult })} />
          ))}
        </Table>
      )}
      {adding && (
        <AuthoriseForm
          child={child}
          onCancel={() => setAdding(false)}
          onDone={() => {
            setAdding(false);
            onChanged();
          }}
        />
      )}
      {mayChange && !adding && (
        <div className="buttons">
          <button type="button" onClick={() => setAdding(true)}>
            <Icon name="user-plus" />
            {t.addAuthorised}
          </button>
        </div>
      )}
      {open?.act === 'revoke' && <RevokeDialog adult={open.adult} onDone={onChanged} onClose={close} />}
      {open?.act === 'photo' && (
        <PhotoDialog
          subject={{
            id: open.adult.id,
            name: fullName(open.adult),
            hasPhoto: open.adult.photo != null,
          }}
          onDone={onChanged}
          onClose={close}
        />
      )}
    </section>
  );
}
