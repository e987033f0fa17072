import { expect, it } from 'vitest';
import { lineContract } from '../line.contract.ts';
import { FakeLine } from './fake-line.ts';
import { VirtualTime } from './virtual-time.ts';

const LONGEST_MS = 60_000;

lineContract('the fake line', async () => {
  const time = new VirtualTime(1_000_000);
  const line = new FakeLine(time);
  return {
    line,
    call: (from, dialled) => line.call(from === 'anonymous' ? undefined : from, dialled),
    asHeard: (pcm) => pcm,
    async until(isSo) {
      for (let passed = 0; !isSo(); passed += 10) {
        if (passed > LONGEST_MS) throw new Error('it never was so');
        await time.advance(10);
      }
    },
    pass: (ms) => time.advance(ms),
    async close() {
      const stopped = line.stop(0);
      await time.advance(100);
      await stopped;
    },
  };
});

it('leaves no timer behind', async () => {
  const time = new VirtualTime();
  const line = new FakeLine(time);
  line.onCall((call) => void call.answer());
  const caller = line.call('13800001111', '400');
  await time.advance(1000);
  expect(time.pending).toBe(1);
  caller.hangUp();
  await time.advance(100);
  expect(time.pending).toBe(0);
});

it('reaches whoever the script says', async () => {
  const outcomes = { a: 'answers', b: 'busy', c: 'noAnswer' } as const;
  const line = new FakeLine(new VirtualTime(), (to) => outcomes[to as keyof typeof outcomes] ?? 'failed');
  const found = await Promise.all(['a', 'b', 'c', 'd'].map(async (to) => (await line.dial(to)).outcome));
  expect(found).toEqual(['answered', 'busy', 'noAnswer', 'failed']);
});
