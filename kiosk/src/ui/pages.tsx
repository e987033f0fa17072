import type { ReactNode } from 'react';
import { After, Before } from './icons.tsx';
import { type OnTap, tapped } from './spot.ts';

/** Pages instead of scrolling (K5). */
export interface PagesProps {
  page: number;
  pageCount: number;
  onTurn: (by: 1 | -1) => OnTap;
  previousLabel: string;
  nextLabel: string;
  children: ReactNode;
}

/** How many pages so many things take; at least one. */
export function pagesFor(things: number, each: number): number {
  return Math.max(1, Math.ceil(things / each));
}

/** The things on one page; a page too far shows the last one. */
export function pageOf<T>(things: readonly T[], page: number, each: number): T[] {
  const last = pagesFor(things.length, each) - 1;
  const from = Math.min(page, last) * each;
  return things.slice(from, from + each);
}

/** Content with two arrows, shown only when there is more than one page. */
export function Pages({ page, pageCount, onTurn, previousLabel, nextLabel, children }: PagesProps) {
  const shown = Math.min(page, pageCount - 1);
  if (pageCount <= 1) return <div className="pages pages-one">{children}</div>;
  const arrow = (by: 1 | -1, label: string, none: boolean) => (
    <button type="button" className="arrow" aria-label={label} disabled={none} onClick={tapped(onTurn(by))}>
      {by === 1 ? <After /> : <Before />}
    </button>
  );
  return (
    <div className="pages">
      {arrow(-1, previousLabel, shown === 0)}
      {children}
      {arrow(1, nextLabel, shown === pageCount - 1)}
      <span className="page-number" dir="ltr">
        {shown + 1}/{pageCount}
      </span>
    </div>
  );
}
