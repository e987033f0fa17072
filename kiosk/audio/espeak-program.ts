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

/** Far more than the longest line of the catalogue. */
const LONGEST_TEXT_BYTES = 8192;

const espeakModule = await loadEspeak();
const espeak = new espeakModule.eSpeakNGWorker();
/**
 * Its whole memory is put back before each sentence: else what was said before changes how the next one sounds. It is
 * kept after first words in every voice: a memory without them loses all but the first clause.
 */
for (const [voice, words] of [
  ['cmn-latn-pinyin', 'ni3 hao3 , ni3 hao3 .'],
  ['en', 'Hello, hello. Hello.'],
  ['ug', 'ياخشىمۇسىز، ياخشىمۇسىز.'],
] as const) {
  espeak.set_voice(voice);
  espeak.synthesize(words, () => false);
}
/**
 * The package keeps the address of its text buffer outside that memory, and makes a bigger one for a longer text: put
 * back without it, the memory would be used twice, and lines would lose words. So the buffer is made big enough once,
 * before the memory is kept; a second call moves it there.
 */
espeak.set_voice('x'.repeat(LONGEST_TEXT_BYTES));
espeak.set_voice('en');
const fresh = espeakModule.HEAPU8.slice();

function speak({ voice, text, speed }: Order): Buffer {
  if (Buffer.byteLength(text) > LONGEST_TEXT_BYTES / 2)
    throw new RangeError('A line is too long for the voice');
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
