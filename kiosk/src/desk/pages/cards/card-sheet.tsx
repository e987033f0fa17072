import { useState } from 'react';
import { Icon } from '../../icons/icon.tsx';
import { Confirm } from '../../parts/confirm.tsx';
import { cards as words } from '../../words/cards.ts';
import { useWords } from '../../words/language.tsx';
import type { IssuedCards } from './issued.ts';
import { PrintedCard } from './printed-card.tsx';

/** Ten cards fill an A4 page: two beside each other, five below each other. */
const A_PAGE = 10;

function pagesOf(cards: IssuedCards): IssuedCards[] {
  const count = Math.ceil(cards.length / A_PAGE);
  return Array.from({ length: count }, (_, page) => cards.slice(page * A_PAGE, (page + 1) * A_PAGE));
}

/** The cards just made, as they come out of the printer. Their numbers are nowhere else. */
export function CardSheet({ cards, onPutAway }: { cards: IssuedCards; onPutAway: () => void }) {
  const t = useWords(words);
  const [asking, setAsking] = useState(false);
  return (
    <>
      <div className="section-head">
        <p role="status">
          <strong>{t.ready(cards.length)}</strong>
        </p>
        <div className="row">
          <button type="button" className="main" onClick={() => window.print()}>
            <Icon name="printer" />
            {t.print}
          </button>
          <button type="button" onClick={() => setAsking(true)}>
            {t.finish}
          </button>
        </div>
      </div>
      <section className="sheet" aria-label={t.sheet}>
        {pagesOf(cards).map((page) => (
          <ul key={page[0]?.card.id} className="sheet-page">
            {page.map((card) => (
              <PrintedCard key={card.card.id} issued={card} />
            ))}
          </ul>
        ))}
      </section>
      {asking && (
        <Confirm
          title={t.finish}
          ask={t.finishAsk}
          yes={t.finishNow}
          busy={false}
          problem={null}
          onYes={onPutAway}
          onClose={() => setAsking(false)}
        />
      )}
    </>
  );
}
