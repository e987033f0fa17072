import type { DeskChildQuery, MemberPartsFragment } from '@porchlight/schema/desk';
import { useState } from 'react';
import { Link, useLocation } from 'wouter';
import { PhotoDialog } from '../../parts/photo-dialog.tsx';
import { Table } from '../../parts/table.tsx';
import { useWords } from '../../words/language.tsx';
import { fullName } from '../../words/names.ts';
import { people } from '../../words/people.ts';
import { AddAdultForm } from './add-adult-form.tsx';
import { CardDialog } from './card-dialog.tsx';
import { EnrolForm } from './enrol-form.tsx';
import { LostCardDialog } from './lost-card-dialog.tsx';
import { useMay } from './may-change.ts';
import { type MemberAct, MemberLine } from './member-line.tsx';
import { PinDialog } from './pin-dialog.tsx';
import { useCards } from './use-cards.ts';

export type OneChild = Extract<DeskChildQuery['node'], { __typename: 'Child' }>;
type Household = OneChild['households'][number];

function Adults(props: { household: Household; childId: string; onChanged: () => void }) {
  const { household } = props;
  const t = useWords(people);
  const { cards, again } = useCards(props.childId);
  const [open, setOpen] = useState<{ act: MemberAct; member: MemberPartsFragment } | null>(null);
  const columns = [t.name, t.kind, t.phone, t.speaks, t.card, t.pin];
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
      {mayChange && adding === null && (
        <div className="buttons">
          <button type="button" onClick={() => setAdding('adult')}>
            {t.addAdult}
          </button>
          <button type="button" onClick={() => setAdding('sibling')}>
            {t.enrol} ({t.sibling} {child.givenName})
          </button>
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
