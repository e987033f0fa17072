/**
 * What the phone line's sentences sound like, for whoever has to recognise them: `node voice/prove/sentences.ts HOME`.
 * Reads one JSON line for each wish, `{ number, language, lines, rate? }` with `lines` as prompts/line.ts names them,
 * and answers each with `{ number, sentences: [{ text, pcm }] }`, `pcm` being 8 kHz 16-bit samples in base64. Speaks with
 * the voices and the kept sounds of the installation in HOME. Ends with its input.
 */
import { createInterface } from 'node:readline';
import { z } from 'zod';
import { speak } from '../src/prompts/catalogue.ts';
import type { Line } from '../src/prompts/line.ts';
import { openSpeaker } from '../src/speech/open-speaker.ts';
import type { Rate } from '../src/speech/voice.ts';
import { bytesOf } from '../src/speech/wav.ts';

const Wish = z.object({
  number: z.number(),
  language: z.enum(['zh-CN', 'en']),
  lines: z.array(z.looseObject({})),
  rate: z.union([z.literal(1), z.literal(0.85)]).default(1),
});

const home = process.argv[2];
if (home === undefined) throw new Error('usage: node voice/prove/sentences.ts HOME');
const speaker = await openSpeaker({ home });

async function sentence(line: Line, called: 'zh-CN' | 'en', slower: number) {
  const { sentence, language, rate } = speak(line, called);
  const pieces: Buffer[] = [];
  for await (const piece of speaker.say([sentence], { language, rate: Math.min(rate, slower) as Rate }))
    pieces.push(bytesOf(piece));
  return { text: sentence.text, pcm: Buffer.concat(pieces).toString('base64') };
}

for await (const text of createInterface({ input: process.stdin })) {
  const { number, language, lines, rate } = Wish.parse(JSON.parse(text));
  const sentences: Awaited<ReturnType<typeof sentence>>[] = [];
  for (const line of lines) sentences.push(await sentence(line as unknown as Line, language, rate));
  process.stdout.write(`${JSON.stringify({ number, sentences })}\n`);
}
await speaker.close();
