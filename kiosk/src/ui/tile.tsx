import type { ReactNode } from 'react';
import { type OnTap, tapped } from './spot.ts';

/** Colours of kiosk.md, each with its own meaning. */
export type Tone = 'arrive' | 'leave' | 'tell' | 'news' | 'no' | 'plain';

/** A touch target: picture and word. */
export interface TileProps {
  /** The word on it; also its name for screen readers. */
  label: ReactNode;
  onTap: OnTap;
  tone?: Tone;
  picture?: ReactNode;
  /** The key of the phone line that does the same (K8). */
  digit?: number;
  /** It is being spoken now (K9). */
  lit?: boolean;
  /** For tiles that are chosen and unchosen. */
  pressed?: boolean;
  disabled?: boolean;
  /** The one that most people want: at least 25 mm. */
  main?: boolean;
  className?: string;
  children?: ReactNode;
}

/** A tile acts when it is released, never by a gesture (K20). */
export function Tile({
  label,
  onTap,
  tone = 'plain',
  picture,
  digit,
  lit,
  pressed,
  disabled,
  main,
  className = '',
  children,
}: TileProps) {
  return (
    <button
      type="button"
      className={`tile ${className}`}
      data-tone={tone}
      data-lit={lit === true || undefined}
      data-main={main === true || undefined}
      aria-pressed={pressed}
      disabled={disabled}
      onClick={tapped(onTap)}
    >
      {picture !== undefined && <span className="disc">{picture}</span>}
      <span className="label">{label}</span>
      {children}
      {digit !== undefined && (
        <span className="digit" aria-hidden="true">
          {digit}
        </span>
      )}
    </button>
  );
}
