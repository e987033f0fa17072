import { expect, it } from 'vitest';
import { Leg } from './leg.ts';
import type { HangUpCause } from './line.ts';
import { MediaCore } from './media/media-core.ts';
import { MediaWatchdog } from './media-watchdog.ts';
import { VirtualTime } from './testing/virtual-time.ts';

async function watchedLeg(time: VirtualTime, onHold = false): Promise<{ leg: Leg; causes: HangUpCause[] }> {
  const signalling = {
    answer: async () => time.now(),
    reject: () => undefined,
    hangUp: async () => undefined,
  };
  const who = { id: 'a', direction: 'inbound', from: undefined, dialled: '1' } as const;
  const leg = new Leg(
    who,
    signalling,
    (events) => new MediaCore(events),
    () => time.now(),
  );
  const causes: HangUpCause[] = [];
  leg.onHangUp((end) => causes.push(end.cause));
  await leg.answer();
  const dog = new MediaWatchdog(30_000, time, () => time.now());
  dog.watch({ leg, onHold: () => onHold });
  return { leg, causes };
}

it('frees 100 silent callers within 45 s and stops looking', async () => {
  const time = new VirtualTime();
  const legs = await Promise.all(Array.from({ length: 100 }, () => watchedLeg(time)));
  await time.advance(45_000);
  expect(legs.flatMap((one) => one.causes)).toEqual(Array(100).fill('mediaLost'));
  expect(time.pending).toBe(0);
});

it('leaves a caller alone whose packets come, even without a word', async () => {
  const time = new VirtualTime();
  const { leg, causes } = await watchedLeg(time);
  for (let i = 0; i < 10; i++) {
    leg.packetSeen(time.now());
    await time.advance(29_000);
  }
  expect(causes).toEqual([]);
  await time.advance(3000);
  expect(causes).toEqual(['mediaLost']);
});

it('is patient with a caller on hold', async () => {
  const time = new VirtualTime();
  const { causes } = await watchedLeg(time, true);
  await time.advance(290_000);
  expect(causes).toEqual([]);
  await time.advance(20_000);
  expect(causes).toEqual(['mediaLost']);
});
