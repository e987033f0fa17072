import type { Typed } from '../../session/drafts.ts';

type Control = HTMLInputElement | HTMLTextAreaElement | HTMLSelectElement;

/** What is never kept: secrets, files, what the page itself fills in. */
const NEVER = new Set(['password', 'file', 'hidden', 'submit', 'button']);

const isBox = (control: Control): control is HTMLInputElement =>
  control.type === 'checkbox' || control.type === 'radio';

function controlsOf(form: HTMLFormElement): Map<string, Control> {
  const controls = new Map<string, Control>();
  const places = new Map<string, number>();
  for (const control of form.querySelectorAll<Control>('input, textarea, select')) {
    const { name, type } = control;
    if (!name || NEVER.has(type) || control.closest('[data-no-draft]')) continue;
    const place = places.get(name) ?? 0;
    places.set(name, place + 1);
    // Boxes of one name differ by their value; those that have none, by their place.
    const mark = isBox(control) ? (control.value === 'on' ? `#${place}` : `=${control.value}`) : '';
    controls.set(`${name}${mark}`, control);
  }
  return controls;
}

/** What stands in a form now. */
export function typedIn(form: HTMLFormElement): Typed {
  return Object.fromEntries(
    [...controlsOf(form)].map(([name, control]) => [name, isBox(control) ? control.checked : control.value]),
  );
}

/** What stands in a form that did not stand there at first. Boxes and fields that came later count when filled. */
export function changedFrom(first: Typed, now: Typed): Typed {
  const blank = (value: string | boolean) => (typeof value === 'string' ? '' : false);
  return Object.fromEntries(
    Object.entries(now).filter(([name, value]) => value !== (first[name] ?? blank(value))),
  );
}

// React notices what a person does: the value goes past its own setter, and the event tells it.
function type(control: Control, value: string): void {
  const { set } = Object.getOwnPropertyDescriptor(Object.getPrototypeOf(control), 'value') ?? {};
  set?.call(control, value);
  control.dispatchEvent(new Event('input', { bubbles: true }));
  if (control instanceof HTMLSelectElement) control.dispatchEvent(new Event('change', { bubbles: true }));
}

/** Fills a form as a person would; gives what found no field yet. */
export function typeInto(form: HTMLFormElement, typed: Typed): Typed {
  const controls = controlsOf(form);
  const homeless: Record<string, string | boolean> = {};
  for (const [name, value] of Object.entries(typed)) {
    const control = controls.get(name);
    if (!control) homeless[name] = value;
    else if (!isBox(control)) typeof value === 'string' && control.value !== value && type(control, value);
    // Of radio buttons only the one that is to be on is pressed.
    else if (control.checked !== value && (value || control.type === 'checkbox')) control.click();
  }
  return homeless;
}
