import type { MemberPartsFragment } from '@porchlight/schema/desk';
import { useState } from 'react';
import { Link, useLocation } from 'wouter';
import { LifeHistory } from '../../parts/lives/life-history.tsx';
import { PhotoDialog } from '../../parts/photo-dialog.tsx';
import { Table } from '../../parts/table.tsx';
import { useWords } from '../../words/language.tsx';
import { lives } from '../../words/lives.ts';
import { fullName } from '../../words/names.ts';
import { people } from '../../words/people.ts';
import { AddAdultForm } from './add-adult-form.tsx';
import { CardDialog } from './card-dialog.tsx';
import { EnrolForm } from './enrol-form.tsx';
import { ADULT_ACTS } from './lives/adult-dialogs.tsx';
import { FamilyActs } from './lives/family-acts.tsx';
import { LostCardDialog } from './lost-card-dialog.tsx';
import { useMay } from './may-change.ts';
import { type LifeAct, type MemberAct, MemberLine } from './member-line.tsx';
import type { OneChild } from './one-child.ts';
import { PinDialog } from './pin-dialog.tsx';
import { useCards } from './use-cards.ts';

export type { OneChild } from './one-child.ts';

type Household = OneChild['households'][number];

function Adults(props: { household: Household; childId: string; onChanged: () => void }) {
  const { household } = props;
  const t = useWords(people);
  const { acts } = useWords(lives);
  const { cards, again } = useCards(props.childId);
  const [open, setOpen] = useState<{ act: MemberAct; member: MemberPartsFragment } | null>(null);
  const mayChange = useMay('people');
  const columns = [t.name, t.kind, t.phone, t.speaks, t.card, t.pin, ...(mayChange ? [acts] : [])];
  const LifeAct = open && open.act in ADULT_ACTS ? ADULT_ACTS[open.act as LifeAct] : null;
  const onChanged = () => {
    props.onChanged();
    again();
  };
  const shared = open && { member: open.member, onDone: onChanged, onClose: () => setOpen(null) };
  return (
    <>
      <Table label={t.adults} columns={columns}>
        {household.members.map((member) => (
          <MemberLine
            key={member.id}
            member={member}
            cards={cards.get(member.id) ?? []}
            onAct={(act) => setOpen({ act, member })}
          />
        ))}
      </Table>
      {shared && LifeAct && <LifeAct {...shared} household={household} />}
      {shared && open.act === 'card' && <CardDialog {...shared} />}
      {shared && open.act === 'lost' && (
        <LostCardDialog {...shared} cards={cards.get(open.member.id) ?? []} />
      )}
      {shared && open.act === 'pin' && <PinDialog member={open.member} onClose={shared.onClose} />}
      {shared && open.act === 'photo' && (
        <PhotoDialog
          subject={{
            id: open.member.id,
            name: fullName(open.member),
            hasPhoto: open.member.photo != null,
          }}
          onDone={onChanged}
          onClose={shared.onClose}
        />
      )}
    </>
  );
}

function Siblings({ household, childId }: { household: Household; childId: string }) {
  const t = useWords(people);
  const others = household.children.filter(({ id }) => id !== childId);
  if (others.length === 0) return null;
  return (
    <p>
      {t.siblings}:{' '}
      {others.map((child) => (
        <Link key={child.id} href={`/children/${encodeURIComponent(child.id)}`}>
          {fullName(child)} {child.classroom?.name}
        </Link>
      ))}
    </p>
  );
}

/** One family: its adults with cards and PINs, its other children, and adding to it. */
export function Family(props: { household: Household; child: OneChild; onChanged: () => void }) {
  const { household, child, onChanged } = props;
  const t = useWords(people);
  const [, go] = useLocation();
  const [adding, setAdding] = useState<'adult' | 'sibling' | null>(null);
  const mayChange = useMay('people');
  const stop = () => setAdding(null);
  return (
    <section>
      <h2>{t.family}</h2>
      <Siblings household={household} childId={child.id} />
      <Adults household={household} childId={child.id} onChanged={onChanged} />
      <LifeHistory subjectId={household.id} quiet onUndone={onChanged} />
      {mayChange && adding === null && (
        <div className="buttons">
          <button type="button" onClick={() => setAdding('adult')}>
            {t.addAdult}
          </button>
          <button type="button" onClick={() => setAdding('sibling')}>
            {t.enrol} ({t.sibling} {child.givenName})
          </button>
          <FamilyActs household={household} child={child} onDone={onChanged} />
        </div>
      )}
      {adding === 'adult' && (
        <AddAdultForm
          householdId={household.id}
          onCancel={stop}
          onDone={() => {
            stop();
            onChanged();
          }}
        />
      )}
      {adding === 'sibling' && (
        <EnrolForm
          sibling={{ householdId: household.id, name: fullName(child) }}
          onCancel={stop}
          onDone={(id) => go(`/children/${encodeURIComponent(id)}`)}
        />
      )}
    </section>
  );
}
