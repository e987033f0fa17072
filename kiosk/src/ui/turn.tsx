import { After, Before } from './icons.tsx';
import { type OnTap, tapped } from './spot.ts';

/** Two arrows for the pages of a text; the number stands with the text. */
export interface TurnProps {
  page: number;
  pageCount: number;
  onTurn: (by: 1 | -1) => OnTap;
  previousLabel: string;
  nextLabel: string;
}

/** Nothing when there is one page only. */
export function Turn({ page, pageCount, onTurn, previousLabel, nextLabel }: TurnProps) {
  if (pageCount <= 1) return null;
  const shown = Math.min(page, pageCount - 1);
  return (
    <div className="row turn">
      <button
        type="button"
        className="arrow"
        aria-label={previousLabel}
        disabled={shown === 0}
        onClick={tapped(onTurn(-1))}
      >
        <Before />
      </button>
      <button
        type="button"
        className="arrow"
        aria-label={nextLabel}
        disabled={shown === pageCount - 1}
        onClick={tapped(onTurn(1))}
      >
        <After />
      </button>
    </div>
  );
}
