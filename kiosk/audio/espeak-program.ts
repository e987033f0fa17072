/**
 * A program of its own around espeak-ng (GPL-3), run at build time by render.ts. One JSON line in for each sentence
 * ({ voice, text, speed }), one JSON line out ({ rate, pcm }: 16-bit little-endian mono, base64). Ends with its input.
 */
import { createInterface } from 'node:readline';
import loadEspeak from '@echogarden/espeak-ng-emscripten';

interface Order {
  voice: string;
  text: string;
  /** Words a minute. */
  speed: number;
}

const espeakModule = await loadEspeak();
const espeak = new espeakModule.eSpeakNGWorker();
for (const [voice, words] of [
  ['cmn-latn-pinyin', 'ni3 hao3 , ni3 hao3 .'],
  ['en', 'Hello, hello. Hello.'],
] as const) {
  espeak.set_voice(voice);
  espeak.synthesize(words, () => false);
}
/** Its whole memory, put back before each sentence: else what was said before changes how the next one sounds. */
const fresh = espeakModule.HEAPU8.slice();

function speak({ voice, text, speed }: Order): Buffer {
  espeakModule.HEAPU8.set(fresh);
  const pieces: Buffer[] = [];
  espeak.set_voice(voice);
  espeak.set_rate(speed);
  espeak.synthesize(text, (samples) => {
    pieces.push(Buffer.from(samples.slice().buffer));
    return false;
  });
  return Buffer.concat(pieces);
}

for await (const line of createInterface({ input: process.stdin })) {
  const pcm = speak(JSON.parse(line) as Order).toString('base64');
  process.stdout.write(`${JSON.stringify({ rate: espeak.get_samplerate(), pcm })}\n`);
}
