/** From what a flow says to sound: sentences in the call's language, each whole, each in one voice. */
import type { CallMemory, Slot } from '../actions/call-memory.ts';
import type { Saying } from '../dialog/flow.ts';
import type { Pcm } from '../line/line.ts';
import { type Spoken, speak } from '../prompts/catalogue.ts';
import type { FixedPrompt, Line } from '../prompts/line.ts';
import type { Language, Rate, Sentence, Speaker } from '../speech/voice.ts';

interface Passage {
  readonly language: Language;
  readonly rate: Rate;
  readonly sentences: Sentence[];
}

/** The lines behind a saying, now. */
export function linesOf(saying: Saying, memory: CallMemory): readonly Line[] {
  return saying.flatMap((said) =>
    typeof said === 'string' ? [{ fixed: said as FixedPrompt }] : memory.lines(said.slot as Slot),
  );
}

/** The sentences behind a saying, now, in the call's language unless a line has its own. */
export function spokenOf(saying: Saying, memory: CallMemory): readonly Spoken[] {
  return linesOf(saying, memory).map((line) => speak(line, memory.language));
}

/** The sound of a saying, as soon as it exists. Ends early only by the signal. */
export async function* soundOf(
  speaker: Speaker,
  spoken: readonly Spoken[],
  rate: 1 | 0.85,
  signal: AbortSignal,
): AsyncIterable<Pcm> {
  for (const { sentences, language, rate: slower } of passages(spoken, rate)) {
    if (signal.aborted) return;
    yield* speaker.say(sentences, { language, rate: slower, signal });
  }
}

/** Neighbouring sentences of one language and rate together, so that the speaker can prepare the next one in time. */
function passages(spoken: readonly Spoken[], rate: 1 | 0.85): Passage[] {
  const all: Passage[] = [];
  for (const { sentence, language, rate: own } of spoken) {
    const slower = Math.min(own, rate) as Rate;
    const last = all.at(-1);
    if (last?.language === language && last.rate === slower) last.sentences.push(sentence);
    else all.push({ language, rate: slower, sentences: [sentence] });
  }
  return all;
}
