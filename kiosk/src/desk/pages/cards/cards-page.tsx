import { useState } from 'react';
import { Loaded } from '../../parts/loaded.tsx';
import { Page } from '../../parts/page.tsx';
import { cards } from '../../words/cards.ts';
import { useWords } from '../../words/language.tsx';
import { CardSheet } from './card-sheet.tsx';
import { ChoosePeople } from './choose-people.tsx';
import type { IssuedCards } from './issued.ts';
import { useFamilies, useStaff } from './use-people.ts';

type Side = 'families' | 'staff';

function Sides({ side, onChoose }: { side: Side; onChoose: (side: Side) => void }) {
  const t = useWords(cards);
  return (
    <fieldset className="tabs">
      <legend>{t.who}</legend>
      {(['families', 'staff'] as const).map((one) => (
        <label key={one}>
          <input type="radio" name="side" checked={one === side} onChange={() => onChoose(one)} />
          <span>{t[one]}</span>
        </label>
      ))}
    </fieldset>
  );
}

/** Choose people, make their cards, print the sheet. */
export function CardsPage() {
  const t = useWords(cards);
  const [side, choose] = useState<Side>('families');
  const [made, setMade] = useState<IssuedCards | null>(null);
  const families = useFamilies();
  const staff = useStaff();
  const { asked, people } = side === 'families' ? families : staff;
  function putAway() {
    setMade(null);
    void families.asked.refetch().catch(() => undefined);
    void staff.asked.refetch().catch(() => undefined);
  }
  return (
    <Page title={t.title}>
      {made ? (
        <CardSheet cards={made} onPutAway={putAway} />
      ) : (
        <>
          <p className="hint">{t.lead}</p>
          <Sides side={side} onChoose={choose} />
          <Loaded asked={{ ...asked, data: asked.data as unknown }}>
            {() => <ChoosePeople key={side} people={people} onMade={setMade} />}
          </Loaded>
        </>
      )}
    </Page>
  );
}
