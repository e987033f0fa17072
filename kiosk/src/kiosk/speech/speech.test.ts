import { describe, expect, test } from 'vitest';
import { clipsOver } from './clips.ts';
import type { Line } from './line.ts';
import { createReadAloud } from './read-aloud.ts';
import { type RecordedLine, recordedLines } from './recorded-lines.ts';
import { serverSentences } from './server-speech.ts';
import { createVoice } from './voice.ts';

const signal = new AbortController().signal;

/** A voice whose sounds are their own names, and a server that speaks or not. */
function scripted(sentence: string | null, recorded: RecordedLine = async () => null) {
  const heard: string[] = [];
  const voice = createVoice({
    recorded,
    clips: { get: async (language, key) => new Blob([`${language}/${key}`]), preload: async () => undefined },
    sentence: async () => (sentence === null ? null : new Blob([sentence])),
    play: async (sound) => {
      const name = await sound.text();
      if (name !== 'damaged') heard.push(name);
      return name !== 'damaged';
    },
    pause: async () => void heard.push('silence'),
  });
  return { voice, heard };
}

describe('a line', () => {
  test('with a key is one whole clip', async () => {
    const { voice, heard } = scripted(null);
    await voice({ id: 'a', key: 'done.arrived' }, 'en', signal);
    expect(heard).toEqual(['en/done.arrived']);
  });

  test('with a name is one whole sentence of the server, never spliced', async () => {
    const { voice, heard } = scripted('An is in at 7:52');
    await voice({ id: 'a', text: 'An is in at 7:52' }, 'en', signal);
    expect(heard).toEqual(['An is in at 7:52']);
  });

  test('is heard in the voice of staff where they recorded it, in that language only', async () => {
    const phraseRecordings = [
      { key: 'kiosk.no', language: 'EN', recording: { id: 'media', url: '' } },
    ] as const;
    const kept = recordedLines(
      () => ({ phraseRecordings: [...phraseRecordings] }),
      async (id) => new Blob([`staff ${id}`]),
    );
    const { voice, heard } = scripted(null, kept);
    await voice({ id: 'a', key: 'no' }, 'en', signal);
    await voice({ id: 'a', key: 'no' }, 'ug', signal);
    await voice({ id: 'a', text: 'x', instead: ['no'] }, 'en', signal);
    expect(heard).toEqual(['staff media', 'ug/no', 'staff media']);
  });

  test('is heard as rendered where the recording is damaged, or gone', async () => {
    const damaged = scripted(null, async () => new Blob(['damaged']));
    await damaged.voice({ id: 'a', key: 'no' }, 'en', signal);
    const gone = scripted(
      null,
      recordedLines(
        () => null,
        async () => null,
      ),
    );
    await gone.voice({ id: 'a', key: 'no' }, 'en', signal);
    expect([...damaged.heard, ...gone.heard]).toEqual(['en/no', 'en/no']);
  });

  test('without the server digits are read one by one, and a name stays silent', async () => {
    const { voice, heard } = scripted(null);
    await voice({ id: 'a', text: '3 9', instead: ['digit.3', 'digit.9'] }, 'zh-CN', signal);
    await voice({ id: 'a', text: 'An is in' }, 'zh-CN', signal);
    expect(heard).toEqual(['zh-CN/digit.3', 'zh-CN/digit.9', 'silence']);
  });
});

describe('reading aloud', () => {
  const lines: Line[] = [
    { id: 'one', key: 'door.arrive' },
    { id: 'two', key: 'door.leave' },
  ];

  test('K9: one tile is lit at a time, in order, and none at the end', async () => {
    const lit: (string | null)[] = [];
    const reading = createReadAloud(async () => undefined);
    reading.subscribe(() => lit.push(reading.lit()));
    reading.load(lines, 'en');
    const ends: string[] = [];
    await reading.play(() => ends.push('end'));
    expect(lit).toEqual(['one', 'two', null]);
    expect(ends).toEqual(['end']);
  });

  test('a touch stops it, and it was not heard to the end', async () => {
    const reading = createReadAloud(async () => reading.hush());
    reading.load(lines, 'en');
    const ends: string[] = [];
    await reading.play(() => ends.push('end'));
    expect(reading.lit()).toBeNull();
    expect(ends).toEqual([]);
  });

  test('another screen ends what the one before was saying', async () => {
    const said: string[] = [];
    const reading = createReadAloud(async ({ id }) => {
      said.push(id);
      if (id === 'one') reading.load([{ id: 'three', key: 'door.news' }], 'en');
    });
    reading.load(lines, 'en');
    await reading.play();
    await reading.play();
    expect(said).toEqual(['one', 'three']);
  });
});

describe('the server’s sentences', () => {
  const answer = (status: number, type: string) => async () =>
    new Response(status === 200 ? 'sound' : null, { status, headers: { 'content-type': type } });

  test('a sound is a sentence', async () => {
    const sentence = serverSentences(answer(200, 'audio/wav'), 'http://here', () => 0);
    expect(await (await sentence('en', 'An is in'))?.text()).toBe('sound');
  });

  test('a page in its place is none; then the server is left alone for half a minute', async () => {
    let clock = 0;
    let asked = 0;
    const send = async () => {
      asked += 1;
      return answer(200, 'text/html')();
    };
    const sentence = serverSentences(send, 'http://here', () => clock);
    expect(await sentence('en', 'An is in')).toBeNull();
    clock = 29_999;
    expect(await sentence('en', 'An is in')).toBeNull();
    expect(asked).toBe(1);
    clock = 30_000;
    await sentence('en', 'An is in');
    expect(asked).toBe(2);
  });
});

test('clips are fetched once, and a missing one is silent', async () => {
  const asked: string[] = [];
  const clips = clipsOver(async (path) => {
    asked.push(String(path));
    return new Response('clip', { status: String(path).includes('home.ask') ? 404 : 200 });
  });
  await clips.preload(['en'], ['bar.start', 'home.ask']);
  expect(await (await clips.get('en', 'bar.start'))?.text()).toBe('clip');
  expect(await clips.get('en', 'home.ask')).toBeNull();
  expect(asked.filter((path) => path === '/audio/kiosk/en/bar.start.ogg')).toHaveLength(1);
});
