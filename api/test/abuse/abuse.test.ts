import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openWorld, type World } from '../world.ts';
import type { Abuse } from './bodies.ts';
import { OVER_HTTP, OVER_SOCKETS } from './corpus.ts';

let world: World;
beforeAll(async () => {
  world = await openWorld({ config: { RATE_BURST: 50_000, SOCKETS_PER_PRINCIPAL: 500 } });
});
afterAll(() => world.close());

/** Longer than the bar of 250 ms, because other tests share this machine; a bomb takes seconds. */
const SOON_MS = 1_500;
const INSIDE = /\n\s+at |node_modules|\/src\/|postgres|pg_|select .* from|relation "|column "/i;

async function send({ method = 'POST', path = '/graphql', headers = {}, body }: Abuse) {
  const authorization = (await world.authorization(world.sunshine.kiosks[0])) ?? '';
  const started = performance.now();
  const response = await fetch(`${world.http}${path}`, {
    method,
    headers: { authorization, 'content-type': 'application/json', ...headers },
    ...(body === undefined ? {} : { body }),
  });
  const text = await response.text();
  return { status: response.status, text, ms: performance.now() - started };
}

async function expectWell(): Promise<void> {
  const answer = await world.as(world.sunshine.kiosks[0]).send('{ viewer { kind } }');
  expect([answer.status, answer.data]).toEqual([200, { viewer: { kind: 'KIOSK' } }]);
}

test('the corpus is large enough', () => {
  expect(OVER_HTTP.length + OVER_SOCKETS.length).toBeGreaterThan(120);
  expect(new Set(OVER_HTTP.map(({ name }) => name)).size).toBe(OVER_HTTP.length);
});

describe('over HTTP', () => {
  test.each(OVER_HTTP)('$name', async (abuse) => {
    const faults = world.logged.length;
    const { status, text, ms } = await send(abuse);
    expect(status).toBeLessThan(500);
    expect(text).not.toMatch(INSIDE);
    expect(text).not.toContain('"INTERNAL"');
    expect(ms).toBeLessThan(SOON_MS);
    expect(world.logged.slice(faults)).toEqual([]);
    await expectWell();
  });
});

describe('over a socket', () => {
  test.each(OVER_SOCKETS)('$name', async ({ frame }) => {
    const faults = world.logged.length;
    const socket = await world.socket(world.sunshine.kiosks[0]);
    const frames: string[] = [];
    socket.ws.on('message', (data) => frames.push(String(data)));
    const started = performance.now();
    socket.send(frame);
    await socket.ping();
    const ms = performance.now() - started;
    socket.drop();
    expect(ms).toBeLessThan(SOON_MS);
    expect(frames.join('\n')).not.toMatch(INSIDE);
    expect(frames.filter((each) => each.includes('"next"'))).toEqual([]);
    expect(world.logged.slice(faults).filter(({ level }) => level === 'error')).toEqual([]);
    await expectWell();
  });
});

test('two hundred half requests at once leave room for a good one', async () => {
  const silent = await Promise.all(
    Array.from({ length: 200 }, () =>
      fetch(`${world.http}/graphql`, {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: '{',
      }),
    ),
  );
  expect(new Set(silent.map(({ status }) => status))).toEqual(new Set([400]));
  await expectWell();
});
