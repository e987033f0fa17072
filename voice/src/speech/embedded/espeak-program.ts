/**
 * The embedded voice: a program of its own around espeak-ng (GPL-3), started as a child process; protocol.ts says how
 * it is talked to. It ends when its input ends, so it never outlives the telephone line.
 */
import { createInterface } from 'node:readline';
import loadEspeak, { type EspeakVoice } from '@echogarden/espeak-ng-emscripten';
import { Resampler } from '../resampler.ts';
import { bytesOf } from '../wav.ts';
import { type SpeakOrder, writeFrame } from './protocol.ts';

const TELEPHONE_RATE = 8000;
/** Far more than the longest sentence (300 characters, six letters of pinyin each). */
const LONGEST_TEXT_BYTES = 8192;

const espeakModule = await loadEspeak();
const espeak = new espeakModule.eSpeakNGWorker();
const voiceRate = espeak.get_samplerate();
/**
 * Its whole memory (17 MB), put back before each sentence (1 ms): otherwise what was said before changes how the next
 * sentence sounds. Taken after first words in every voice: a memory without them loses all but the first clause.
 */
for (const [voice, words] of [
  ['cmn-latn-pinyin', 'ni3 hao3 , ni3 hao3 .'],
  ['en', 'Hello, hello. Hello.'],
] as const) {
  espeak.set_voice(voice);
  espeak.synthesize(words, () => false);
}
/**
 * The package keeps the address of its text buffer outside that memory, and makes a bigger one for a longer text: put
 * back without it, the memory would be used twice, and sentences would lose their clauses. So the buffer is made big
 * enough once and for all, before the memory is kept; a second call moves it there.
 */
espeak.set_voice('x'.repeat(LONGEST_TEXT_BYTES));
espeak.set_voice('en');
const freshMemory = espeakModule.HEAPU8.slice();

/** espeak speaks as fast as it can compute; each piece leaves as soon as it exists. */
function speak(voice: EspeakVoice, order: SpeakOrder): void {
  espeakModule.HEAPU8.set(freshMemory);
  const resampler = new Resampler(voiceRate, TELEPHONE_RATE);
  voice.set_voice(order.voice);
  voice.set_rate(order.speed);
  voice.synthesize(order.text, (samples) => {
    if (samples.length > 0)
      process.stdout.write(writeFrame(order.number, 'sound', bytesOf(resampler.push(samples))));
    return false;
  });
  process.stdout.write(writeFrame(order.number, 'sound', bytesOf(resampler.end())));
  process.stdout.write(writeFrame(order.number, 'end'));
}

createInterface({ input: process.stdin }).on('line', (line) => {
  const order: SpeakOrder = JSON.parse(line);
  try {
    if (Buffer.byteLength(order.text) > LONGEST_TEXT_BYTES / 2) throw new RangeError('too long a sentence');
    speak(espeak, order);
  } catch {
    process.stdout.write(writeFrame(order.number, 'failed'));
  }
});
