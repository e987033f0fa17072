/**
 * One event to many subscribers: until the last one has it, against a bare broadcast of the same bytes to as many
 * sockets. An event begins when PostgreSQL tells of its commit; a bare broadcast when it is ordered.
 */
import { randomUUID } from 'node:crypto';
import { once } from 'node:events';
import { Client } from 'pg';
import { type Stack, startStack } from '../start/stack.ts';
import { answered, leave } from './acting/children.ts';
import { familiesOf } from './acting/families.ts';
import { ask } from './acting/graphql.ts';
import { persistedId } from './acting/persisted.ts';
import { releaseAtTheDoor } from './acting/release-by.ts';
import { pairKiosk, signIn } from './acting/sessions.ts';
import { median } from './bench/rounds.ts';
import { type Crowd, openCrowd, program } from './fanout/crowd.ts';
import { defineProof } from './proof.ts';

const PATIENCE_MS = 15_000;
const WARM_UP = 3;
const JOIN_MS = 2_000;
const MOST_TRIES = 10;
const now = (): number => performance.timeOrigin + performance.now();

/** A child going in and out: each call is one event; gives the moment of its commit. */
async function happenings(stack: Stack, listener: Client): Promise<() => Promise<number>> {
  const token = await (await pairKiosk(stack.graphql, stack.demo.kioskPairingUrl)).open();
  const [family] = await familiesOf(stack.graphql, token, 1);
  if (!family) throw new Error('the demonstration has no family');
  const { familyMemberId } = family;
  const childIds = family.childIds.slice(0, 1);
  const send = async (action: 'CheckIn' | 'CheckOut'): Promise<void> => {
    const input = { idempotencyKey: randomUUID(), childIds, familyMemberId, verification: 'CARD' };
    const field = `${action === 'CheckIn' ? 'checkIn' : 'checkOut'}Children(input: $input)`;
    const { wish } = await ask<{ wish: { userErrors: object[] } }>(
      stack.graphql,
      token,
      `mutation ($input: ${action}ChildrenInput!) { wish: ${field} { userErrors { code } } }`,
      { input },
    );
    if (wish.userErrors.length) throw new Error(`nothing happened: ${JSON.stringify(wish.userErrors)}`);
  };
  // Wherever the child was: out, so that from here on each is an event.
  await send('CheckIn');
  await send('CheckOut');
  let arriving = false;
  return async () => {
    arriving = !arriving;
    const told = once(listener, 'notification', { signal: AbortSignal.timeout(PATIENCE_MS) }).then(now);
    told.catch(() => undefined);
    await send(arriving ? 'CheckIn' : 'CheckOut');
    return told;
  };
}

async function audience(stack: Stack, count: number): Promise<Crowd> {
  const staff = stack.demo.staff.find(({ role }) => role === 'PRINCIPAL');
  const token = await signIn(stack.graphql, staff?.email ?? '', staff?.password ?? '');
  const persistedQuery = { version: 1, sha256Hash: persistedId('desk', 'DeskAttendanceChanged') };
  return openCrowd({
    url: stack.graphqlWs,
    count,
    graphql: {
      init: { authorization: `Bearer ${token}` },
      subscribe: { query: '', extensions: { persistedQuery } },
    },
  });
}

/** A socket is open before its subscription has joined: events until one has reached everybody. */
async function untilAllListen(happen: () => Promise<number>, crowd: Crowd): Promise<void> {
  for (let tries = 0; tries < MOST_TRIES; tries += 1) {
    const heard = crowd.next(JOIN_MS).then(
      () => true,
      () => false,
    );
    await happen();
    if (await heard) return;
  }
  throw new Error('the crowd did not join');
}

interface Measured {
  readonly api: number[];
  readonly bare: number[];
}

async function measure(
  happen: () => Promise<number>,
  ours: Crowd,
  bare: { crowd: Crowd; broadcast: (text: string) => void },
  events: number,
): Promise<Measured> {
  const measured: Measured = { api: [], bare: [] };
  await untilAllListen(happen, ours);
  for (let event = 0; event < events + WARM_UP; event += 1) {
    const heard = ours.next(PATIENCE_MS);
    const [since, last] = await Promise.all([happen(), heard]);
    const told = bare.crowd.next(PATIENCE_MS);
    const ordered = now();
    bare.broadcast(last.text);
    const { at } = await told;
    if (event < WARM_UP) continue;
    measured.api.push(last.at - since);
    measured.bare.push(at - ordered);
  }
  return measured;
}

export default defineProof({
  name: 'fanout',
  about: 'one event to 1,000 subscribers, against a bare broadcast of the same bytes',
  bars: { subscribers: { min: 1_000 }, ratio: { min: 0, max: 2 } },
  run: async ({ short, log }) => {
    const subscribers = 1_000;
    const stack = await startStack({
      env: { SOCKETS_PER_PRINCIPAL: String(subscribers), RATE_BURST: '10000' },
    });
    const listener = new Client({ connectionString: stack.ownerUrl });
    const server = program('bare.process.ts');
    const crowds: Crowd[] = [];
    try {
      const { port } = await answered<{ port: number }>(server);
      await releaseAtTheDoor(stack.ownerUrl);
      await listener.connect();
      await listener.query('listen announcement');
      crowds.push(await audience(stack, subscribers));
      crowds.push(await openCrowd({ url: `ws://127.0.0.1:${port}`, count: subscribers }));
      const [ours, others] = crowds as [Crowd, Crowd];
      const bare = { crowd: others, broadcast: (text: string) => void server.send({ text }) };
      const { api, bare: least } = await measure(
        await happenings(stack, listener),
        ours,
        bare,
        short ? 15 : 40,
      );
      log(
        `last of ${subscribers}: ${median(api).toFixed(1)} ms, bare ${median(least).toFixed(1)} ms (medians)`,
      );
      return {
        subscribers,
        ratio: Number((median(api) / median(least)).toFixed(2)),
        lastDeliveryMs: Number(median(api).toFixed(1)),
        bareMs: Number(median(least).toFixed(1)),
      };
    } finally {
      for (const crowd of crowds) crowd.stop();
      leave(server);
      await listener.end().catch(() => undefined);
      await stack.stop();
    }
  },
});
