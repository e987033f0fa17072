import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Pcm } from '../../line/line.ts';
import { until } from '../../line/testing/real-time.ts';
import { AzureService, soundOf } from '../testing/azure-service.ts';
import { isSame, spoken, voiceContract } from '../voice.contract.ts';
import type { Sentence } from '../voice.ts';
import { AzureVoice } from './azure-voice.ts';
import { ssmlOf } from './ssml.ts';

const NOTICE: Sentence = { text: '有一条新通知。', cacheable: true };

voiceContract('the cloud voice', async () => {
  const service = new AzureService();
  const voice = new AzureVoice({ key: 'secret', host: await service.start() });
  return {
    voice,
    sentences: (language) =>
      language === 'en'
        ? [
            { text: 'One new notice.', cacheable: true },
            { text: 'One new notice. To hear it, press one.', cacheable: true },
          ]
        : [NOTICE, { text: '有一条新通知。现在听，请按一。', cacheable: true }],
    followsRate: true,
    close: () => service.stop(),
  };
});

describe('the cloud voice', () => {
  let service: AzureService;
  let voice: AzureVoice;

  beforeEach(async () => {
    service = new AzureService();
    voice = new AzureVoice({ key: 'secret', host: await service.start() });
  });

  afterEach(async () => {
    await voice.close();
    await service.stop();
  });

  /** How saying it went, piece by piece. */
  async function heard(sentence: Sentence): Promise<{ pieces: Pcm[]; kind: string; ms: number }> {
    const pieces: Pcm[] = [];
    const from = performance.now();
    try {
      for await (const piece of voice.synthesize(sentence, { language: 'zh-CN', rate: 1 }))
        pieces.push(piece);
      return { pieces, kind: 'said', ms: performance.now() - from };
    } catch (error) {
      const kind = error instanceof Error && 'kind' in error ? String(error.kind) : 'unknown';
      return { pieces, kind, ms: performance.now() - from };
    }
  }

  it('asks for raw sound with the right voice and rate, and gives exactly what the service sent', async () => {
    const sound = await spoken(voice, NOTICE, 'zh-CN', 0.75);
    const [ssml] = service.asked;
    expect(ssml).toContain('zh-CN-XiaoxiaoNeural');
    expect(ssml).toContain('rate="-25%"');
    expect(isSame(sound, soundOf(ssml ?? ''))).toBe(true);
  });

  it('sends text as text, whatever is in it', () => {
    const ssml = ssmlOf('<break time="9s"/> A & B\u0000', 'v', 'en', 1);
    expect(ssml).toContain('&lt;break time=&quot;9s&quot;/&gt; A &amp; B ');
  });

  it('has its sockets open before the first sentence', async () => {
    voice.connect();
    await until(() => service.open === 2);
    await spoken(voice, NOTICE, 'zh-CN');
    expect(service.addresses).toHaveLength(2);
  });

  it('gives up on a service that stalls, 1.2 s before the first sound', async () => {
    service.treats = 'stalls';
    const { pieces, kind, ms } = await heard(NOTICE);
    expect({ pieces, kind }).toEqual({ pieces: [], kind: 'failed' });
    expect(ms).toBeGreaterThan(1100);
    expect(ms).toBeLessThan(1450);
  });

  it('gives up on a service that stalls in the middle after 0.6 s, and hands on what came', async () => {
    service.treats = 'stallsMidway';
    const { pieces, kind, ms } = await heard(NOTICE);
    expect(pieces.length).toBeGreaterThan(0);
    expect(kind).toBe('failed');
    expect(ms).toBeLessThan(1000);
  });

  it.each(['throttles', 'breaksMidway'] as const)(
    'fails at once when the service %s, and recovers',
    async (treatment) => {
      service.treats = treatment;
      const { kind, ms } = await heard(NOTICE);
      expect(kind).toBe('failed');
      expect(ms).toBeLessThan(600);
      service.treats = 'speaks';
      expect((await heard(NOTICE)).kind).toBe('said');
    },
  );

  it('fails when nobody is there', async () => {
    await service.stop();
    expect((await heard(NOTICE)).kind).toBe('failed');
    service = new AzureService();
    await service.start();
  });

  it('opens no more than eight sockets, and leaves none open', async () => {
    service.treats = 'stalls';
    const all = await Promise.all(Array.from({ length: 12 }, () => heard(NOTICE)));
    expect(all.map((one) => one.kind)).toEqual(Array(12).fill('failed'));
    expect(service.asked.length).toBeLessThanOrEqual(8);
    await voice.close();
    await until(() => service.open === 0);
  });
});
