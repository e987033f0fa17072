/** What the clients of the crash proof wish for, and what they were told. */
import { randomUUID } from 'node:crypto';
import { setTimeout as wait } from 'node:timers/promises';
import type { Family } from '../acting/families.ts';
import { send } from '../acting/graphql.ts';

/** A wish whose answer came: the records that the answer named, one a child. */
export interface Acknowledged {
  readonly key: string;
  readonly recordIds: readonly string[];
}

/** What all clients together were told. */
export interface Told {
  readonly acknowledged: Acknowledged[];
  /** Wishes answered with a refusal; none is expected while nothing is lost. */
  refused: number;
  /** Requests that got no answer, or were told that it is not possible right now; each was sent again. */
  retried: number;
}

const CHECK_IN = `mutation ($input: CheckInChildrenInput!) {
  wish: checkInChildren(input: $input) { records { id } userErrors { code } } }`;
const CHECK_OUT = `mutation ($input: CheckOutChildrenInput!) {
  wish: checkOutChildren(input: $input) { records { id } userErrors { code } } }`;

interface Payload {
  readonly wish: { records: { id: string }[] | null; userErrors: { code: string }[] };
}

const PATIENCE_MS = 5_000;
const RETRY_MS = 40;

/** One adult at the door, again and again: siblings in, siblings out, each time with a key of its own. */
export async function comeAndGo(
  graphql: string,
  token: () => Promise<string>,
  family: Family,
  told: Told,
  enough: () => boolean,
): Promise<void> {
  // Wherever the children were before: out, so that from here on every wish makes records of its own.
  const before: Told = { acknowledged: [], refused: 0, retried: 0 };
  for (const query of [CHECK_IN, CHECK_OUT]) await wishUntilAnswered(graphql, token, family, query, before);
  for (let arriving = true; !enough(); arriving = !arriving)
    await wishUntilAnswered(graphql, token, family, arriving ? CHECK_IN : CHECK_OUT, told);
}

/** Sends one wish until an answer comes: the same key and the same body each time. */
async function wishUntilAnswered(
  graphql: string,
  token: () => Promise<string>,
  { familyMemberId, childIds }: Family,
  query: string,
  told: Told,
): Promise<void> {
  const key = randomUUID();
  const input = { idempotencyKey: key, childIds, familyMemberId, verification: 'CARD' };
  for (;;) {
    const wish = await answered(graphql, token, query, input);
    if (wish?.records) told.acknowledged.push({ key, recordIds: wish.records.map(({ id }) => id) });
    else if (wish) told.refused += 1;
    else told.retried += 1;
    if (wish) return;
    await wait(RETRY_MS);
  }
}

async function answered(
  graphql: string,
  token: () => Promise<string>,
  query: string,
  input: object,
): Promise<Payload['wish'] | undefined> {
  const signal = AbortSignal.timeout(PATIENCE_MS);
  try {
    const { status, answer } = await send<Payload>(graphql, await token(), { query }, { input }, signal);
    return status === 200 && !answer.errors ? answer.data?.wish : undefined;
  } catch {
    return undefined;
  }
}
