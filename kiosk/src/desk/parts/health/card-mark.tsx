import type { CardShape } from '@porchlight/schema/enums';

/** Outlines of the four shapes in a square of 16. */
const SHAPES: Readonly<Record<CardShape, string>> = {
  CIRCLE: 'M8 1a7 7 0 1 1 0 14a7 7 0 1 1 0-14z',
  TRIANGLE: 'M8 1.5l7 12.5H1z',
  SQUARE: 'M2 2h12v12H2z',
  DIAMOND: 'M8 1l7 7l-7 7l-7-7z',
};

/** A result's colour in its shape, with an edge of ink; its word stands beside it. */
export function CardMark({ colour, shape }: { colour: string; shape: CardShape }) {
  return (
    <svg className="card-mark" viewBox="0 0 16 16" width="1.1em" height="1.1em" aria-hidden="true">
      <path d={SHAPES[shape]} fill={colour} />
    </svg>
  );
}
