import { describe, expect, it } from 'vitest';
import type { Key, Pcm, Played } from '../line.ts';
import { noise, touchTone } from '../testing/sound.ts';
import { VirtualTime } from '../testing/virtual-time.ts';
import { DtmfDetector } from './dtmf-detector.ts';
import { FrameClock } from './frame-clock.ts';
import { decodeG711, encodeG711 } from './g711.ts';
import { Gauge } from './gauge.ts';
import { Playout } from './playout.ts';
import { Recorder } from './recorder.ts';

describe('G.711', () => {
  it.each([0, 8] as const)('gives back every byte that it decoded (payload type %i)', (codec) => {
    const bytes = Uint8Array.from({ length: 256 }, (_, i) => i);
    const again = encodeG711(decodeG711(bytes, codec), codec);
    const decoded = decodeG711(bytes, codec);
    expect([...decodeG711(again, codec)]).toEqual([...decoded]);
  });

  it.each([0, 8] as const)('stays close to every sample, the loudest too (payload type %i)', (codec) => {
    for (const sample of [-32_768, -32_000, -1000, -8, 0, 8, 1000, 32_000, 32_767]) {
      const [heard = 0] = decodeG711(encodeG711(Int16Array.of(sample), codec), codec);
      expect(Math.abs(heard - sample)).toBeLessThanOrEqual(Math.max(16, Math.abs(sample) * 0.04));
    }
  });
});

describe('a playout', () => {
  function playout(): { out: Playout; frame: Pcm; ends: [number, Played][] } {
    const ends: [number, Played][] = [];
    return { out: new Playout((id, played) => ends.push([id, played])), frame: new Int16Array(160), ends };
  }

  it('is silent until a prompt that is being made fills a frame, then goes on', () => {
    const { out, frame } = playout();
    out.play(1, noise(1, 10), false);
    expect(out.nextFrame(frame)).toBe('silence');
    out.play(1, noise(2, 10), false);
    expect(out.nextFrame(frame)).toBe('promptStart');
    expect(out.nextFrame(frame)).toBe('silence');
    out.play(1, noise(3, 5), true);
    expect(out.nextFrame(frame)).toBe('prompt');
    expect([...frame.slice(40)]).toEqual(Array(120).fill(0));
  });

  it('ignores late pieces of a prompt that was cut', () => {
    const { out, frame, ends } = playout();
    out.play(1, noise(1, 40), false);
    out.nextFrame(frame);
    out.play(2, noise(2, 20), true);
    out.play(1, noise(1, 40), true);
    out.nextFrame(frame);
    expect(ends).toEqual([
      [1, { outcome: 'cut', playedMs: 20 }],
      [2, { outcome: 'finished', playedMs: 20 }],
    ]);
    expect(out.nextFrame(frame)).toBe('silence');
  });

  it('finishes a prompt without sound', () => {
    const { out, ends } = playout();
    out.play(1, new Int16Array(0), true);
    expect(ends).toEqual([[1, { outcome: 'finished', playedMs: 0 }]]);
  });

  it('keeps live sound no longer than 160 ms, and starts it with two frames in hand', () => {
    const { out, frame } = playout();
    out.feed(noise(1, 20));
    expect(out.nextFrame(frame)).toBe('silence');
    for (let i = 2; i <= 9; i++) out.feed(noise(i, 20));
    out.nextFrame(frame);
    expect([...frame]).toEqual([...noise(2, 20)]);
  });
});

describe('a recorder', () => {
  it('writes packets where they belong, whatever their order, with silence for lost ones', () => {
    const recorder = new Recorder(1000);
    const [a, b, c] = [noise(1, 20), noise(2, 20), noise(3, 20)];
    recorder.write(1000, a);
    recorder.write(1000 + 480, c);
    recorder.write(1000 + 160, b);
    recorder.write(1000 + 160, b);
    recorder.write(840, a);
    expect([...recorder.finish().pcm]).toEqual([...a, ...b, ...new Int16Array(160), ...c]);
  });

  it('survives the wrap of the timestamp and a device that restarts its clock', () => {
    const recorder = new Recorder(1000);
    recorder.write(2 ** 32 - 160, noise(1, 20));
    recorder.write(0, noise(2, 20));
    recorder.write(900_000, noise(3, 20));
    recorder.write(900_160, noise(4, 20));
    expect([...recorder.finish().pcm]).toEqual([1, 2, 3, 4].flatMap((seed) => [...noise(seed, 20)]));
  });

  it('grows to its limit and no further', () => {
    const recorder = new Recorder(30_000);
    for (let i = 0; i < 2000; i++) recorder.write(i * 160, noise(i, 20));
    expect(recorder.finish()).toMatchObject({ truncated: true });
    expect(recorder.finish().pcm.length).toBe(240_000);
  });
});

describe('the tone detector', () => {
  function keysIn(...pieces: Int16Array[]): Key[] {
    const detector = new DtmfDetector();
    return pieces.flatMap((piece) =>
      Array.from({ length: Math.ceil(piece.length / 160) }, (_, i) =>
        detector.hear(piece.slice(i * 160, i * 160 + 160)),
      ).flat(),
    );
  }

  const quiet = new Int16Array(40 * 8);
  const all: Key[] = ['1', '2', '3', '4', '5', '6', '7', '8', '9', '*', '0', '#'];

  it.each(all)('hears %s, once, also when it is short', (key) => {
    expect(keysIn(quiet, touchTone(key, 50), quiet, touchTone(key, 500), quiet)).toEqual([key, key]);
  });

  it('hears three keys 80 ms apart', () => {
    expect(
      keysIn(...(['1', '1', '5'] as const).flatMap((key) => [touchTone(key, 45), new Int16Array(35 * 8)])),
    ).toEqual(['1', '1', '5']);
  });

  it('hears a key through noise, and no key in noise or in a single tone', () => {
    const noisy = touchTone('7', 100).map((sample, i) => sample + ((noise(9, 100)[i] ?? 0) >> 4));
    expect(keysIn(quiet, noisy, quiet)).toEqual(['7']);
    expect(keysIn(noise(3, 5000))).toEqual([]);
    const single = Int16Array.from(
      { length: 8000 },
      (_, i) => 9000 * Math.sin((2 * Math.PI * 770 * i) / 8000),
    );
    expect(keysIn(single)).toEqual([]);
  });
});

describe('the frame clock', () => {
  it('does not drift, though its timers come late', async () => {
    const time = new VirtualTime();
    const late = {
      now: () => time.now(),
      setTimer: (run: () => void, ms: number) => time.setTimer(run, ms + 3),
    };
    const clock = new FrameClock(late);
    let ticks = 0;
    clock.add(() => ticks++);
    await time.advance(10_000);
    expect(ticks).toBeGreaterThanOrEqual(499);
    expect(ticks).toBeLessThanOrEqual(501);
  });

  it('spreads legs, sends no burst after a long stop, and rests when nothing ticks', async () => {
    const time = new VirtualTime();
    let frozenMs = 0;
    const clock = new FrameClock({
      now: () => time.now() + frozenMs,
      setTimer: (run, ms) => time.setTimer(run, ms),
    });
    const ticks = [0, 0, 0, 0];
    const legs = ticks.map((_, i) => () => {
      ticks[i] = (ticks[i] ?? 0) + 1;
    });
    for (const leg of legs) clock.add(leg);
    await time.advance(12);
    expect(ticks).toEqual([1, 1, 1, 0]);
    frozenMs = 60_000;
    await time.advance(20);
    expect(Math.max(...ticks)).toBeLessThanOrEqual(4);
    for (const leg of legs) clock.delete(leg);
    expect(time.pending).toBe(0);
  });
});

describe('the gauge', () => {
  it('counts frames that come more than 40 ms after the one before, but not across a hold', () => {
    const gauge = new Gauge();
    for (const at of [0, 20, 60, 101]) gauge.sent('silence', at);
    gauge.paused();
    gauge.sent('silence', 9000);
    expect(gauge.stats()).toMatchObject({ framesSent: 5, lateFrames: 1, longestGapMs: 41 });
  });

  it('measures from the first packet of a key, once for each prompt', () => {
    const gauge = new Gauge();
    gauge.answered(1000);
    gauge.sent('promptStart', 1015);
    gauge.key(1100);
    gauge.sent('prompt', 1104);
    gauge.cut();
    gauge.sent('silence', 1120);
    gauge.sent('promptStart', 1140);
    gauge.sent('promptStart', 1500);
    expect(gauge.stats()).toMatchObject({
      answerToFirstAudioMs: 15,
      keyToPromptMs: [40],
      keyToSilenceMs: [4],
    });
  });
});
