/** Whether anything was said on a recording. */
import type { Pcm } from '../line/line.ts';

const FRAME_SAMPLES = 160;
/** About -40 dB of full scale: above line noise, below a quiet voice. */
const SOUND_MEAN_SQUARE = 100_000;
/** 300 ms of sound is a word. */
const LEAST_FRAMES = 15;

/** True when there is sound on it for at least 300 ms. */
export function hasSound(pcm: Pcm): boolean {
  let loud = 0;
  for (let at = 0; at + FRAME_SAMPLES <= pcm.length && loud < LEAST_FRAMES; at += FRAME_SAMPLES) {
    if (meanSquare(pcm.subarray(at, at + FRAME_SAMPLES)) >= SOUND_MEAN_SQUARE) loud++;
  }
  return loud >= LEAST_FRAMES;
}

function meanSquare(frame: Pcm): number {
  let sum = 0;
  for (const sample of frame) sum += sample * sample;
  return sum / frame.length;
}
