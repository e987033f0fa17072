import { useLayoutEffect, useRef, useState } from 'react';
import { textPages } from './text-pages.ts';

/** Height of a line in em, as in kiosk.css (.text-block). */
const LINE_EM = 1.5;
/** Lines never fill to the last em: words and signs keep together. */
const FILLED = 0.9;

/** How many em of text fit into an element. */
function roomIn(element: HTMLElement): number {
  const em = Number.parseFloat(getComputedStyle(element).fontSize);
  const perLine = Math.floor(element.clientWidth / em);
  const lines = Math.floor(element.clientHeight / (em * LINE_EM));
  return Math.max(8, Math.floor(perLine * lines * FILLED));
}

/** Words in pages of what fits here. Tells how many pages there are. */
export function TextBlock({
  text,
  page,
  onPageCount,
}: {
  text: string;
  page: number;
  onPageCount: (count: number) => void;
}) {
  const block = useRef<HTMLDivElement>(null);
  const [em, setEm] = useState(200);
  const pages = textPages(text, em);
  useLayoutEffect(() => {
    const element = block.current;
    if (element === null) return;
    const measure = () => setEm(roomIn(element));
    const observer = new ResizeObserver(measure);
    observer.observe(element);
    measure();
    return () => observer.disconnect();
  }, []);
  useLayoutEffect(() => onPageCount(pages.length), [pages.length, onPageCount]);
  return (
    <div className="text-block" ref={block}>
      <p>{pages[Math.min(page, pages.length - 1)]}</p>
    </div>
  );
}
