/** The longest piece takes so long on a slow device. Ms. */
const PIECE_MS = 15;

/** Does one piece of work after the other while the page has nothing else to do. */
export function whenIdle(pieces: readonly (() => void)[]): void {
  const left = [...pieces];
  const work = (idle: IdleDeadline): void => {
    do left.shift()?.();
    while (left.length > 0 && idle.timeRemaining() > PIECE_MS);
    if (left.length > 0) requestIdleCallback(work);
  };
  requestIdleCallback(work);
}
