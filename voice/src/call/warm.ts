/** Which sentences are rendered before the first call needs them: all fixed ones, at the rates at which flows say them. */
import type { Dialog, Saying, Step } from '../dialog/flow.ts';
import { FIXED_PROMPTS, fixedSentence } from '../prompts/catalogue.ts';
import type { FixedPrompt } from '../prompts/line.ts';
import type { Language, Sentence, Speaker } from '../speech/voice.ts';

const LANGUAGES: readonly Language[] = ['zh-CN', 'en'];

/** Renders them; the most urgent (first prompts at normal rate) first. Ends early by the signal. */
export async function warm(speaker: Speaker, dialog: Dialog, signal: AbortSignal): Promise<void> {
  const slower = slowerPrompts(dialog);
  for (const language of LANGUAGES)
    await speaker.warm(sentences(FIXED_PROMPTS, language), { language, rate: 1, signal });
  for (const language of LANGUAGES)
    await speaker.warm(sentences(slower, language), { language, rate: 0.85, signal });
}

function sentences(names: readonly FixedPrompt[], language: Language): Sentence[] {
  return names.map((name) => fixedSentence(name, language));
}

/** What is said after a silence: shorter wordings, one-key options, "when you are ready". */
export function slowerPrompts(dialog: Dialog): readonly FixedPrompt[] {
  const steps = Object.values(dialog.flows).flatMap(({ steps: all }) => Object.values(all));
  const said = steps.flatMap(slowerOf).filter((one) => typeof one === 'string');
  return [...new Set(said)] as FixedPrompt[];
}

function slowerOf(step: Step): Saying {
  if ('ask' in step) return [...step.short, ...step.ready];
  if (!('menu' in step)) return [];
  return [...step.short, ...Object.values(step.keys).flatMap(({ one }) => (one === undefined ? [] : [one]))];
}
