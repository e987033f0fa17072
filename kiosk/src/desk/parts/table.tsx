import { type ReactNode, useEffect, useRef, useState } from 'react';

/** Whether what is inside is wider than its box, now. */
function useOverflow() {
  const box = useRef<HTMLElement>(null);
  const [over, setOver] = useState(false);
  useEffect(() => {
    const element = box.current;
    if (!element) return;
    const observer = new ResizeObserver(() => setOver(element.scrollWidth > element.clientWidth));
    observer.observe(element);
    return () => observer.disconnect();
  }, []);
  return { box, over };
}

/**
 * A table with a head and a name. One that is wider than a phone scrolls by itself, by keyboard too, and the page
 * stays.
 */
export function Table(props: { label: string; columns: readonly string[]; children: ReactNode }) {
  const { box, over } = useOverflow();
  return (
    <section ref={box} className="scroll" aria-label={props.label} tabIndex={over ? 0 : undefined}>
      <table aria-label={props.label}>
        <thead>
          <tr>
            {props.columns.map((column) => (
              <th key={column} scope="col">
                {column}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>{props.children}</tbody>
      </table>
    </section>
  );
}
