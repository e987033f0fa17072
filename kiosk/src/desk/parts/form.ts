import type { FormEvent } from 'react';

/** Texts of a submitted form by name, trimmed; "" for a field that is not there. */
export interface Filled {
  text(name: string): string;
  /** As it was typed, spaces and all: for passwords. */
  exact(name: string): string;
  /** Null when it was left empty. */
  optional(name: string): string | null;
  /** Every ticked box of one name. */
  ticked(name: string): string[];
  /** One of the given values, the first one when something else came. */
  choice<T extends string>(name: string, values: readonly [T, ...T[]]): T;
  reset(): void;
}

/** Reads a form, whatever page it is on. */
export function filled(form: HTMLFormElement): Filled {
  const data = new FormData(form);
  const exact = (name: string) => {
    const value = data.get(name);
    return typeof value === 'string' ? value : '';
  };
  const text = (name: string) => exact(name).trim();
  return {
    text,
    exact,
    optional: (name) => text(name) || null,
    ticked: (name) => data.getAll(name).filter((value) => typeof value === 'string'),
    choice: (name, values) => values.find((value) => value === text(name)) ?? values[0],
    reset: () => form.reset(),
  };
}

/** An onSubmit that keeps the page and hands over what was filled in. */
export function onFilled(act: (form: Filled) => void) {
  return (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    act(filled(event.currentTarget));
  };
}
