/** What a figure has to be. `max` and `min` are inclusive; `is` must be equal. */
export type Bar =
  | { readonly max: number; readonly min?: number }
  | { readonly min: number; readonly max?: number }
  | { readonly is: number | string | boolean };

/** What a proof measured, by name: shown to a person and printed as JSON. Units belong in the name. */
export type Figures = Readonly<Record<string, number | string | boolean>>;

/** What a proof is given. */
export interface ProofContext {
  /** The short form, as `npm test` runs it: smaller numbers, the same bars unless the proof has `shortBars`. */
  readonly short: boolean;
  /** Flags after the proof's name, e.g. `['--kills', '50']`; what they mean is the proof's own matter. */
  readonly flags: readonly string[];
  /** Says something to the person watching: one plain line. */
  readonly log: (line: string) => void;
}

/** A promise of the product, and the program that measures whether it is kept. */
export interface Proof<F extends Figures = Figures> {
  /** The file's name without `.ts`. */
  readonly name: string;
  /** One line: what it shows. */
  readonly about: string;
  /** Every bar names a figure. A figure without a bar is only reported. */
  readonly bars: Readonly<Partial<Record<keyof F & string, Bar>>>;
  /** What the short form is held to instead, where a shared machine decides the absolute times: ratios of one run. */
  readonly shortBars?: Readonly<Partial<Record<keyof F & string, Bar>>>;
  /** Measures. Throwing counts as a failure. It ends every process that it starts. */
  readonly run: (context: ProofContext) => Promise<F>;
}

/** The last line that a proof prints. */
export interface Verdict {
  readonly proof: string;
  readonly figures: Figures;
  readonly bars: Readonly<Record<string, Bar>>;
  readonly ok: boolean;
}

/** Declares a proof; the file's default export. */
export function defineProof<F extends Figures>(proof: Proof<F>): Proof<F> {
  return proof;
}

/** Names the bars that the figures miss; a figure that was not measured, or is not a number, misses its bar. */
export function missed(figures: Figures, bars: Readonly<Record<string, Bar>>): string[] {
  return Object.entries(bars)
    .filter(([name, bar]) => !meets(figures[name], bar))
    .map(([name]) => name);
}

/** Runs a proof: its lines go to `log`, a failure is told there too, and the verdict is returned. */
export async function verdictOf(proof: Proof, context: ProofContext): Promise<Verdict> {
  const bars = ((context.short ? proof.shortBars : undefined) ?? proof.bars) as Record<string, Bar>;
  try {
    const figures = await proof.run(context);
    const misses = missed(figures, bars);
    for (const line of table(figures, bars, misses)) context.log(line);
    return { proof: proof.name, figures, bars, ok: misses.length === 0 };
  } catch (error) {
    context.log(error instanceof Error ? (error.stack ?? error.message) : String(error));
    return { proof: proof.name, figures: {}, bars, ok: false };
  }
}

function meets(figure: Figures[string] | undefined, bar: Bar): boolean {
  if ('is' in bar) return figure === bar.is;
  if (typeof figure !== 'number' || !Number.isFinite(figure)) return false;
  return figure <= (bar.max ?? Number.POSITIVE_INFINITY) && figure >= (bar.min ?? Number.NEGATIVE_INFINITY);
}

function table(figures: Figures, bars: Readonly<Record<string, Bar>>, misses: readonly string[]): string[] {
  const names = [...new Set([...Object.keys(figures), ...Object.keys(bars)])];
  const width = Math.max(...names.map((name) => name.length));
  return names.map((name) => {
    const bar = bars[name];
    const mark = !bar ? ' ' : misses.includes(name) ? '✗' : '✓';
    return `${mark} ${name.padEnd(width)}  ${figures[name] ?? 'not measured'}${bar ? `  (${said(bar)})` : ''}`;
  });
}

function said(bar: Bar): string {
  if ('is' in bar) return `must be ${bar.is}`;
  const parts = [
    bar.min !== undefined && `at least ${bar.min}`,
    bar.max !== undefined && `at most ${bar.max}`,
  ];
  return parts.filter(Boolean).join(', ');
}
