import { BadRequest } from './body.ts';

/** How much goes on at once. */
export interface FairLimits {
  /** For everybody together, and for one holder. */
  atOnce: number;
  perHolder: number;
  /** How many of one holder may wait, and of all together; beyond it is refused. */
  waiting: number;
  waitingInAll: number;
  /** How long one waits before it is refused. */
  patienceMs: number;
}

interface Waiting {
  start(): void;
  refuse: NodeJS.Timeout;
}

interface Line {
  running: number;
  waiting: Set<Waiting>;
}

const refused = () => new BadRequest(429, 'Too much at once: come back in a moment.', 'THROTTLED', 1);

/**
 * A bounded number of things at once, and a line for each holder who wants more: the lines are served in turn, so that
 * whoever asks for a hundred things waits behind who asks for one. Nothing waits for ever.
 */
export class FairQueue {
  readonly #lines = new Map<string, Line>();
  #running = 0;
  #waiting = 0;

  constructor(
    readonly limits: FairLimits,
    /** Whether one more may start now, seen from outside; `serve` has to be called when that changes. */
    readonly mayStart: () => boolean = () => true,
  ) {}

  /** How many are under way. */
  get running(): number {
    return this.#running;
  }

  /** Does it when it is this holder's turn. Refuses (429) when too many wait already, or it takes too long. */
  async run<Result>(holder: string, use: () => Promise<Result>): Promise<Result> {
    const line = this.#lines.get(holder) ?? { running: 0, waiting: new Set<Waiting>() };
    this.#lines.set(holder, line);
    if (line.waiting.size > 0 || !this.#free(line)) await this.#wait(line);
    else this.#begin(line);
    try {
      return await use();
    } finally {
      line.running -= 1;
      this.#running -= 1;
      if (line.running === 0 && line.waiting.size === 0) this.#lines.delete(holder);
      this.serve();
    }
  }

  #free({ running }: Line): boolean {
    return this.#running < this.limits.atOnce && running < this.limits.perHolder && this.mayStart();
  }

  #begin(line: Line): void {
    line.running += 1;
    this.#running += 1;
  }

  #wait(line: Line): Promise<void> {
    if (line.waiting.size >= this.limits.waiting || this.#waiting >= this.limits.waitingInAll)
      return Promise.reject(refused());
    this.#waiting += 1;
    return new Promise((resolve, reject) => {
      const gone = (after: () => void) => {
        line.waiting.delete(waiting);
        this.#waiting -= 1;
        clearTimeout(waiting.refuse);
        after();
      };
      const waiting: Waiting = {
        start: () =>
          gone(() => {
            this.#begin(line);
            resolve();
          }),
        refuse: setTimeout(() => gone(() => reject(refused())), this.limits.patienceMs),
      };
      line.waiting.add(waiting);
    });
  }

  /** Starts what may start. The line that was served goes behind the others. */
  serve(): void {
    for (let looked = 0; looked < this.#lines.size && this.#waiting > 0; looked += 1) {
      if (this.#running >= this.limits.atOnce || !this.mayStart()) return;
      const [holder, line] = this.#lines.entries().next().value as [string, Line];
      this.#lines.delete(holder);
      const [first] = line.waiting;
      if (first || line.running > 0) this.#lines.set(holder, line);
      if (!first || !this.#free(line)) continue;
      first.start();
      looked = -1;
    }
  }
}
