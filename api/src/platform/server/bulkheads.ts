import type { Principal } from '../access/principal.ts';
import { type FairLimits, FairQueue } from './fair-queue.ts';

/** Who goes before whom: families at their doors, staff, programs, and whoever is not known. */
export type Traffic = 'DOORS' | 'STAFF' | 'INTEGRATORS' | 'STRANGERS';

/** Which traffic somebody's requests are. */
export function trafficOf({ kind }: Pick<Principal, 'kind'>): Traffic {
  if (kind === 'ANONYMOUS') return 'STRANGERS';
  if (kind === 'INTEGRATOR') return 'INTEGRATORS';
  return kind === 'KIOSK' || kind === 'PHONE_LINE' || kind.startsWith('FAMILY_') ? 'DOORS' : 'STAFF';
}

/** Whose share something is taken from: a principal's at its door; an address's when nobody is known. */
export const holderOf = (who: Principal, address: string): string =>
  who.kind === 'ANONYMOUS' ? address : [who.kind, who.id, who.deviceId, who.callId].join('|');

/** What each may do at once. The database's connections are more than that: some are always left for the doors. */
export const LANES: Readonly<Record<Traffic, FairLimits>> = {
  DOORS: { atOnce: 20, perHolder: 8, waiting: 256, waitingInAll: 2_000, patienceMs: 10_000 },
  STAFF: { atOnce: 8, perHolder: 8, waiting: 256, waitingInAll: 1_000, patienceMs: 15_000 },
  INTEGRATORS: { atOnce: 4, perHolder: 2, waiting: 128, waitingInAll: 500, patienceMs: 15_000 },
  STRANGERS: { atOnce: 4, perHolder: 2, waiting: 64, waitingInAll: 500, patienceMs: 15_000 },
};
/** Of everybody who is not at a door, together. */
const BESIDE_DOORS = 8;
/** While a door is in use (a request within the last seconds), programs and strangers do one thing at a time each. */
const IN_USE_MS = 2_000;
const WHILE_IN_USE = 1;
/** And rest so many times as long as they have worked, at most so long. */
const REST: Readonly<Partial<Record<Traffic, number>>> = { INTEGRATORS: 3, STRANGERS: 3 };
const LONGEST_REST_MS = 1_000;

const ORDER: readonly Traffic[] = ['DOORS', 'STAFF', 'INTEGRATORS', 'STRANGERS'];

/** Where work waits for its turn: shared fairly between those of one kind, doors before everybody. */
export interface Bulkheads {
  /** Does it when it is its holder's turn; refuses (429) what would wait too long. */
  run<Result>(traffic: Traffic, holder: string, use: () => Promise<Result>): Promise<Result>;
}

/** The bulkheads of one server. */
export class FairBulkheads implements Bulkheads {
  readonly #lanes: Readonly<Record<Traffic, FairQueue>>;
  readonly #restUntil: Record<string, number> = {};
  #doorsUsedAt = Number.NEGATIVE_INFINITY;

  constructor(readonly nowMs: () => number = () => performance.now()) {
    const lane = (traffic: Traffic) => new FairQueue(LANES[traffic], () => this.#mayStart(traffic));
    this.#lanes = {
      DOORS: lane('DOORS'),
      STAFF: lane('STAFF'),
      INTEGRATORS: lane('INTEGRATORS'),
      STRANGERS: lane('STRANGERS'),
    };
  }

  async run<Result>(traffic: Traffic, holder: string, use: () => Promise<Result>): Promise<Result> {
    if (traffic === 'DOORS') this.#doorsUsedAt = this.nowMs();
    return this.#lanes[traffic].run(holder, async () => {
      const since = this.nowMs();
      try {
        return await use();
      } finally {
        this.#rest(traffic, this.nowMs() - since);
        // The others get what this one leaves, the doors first.
        setImmediate(() => this.#serve());
      }
    });
  }

  get #doorsInUse(): boolean {
    return this.nowMs() - this.#doorsUsedAt < IN_USE_MS;
  }

  #mayStart(traffic: Traffic): boolean {
    if (traffic === 'DOORS') return true;
    const { STAFF, INTEGRATORS, STRANGERS } = this.#lanes;
    if (STAFF.running + INTEGRATORS.running + STRANGERS.running >= BESIDE_DOORS) return false;
    if (!REST[traffic] || !this.#doorsInUse) return true;
    return this.#lanes[traffic].running < WHILE_IN_USE && this.nowMs() >= (this.#restUntil[traffic] ?? 0);
  }

  #rest(traffic: Traffic, workedMs: number): void {
    if (!this.#doorsInUse) return;
    const restMs = Math.min(workedMs * (REST[traffic] ?? 0), LONGEST_REST_MS);
    if (restMs === 0) return;
    this.#restUntil[traffic] = Math.max(this.#restUntil[traffic] ?? 0, this.nowMs() + restMs);
    this.#wake(traffic);
  }

  // A timer may go off a little early by this clock.
  #wake(traffic: Traffic): void {
    const leftMs = (this.#restUntil[traffic] ?? 0) - this.nowMs();
    if (leftMs > 0) setTimeout(() => this.#wake(traffic), Math.ceil(leftMs));
    else this.#serve();
  }

  #serve(): void {
    for (const traffic of ORDER) this.#lanes[traffic].serve();
  }
}
