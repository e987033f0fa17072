/** Longest pause between two keys of a reader, also of a slow one on a busy machine. Ms. */
const BLINK_MS = 250;
const FEWEST_DIGITS = 4;
const MOST_DIGITS = 32;
/** The number of no card. */
const UNREADABLE = '';

/** Tells cards and QR codes (readers act as keyboards) from fingers on a keyboard. */
export interface CardReader {
  /** One key, and when (ms). True when the key ended a card and must do nothing else. */
  key(name: string, at: number): boolean;
}

/**
 * Calls `onCard` with the digits of each card: 4 to 32 digits, arriving quickly, ended by Enter. Whatever else arrives
 * as quickly (letters, a broken QR code, a page of text) is a card that nobody knows: its Enter must press no button.
 */
export function cardReader(onCard: (number: string) => void): CardReader {
  let digits = '';
  /** Keys in this burst, of any kind. */
  let burst = 0;
  let last = Number.NEGATIVE_INFINITY;

  function ended(): boolean {
    const number = burst === digits.length && burst <= MOST_DIGITS ? digits : UNREADABLE;
    const enough = burst >= FEWEST_DIGITS;
    digits = '';
    burst = 0;
    if (enough) onCard(number);
    return enough;
  }

  return {
    key(name, at) {
      const quick = at - last <= BLINK_MS;
      last = at;
      if (!quick) {
        digits = '';
        burst = 0;
      }
      if (name === 'Enter') return ended();
      if (name.length !== 1) return false; // Shift and its like come between letters
      burst += 1;
      if (/^\d$/.test(name) && digits.length <= MOST_DIGITS) digits += name;
      return false;
    },
  };
}

/** Listens on a page, before any button can take the Enter for a click. Returns what stops it. */
export function listenForCards(page: Window, onCard: (number: string) => void): () => void {
  const reader = cardReader(onCard);
  const listen = (event: KeyboardEvent) => {
    if (!reader.key(event.key, event.timeStamp)) return;
    event.preventDefault();
    event.stopPropagation();
  };
  page.addEventListener('keydown', listen, { capture: true });
  return () => page.removeEventListener('keydown', listen, { capture: true });
}
