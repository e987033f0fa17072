import { useCallback, useMemo, useRef, useState } from 'react';
import { useDesk } from '../../session/desk-context.tsx';
import { Drafts, type Typed } from '../../session/drafts.ts';
import { changedFrom, typedIn, typeInto } from './typed.ts';

/** A form whose half-written work is kept. */
export interface Draft {
  /** For the form's `ref`. */
  ref: (form: HTMLFormElement | null) => (() => void) | undefined;
  /** The form shows what was kept from before. */
  restored: boolean;
  /** Forgets what was kept: it was sent, or given up. */
  clear(): void;
  /** Forgets it and shows the form as it was at first. */
  startOver(): void;
  /** What a form's way back does: forgets it, then goes. */
  giveUp(back: () => void): () => void;
}

/** Keeps what is typed into one form, and gives what had no field yet to fields that come later. */
class Keeper {
  readonly #form: HTMLFormElement;
  readonly #first: Typed;
  readonly #keep: (typed: Typed) => void;
  readonly #later = new MutationObserver(() => this.#fill(this.#waiting));
  #waiting: Typed = {};
  #filling = false;

  constructor(form: HTMLFormElement, kept: Typed | null, keep: (typed: Typed) => void) {
    this.#form = form;
    this.#first = typedIn(form);
    this.#keep = keep;
    if (kept) this.#fill(kept);
    form.addEventListener('input', this.#note);
    form.addEventListener('change', this.#note);
    this.#later.observe(form, { childList: true, subtree: true });
  }

  startOver(): void {
    this.#waiting = {};
    this.#fill(this.#first);
    this.#waiting = {};
  }

  stop(): void {
    this.#later.disconnect();
    this.#form.removeEventListener('input', this.#note);
    this.#form.removeEventListener('change', this.#note);
  }

  #fill(typed: Typed): void {
    if (Object.keys(typed).length === 0) return;
    this.#filling = true;
    this.#waiting = typeInto(this.#form, typed);
    this.#filling = false;
  }

  readonly #note = () => {
    if (!this.#filling) this.#keep({ ...this.#waiting, ...changedFrom(this.#first, typedIn(this.#form)) });
  };
}

/**
 * Keeps the half-written work of a form under `name` ("notice", "answer TICKET"): it is there again after a click
 * elsewhere, a reload, or a session that ended. Passwords, pictures and whatever is inside `data-no-draft` are not kept.
 * Call `clear` once it was sent.
 */
export function useDraft(name: string): Draft {
  const { staff } = useDesk();
  const drafts = useMemo(() => new Drafts(sessionStorage, staff.id, Date.now), [staff.id]);
  const keeper = useRef<Keeper | null>(null);
  const [restored, setRestored] = useState(() => drafts.read(name) !== null);
  const ref = useCallback(
    (form: HTMLFormElement | null) => {
      if (!form) return undefined;
      const mine = new Keeper(form, drafts.read(name), (typed) => drafts.keep(name, typed));
      keeper.current = mine;
      return () => mine.stop();
    },
    [drafts, name],
  );
  function clear() {
    drafts.drop(name);
    setRestored(false);
  }
  function startOver() {
    keeper.current?.startOver();
    clear();
  }
  function giveUp(back: () => void) {
    return () => {
      clear();
      back();
    };
  }
  return { ref, restored, clear, startOver, giveUp };
}

/** Whether something half-written is kept under `name`: then its form opens by itself. */
export function useHasDraft(name: string): boolean {
  const { staff } = useDesk();
  return useMemo(() => new Drafts(sessionStorage, staff.id, Date.now).read(name) !== null, [staff.id, name]);
}
