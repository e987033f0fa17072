/** A finger that stays so long sees its button give way; a quick one sees the answer. Ms. */
const HELD_AFTER_MS = 100;

/** What a browser tells of a touch besides. No screen listens; React would look through a screen for each of them. */
const UNHEARD = [
  'pointerover',
  'pointerout',
  'pointerdown',
  'pointermove',
  'pointerup',
  'gotpointercapture',
  'lostpointercapture',
  'touchmove',
] as const;

/**
 * A button acts the moment a finger leaves it. The browser's own click comes later (it waits for its verdict on the
 * gesture, and plays a mouse first), and does not come at all for a slow finger, which it takes for a long press, for
 * one that trembles, or for one beside a hand that leans on the glass. So touches of buttons are kept from it. Mouse
 * and keyboard click as ever.
 */
export function actOnRelease(page: Document): void {
  /** The buttons under fingers now, by the finger's number. */
  const held = new Map<number, Held>();

  const put = (event: TouchEvent): void => {
    for (const { identifier, target } of event.changedTouches) {
      const button = buttonOf(target);
      if (button === null) continue;
      event.preventDefault();
      event.stopPropagation();
      held.set(identifier, holding(button));
    }
  };
  const lift = (event: TouchEvent): void => {
    for (const touch of event.changedTouches) {
      const { button, letGo } = held.get(touch.identifier) ?? {};
      event.stopPropagation();
      held.delete(touch.identifier);
      letGo?.();
      if (event.type === 'touchend' && button?.disabled === false && isOver(touch, button))
        button.dispatchEvent(clickAt(touch));
    }
  };
  for (const name of UNHEARD)
    page.addEventListener(name, (event) => event.stopPropagation(), { capture: true, passive: true });
  page.addEventListener('touchstart', put, { capture: true, passive: false });
  for (const end of ['touchend', 'touchcancel'] as const) page.addEventListener(end, lift, { capture: true });
}

interface Held {
  button: HTMLButtonElement;
  letGo: () => void;
}

function holding(button: HTMLButtonElement): Held {
  const timer = setTimeout(() => button.toggleAttribute('data-held', true), HELD_AFTER_MS);
  const letGo = () => {
    clearTimeout(timer);
    button.removeAttribute('data-held');
  };
  return { button, letGo };
}

const buttonOf = (target: EventTarget): HTMLButtonElement | null =>
  target instanceof Element ? target.closest('button') : null;

/** A finger that slid off takes it back (K20). */
function isOver({ clientX, clientY }: Touch, button: Element): boolean {
  const { left, right, top, bottom } = button.getBoundingClientRect();
  return clientX >= left && clientX <= right && clientY >= top && clientY <= bottom;
}

const clickAt = ({ clientX, clientY }: Touch): MouseEvent =>
  new MouseEvent('click', { bubbles: true, cancelable: true, detail: 1, clientX, clientY });
