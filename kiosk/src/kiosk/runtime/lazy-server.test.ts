import { expect, test } from 'vitest';
import type { AttendanceWish } from '../outbox/wish.ts';
import { lazyServer } from './lazy-server.ts';
import type { ServerSide } from './server-side.ts';

const wish: AttendanceWish = {
  kind: 'checkIn',
  key: 'w1',
  at: '2026-09-01T07:52:00Z',
  childIds: ['an'],
  familyMemberId: 'g',
  verification: 'CARD',
};

/** A server side that only notes what is asked of it. */
function scripted() {
  const asked: string[] = [];
  const unknown = () => Promise.reject(new Error('not asked here'));
  const side: ServerSide = {
    door: { pair: unknown, open: unknown, challenge: async (deviceId) => `nonce for ${deviceId}` },
    questions: new Proxy({} as ServerSide['questions'], { get: () => unknown }),
    family: new Proxy({} as ServerSide['family'], { get: () => unknown }),
    deliver: async ({ key }) => {
      asked.push(key);
      return { kind: 'accepted' };
    },
    reports: { device: unknown, conflict: unknown },
    send: unknown,
    help: { settled: () => undefined, start: () => asked.push('help') },
    listen: () => undefined,
    reconnect: () => undefined,
    forget: () => undefined,
  };
  return { asked, side };
}

test('whoever asks waits until it is there; it is loaded once', async () => {
  const { asked, side } = scripted();
  let loads = 0;
  let arrive: (side: ServerSide) => void = () => undefined;
  const server = lazyServer(() => {
    loads += 1;
    return new Promise((resolve) => {
      arrive = resolve;
    });
  });
  const nonce = server.door.challenge('d1');
  const delivered = server.deliver(wish, null);
  server.whenThere(({ help }) => help.start());
  expect(asked).toEqual([]);
  arrive(side);
  expect(await nonce).toBe('nonce for d1');
  expect(await delivered).toEqual({ kind: 'accepted' });
  expect(asked.sort()).toEqual(['help', 'w1']);
  expect(loads).toBe(1);
});

test('a script that cannot be had is away like the server, and is asked for again', async () => {
  const { asked, side } = scripted();
  let away = true;
  const server = lazyServer(async () => {
    if (away) throw new TypeError('Failed to fetch dynamically imported module');
    return side;
  });
  server.whenThere(({ help }) => help.start());
  expect(await server.deliver(wish, null)).toEqual({ kind: 'unreachable' });
  await expect(server.door.challenge('d1')).rejects.toThrow('Failed to fetch');
  away = false;
  expect(await server.deliver(wish, null)).toEqual({ kind: 'accepted' });
  expect(asked).toEqual(['help', 'w1']);
});
