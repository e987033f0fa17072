import { expect, it } from 'vitest';
import type { Played } from '../line.ts';
import type { MediaEvents } from '../media/leg-media.ts';
import { noise } from '../testing/sound.ts';
import { MediaEngine } from './media-engine.ts';

const PORTS = { host: '127.0.0.1', first: 20_000, last: 39_998 };

function events(ends: [number, Played][] = []): MediaEvents {
  const nothing = (): void => undefined;
  return {
    keyPressed: nothing,
    frameHeard: nothing,
    packetSeen: nothing,
    soundHeard: nothing,
    promptPlayed: (prompt, played) => void ends.push([prompt, played]),
  };
}

it('leaves nothing unanswered when the worker ends, and starts a new one for the next leg', async () => {
  const engine = new MediaEngine();
  const ends: [number, Played][] = [];
  let lost = 0;
  const stream = engine.newStream(events(ends), () => lost++);
  await stream.open(PORTS);
  stream.play(1, noise(1, 5000), true);
  await engine.stop();
  expect(lost).toBe(1);
  expect(ends).toEqual([[1, { outcome: 'cut', playedMs: 0 }]]);
  expect((await stream.stopRecording()).pcm).toHaveLength(0);
  const next = engine.newStream(events(), () => lost++);
  expect(await next.open(PORTS)).toBeGreaterThanOrEqual(PORTS.first);
  await engine.stop();
});

it('says so when no port is free', async () => {
  const engine = new MediaEngine();
  const one = { host: '127.0.0.1', first: 41_500, last: 41_500 };
  const first = engine.newStream(events(), () => undefined);
  await first.open(one);
  const second = engine.newStream(events(), () => undefined);
  await expect(second.open(one)).rejects.toThrow('no free RTP port');
  first.close();
  await engine.stop();
});
