/** What every voice does, whoever speaks: each adapter and the fake run these tests. */
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Pcm } from '../line/line.ts';
import { joined } from '../line/testing/sound.ts';
import type { Language, Rate, Sentence, Voice } from './voice.ts';
import { bytesOf } from './wav.ts';

/** A voice with what it needs around it. */
export interface VoiceWorld {
  readonly voice: Voice;
  /** Two sentences in a language that the voice can say, the second one longer. */
  sentences(language: Language): readonly [Sentence, Sentence];
  /** False for a recording, which has the speed of its speaker. */
  readonly followsRate: boolean;
  close(): Promise<void>;
}

/** All of a sentence. */
export async function spoken(
  voice: Voice,
  sentence: Sentence,
  language: Language,
  rate: Rate = 1,
): Promise<Pcm> {
  const pieces: Pcm[] = [];
  for await (const piece of voice.synthesize(sentence, { language, rate })) pieces.push(piece);
  return joined(pieces);
}

/** True if two sounds are the same, sample by sample. */
export function isSame(one: Pcm | undefined, other: Pcm | undefined): boolean {
  return one !== undefined && other !== undefined && bytesOf(one).equals(bytesOf(other));
}

/** Root mean square of the samples. */
export function loudness(pcm: Pcm): number {
  return Math.sqrt(pcm.reduce((sum, sample) => sum + sample * sample, 0) / Math.max(1, pcm.length));
}

/** Runs the suite on a voice. */
export function voiceContract(name: string, makeWorld: () => Promise<VoiceWorld>): void {
  describe.each(['zh-CN', 'en'] as const)(`${name} keeps the contract of a voice in %s`, (language) => {
    let world: VoiceWorld;

    beforeEach(async () => {
      world = await makeWorld();
    });

    afterEach(async () => {
      await world.voice.close();
      await world.close();
    });

    it('says a sentence aloud, within bounds of time and level', async () => {
      const [sentence] = world.sentences(language);
      expect(world.voice.canSay(sentence, language)).toBe(true);
      const sound = await spoken(world.voice, sentence, language);
      expect(sound.length).toBeGreaterThan(8 * 100);
      expect(sound.length).toBeLessThan(8 * 20_000);
      expect(loudness(sound)).toBeGreaterThan(300);
    });

    it('says the same sentence the same way, and another one differently', async () => {
      const [one, other] = world.sentences(language);
      const first = await spoken(world.voice, one, language);
      expect(isSame(await spoken(world.voice, one, language), first)).toBe(true);
      expect(isSame(await spoken(world.voice, other, language), first)).toBe(false);
    });

    it('takes longer for more, and for slower', async () => {
      const [short, long] = world.sentences(language);
      const shortest = (await spoken(world.voice, short, language)).length;
      expect((await spoken(world.voice, long, language)).length).toBeGreaterThan(shortest);
      if (!world.followsRate) return;
      const slower = (await spoken(world.voice, short, language, 0.85)).length;
      const slowest = (await spoken(world.voice, short, language, 0.75)).length;
      expect(slower / shortest).toBeGreaterThan(1.08);
      expect(slowest).toBeGreaterThan(slower);
      expect(slowest / shortest).toBeLessThan(1.6);
    });

    it('says several sentences at the same time without mixing them', async () => {
      const [one, other] = world.sentences(language);
      const alone = [await spoken(world.voice, one, language), await spoken(world.voice, other, language)];
      const together = await Promise.all(
        [one, other, one].map((sentence) => spoken(world.voice, sentence, language)),
      );
      expect(together.map((sound, i) => isSame(sound, alone[i % 2]))).toEqual([true, true, true]);
    });

    it('stops when it is told to, without an error, and speaks again afterwards', async () => {
      const [one, other] = world.sentences(language);
      const stop = new AbortController();
      let pieces = 0;
      for await (const _piece of world.voice.synthesize(other, { language, rate: 1, signal: stop.signal })) {
        pieces++;
        stop.abort();
      }
      expect(pieces).toBe(1);
      expect((await spoken(world.voice, one, language)).length).toBeGreaterThan(0);
    });
  });
}
