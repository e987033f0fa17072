/** What a run of the matrix found. */

/** Counts checks and keeps what was wrong. */
export class Findings {
  checks = 0;
  /** Somebody got what is not theirs. */
  readonly leaks: string[] = [];
  /** Somebody was refused what is theirs. */
  readonly refusals: string[] = [];
  readonly #most: number;

  /** @param most stop after so many findings; a sabotage is caught with the first */
  constructor(most = Number.POSITIVE_INFINITY) {
    this.#most = most;
  }

  /** One check. `leaked` and `refused` say what was wrong, when it was. */
  note({ leaked, refused }: { leaked?: string | undefined; refused?: string | undefined } = {}): void {
    this.checks += 1;
    if (leaked !== undefined) this.leaks.push(leaked);
    if (refused !== undefined) this.refusals.push(refused);
  }

  /** Whether anything was wrong. */
  get red(): boolean {
    return this.leaks.length + this.refusals.length > 0;
  }

  /** Whether there is no need to look further. */
  get enough(): boolean {
    return this.leaks.length + this.refusals.length >= this.#most;
  }
}

/** Does something for each, a few at a time, until enough was found. */
export async function eachOf<Item>(
  items: readonly Item[],
  findings: Findings,
  use: (item: Item) => Promise<void>,
  atOnce = 6,
): Promise<void> {
  const rest = items.values();
  const worker = async () => {
    for (const item of rest) {
      if (findings.enough) return;
      await use(item);
    }
  };
  await Promise.all(Array.from({ length: atOnce }, worker));
}
