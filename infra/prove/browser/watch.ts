/** Runs in every page, before its own scripts: tells when an answer was on the glass. */

/** What the page offers afterwards, under `window.watch`. */
export interface Watch {
  /** When the page was first painted with what it rests with, since it began to load. Ms. */
  readonly painted: Promise<number>;
  /** Before a touch: what will be its answer. Throws when that is there already. */
  readonly expect: (selector: string) => void;
  /** From the last touch or key until what was expected was painted. Ms. */
  readonly answer: () => Promise<number>;
}

declare global {
  interface Window {
    watch: Watch;
  }
}

/**
 * Times are those of the input events themselves, so that a page that is too busy to listen is not excused. An answer
 * counts once the frame with it has been handed to the screen: the first task after it.
 * `resting`: a selector of what the page rests with.
 */
export function watchGlass(resting: string): void {
  let inputAt = 0;
  for (const name of ['pointerup', 'keydown'] as const)
    window.addEventListener(name, ({ timeStamp }) => (inputAt = timeStamp), { capture: true });

  const afterPaint = () =>
    new Promise<number>((resolve) =>
      requestAnimationFrame(() => {
        // Not a timer or a message: what the page puts off until after the answer comes in those, and does not count.
        void scheduler.postTask(() => resolve(performance.now()), { priority: 'user-blocking' });
      }),
    );

  const shown = (selector: string) =>
    new Promise<void>((resolve) => {
      const look = () => {
        if (document.querySelector(selector) === null) return;
        observer.disconnect();
        resolve();
      };
      const observer = new MutationObserver(look);
      observer.observe(document, { subtree: true, childList: true, attributes: true, characterData: true });
      look();
    });

  let answered: Promise<number> = Promise.reject(new Error('nothing was expected'));
  answered.catch(() => undefined);
  window.watch = {
    painted: shown(resting).then(afterPaint),
    expect: (selector) => {
      if (document.querySelector(selector) !== null) throw new Error(`there before the touch: ${selector}`);
      answered = shown(selector).then(async () => (await afterPaint()) - inputAt);
    },
    answer: () => answered,
  };
}
