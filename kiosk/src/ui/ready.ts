import addresses from 'virtual:pictures';

/** A browser draws an SVG picture in a page of its own, made at its first use; kept here, it stays made. */
const kept: HTMLImageElement[] = [];

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

/** What makes each picture ready, so that the first screen that shows it does not wait for it. */
export const readyPictures = (): (() => void)[] =>
  Object.values(addresses).map((address) => () => {
    const picture = new Image();
    picture.src = address;
    kept.push(picture);
  });
