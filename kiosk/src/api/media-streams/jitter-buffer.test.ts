import { expect, test } from 'vitest';
import { JitterBuffer } from './jitter-buffer.ts';

const ones = (length: number) => new Float32Array(length).fill(1);

/** Reads `blocks` blocks of 128 and says how many samples were sound, and which marks were passed. */
function listen(buffer: JitterBuffer, blocks: number): { sound: number; marks: string[] } {
  let sound = 0;
  const marks: string[] = [];
  for (let i = 0; i < blocks; i++) {
    const out = new Float32Array(128);
    marks.push(...buffer.read(out));
    sound += out.reduce((sum, sample) => sum + sample, 0);
  }
  return { sound, marks };
}

test('waits for a cushion, then plays without a hole', () => {
  const buffer = new JitterBuffer(480);
  buffer.push(ones(160));
  buffer.push(ones(160));
  expect(listen(buffer, 1).sound).toBe(0);
  buffer.push(ones(160));
  expect(listen(buffer, 3).sound).toBe(384);
});

test('a short last word is played though the cushion never fills', () => {
  const buffer = new JitterBuffer(480);
  buffer.push(ones(100));
  expect(listen(buffer, 8).sound).toBe(100);
  expect(buffer.waiting).toBe(0);
});

test('after running dry it gathers a cushion again', () => {
  const buffer = new JitterBuffer(480);
  buffer.push(ones(512));
  expect(listen(buffer, 5).sound).toBe(512);
  buffer.push(ones(160));
  expect(listen(buffer, 1).sound).toBe(0);
});

test('a mark is passed with the sound before it, not earlier', () => {
  const buffer = new JitterBuffer(128);
  buffer.push(ones(256));
  buffer.mark('end of greeting');
  expect(listen(buffer, 1).marks).toEqual([]);
  expect(listen(buffer, 1)).toEqual({ sound: 128, marks: ['end of greeting'] });
});

test('a mark without sound is passed at once', () => {
  const buffer = new JitterBuffer();
  buffer.mark('nothing to say');
  expect(listen(buffer, 1).marks).toEqual(['nothing to say']);
});

test('clear drops the sound and gives the marks back', () => {
  const buffer = new JitterBuffer(128);
  buffer.push(ones(8000));
  buffer.mark('a');
  buffer.push(ones(8000));
  buffer.mark('b');
  listen(buffer, 2);
  expect(buffer.clear()).toEqual(['a', 'b']);
  expect(listen(buffer, 10)).toEqual({ sound: 0, marks: [] });
});

test('ten seconds at once, in odd pieces: every sample once, in order', () => {
  const buffer = new JitterBuffer();
  for (let n = 0; n < 80_000; ) {
    const piece = Float32Array.from({ length: Math.min(77, 80_000 - n) }, (_, i) => n + i);
    buffer.push(piece);
    n += piece.length;
  }
  const heard: number[] = [];
  for (let i = 0; i < 80_000 / 128; i++) {
    const out = new Float32Array(128);
    buffer.read(out);
    heard.push(...out);
  }
  expect(heard).toEqual(Array.from({ length: 80_000 }, (_, i) => i));
});
