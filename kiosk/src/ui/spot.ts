import type { MouseEvent } from 'react';

/** Where a button was released, in CSS pixels; null for a keyboard. */
export interface Point {
  x: number;
  y: number;
}

/** What a button does when it is released (K20). */
export type OnTap = (point: Point | null) => void;

/** Turns a click into the place it happened at. */
export function tapped(onTap: OnTap): (event: MouseEvent) => void {
  return ({ detail, clientX, clientY }) => onTap(detail === 0 ? null : { x: clientX, y: clientY });
}
