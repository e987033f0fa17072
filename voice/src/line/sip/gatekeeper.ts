/** Decides about a datagram before anything of it is parsed: parsing an INVITE costs 1.7 ms, refusing it none. */
import { BlockList } from 'node:net';

/** What is let in. */
export interface GateRules {
  /** Networks that may talk to us: `192.0.2.7` or `10.0.0.0/8`. */
  readonly allow: readonly string[];
  /** New calls a second from one address, after a burst of four times as many. */
  readonly callsASecond: number;
}

/** A request inside a call names both ends of it. */
const IN_A_CALL = /^(?:To|t)\s*:[^\r\n]*;\s*tag=/im;
const LONGEST_DATAGRAM_BYTES = 8192;
/** Shorter ones are keep-alives. */
const SHORTEST_DATAGRAM_BYTES = 20;
const DATAGRAMS_A_SECOND = 1000;
const BURST_SECONDS = 4;
const MOST_ADDRESSES = 1000;

/** A budget that fills up again with time. */
class Bucket {
  readonly #aSecond: number;
  #tokens: number;
  #at: number;

  constructor(aSecond: number, now: number) {
    this.#aSecond = aSecond;
    this.#tokens = aSecond * BURST_SECONDS;
    this.#at = now;
  }

  take(now: number): boolean {
    const gained = ((now - this.#at) / 1000) * this.#aSecond;
    this.#tokens = Math.min(this.#aSecond * BURST_SECONDS, this.#tokens + gained);
    this.#at = now;
    if (this.#tokens < 1) return false;
    this.#tokens--;
    return true;
  }
}

/** Allow-list and rate limits by source address. */
export class Gatekeeper {
  readonly #rules: GateRules;
  readonly #allowed = new BlockList();
  readonly #buckets = new Map<string, { readonly all: Bucket; readonly calls: Bucket }>();
  #refused = 0;

  /** Throws on a network that is not written as an IPv4 address or CIDR. */
  constructor(rules: GateRules) {
    this.#rules = rules;
    for (const network of rules.allow) {
      const [address = '', prefix = '32'] = network.split('/');
      this.#allowed.addSubnet(address, Number(prefix), 'ipv4');
    }
  }

  /** Datagrams refused so far. */
  get refused(): number {
    return this.#refused;
  }

  /** True if the datagram may be parsed. Keep-alives are no offence, but are not worth parsing either. */
  admits(datagram: Buffer, from: string, now: number): boolean {
    if (datagram.length < SHORTEST_DATAGRAM_BYTES) return false;
    const welcome =
      datagram.length <= LONGEST_DATAGRAM_BYTES &&
      this.#allowed.check(from) &&
      this.#within(datagram, from, now);
    if (!welcome) this.#refused++;
    return welcome;
  }

  #within(datagram: Buffer, from: string, now: number): boolean {
    const buckets = this.#bucketsOf(from, now);
    if (!buckets.all.take(now)) return false;
    const newCall =
      datagram.toString('latin1', 0, 7) === 'INVITE ' && !IN_A_CALL.test(datagram.toString('latin1'));
    return !newCall || buckets.calls.take(now);
  }

  #bucketsOf(from: string, now: number): { readonly all: Bucket; readonly calls: Bucket } {
    const known = this.#buckets.get(from);
    if (known) return known;
    if (this.#buckets.size >= MOST_ADDRESSES) this.#forgetOldest();
    const fresh = {
      all: new Bucket(DATAGRAMS_A_SECOND, now),
      calls: new Bucket(this.#rules.callsASecond, now),
    };
    this.#buckets.set(from, fresh);
    return fresh;
  }

  #forgetOldest(): void {
    const oldest = this.#buckets.keys().next();
    if (!oldest.done) this.#buckets.delete(oldest.value);
  }
}
