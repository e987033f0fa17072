/** Remembers what was tried where, so that everything comes in turn. */
export class Choices {
  readonly #tried = new Map<string, number>();

  /** Of these, the one that was tried least at this place; the first of several. Undefined when there is none. */
  least<Choice extends string>(place: string, choices: readonly Choice[]): Choice | undefined {
    const count = (choice: string) => this.#tried.get(`${place} ${choice}`) ?? 0;
    const [first, ...others] = choices;
    if (first === undefined) return undefined;
    const chosen = others.reduce((best, choice) => (count(choice) < count(best) ? choice : best), first);
    this.#tried.set(`${place} ${chosen}`, count(chosen) + 1);
    return chosen;
  }
}
