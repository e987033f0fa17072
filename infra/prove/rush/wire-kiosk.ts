/** A kiosk of the rush that speaks the protocol only: the same requests as the page, timed at this end. */
import { randomUUID } from 'node:crypto';
import { setTimeout as wait } from 'node:timers/promises';
import { send } from '../acting/graphql.ts';
import { persistedId } from '../acting/persisted.ts';
import type { Family } from './world.ts';

const OPERATIONS = {
  checkIn: persistedId('kiosk', 'KioskCheckIn'),
  checkOut: persistedId('kiosk', 'KioskCheckOut'),
  receipt: persistedId('kiosk', 'KioskAcknowledgeNotice'),
};

interface Payload {
  readonly userErrors: readonly object[];
}

/** One of them. */
export class WireKiosk {
  readonly #graphql: string;
  readonly #token: string;
  readonly tookMs: number[] = [];
  readonly errors: string[] = [];
  served = 0;

  constructor(graphql: string, token: string) {
    this.#graphql = graphql;
    this.#token = token;
  }

  /** A family that stands here for so long, and is checked in at the end of it. */
  async serve({ memberId, childIds }: Family, standsMs: number): Promise<void> {
    await wait(standsMs);
    const input = { idempotencyKey: randomUUID(), childIds, familyMemberId: memberId, verification: 'CARD' };
    this.tookMs.push(await this.#wish('checkIn', input));
    this.served += 1;
  }

  /** A family that goes; gives how long the answer took. Ms. */
  leave({ memberId, childIds }: Family): Promise<number> {
    const input = { idempotencyKey: randomUUID(), childIds, familyMemberId: memberId, verification: 'CARD' };
    return this.#wish('checkOut', input);
  }

  /** "I got it." */
  async receipt({ memberId }: Family, noticeId: string): Promise<void> {
    const input = { idempotencyKey: randomUUID(), noticeId, familyMemberId: memberId, manner: 'READ' };
    await this.#wish('receipt', input);
  }

  async #wish(name: keyof typeof OPERATIONS, input: object): Promise<number> {
    const since = performance.now();
    const operation = { persisted: OPERATIONS[name] };
    const { status, answer } = await send<Record<string, Payload | string>>(
      this.#graphql,
      this.#token,
      operation,
      { input },
    );
    const took = performance.now() - since;
    // The answer names its own type beside the payload.
    const payload = Object.values(answer.data ?? {}).find((value) => typeof value === 'object') as
      | Payload
      | undefined;
    if (status !== 200 || answer.errors || payload?.userErrors.length !== 0)
      this.errors.push(`${name} was answered ${status}: ${JSON.stringify(answer).slice(0, 200)}`);
    return took;
  }
}
