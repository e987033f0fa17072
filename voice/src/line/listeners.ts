/** Subscriptions to one kind of event. */
import type { Unsubscribe } from './line.ts';

/** Runs an action the first time only. */
export function once(action: () => void): Unsubscribe {
  let done = false;
  return () => {
    if (done) return;
    done = true;
    action();
  };
}

/** Listeners in the order they came; one may leave while an event is given out. */
export class Listeners<Event> {
  readonly #all = new Set<{ readonly call: (event: Event) => void }>();

  get size(): number {
    return this.#all.size;
  }

  add(call: (event: Event) => void): Unsubscribe {
    const entry = { call };
    this.#all.add(entry);
    return () => void this.#all.delete(entry);
  }

  emit(event: Event): void {
    for (const entry of [...this.#all]) entry.call(event);
  }
}
