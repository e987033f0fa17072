import { mkdtemp, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Pcm } from '../line/line.ts';
import { findMs, joined } from '../line/testing/sound.ts';
import { VirtualTime } from '../line/testing/virtual-time.ts';
import { AudioStore } from './audio-store.ts';
import { AzureVoice } from './azure/azure-voice.ts';
import { EmbeddedVoice } from './embedded/embedded-voice.ts';
import { VoiceChain } from './speaker.ts';
import { AzureService } from './testing/azure-service.ts';
import { FakeVoice } from './testing/fake-voice.ts';
import { isSame, loudness, spoken } from './voice.contract.ts';
import type { Sentence, Speaker } from './voice.ts';

const OPTIONS = { language: 'zh-CN', rate: 1 } as const;
let folder: string;

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'speaker-'));
});

afterEach(() => rm(folder, { recursive: true }));

function sentence(text: string, more: Partial<Sentence> = {}): Sentence {
  return { text, cacheable: false, ...more };
}

async function said(speaker: Speaker, sentences: readonly Sentence[]): Promise<Pcm> {
  const pieces: Pcm[] = [];
  for await (const piece of speaker.say(sentences, OPTIONS)) pieces.push(piece);
  return joined(pieces);
}

function chain(voices: FakeVoice[], time = new VirtualTime()): { speaker: VoiceChain; troubles: string[] } {
  const troubles: string[] = [];
  const onTrouble = (trouble: { voice: string; what: string }): unknown =>
    troubles.push(`${trouble.voice} ${trouble.what}`);
  return {
    speaker: new VoiceChain({ voices, store: new AudioStore(folder), timing: time, onTrouble }),
    troubles,
  };
}

describe('the chain of voices', () => {
  it('says every sentence with the best voice that can say it', async () => {
    const recorded = new FakeVoice(
      'recorded',
      () => 'said',
      (one) => one.clip !== undefined,
    );
    const cloud = new FakeVoice('cloud');
    const { speaker } = chain([recorded, cloud]);
    const sound = await said(speaker, [
      sentence('Welcome.', { clip: 'welcome' }),
      sentence('Xiaoming arrived.'),
    ]);
    const [first, second] = [
      findMs(sound, recorded.soundOf('Welcome.')),
      findMs(sound, cloud.soundOf('Xiaoming arrived.')),
    ];
    expect(first).toBe(0);
    expect(second).toBe(8 * 20 + 180);
    expect(cloud.asked.map((one) => one.text)).toEqual(['Xiaoming arrived.']);
  });

  it('says the same sentence with the next voice when nothing was heard yet', async () => {
    const cloud = new FakeVoice('cloud', () => 'failsAtOnce');
    const embedded = new FakeVoice('embedded');
    const { speaker, troubles } = chain([cloud, embedded]);
    expect(isSame(await said(speaker, [sentence('Hello.')]), embedded.soundOf('Hello.'))).toBe(true);
    expect(troubles).toEqual(['cloud failedBefore']);
  });

  it('never splices: after a failure in the middle the next sentence is the next voice', async () => {
    const cloud = new FakeVoice('cloud', () => 'failsMidway');
    const embedded = new FakeVoice('embedded');
    const { speaker, troubles } = chain([cloud, embedded]);
    const sound = await said(speaker, [sentence('One of two.'), sentence('Two of two.')]);
    expect(findMs(sound, cloud.soundOf('One of two.').slice(0, 800))).toBe(0);
    expect(embedded.asked.map((one) => one.text)).toEqual(['Two of two.']);
    expect(findMs(sound, embedded.soundOf('Two of two.'))).toBeGreaterThan(0);
    expect(troubles).toEqual(['cloud failedMidway']);
  });

  it('never leaves the last voice alone: the line would be mute', async () => {
    const last = new FakeVoice('last', (text) => (text === 'once' ? 'failsAtOnce' : 'said'));
    const { speaker } = chain([last]);
    await said(speaker, [sentence('once')]);
    expect(isSame(await said(speaker, [sentence('again')]), last.soundOf('again'))).toBe(true);
  });

  it('leaves a voice that failed alone for half a minute', async () => {
    const time = new VirtualTime();
    let broken = true;
    const cloud = new FakeVoice('cloud', () => (broken ? 'failsAtOnce' : 'said'));
    const { speaker } = chain([cloud, new FakeVoice('embedded')], time);
    await said(speaker, [sentence('A.'), sentence('B.')]);
    expect(cloud.asked).toHaveLength(1);
    broken = false;
    await time.advance(30_000);
    expect(isSame(await said(speaker, [sentence('C.')]), cloud.soundOf('C.'))).toBe(true);
  });

  it('goes on with the next sentence when nobody can say one', async () => {
    const only = new FakeVoice(
      'only',
      () => 'said',
      (one) => one.text !== 'Unsayable.',
    );
    const { speaker, troubles } = chain([only]);
    const sound = await said(speaker, [sentence('Unsayable.'), sentence('Sayable.')]);
    expect(findMs(sound, only.soundOf('Sayable.'))).toBe(180);
    expect(troubles).toEqual(['none nobody']);
  });

  it('stops between sentences when it is told to', async () => {
    const voice = new FakeVoice();
    const { speaker } = chain([voice]);
    const stop = new AbortController();
    for await (const _piece of speaker.say([sentence('A.'), sentence('B.')], {
      ...OPTIONS,
      signal: stop.signal,
    }))
      stop.abort();
    expect(voice.asked).toHaveLength(1);
  });

  it('makes a static sentence once, for this start and the next', async () => {
    const voice = new FakeVoice();
    const welcome = sentence('Welcome.', { cacheable: true });
    const { speaker } = chain([voice]);
    await speaker.warm([welcome], OPTIONS);
    const sound = await said(speaker, [welcome]);
    await said(chain([voice]).speaker, [welcome]);
    expect(voice.asked).toHaveLength(1);
    expect(isSame(sound, voice.soundOf('Welcome.'))).toBe(true);
  });

  it('gives a kept sentence without waiting for anything but promises', async () => {
    const { speaker } = chain([new FakeVoice()]);
    const welcome = sentence('Welcome.', { cacheable: true });
    await speaker.warm([welcome], OPTIONS);
    let turned = false;
    setImmediate(() => {
      turned = true;
    });
    await speaker.say([welcome], OPTIONS)[Symbol.asyncIterator]().next();
    expect(turned).toBe(false);
  });

  it('keeps nothing that is personal, even if it was called static', async () => {
    const { speaker } = chain([new FakeVoice()]);
    await speaker.warm([sentence('Your code is 3 5 8.')], OPTIONS);
    await said(speaker, [
      sentence('Xiaoming arrived.', { cacheable: true, names: ['Xiaoming'] }),
      sentence('Private.'),
    ]);
    expect(await readdir(folder)).toEqual([]);
  });

  it('keeps no half of a sentence', async () => {
    const { speaker } = chain([new FakeVoice('cloud', () => 'failsMidway')]);
    await said(speaker, [sentence('Welcome.', { cacheable: true })]);
    expect(await readdir(folder)).toEqual([]);
  });

  it('closes its voices', async () => {
    const voice = new FakeVoice();
    await chain([voice]).speaker.close();
    expect(voice.closed).toBe(true);
  });
});

describe('the cloud fails while a real caller listens', () => {
  it.each(['stalls', 'stallsMidway', 'breaksMidway', 'throttles'] as const)(
    '%s: at most 1.5 s later the embedded voice speaks',
    async (treatment) => {
      const service = new AzureService();
      service.treats = treatment;
      const cloud = new AzureVoice({ key: 'secret', host: await service.start() });
      const embedded = new EmbeddedVoice();
      await embedded.warmUp();
      const speaker = new VoiceChain({ voices: [cloud, embedded], store: new AudioStore(folder) });
      const [first, second] = [sentence('有一条新通知。'), sentence('现在听，请按一。')];
      const arrivals: { at: number; piece: Pcm }[] = [{ at: performance.now(), piece: new Int16Array(0) }];
      for await (const piece of speaker.say([first, second], OPTIONS))
        arrivals.push({ at: performance.now(), piece });
      const gaps = arrivals.slice(1).map((one, i) => one.at - (arrivals[i]?.at ?? 0));
      expect(Math.max(...gaps)).toBeLessThan(1500);
      const sound = joined(arrivals.map((one) => one.piece));
      expect(findMs(sound, await spoken(embedded, second, 'zh-CN'))).toBeGreaterThan(0);
      expect(loudness(sound)).toBeGreaterThan(300);
      await speaker.close();
      await service.stop();
    },
  );
});
