/** What somebody typed into one form: texts by field, and whether a box is ticked. */
export type Typed = Readonly<Record<string, string | boolean>>;

const PREFIX = 'porchlight.desk.draft.';
/** What nobody came back to within a day is forgotten. */
const KEPT_MS = 24 * 3600 * 1000;

type Drawer = Pick<Storage, 'getItem' | 'setItem' | 'removeItem' | 'key' | 'length'>;

const namesIn = (drawer: Drawer): string[] =>
  Array.from({ length: drawer.length }, (_, place) => drawer.key(place) ?? '').filter((name) =>
    name.startsWith(PREFIX),
  );

/** Forgets the half-written work of everybody but `staffMemberId`: a desk's computer is shared. */
export function forgetDrafts(drawer: Drawer, staffMemberId?: string): void {
  const own = staffMemberId === undefined ? null : `${PREFIX}${staffMemberId} `;
  for (const name of namesIn(drawer)) if (own === null || !name.startsWith(own)) drawer.removeItem(name);
}

/**
 * Half-written forms of one member of staff in this tab: they outlive a click elsewhere, a reload and the end of a
 * session, not signing out (decisions/024-half-written-work.md).
 */
export class Drafts {
  readonly #drawer: Drawer;
  readonly #staffMemberId: string;
  readonly #now: () => number;

  constructor(drawer: Drawer, staffMemberId: string, now: () => number) {
    this.#drawer = drawer;
    this.#staffMemberId = staffMemberId;
    this.#now = now;
  }

  /** What was typed into the form `name`; null when nothing is kept. */
  read(name: string): Typed | null {
    const kept = this.#drawer.getItem(this.#key(name));
    if (kept === null) return null;
    const { at, typed } = JSON.parse(kept) as { at: number; typed: Typed };
    if (this.#now() - at < KEPT_MS) return typed;
    this.drop(name);
    return null;
  }

  /** Keeps it. A drawer that is full keeps nothing: the form itself goes on. */
  keep(name: string, typed: Typed): void {
    try {
      if (Object.keys(typed).length === 0) this.drop(name);
      else this.#drawer.setItem(this.#key(name), JSON.stringify({ at: this.#now(), typed }));
    } catch {
      this.drop(name);
    }
  }

  drop(name: string): void {
    this.#drawer.removeItem(this.#key(name));
  }

  #key(name: string): string {
    return `${PREFIX}${this.#staffMemberId} ${name}`;
  }
}
