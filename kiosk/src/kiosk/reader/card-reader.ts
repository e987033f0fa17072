/** Longest pause between two keys of a reader, also of a slow one on a busy machine. Ms. */
const BLINK_MS = 250;
const FEWEST_DIGITS = 4;
const MOST_DIGITS = 32;

/** Tells cards and QR codes (readers act as keyboards) from fingers on a keyboard. */
export interface CardReader {
  /** One key, and when (ms). True when the key ended a card and must do nothing else. */
  key(name: string, at: number): boolean;
}

/** Calls `onCard` with the digits of each card: 4 to 32 digits, arriving quickly, ended by Enter. */
export function cardReader(onCard: (number: string) => void): CardReader {
  let digits = '';
  let last = Number.NEGATIVE_INFINITY;
  return {
    key(name, at) {
      const quick = at - last <= BLINK_MS;
      last = at;
      if (name === 'Enter') {
        const number = quick ? digits : '';
        digits = '';
        if (number.length < FEWEST_DIGITS || number.length > MOST_DIGITS) return false;
        onCard(number);
        return true;
      }
      digits = /^\d$/.test(name) ? (quick ? digits : '') + name : '';
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
