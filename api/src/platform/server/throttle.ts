import type { Principal } from '../access/principal.ts';
import type { Clock } from '../clock.ts';

/** How many requests a principal (or, without one, an address) may make: `burst` at once, `perSecond` over time. */
export interface ThrottleLimit {
  burst: number;
  perSecond: number;
}

/** How often each may ask, from the two figures of the configuration. Published in README. */
export function rateLimits({ RATE_BURST, RATE_PER_SECOND }: { RATE_BURST: number; RATE_PER_SECOND: number }) {
  return {
    /** Somebody known, at /graphql. */
    known: { burst: RATE_BURST, perSecond: RATE_PER_SECOND },
    /** An address of nobody known, at /graphql. */
    strangers: { burst: Math.ceil(RATE_BURST / 2), perSecond: Math.ceil(RATE_PER_SECOND / 8) },
    /** An address, at what is open to anybody: pages, and everything that is not there. */
    open: { burst: Math.max(1_000, RATE_BURST), perSecond: Math.max(100, RATE_PER_SECOND / 2) },
    /** An address, at /healthz and /readyz. */
    health: { burst: 100, perSecond: 50 },
  } satisfies Record<string, ThrottleLimit>;
}

interface Bucket {
  tokens: number;
  at: number;
}

/** Token buckets in memory: they protect this process, so they live in it. */
export class Throttle {
  readonly #buckets = new Map<string, Bucket>();
  constructor(
    readonly limit: ThrottleLimit,
    readonly clock: Clock,
  ) {}

  /** 0 when the request may pass, otherwise after how many seconds to come back. `points`: what it costs, at most a burst. */
  take(who: Principal, address: string, points = 1): number {
    const bucket = this.#bucket(who, address);
    const asked = Math.min(points, this.limit.burst);
    if (bucket.tokens < asked) return Math.max(1, Math.ceil((asked - bucket.tokens) / this.limit.perSecond));
    bucket.tokens -= asked;
    return 0;
  }

  #bucket(who: Principal, address: string): Bucket {
    const key = who.id ?? who.deviceId ?? (who.kind === 'ANONYMOUS' ? address : who.kind);
    const now = this.clock.now().getTime();
    const bucket = this.#buckets.get(key) ?? { tokens: this.limit.burst, at: now };
    bucket.tokens = Math.min(
      this.limit.burst,
      bucket.tokens + (Math.max(0, now - bucket.at) / 1000) * this.limit.perSecond,
    );
    bucket.at = now;
    this.#buckets.set(key, bucket);
    if (this.#buckets.size > 10_000) this.#forgetFull(now);
    return bucket;
  }

  #forgetFull(now: number): void {
    const fillMs = (this.limit.burst / this.limit.perSecond) * 1000;
    for (const [key, bucket] of this.#buckets) if (now - bucket.at > fillMs) this.#buckets.delete(key);
  }
}
