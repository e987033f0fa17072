import { Erase, Tick } from './icons.tsx';
import type { Point } from './spot.ts';
import { tapped } from './spot.ts';

const ROWS = ['1', '2', '3', '4', '5', '6', '7', '8', '9'] as const;

/** A telephone's keypad. Without `onEnter` the last digit sends by itself. */
export interface KeypadProps {
  onDigit: (digit: string, point: Point | null) => void;
  onErase: (point: Point | null) => void;
  onEnter?: (point: Point | null) => void;
  eraseLabel: string;
  enterLabel: string;
  disabled?: boolean;
}

/** Keys 1 to 9, erase, 0, and enter: as on every telephone, also where one reads from right to left. */
export function Keypad({ onDigit, onErase, onEnter, eraseLabel, enterLabel, disabled = false }: KeypadProps) {
  const digit = (key: string) => (
    <button
      key={key}
      type="button"
      className="key"
      disabled={disabled}
      onClick={tapped((point) => onDigit(key, point))}
    >
      {key}
    </button>
  );
  return (
    <div className="keypad" dir="ltr">
      {ROWS.map(digit)}
      <button
        type="button"
        className="key key-word"
        disabled={disabled}
        aria-label={eraseLabel}
        onClick={tapped(onErase)}
      >
        <Erase />
      </button>
      {digit('0')}
      {onEnter === undefined ? (
        <span />
      ) : (
        <button
          type="button"
          className="key key-enter"
          disabled={disabled}
          aria-label={enterLabel}
          onClick={tapped(onEnter)}
        >
          <Tick />
        </button>
      )}
    </div>
  );
}
