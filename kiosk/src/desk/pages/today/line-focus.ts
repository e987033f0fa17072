/** Moving between the lines of the board without a mouse. */

const USUAL = '[data-child] [data-usual]';

/** The usual button of every line, top to bottom. */
function usualButtons(board: HTMLElement): HTMLElement[] {
  return [...board.querySelectorAll<HTMLElement>(USUAL)];
}

function focusedLine(): HTMLElement | null {
  return document.activeElement?.closest<HTMLElement>('[data-child]') ?? null;
}

/** The child of the line that has the focus. */
export function focusedChild(): string | null {
  return focusedLine()?.dataset.child ?? null;
}

/** Moves the focus `step` lines on, or to the first line. */
export function moveFocus(board: HTMLElement, step: 1 | -1): void {
  const buttons = usualButtons(board);
  const line = focusedLine();
  const place = buttons.findIndex((button) => line?.contains(button));
  const next = place === -1 ? 0 : Math.min(buttons.length - 1, Math.max(0, place + step));
  buttons[next]?.focus();
}

/**
 * Remembers the line after the focused one, because the focused one is about to move to another group; gives the
 * function that puts the focus there, so that one key checks in one child after the other.
 */
export function rememberNext(board: HTMLElement): () => void {
  const line = focusedLine();
  if (!line) return () => undefined;
  const neighbour = line.nextElementSibling ?? line.previousElementSibling;
  const child = (neighbour as HTMLElement | null)?.dataset.child;
  const heading = line.closest('section')?.querySelector('h2');
  return () => {
    const next =
      child && board.querySelector<HTMLElement>(`[data-child="${CSS.escape(child)}"] [data-usual]`);
    if (next) return next.focus();
    heading?.setAttribute('tabindex', '-1');
    heading?.focus();
  };
}
